import type { Case } from '../case/case.ts'
import { explain } from '../case/explain.ts'
import type { JournalEntry, Opening } from '../case/forms.ts'
import { mayHearSteps, standingAt } from '../case/standing.ts'
import { definition } from '../flow/definition.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { Blocked, CaseView, Moved, Possible } from './case-view.ts'
import type { Chart } from './chart.ts'
import { openFrom, taken } from './route.ts'

/** What a journal must tell of each entry for the way to be drawn. */
export type Travelled = Pick<JournalEntry, 'type' | 'from' | 'to' | 'clauses'>

export interface CaseLook {
  /** The case's journal without its opening; without it only where the case stands is shown, not how it came there. */
  readonly journal?: Iterable<Travelled>
  /** As whom to look; those who handle the case when left out. */
  readonly role?: string
}

/**
 * A chart with a case in it: the way it came, where it stands, what is possible now, what is held back and why.
 *
 * @example
 * await draw(withCase(chartOf(flow), kase, { journal, role: 'careTeam' }), 'svg')
 */
export function withCase(chart: Chart, kase: Case, { journal = [], role }: CaseLook = {}): Chart {
  const asked = role ?? null
  if (role !== undefined && !mayHearSteps(kase, role as Role)) {
    const silent = { role: asked, told: false, ended: false, standing: [], path: [], possible: [], blocked: [] }
    return { ...chart, case: silent }
  }
  const standing = stepsAt(kase, kase.step)
  const view: CaseView = {
    role: asked,
    told: true,
    ended: kase.status === 'ended',
    standing,
    path: pathOf(chart, kase, journal),
    ...answersAt(chart, kase, standing, role),
  }
  return { ...chart, case: view }
}

const stepsAt = ({ flow }: Case, value: Opening['to']): readonly string[] =>
  standingAt(flow, value).map(({ step }) => step)

function pathOf(chart: Chart, kase: Case, journal: Iterable<Travelled>): readonly Moved[] {
  const path: Moved[] = [{ fact: null, edges: [], to: stepsAt(kase, kase.opening.to) }]
  for (const { type, clauses, from, to } of journal) {
    const [before, after] = [stepsAt(kase, from), stepsAt(kase, to)]
    const edges = taken(chart, { type, clauses, from: before, to: after })
    const moved = edges.length > 0 || before.join() !== after.join()
    if (moved) path.push({ fact: type, edges: edges.map(({ id }) => id), to: after })
  }
  return path
}

/** What each fact of the flow is answered now, by each role that may report it or by the one who looks. */
function answersAt(
  chart: Chart,
  kase: Case,
  standing: readonly string[],
  role: string | undefined,
): { possible: readonly Possible[]; blocked: readonly Blocked[] } {
  const possible: Possible[] = []
  const blocked: Blocked[] = []
  if (kase.status === 'ended') return { possible, blocked }
  const { facts } = definition(kase.flow)
  for (const fact of new Set(chart.edges.flatMap(({ kind, event }) => (kind === 'fact' ? [event] : [])))) {
    const edges = openFrom(chart, standing, fact).map(({ id }) => id)
    const reporters = role === undefined ? (facts[fact]?.by ?? []) : [role]
    const answers = reporters.map((by) => ({ by, ...explain(kase, fact, { role: by }) }))
    const by = answers.filter(({ kind }) => kind === 'allowed').map((answer) => answer.by)
    const held = answers.find(({ kind }) => kind === 'blocked' || kind === 'failed')
    if (by.length) possible.push({ fact, by, edges })
    else if (held) blocked.push({ fact, reasons: held.reasons, edges })
  }
  return { possible, blocked }
}
