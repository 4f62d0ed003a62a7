import { describe, expect, it } from 'vitest'
import { calendarOf } from '#src/calendar/calendar.ts'
import { samplesOf } from '#src/case/samples.ts'
import { definition } from '#src/flow/definition.ts'
import {
  actions,
  type Case,
  due,
  explain,
  fromEnvelope,
  lapse,
  type OpeningInput,
  openCase,
  replay,
  toEnvelope,
  tryOpenCase,
  verifyJournal,
} from '#src/index.ts'
import { factsOfTime } from '#src/vocabulary/facts/time.ts'
import { facts } from '#src/vocabulary/facts.ts'
import {
  aFact,
  asJson,
  by,
  factTypes,
  flowNames,
  flows,
  handIn,
  having,
  minute,
  openDuties,
  opened,
  plain,
  taken,
} from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { waysTo } from '../support/walk.ts'

const timekeeping: readonly string[] = factsOfTime
const rightsOfThePerson = ['dataRequest.received', 'consent.withdrawn']

describe.each(flowNames)('a finished case of %s (I-31)', (flow) => {
  const ways = waysTo(flow)
  const endings = Object.entries(flows[flow].states).flatMap(([name, { type }]) => (type === 'final' ? [name] : []))
  const finished = (ending: string) => having(opened(flow), ...(ways.get(ending) ?? []))

  it.each(endings)('%s moves no step, whatever it is told', (ending) => {
    const kase = finished(ending)
    expect(kase).toMatchObject({ status: 'ended', step: ending })
    let appended = 0
    for (const type of factTypes)
      for (const sample of samplesOf(facts[type] as never, minute(1))) {
        const outcome = handIn(kase, aFact(type, sample, kase.recordedAt))
        expect(outcome.case).toMatchObject({ status: 'ended', step: ending })
        if (outcome.accepted) appended++
        else expect(outcome.case).toBe(kase)
      }
    expect(appended).toBeGreaterThan(0)
  })

  it.each(endings)(
    '%s takes in calls for help, what settles what it owes, and rights of the person; nothing else',
    (ending) => {
      const kase = finished(ending)
      const settled = (type: string) =>
        kase.known.duties.some(({ duty }) => flowDuty(kase, duty).settledBy.includes(type))
      const may = (type: string) =>
        'callsForHelp' in facts[type as keyof typeof facts] ||
        rightsOfThePerson.includes(type) ||
        type === 'case.continued' ||
        settled(type)
      for (const type of notEmpty(factTypes.filter((each) => !may(each))))
        expect(explain(kase, type, aFact(type).by)).toMatchObject({
          kind: timekeeping.includes(type) ? 'blocked' : 'closed',
        })
      for (const type of notEmpty(factTypes.filter((each) => 'callsForHelp' in facts[each])))
        expect(explain(kase, type, aFact(type).by).kind).toBe('allowed')
      const offered = actions(kase, { role: 'eapWindow' }).filter(({ kind }) => kind === 'allowed')
      expect(offered.map(({ type }) => type)).toContain('case.continued')
    },
  )

  it.each(endings)('%s stays ended under every forged event', (ending) => {
    const kase = finished(ending)
    const forged = [
      'xstate.init',
      'xstate.stop',
      `xstate.done.state.${flows[flow].id}`,
      `xstate.after.1.${flows[flow].id}`,
    ]
    for (const type of [...forged, '', '*', 'case.opened', 'case.reopened'])
      expect(handIn(kase, { type, at: kase.recordedAt, by: { role: 'eapWindow', id: 'u7' } }).case).toBe(kase)
  })

  it.each(endings)(
    '%s takes danger in, owes that an episode be opened at once, and its record is to be sealed anew',
    (ending) => {
      const kase = finished(ending)
      const { entry, case: told } = taken(kase, aFact('danger.reported', {}, kase.recordedAt))
      expect(entry).toMatchObject({ from: ending, to: ending, ended: true })
      expect(entry.clauses.length).toBeGreaterThan(0)
      expect(told.known).toMatchObject({ danger: 'immediate', dangerUnresolved: true, sealed: false })
      expect(openDuties(told)).toEqual(expect.arrayContaining(['openEpisode', 'sealRecord']))
      expect(due(told, told.recordedAt)[0]).toMatchObject({ duty: 'openEpisode', atOnce: true })
    },
  )
})

