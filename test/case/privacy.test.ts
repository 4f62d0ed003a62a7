import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { samplesOf } from '#src/case/samples.ts'
import {
  actions,
  type Case,
  due,
  explain,
  type FactType,
  facts,
  fromEnvelope,
  type JournalEntry,
  openCase,
  type Role,
  replay,
  roles,
  standing,
  type Taken,
  toEnvelope,
  tryOpenCase,
} from '#src/index.ts'
import {
  aFact,
  by,
  type FlowName,
  factTypes,
  flowNames,
  flows,
  handIn,
  minute,
  opened,
  taken,
} from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { aside, casesOn, onward, waysTo } from '../support/walk.ts'

const canary = '王小明揚言自傷'
const roleNames = Object.keys(roles) as Role[]

/** Everything a host could print, store, send or count, the sealed half aside. */
const seen = ({ case: kase, sealed: _, ...open }: Taken): string =>
  JSON.stringify([open, withoutFlow(kase), toEnvelope(kase), due(kase, kase.recordedAt), standing(kase)])

const withoutFlow = ({ flow: _, ...rest }: Case) => rest

const detailsOf = (type: FactType) => Object.fromEntries(facts[type].details.map((name) => [name, `${canary} ${name}`]))

/** What a fact may say: as it leads onward, and a few samples of its form. */
const sayingsOf = (flow: FlowName, type: FactType): readonly object[] => [
  ...[...onward[flow], ...aside[flow]].flatMap(([told, saying = {}]) => (told === type ? [saying] : [])),
  ...[...samplesOf(facts[type] as never, minute(900))].filter(
    (_, n, { length }) => n < 2 || n % 50 === 3 || n === length - 1,
  ),
  ...(type === 'notification.made' || type === 'disclosure.made'
    ? [{ to: ['police'], items: ['danger'], ground: 'lifeDanger' }]
    : []),
  ...(type === 'duty.lapsed' ? [{ duty: 'followUp', dueAt: minute(0) }] : []),
]

/** The same case with the deadline of its follow-up standing still, where it has one. */
const paused = (kase: Case): Case =>
  handIn(kase, aFact('deadline.paused', { duty: 'followUp', reason: 'personAway' }, kase.recordedAt)).case

