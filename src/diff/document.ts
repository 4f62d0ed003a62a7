import { sameJson } from '../case/same-json.ts'
import { structureOf } from '../case/structure.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Documents } from './clauses.ts'
import type { Difference } from './difference.ts'
import { coverages, type FlowMark, markOf } from './mark.ts'
import { same } from './say.ts'
import { apart } from './tell.ts'
import type { Two } from './two.ts'

/** Where a flow comes from; between versions also whose it is, and whether its version says that it changed. */
export type DocumentDifference =
  | Difference<'agency' | 'title', Label>
  | Difference<'document' | 'coverage' | 'adoptedFrom' | 'versionKept', string>

const names = {
  agency: { zh: '機關', en: 'Agency' },
  title: { zh: '計畫', en: 'Plan' },
  document: { zh: '文件', en: 'Document' },
  coverage: { zh: '流程依據', en: 'Where the flow comes from' },
  adoptedFrom: { zh: '採自', en: 'Taken from' },
  versionKept: { zh: '版本', en: 'Version' },
} as const satisfies Record<DocumentDifference['kind'], Label>

const orNone = (text: string | null): Label => same(text ?? '—')
const labelled = (label: Label | null): Label => label ?? orNone(null)

export function compareDocuments(two: Two, { before, after }: Documents): readonly DocumentDifference[] {
  const [was, is] = [markOf(two.before, before), markOf(two.after, after)]
  const told = <K extends keyof FlowMark & keyof typeof names>(kind: K, said: (value: FlowMark[K]) => Label) => {
    const values = [was[kind], is[kind]] as const
    const about = { place: was.flow, name: names[kind], what: names[kind] }
    const words = [said(values[0]), said(values[1])] as const
    return sameJson(...values) ? [] : [apart(two, about, { kind, values, said: words, means: 'newCasesOnly' })]
  }
  const whose = was.agency && is.agency ? [...told('agency', labelled), ...told('title', labelled)] : []
  return [
    ...(two.relation === 'versions' ? [...whose, ...told('document', orNone)] : []),
    ...told('coverage', (coverage) => coverages[coverage]),
    ...told('adoptedFrom', orNone),
    ...keptVersion(two, was),
  ] as readonly DocumentDifference[]
}

function keptVersion(two: Two, { flow, version }: FlowMark): readonly DocumentDifference[] {
  const { relation, before, after } = two
  const isNew = structureOf(before.flow) !== structureOf(after.flow)
  if (relation === 'flows' || !isNew || before.flow.version !== after.flow.version) return []
  const about = { place: flow, name: names.versionKept, what: names.versionKept }
  const values = [version, version] as const
  const said = [same(version), { zh: `仍為 ${version}`, en: `still ${version}` }] as const
  return [apart(two, about, { kind: 'versionKept', values, said, means: 'versionKept' })]
}