const flowDuty = ({ flow }: Case, duty: string) =>
  definition(flow).duties[duty] as { readonly settledBy: readonly string[] }

const ended = having(opened('general'), ['rights.explained'], ['help.declined'])
const handedOver = having(
  opened('general'),
  ['rights.explained'],
  ['need.assessed', { need: 'needed' }],
  ['reportableMatter.known', { matter: 'domesticViolence' }],
  ['help.declined'],
)
const at = minute(200)
const later = (caseId: string, when = at) => ({ caseId, at: when, recordedAt: when, by: by('eapWindow') })

describe('a case is continued once, and what it owes moves (law 8, I-51)', () => {
  it('M24 · what is owed is owed in one case alone', () => {
    const { case: next, earlier } = openCase(flows.involuntary, { ...later('c-2'), continues: handedOver })
    expect(openDuties(next)).toEqual(['reportDomesticViolence', 'sealRecord'])
    expect(earlier?.entry).toMatchObject({
      type: 'case.continued',
      decisive: { successor: 'c-2', takesOver: true },
      opened: [],
      discharged: ['reportDomesticViolence', 'sealRecord'],
    })
    expect(due(earlier?.case as Case, minute(20_000))).toEqual([])
    expect(lapse(earlier?.case as Case, minute(20_000))).toEqual([])
    expect(due(next, minute(20_000)).map(({ duty }) => duty)).toContain('reportDomesticViolence')
  })

  it('what moves is not settled late: that is said where it is settled', () => {
    const { earlier } = openCase(flows.involuntary, { ...later('c-2', minute(90_000)), continues: handedOver })
    expect(earlier?.entry).not.toHaveProperty('late')
  })

  it('the earlier journal with its last entry leads to the earlier case', () => {
    const { earlier } = openCase(flows.involuntary, { ...later('c-2'), continues: handedOver })
    const kase = earlier?.case as Case
    const stored = asJson(toEnvelope(kase))
    expect(fromEnvelope(flows.general, stored)).toEqual({ accepted: true, case: kase })
    expect(kase.known.goesOnIn).toBe('c-2')
    expect(handedOver.known.goesOnIn).toBeNull()
  })

  it.each<[string, object, string, string]>([
    ['a second time', { ...later('c-3'), continues: continuedOnce() }, 'continuedAlready', 'continues'],
    ['under its own reference', { ...later('c-1'), continues: handedOver }, 'sameCase', 'caseId'],
    [
      'years before it began',
      { ...later('c-2', '2019-03-02T09:00:00+08:00'), continues: handedOver },
      'beforeEarlier',
      'at',
    ],
    ['a moment before it began', { ...later('c-2', minute(-1)), continues: handedOver }, 'beforeEarlier', 'at'],
  ])('M26 · it does not go on %s', (_, input, code, path) => {
    expect(tryOpenCase(flows.involuntary, input)).toMatchObject({
      accepted: false,
      kind: 'blocked',
      reasons: [{ code, path }],
    })
  })

  it('beside a running case nothing moves', () => {
    const running = having(opened('general'), ['danger.reported'])
    expect(openCase(flows.crisis, { ...later('c-2'), continues: running }).earlier).toBeNull()
    expect(tryOpenCase(flows.crisis, { ...later('c-2'), continues: running })).toMatchObject({ earlier: null })
  })

  it('without continues there is no earlier case', () => {
    expect(tryOpenCase(flows.crisis, later('c-2'))).toMatchObject({ accepted: true, earlier: null })
  })

  it('is told of a case that goes on elsewhere, in another system or on paper', () => {
    const { case: left, entry } = taken(
      handedOver,
      aFact('case.continued', { successor: 'paper-7', takesOver: true }, at),
    )
    expect([left.known.duties, entry.discharged]).toEqual([[], ['reportDomesticViolence', 'sealRecord']])
    const again = aFact('case.continued', { successor: 'paper-8', takesOver: true }, at)
    expect(handIn(left, again)).toMatchObject({ accepted: false, kind: 'closed' })
  })

  it('is no fact of a case that runs', () => {
    const fact = aFact('case.continued', { successor: 'c-9', takesOver: true })
    expect(handIn(opened('general'), fact)).toMatchObject({ accepted: false, kind: 'notNow' })
  })

  it('goes on with the chain of the earlier case', () => {
    const sha256 = (text: string) => text.length.toString(16).padStart(64, '0')
    const first = openCase(flows.general, { ...later('c-1', minute(0)), sha256 })
    const fact = aFact('emergency.concluded', { outcome: 'died' })
    const over = taken(first, fact, { chain: { sha256, salt: 's' } })
    const { case: next, earlier } = openCase(flows.crisis, { ...later('c-2'), continues: over.case, sha256 })
    expect(next.opening.previous).toBe(over.case.head)
    expect(earlier?.entry.previous).toBe(over.case.head)
    const journal = [first.opening, over.entry, earlier?.entry as never]
    expect(verifyJournal(flows.general, journal, { sha256 })).toMatchObject({ accepted: true, case: earlier?.case })
  })
})

