import { oncePer } from '#src/case/once-per.ts'
import type { FlowDefinition } from '#src/flow/definition.ts'
import { capacityNames, contactPersonNames, dangerNames } from '#src/vocabulary/choices.ts'
import type { Consent } from '#src/vocabulary/consents.ts'
import type { Owed } from '#src/vocabulary/duties.ts'
import type { Known } from '#src/vocabulary/known.ts'
import type { Policy } from '#src/vocabulary/policy.ts'
import { roleNames } from '#src/vocabulary/roles.ts'
import { statutoryRules } from '#src/vocabulary/statutory-rules.ts'
import type { Choose } from './worlds.ts'

export const [before, now, after] = [
  '2026-03-02T08:00:00+08:00',
  '2026-03-02T09:00:00+08:00',
  '2026-03-02T10:00:00+08:00',
] as const

/** No word, a word taken back, a refusal before any, one that suffices, and one for each way to fall short: spoken, expired, a minor's alone. */
const words: readonly (Omit<Consent, 'at'> | undefined)[] = (() => {
  const given = { standing: 'given', form: 'written', until: null, withRepresentative: true } as const
  const short = [{ form: 'oral' }, { until: before }, { withRepresentative: false }] as const
  const taken = { ...given, standing: 'withdrawn' } as const
  return [undefined, taken, { ...taken, refused: true }, given, ...short.map((how) => ({ ...given, ...how }))]
})()

const people = (roles: readonly string[]) => roles.map((role) => ({ role, id: 'sample' }))

/** One duty, decided only as far as it is read. */
const owed = (names: readonly string[], choose: Choose): Owed => {
  const domains: { readonly [K in keyof Owed]-?: readonly Owed[K][] } = {
    duty: names,
    since: [before],
    first: [undefined as never],
    until: [null, after],
    atOnce: [undefined as never, true],
    rule: [undefined as never, ...statutoryRules.map(({ id }) => id)],
    extended: [undefined as never, 1],
    lapsed: [undefined as never],
    pause: [undefined as never, { since: before, minutes: 0, ended: null }],
  }
  const table: Readonly<Record<string, readonly unknown[]>> = domains
  return lazily((name) => choose(`owed.${name}`, table[name] ?? [undefined]), {}, Object.keys(domains)) as Owed
}

type Domains = {
  readonly [K in keyof Omit<Known, 'policy' | 'consents' | 'own' | 'asOf' | 'duties'>]: readonly Known[K][]
}

/** What a case can remember before a fact, as far as conditions tell it apart. Every field of the memory has its line. */
const domainsOf = oncePer((of: FlowDefinition): Domains => {
  const { crisisRecipients: recipients } = of.policy.values
  return {
    caseId: ['c-1'],
    openedAt: [before],
    knownSince: [before],
    notedAt: [now],
    origin: [null],
    rightsExplained: [false, true],
    minor: [false, true],
    need: ['unknown', 'needed', 'notNeeded'],
    willingness: ['unknown', 'willing', 'declined'],
    danger: ['notAssessed', ...dangerNames],
    dangerAt: [null, before, after],
    emergencyAt: [null, before, after],
    dangerUnresolved: [false, true],
    dangerFound: [false, true],
    person: ['unknown', ...capacityNames],
    suspects: [[], ...contactPersonNames.map((name) => [name]), contactPersonNames],
    conflicted: [[], ...people([...recipients.slice(0, 1), 'supervisor']).map((who) => [who]), people(roleNames)],
    conflictReported: [[], ...people(['supervisor']).map((who) => [who])],
    requestedBy: [[], ['judicialAuthority']],
    crisis: [false, true],
    notified: [[], recipients.slice(0, 1), recipients],
    casualties: ['unknown', 'yes', 'no'],
    casualtiesNewsAt: [null, before],
    support: ['notOffered', 'offered', 'accepted', 'declined'],
    medicalHelp: [false, true],
    committee: ['notDecided', 'necessary', 'notNecessary', 'held'],
    appointment: ['none', 'made'],
    sessions: [0, 1, 1000],
    extension: [0, 1000],
    nextReviewAt: [null, after],
    sealed: [false, true],
    overridden: [false, true],
    answered: [[]],
    goesOnIn: [null],
  }
})

/** An object whose fields are looked up when they are read; what is laid over it comes first. */
export const lazily = (look: (name: string) => unknown, over: object = {}, names = Object.keys(over)): object => {
  const get = (_: object, name: string | symbol) => (name in over ? Reflect.get(over, name) : look(String(name)))
  const getOwnPropertyDescriptor = (_: object, name: string | symbol) =>
    names.includes(String(name)) ? { configurable: true, enumerable: true, value: get(_, name) } : undefined
  return new Proxy({}, { get, ownKeys: () => names, getOwnPropertyDescriptor })
}

/** What a fact has taught about a place: a name, or a name of what is kept by name, as `consents.service`. */
export type News = (place: string) => { readonly is: unknown } | undefined

/** What a case remembers, decided only as far as it is read; what a fact has taught comes first. */
export function remembered(of: FlowDefinition, policy: Policy, choose: Choose, news: News = () => undefined): Known {
  const table: Readonly<Record<string, readonly unknown[]>> = domainsOf(of)
  const byName = (kept: string, before: (name: string) => unknown): object =>
    lazily((name) => {
      const taught = news(`${kept}.${name}`)
      return taught ? taught.is : before(name)
    })
  const consents = byName('consents', (scope) => {
    const word = choose(`consents.${scope}`, words)
    const at = () => choose(`consents.${scope}.at`, [before, after])
    return word && lazily((name) => (name === 'at' ? at() : undefined), word, [...Object.keys(word), 'at'])
  })
  const asOf = byName('asOf', (name) => choose(`asOf.${name}`, [undefined, before, after]))
  const own = byName('own', (name) => choose(`own.${name}`, of.memory[name] ?? [undefined]))
  return lazily(
    (name) => {
      const taught = news(name)
      if (taught) return taught.is
      if (name === 'duties') return choose(name, [false, true]) ? [owed(Object.keys(of.duties), choose)] : []
      const values = table[name]
      if (!values) throw new Error(`a case does not remember ${name}`)
      return choose(name, values)
    },
    { policy, consents, asOf, own },
  ) as Known
}