describe.each(flowNames)('what is sealed stays sealed in %s', (flow) => {
  const cases = casesOn(flow)

  it.each(factTypes)('the details of %s are in the sealed half, and nowhere else', (type) => {
    const details = detailsOf(type)
    let sealed = 0
    for (const kase of type === 'deadline.resumed' ? cases.map(paused) : cases)
      for (const saying of facts[type].details.length > 0 ? sayingsOf(flow, type) : []) {
        const fact = aFact(type, { ...saying, details }, kase.recordedAt)
        const outcome = handIn(kase, fact, { key: 'k1' })
        if (!outcome.accepted || outcome.repeated) {
          expect(JSON.stringify([outcome, explain(kase, fact)])).not.toContain(canary)
          continue
        }
        sealed++
        expect(seen(outcome)).not.toContain(canary)
        expect(outcome.sealed).toEqual({ reference: `c-1#${outcome.entry.sequence}`, details })
        expect(outcome.entry.sealed).toBe(outcome.sealed?.reference)
      }
    // An ended case takes calls for help in whether or not its flow does.
    const isTold = (flows[flow].events as readonly string[]).includes(type) || 'callsForHelp' in facts[type]
    expect(sealed > 0).toBe(isTold && facts[type].details.length > 0)
  })

  it.each(factTypes)('nothing wrong with %s is ever repeated in the refusal', (type) => {
    const [sample = {}] = samplesOf(facts[type] as never, minute(900))
    const fact = aFact(type, sample, minute(900))
    const strangers = [
      { ...fact, [canary]: 1 },
      { ...fact, name: canary },
      { ...fact, details: { [canary]: canary } },
      { ...fact, details: canary },
      { ...fact, details: { notes: [canary] } },
      { ...fact, by: canary },
      { ...fact, by: { role: canary, id: canary } },
      { ...fact, by: { ...fact.by, name: canary } },
      { ...fact, by: by(fact.by.role, 'A123456789') },
      { ...fact, by: by(fact.by.role, '0912-345-678') },
      ...Object.keys(sample).flatMap((name) =>
        [canary, [canary], { [canary]: canary }].map((value) => ({ ...fact, [name]: value })),
      ),
    ]
    for (const kase of notEmpty(cases.slice(0, 2)))
      for (const stranger of strangers) {
        const outcome = handIn(kase, stranger)
        expect(outcome.accepted).toBe(false)
        expect(JSON.stringify([outcome.accepted || outcome.reasons, explain(kase, stranger)])).not.toMatch(
          /王小明|A123456789|0912/,
        )
      }
  })

  it.each(factTypes)('no text in place of the date of %s is repeated or kept, be it taken in or refused', (type) => {
    const [sample = {}] = samplesOf(facts[type] as never, minute(900))
    for (const kase of notEmpty(cases.slice(0, 2))) {
      const outcome = handIn(kase, { ...aFact(type, sample), at: canary })
      if (outcome.accepted) expect(facts[type].callsForHelp?.(sample)).toBe(true)
      const { flow: _, ...so } = outcome.case
      expect(
        JSON.stringify([{ ...outcome, case: so }, explain(kase, { ...aFact(type, sample), at: canary })]),
      ).not.toContain(canary)
    }
  })

  it('no list of actions, for anybody, on any step', () => {
    const details = { grounds: canary, notes: canary }
    for (const before of notEmpty(cases)) {
      const outcome = handIn(before, aFact('danger.reported', { details: { grounds: canary } }, before.recordedAt))
      for (const role of roleNames) expect(JSON.stringify(actions(outcome.case, { role }))).not.toContain(canary)
      expect(
        JSON.stringify(handIn(outcome.case, { ...aFact('rights.explained', { details }), [canary]: details })),
      ).not.toContain(canary)
    }
  })

  it('nor the snapshot of an XState actor, nor anything its inspector is sent', () => {
    const [longest = []] = [...waysTo(flow).values()].sort((a, b) => b.length - a.length)
    const entries: JournalEntry[] = []
    let kase = opened(flow)
    for (const [type, saying] of longest) {
      const { case: next, entry } = taken(kase, aFact(type, { ...saying, details: detailsOf(type) }, kase.recordedAt))
      entries.push(entry)
      kase = next
    }
    const sent: string[] = []
    const { caseId, openedAt, policy } = opened(flow).known
    const inspect = (event: object) =>
      void sent.push(
        JSON.stringify(event, (key, value) => (/^(actorRef|_.*|machine|src)$/.test(key) ? undefined : value)),
      )
    const actor = createActor(flows[flow], { input: { caseId, openedAt, policy }, inspect }).start()
    for (const { type, at, by, decisive } of entries) actor.send({ ...decisive, type, at, by } as never)
    expect(entries.filter(({ sealed }) => sealed).length).toBe(longest.length)
    expect(sent.length).toBeGreaterThan(entries.length)
    expect([...sent, JSON.stringify(actor.getPersistedSnapshot())].join()).not.toContain(canary)
    const replayed = replay(flows[flow], [opened(flow).opening, ...entries])
    expect(replayed.accepted && JSON.stringify(withoutFlow(replayed.case))).not.toContain(canary)
  })

  it('nor an opening, taken or refused', () => {
    const opening = { caseId: 'c-1', at: minute(0), recordedAt: minute(0), by: by('eapWindow') }
    const odd = [
      { ...opening, caseId: canary },
      { ...opening, [canary]: canary },
      { ...opening, by: by('eapWindow', canary) },
      { ...opening, policy: { [canary]: canary } },
      { ...opening, policy: { timeZone: canary } },
      { ...opening, policy: { periods: { [canary]: { days: 1 } } } },
      { ...opening, continues: { [canary]: canary } },
    ]
    for (const input of notEmpty(odd)) {
      const outcome = tryOpenCase(flows[flow], input)
      expect(outcome.accepted).toBe(false)
      expect(JSON.stringify(outcome)).not.toContain(canary)
      expect(() => openCase(flows[flow], input as never)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(canary) }),
      )
    }
  })

  it('nor a stored case that is refused', () => {
    const stored = JSON.parse(JSON.stringify(toEnvelope(opened(flow))))
    for (const odd of [
      { ...stored, [canary]: 1 },
      { ...stored, known: { ...stored.known, [canary]: canary, caseId: canary } },
    ])
      expect(JSON.stringify(fromEnvelope(flows[flow], odd))).not.toContain(canary)
  })
})

describe('the forms themselves leave no room for words', () => {
  const saying = factTypes.filter((type) => Object.keys(facts[type].decisive).length > 0)

  it('most facts say something decisive', () => {
    expect(saying.length).toBeGreaterThan(factTypes.length / 2)
  })

  it.each(saying)('%s: nothing decisive is a free text', (type) => {
    const [sample = {}] = samplesOf(facts[type] as never, minute(1))
    for (const name of notEmpty(Object.keys(facts[type].decisive)))
      for (const value of [canary, 'Wang Xiaoming threatens', 'a b'])
        expect(facts[type].form.safeParse(aFact(type, { ...sample, [name]: value })).success).toBe(false)
  })
})