function continuedOnce(): Case {
  return openCase(flows.involuntary, { ...later('c-2'), continues: handedOver }).earlier?.case as Case
}

describe('what is carried has a term (law 8, I-50)', () => {
  const continuing = (flow: keyof typeof flows, continues: Case, when = at) =>
    openCase(flows[flow], { ...later('c-2', when), continues } as OpeningInput<never, Case>).case

  it('M23 · a danger excluded is assessed anew', () => {
    const calm = having(
      opened('general'),
      ['rights.explained'],
      ['danger.assessed', { danger: 'none' }],
      ['need.assessed', { need: 'needed' }],
      ['help.declined'],
    )
    const next = continuing('involuntary', calm)
    expect(next).toMatchObject({ step: 'assessing', known: { danger: 'notAssessed', dangerAt: null } })
  })

  it('whether the person is willing, or able to decide, is asked anew; a death is not', () => {
    const unable = having(
      opened('general'),
      ['rights.explained'],
      ['capacity.known', { capacity: 'incapacitated' }],
      ['need.assessed', { need: 'needed' }],
      ['help.declined'],
    )
    expect(continuing('involuntary', unable).known).toMatchObject({
      willingness: 'unknown',
      person: 'unknown',
      need: 'needed',
    })
    const dead = having(opened('general'), ['capacity.known', { capacity: 'dead' }])
    expect(continuing('crisis', dead).known.person).toBe('dead')
  })

  it('M25 · the danger somebody was in who has died does not go on: nobody is asked for help again', () => {
    const dead = having(opened('general'), ['danger.reported'], ['capacity.known', { capacity: 'dead' }])
    expect(openDuties(dead)).toContain('requestEmergencyHelp')
    const { case: next, earlier } = openCase(flows.crisis, { ...later('c-2'), continues: dead })
    expect(next.step).toEqual(opened('crisis').step)
    expect(next.known).toMatchObject({ danger: 'notAssessed', dangerUnresolved: false })
    expect(openDuties(next)).not.toContain('requestEmergencyHelp')
    expect(earlier?.entry.discharged).toContain('requestEmergencyHelp')
  })

  it('a consent goes along while it is in force', () => {
    const until = (day: string) =>
      having(
        opened('involuntary'),
        ['consent.given', { scope: 'disclosure', form: 'written', until: day }],
        ['consent.given', { scope: 'familyContact', form: 'written' }],
        ['consent.withdrawn', { scope: 'familyContact' }],
        ['consent.given', { scope: 'service', form: 'oral' }],
      )
    expect(Object.keys(continuing('general', until(minute(900))).known.consents)).toEqual(['disclosure', 'service'])
    expect(Object.keys(continuing('general', until(minute(100))).known.consents)).toEqual(['service'])
  })

  it('a re-opened episode has its own first knowledge', () => {
    expect(continuing('general', ended, minute(5_000)).known.knownSince).toBe(minute(5_000))
    expect(continuing('involuntary', handedOver, minute(5_000)).known.knownSince).toBe(minute(0))
  })
})

