import type { Label } from '../../vocabulary/label.ts'

/** What the page says of its own accord. */
export const says = {
  title: { zh: '測試涵蓋', en: 'Coverage of the tests' },
  shares: { zh: '各類涵蓋率', en: 'Shares by kind' },
  kind: { zh: '類別', en: 'Kind' },
  reached: { zh: '及', en: 'Reached' },
  share: { zh: '比率', en: 'Share' },
  mark: { zh: '結果', en: 'Result' },
  what: { zh: '項目', en: 'What' },
  cites: { zh: '依據', en: 'Source' },
  times: { zh: '次數', en: 'Times' },
  yes: { zh: '已及', en: 'reached' },
  no: { zh: '未及', en: 'missing' },
  excepted: { zh: '不計', en: 'not asked for' },
  clauses: { zh: '文件各條文', en: 'The clauses of the document' },
  clause: { zh: '條文', en: 'Clause' },
  text: { zh: '內容', en: 'Text' },
  notModelled: { zh: '未建模', en: 'not modelled' },
} as const satisfies Record<string, Label>

export const style = `
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --line: #c9c9d1; --ok: #0a5c36; --bad: #a0161c; --calm: #5b5b66 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf1; --paper: #17171a; --line: #4a4a55; --ok: #7fd6a4; --bad: #ff9a9a; --calm: #b4b4bf }
}
body { font: 1rem/1.6 system-ui, "Noto Sans TC", sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 70rem; padding: 1rem }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.ok { color: var(--ok) } .bad { color: var(--bad); font-weight: 600 } .calm { color: var(--calm) }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0 }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
`
