export type { Blocked, CaseView, Moved, Possible } from './case-view.ts'
export type {
  Asked,
  Chart,
  ChartEdge,
  ChartNode,
  Doing,
  EdgeKind,
  NodeKind,
  Note,
} from './chart.ts'
export { chartOf } from './chart-of.ts'
export type { ChartWords, ConditionWords, DutyRule, DutyWords } from './chart-words.ts'
export { toDot } from './dot.ts'
export { type Drawing, type DrawOptions, draw, type Format, formats } from './draw.ts'
export type { DrawingFault } from './faults.ts'
export { toJson } from './json.ts'
export type { Language } from './languages.ts'
export { toMermaid } from './mermaid.ts'
export { type OutlineLine, outlineOf, toOutline } from './outline.ts'
export { indexPageOf, type Published } from './page/index-page.ts'
export { type PageOptions, pageOf } from './page.ts'
export { type PageFile, pagesOf } from './pages.ts'
export { partOf, partsOf } from './part.ts'
export { toScxml } from './scxml.ts'
export { largest } from './size.ts'
export { toStudio } from './studio.ts'
export { toSvg } from './svg.ts'
export { type CaseLook, type Travelled, withCase } from './with-case.ts'
