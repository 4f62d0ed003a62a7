/** The viewer's own style; the chart brings its own, shut off from this one. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b2128;--soft:#3f4a55;--line:#c3ccd5;--side:#f4f6f8;--go:#0b4f9e;--no:#a8201a;--yes:#146c2e}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#f1f4f7;--soft:#c9d2db;--line:#3b4653;--side:#1a2027;--go:#9ecbff;--no:#ff9d94;--yes:#7ee09a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 'Noto Sans TC','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',system-ui,sans-serif}
#app{display:grid;grid-template:auto minmax(0,1fr)/17rem minmax(0,1fr) 24rem;height:100vh}
header{grid-column:1/-1;display:flex;gap:1rem;align-items:center;padding:.5rem 1rem;border-bottom:1px solid var(--line)}
h1{font-size:1.1rem;margin:0;flex:1}h2{font-size:1rem;margin:.8rem 0 .3rem}h3{font-size:.95rem;margin:.7rem 0 .2rem}
nav,aside{overflow:auto;padding:.2rem 1rem 2rem;background:var(--side)}nav{border-right:1px solid var(--line)}aside{border-left:1px solid var(--line)}
main{display:flex;flex-direction:column;min-width:0;min-height:0}
.panes{display:flex;flex:1;min-height:0}.pane{flex:1;min-width:0;display:flex;flex-direction:column;border-right:1px solid var(--line)}
.bar{display:flex;gap:.4rem;align-items:center;padding:.4rem .8rem;border-bottom:1px solid var(--line)}.bar h2{flex:1;margin:0}
.viewport{flex:1;min-height:0;overflow:hidden;position:relative;cursor:grab;touch-action:none}.sheet{transform-origin:0 0;width:max-content}
.note{padding:1rem;color:var(--soft)}
ul,ol{list-style:none;margin:0;padding:0}li{margin:.15rem 0}ul ul{padding-left:1rem}
button,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.2rem .6rem;cursor:pointer;max-width:100%}
nav li button,.steps button,.lines button{width:100%;text-align:left;background:none;border-color:transparent}
button[aria-current=true],button[aria-current=step]{border-color:var(--go);color:var(--go);font-weight:700}
.lines{max-height:17rem;overflow:auto;border:1px solid var(--line);border-radius:6px;margin-top:.5rem}
button:hover{border-color:var(--go)}:focus-visible{outline:3px solid var(--go);outline-offset:1px}button:disabled{color:var(--soft);cursor:default}
blockquote{margin:.3rem 0;padding:.3rem .7rem;border-left:3px solid var(--go);white-space:pre-wrap;background:var(--paper)}
.soft{color:var(--soft);font-size:.88rem}.no{color:var(--no)}.yes{color:var(--yes)}.alarm{color:var(--no)}
.differences{max-height:38%;overflow:auto;border-top:1px solid var(--line);padding:.2rem 1rem 1rem}
@media (max-width:900px){#app{display:block;height:auto}header{flex-wrap:wrap}label{max-width:100%}.viewport{height:70vh;flex:none}.panes{flex-direction:column}}
`.trim()

/** Laid over the chart's own style: the step that is chosen. */
export const chartStyle = '[data-step]{cursor:pointer}.chosen>rect.box{stroke:#b35c00;stroke-width:4}'