describe('what comes after an ending (law 8, I-31)', () => {
  const inDanger = taken(ended, aFact('danger.reported', {}, at)).case

  it('danger told after the ending: the new episode begins in it', () => {
    const { case: next, earlier } = openCase(flows.general, { ...later('c-2', minute(210)), continues: inDanger })
    expect(next.step).toBe('securing')
    expect(next.known).toMatchObject({ danger: 'immediate', dangerUnresolved: true })
    expect(openDuties(next)).not.toContain('openEpisode')
    expect(earlier?.entry.discharged).toContain('openEpisode')
  })

  it('a call for help in a case that goes on already says so, and is answered there', () => {
    const { earlier } = openCase(flows.general, { ...later('c-2', minute(210)), continues: ended })
    const plea = aFact('danger.reported', {}, minute(220))
    const again = taken(earlier?.case as Case, plea)
    expect(again.warnings).toMatchObject([{ code: 'goesOnElsewhere' }])
    const answered = aFact('case.continued', { successor: 'c-2', takesOver: false }, minute(221))
    expect(openDuties(taken(again.case, answered).case)).toEqual(['sealRecord'])
  })

  it('a request about own data is owed an answer, and lapses', () => {
    const asked = taken(ended, aFact('dataRequest.received', { request: 'access' }, at))
    expect(asked.entry.opened).toEqual(['answerAccessRequest', 'sealRecord'])
    const owed = openDuties(asked.case).filter((duty) => duty !== 'sealRecord')
    const years = { holidays: [], workdays: [] }
    const calendar = calendarOf({ timeZone: 'Asia/Taipei', weekend: [0, 6], years: { 2026: years } })
    expect(lapse(asked.case, minute(90_000), calendar).map(({ fact: { duty } }) => duty)).toEqual(owed)
    const answered = aFact('dataRequest.answered', { request: 'access', decision: 'granted' }, minute(300))
    const settled = taken(asked.case, answered)
    expect(settled.entry.discharged).toEqual(owed)
    const sealed = taken(settled.case, aFact('record.sealed', {}, minute(301)))
    expect([sealed.case.known.duties, sealed.case.known.sealed]).toEqual([[], true])
  })

  it('a consent can be taken back; what was known at the ending stays', () => {
    const served = having(
      opened('involuntary'),
      ['consent.given', { scope: 'disclosure', form: 'written' }],
      ['consent.given', { scope: 'service', form: 'oral' }],
    )
    const back = taken(served, aFact('consent.withdrawn', { scope: 'disclosure' }, at)).case
    const { consents, ...known } = back.known
    expect(consents.disclosure?.standing).toBe('withdrawn')
    expect(known).toMatchObject({ willingness: served.known.willingness, danger: served.known.danger })
    expect(
      openCase(flows.general, { ...later('c-2', minute(210)), continues: back }).case.known.consents,
    ).not.toHaveProperty('disclosure')
  })

  it('its journal is replayed like any other', () => {
    const entry = taken(ended, aFact('danger.reported', {}, at)).entry
    const told = [taken(opened('general'), aFact('rights.explained', {}, minute(1)))]
    let kase = told[0]?.case as Case
    const entries = [told[0]?.entry]
    for (const fact of [aFact('help.declined', {}, minute(2)), aFact('danger.reported', {}, at)]) {
      const outcome = taken(kase, fact)
      entries.push(outcome.entry)
      kase = outcome.case
    }
    expect(entries.at(-1)).toMatchObject({ type: entry.type, to: entry.to, opened: entry.opened })
    expect(replay(flows.general, [kase.opening, ...entries] as never)).toEqual({ accepted: true, case: kase })
    expect(plain(kase)).toMatchObject({ status: 'ended' })
  })
})
