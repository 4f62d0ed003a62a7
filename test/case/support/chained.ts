import { createHash } from 'node:crypto'
import type fc from 'fast-check'
import { type Case, type JournalEntry, type Opening, openCase, receive, type Sealed } from '#src/index.ts'
import { by, type FlowName, flows, minute } from '../../support/cases.ts'
import { gone, journeys } from '../../support/journeys.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A journal with a chain, the case it leads to, and its sealed halves. */
export interface Chained {
  readonly journal: readonly [Opening, ...JournalEntry[]]
  readonly last: Case
  readonly sealed: readonly Sealed[]
}

export const openedChained = (flow: FlowName, more: object = {}): Case =>
  openCase(flows[flow], {
    caseId: 'c-1',
    at: minute(0),
    recordedAt: minute(0),
    by: by('eapWindow'),
    sha256,
    ...more,
  } as never)

/** Any journey through a flow, told with a chain. */
export const chainedJourneys = (flow: FlowName, maxLength = 12): fc.Arbitrary<Chained> =>
  journeys(flow, maxLength).map((tellings) => {
    const first = openedChained(flow)
    let last = first
    const entries: JournalEntry[] = []
    const sealed: Sealed[] = []
    gone(flow, tellings, ({ fact, options, outcome }) => {
      if (!outcome.accepted || outcome.repeated) return
      const told = receive(last, fact, { ...options, chain: { sha256, salt: `salt-${entries.length}` } })
      if (!told.accepted || told.repeated) throw new Error('a chain changes what is taken in')
      entries.push(told.entry)
      if (told.sealed) sealed.push(told.sealed)
      last = told.case
    })
    return { journal: [first.opening, ...entries], last, sealed }
  })

type Json = unknown

/** Every place of a JSON value that holds no other, and lists and objects that are empty. */
export function placesIn(
  value: Json,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([name, each]) => placesIn(each, [...path, name]))
  return path.length ? [path, ...inner] : inner
}

/** The same value with another at one place; `undefined` takes the place out. */
export function changedAt(value: Json, [name, ...rest]: readonly (string | number)[], to: (was: Json) => Json): Json {
  if (name === undefined) return to(value)
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const inner = changedAt((copy as never)[name], rest, to)
  if (inner !== undefined) Object.assign(copy, { [name]: inner })
  else if (Array.isArray(copy)) copy.splice(Number(name), 1)
  else delete (copy as Record<string, Json>)[name]
  return copy
}

const instantLike = /^\d{4}-\d\d-\d\dT/

/** Another value of the same kind, or of another; never the same one. */
export const another =
  (seed: number) =>
  (was: Json): Json => {
    const others: Json[] = [
      undefined,
      null,
      ...(typeof was === 'boolean' ? [!was, !was] : []),
      ...(typeof was === 'number' ? [was + 1, was - 1, 1e9] : []),
      ...(typeof was === 'string' ? [`${was}x`, 'none', 'immediate', 'involuntary'] : []),
      ...(typeof was === 'string' && instantLike.test(was) && !Number.isNaN(Date.parse(was))
        ? [
            new Date(Date.parse(was) + 60_000).toISOString(),
            new Date(Date.parse(was) - 60_000).toISOString(),
            minute(0),
          ]
        : []),
      ...(Array.isArray(was) ? [[], [...was, ...was], [...was, 'sealRecord']] : []),
      ...(typeof was === 'object' && was !== null && !Array.isArray(was) ? [{}, { ...was, more: 1 }] : []),
      'u-somebody',
      7,
    ]
    const different = others.filter((each) => JSON.stringify(each) !== JSON.stringify(was))
    return different[seed % different.length]
  }
