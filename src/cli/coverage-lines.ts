import { type Label, outlineOf, type StepMeta } from '#src/index.ts'
import type { Flow, Published } from './catalogue.ts'
import type { Show } from './show.ts'
import { table } from './width.ts'

type Coverage = NonNullable<StepMeta['coverage']>

const marks: Readonly<Record<Coverage, Label & { readonly mark: string }>> = {
  described: { mark: '●', zh: '計畫已訂定', en: 'described in the plan' },
  adopted: { mark: '○', zh: '計畫僅載名稱，採用他計畫之流程', en: 'named in the plan, adopted from another' },
  absent: { mark: '×', zh: '計畫未訂定，政策採用後始得開案', en: 'absent; opens only if the policy adopts it' },
}
const title: Label = { zh: '涵蓋', en: 'Coverage' }

/** How far a document lays a flow down. */
export const coverageOf = (flow: Flow): Coverage => outlineOf(flow).steps[0].meta.coverage ?? 'described'

/** How far a document lays a flow down, in words; nothing where it does so itself. */
export function markOf({ say, paint }: Show, flow: Flow): string {
  const coverage = coverageOf(flow)
  return coverage === 'described' ? '' : paint('yellow', `${marks[coverage].mark} ${say(marks[coverage])}`)
}

const nameOf = ({ id }: Flow): string => id.slice(id.indexOf('.') + 1)

/** Which document lays down which flow: a row for each document, a column for each flow's name. */
export function coverageLines({ say, paint }: Show, catalogue: readonly Published[]): string[] {
  const names = [...new Set(catalogue.flatMap(({ flows }) => flows.map(nameOf)))]
  const rows = catalogue.map(({ document, flows }) => [
    document.id,
    ...names.map((name) => {
      const flow = flows.find((each) => nameOf(each) === name)
      return flow ? marks[coverageOf(flow)].mark : '-'
    }),
  ])
  return [
    paint('bold', `=== ${say(title)}`),
    ...table([['', ...names], ...rows]),
    '',
    ...Object.values(marks).map((each) => `${each.mark} ${say(each)}`),
  ]
}
