import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016 } from '#machines/index.ts'
import {
  type Case,
  type FactType,
  type FirstOutcome,
  facts,
  type Instant,
  type OpeningInput,
  OpeningRefused,
  type Outcome,
  type RecordOptions,
  type Role,
  receive,
  type Taken,
  tryOpenCase,
  type WholeFact,
} from '#src/index.ts'

export const flows: Readonly<Record<'general' | 'involuntary' | 'crisis', AnyStateMachine>> = {
  general: chiayiCity2016.general,
  involuntary: chiayiCity2016.involuntary,
  crisis: chiayiCity2016.crisis,
}
export type FlowName = keyof typeof flows
export const flowNames = Object.keys(flows) as FlowName[]

export const factTypes = Object.keys(facts) as FactType[]

/** What a fact of a type says beside its type, instant and reporter. */
export type Saying<T extends FactType = FactType> = Omit<Extract<WholeFact, { type: T }>, 'type' | 'at' | 'by'>

/** So many minutes after Monday 2 March 2026, 09:00 in Taipei. */
export const minute = (minutes: number): Instant => {
  const inTaipei = new Date(Date.UTC(2026, 2, 2, 9, 0) + minutes * 60_000)
  return `${inTaipei.toISOString().slice(0, 19)}+08:00`
}

export const by = (role: Role, id = `u-${role}`) => ({ role, id })

export function opened(flow: FlowName | AnyStateMachine, more: Partial<OpeningInput> = {}): Case {
  const outcome = tryOpenCase(typeof flow === 'string' ? flows[flow] : flow, {
    caseId: 'c-1',
    at: minute(0),
    recordedAt: more.at ?? minute(0),
    by: by('eapWindow'),
    ...more,
  })
  if (!outcome.accepted) throw new OpeningRefused(outcome)
  return outcome.case
}

/** A role that may report facts of this type. */
export const aReporterOf = (type: FactType): Role => facts[type].by[0] as Role

export const aFact = <T extends FactType>(
  type: T,
  saying: Partial<Saying<T>> | object = {},
  at = minute(1),
  role = aReporterOf(type),
): WholeFact => ({ type, at, by: by(role), ...saying }) as unknown as WholeFact

/** Hands in a fact; where the test does not say when, it is recorded as soon as it can be. */
export function handIn<F extends AnyStateMachine>(
  kase: Case<F>,
  fact: unknown,
  options?: Partial<RecordOptions> & { readonly key?: undefined },
): FirstOutcome<F>
export function handIn<F extends AnyStateMachine>(
  kase: Case<F>,
  fact: unknown,
  options?: Partial<RecordOptions>,
): Outcome<F>
export function handIn<F extends AnyStateMachine>(
  kase: Case<F>,
  fact: unknown,
  options?: Partial<RecordOptions>,
): Outcome<F> {
  return receive(kase, fact, { recordedAt: soonest(kase, fact), ...options })
}

function soonest({ recordedAt }: Case, fact: unknown): Instant {
  try {
    const { at } = fact as { at: Instant }
    return typeof at === 'string' && Date.parse(at) > Date.parse(recordedAt) ? at : recordedAt
  } catch {
    return recordedAt
  }
}

/** Hands in a fact that is expected to be taken in. */
export function taken<F extends AnyStateMachine>(
  kase: Case<F>,
  fact: unknown,
  options?: Partial<RecordOptions>,
): Taken<F> {
  const outcome = handIn(kase, fact, options)
  if (!outcome.accepted) throw new Error(`refused: ${JSON.stringify({ fact, reasons: outcome.reasons })}`)
  if (outcome.repeated) throw new Error(`taken in before: ${JSON.stringify(fact)}`)
  return outcome
}

export type Told = readonly [type: FactType, saying?: object | undefined, role?: Role | undefined]

/** A case that has been told these facts, a minute apart from its latest entry on. */
export const having = (kase: Case, ...told: readonly Told[]): Case =>
  told.reduce((so, [type, saying, role]) => {
    const at = new Date(Date.parse(so.recordedAt) + 60_000).toISOString()
    return taken(so, aFact(type, saying, at, role)).case
  }, kase)

export const openDuties = (kase: Case): readonly string[] => kase.known.duties.map(({ duty }) => duty).sort()

/** Freezes a value through and through, flows aside; writing to it then throws. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const [key, inner] of Object.entries(value)) if (key !== 'flow') deepFrozen(inner)
  return value
}

export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A case without its flow, as plain data. */
export const plain = ({ flow: _, ...rest }: Case): unknown => asJson(rest)

/** The same JSON with the keys of every object in another order, as `jsonb` may give it back. */
export function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reordered(inner)] as const)
      .reverse(),
  )
}
