import { dark, light, type Scheme } from './palette.ts'

const variables = (scheme: Scheme): string =>
  Object.entries(scheme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

const fonts = "'Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei','Heiti TC',system-ui,sans-serif"

/** The style sheet of a picture: light unless the reader's screen is dark. */
export const style = `
svg{${variables(light)}}
.ground{fill:var(--paper)}
@media (prefers-color-scheme:dark){svg{${variables(dark)}}}
text{font-family:${fonts};fill:var(--ink)}
.bold{font-weight:700}.soft{fill:var(--soft)}.faint{fill:var(--faint)}
.urgent{fill:var(--urgent)}.here{fill:var(--here)}.held{fill:var(--held)}.open{fill:var(--open)}
.badge{fill:var(--paper);stroke:var(--line)}.badge.alarm{stroke:var(--urgent)}.badge.way{stroke:var(--way)}.badge.open{stroke:var(--open)}.badge.held{stroke:var(--held)}
.box{fill:var(--box);stroke:var(--line);stroke-width:1.2}
.group{fill:var(--group)}.region{stroke-dasharray:2 3}
.box.alarm{fill:var(--urgentBox);stroke:var(--urgent);stroke-width:1.8}
.group.alarm{fill:var(--group)}
.box.at{fill:var(--hereBox);stroke:var(--here);stroke-width:3}
.box.way{stroke:var(--way);stroke-width:2}
.inner{fill:none;stroke:var(--line);stroke-width:1}
.dot{fill:var(--ink)}
.arrow{fill:none;stroke:var(--line);stroke-width:1.3}
.arrow.both{stroke-dasharray:9 3}.arrow.reading{stroke-dasharray:2.5 3}
.arrow.alarm{stroke:var(--urgent);stroke-width:1.8}
.arrow.way{stroke:var(--way);stroke-width:3}
.arrow.open{stroke:var(--open);stroke-width:2.2}
.arrow.held{stroke:var(--held);stroke-width:2.2}
.head{fill:var(--line)}.head.alarm{fill:var(--urgent)}.head.way{fill:var(--way)}.head.open{fill:var(--open)}.head.held{fill:var(--held)}
`.trim()
