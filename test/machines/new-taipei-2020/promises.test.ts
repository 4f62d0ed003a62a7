import { describe, expect, it } from 'vitest'
import { words } from '#machines/new-taipei-2020/words.ts'
import { definition } from '#src/flow/definition.ts'
import { type Case, stepName } from '#src/index.ts'
import { opened } from '../../support/cases.ts'
import { notEmpty } from '../../support/not-empty.ts'
import { everyoneTold, meeting } from '../../support/walk.ts'
import {
  applied,
  type CityTold,
  dangerAndHelp,
  type FlowName,
  flows,
  leads,
  review,
  stranded,
  tell,
  toDisclosure,
  toReferral,
  toService,
  walk,
} from './telling.ts'

const person: readonly CityTold[] = [
  ['rights.explained'],
  ['help.requested', applied],
  ['help.declined'],
  ['need.assessed', { need: 'needed' }],
  ['consent.given', toService],
  ['consent.withdrawn', { scope: 'service' }],
  ['appointment.made', { on: review }],
  ['appointment.cancelled'],
  ['session.held', { attendance: 'attended' }],
  ['service.completed', { nextReviewAt: review }],
  ['service.ended'],
  ['survey.held'],
]

const feedback: readonly CityTold[] = [
  ['feedback.given', { adaptation: 'improved' }],
  ['improvement.assessed', { improvement: 'improved', tracking: 'ends' }],
  ['improvement.assessed', { improvement: 'notImproved', tracking: 'continues' }],
  ['adaptation.supported', { how: ['mentoring'] }],
]

const danger: readonly CityTold[] = [
  ['danger.reported'],
  ['danger.assessed', { danger: 'none' }],
  ['careTeam.resolved', meeting()],
]

const ending: readonly CityTold[] = [['record.sealed'], ['closure.decided']]

/** What leads each flow onward, each fact said in one way. */
const onward: Readonly<Partial<Record<FlowName, readonly CityTold[]>>> = {
  general: [
    ...person,
    ['offer.unanswered'],
    ['litigation.known'],
    ['litigationCare.offered', { with: ['legal'] }],
    ...danger,
    ...ending,
  ],
  managementReferral: [
    ...person.filter(
      ([type]) => !['appointment.made', 'session.held', 'service.ended', 'need.assessed'].includes(type),
    ),
    ['agencyReferral.proposed'],
    ['consent.given', toReferral],
    ['consent.withdrawn', { scope: 'referral' }],
    ['referral.made', { to: 'psychological' }],
    ...feedback,
    ...ending,
  ],
  crisis: [
    ['crisis.reported', { trigger: 'majorAccident', casualties: 'no' }],
    ['notification.made', everyoneTold],
    ['support.offered'],
    ['support.answered', { answer: 'declined' }],
    ['outreach.made', { through: ['colleague'] }],
    ['advice.asked'],
    ...feedback,
    ...danger.filter(([type]) => type === 'careTeam.resolved'),
    ...ending,
  ],
}

const owedBy = ({ known }: Case) => known.duties.map(({ duty }) => duty)
const isServed = ({ step }: Case) => stepName(step).startsWith('served')

describe.each(Object.entries(onward) as [FlowName, readonly CityTold[]][])(
  'over every state of %s these facts reach',
  (flow, facts) => {
    const walked = walk(opened(flows[flow]), facts)
    const { states, attempts } = walked
    const open = states.filter(({ status }) => status === 'open')
    const accepted = attempts.filter(({ outcome }) => outcome.accepted)
    const caseAt = (from: number) => states[from] as Case

    it('there is something to speak of', () => {
      expect(open.length).toBeGreaterThan(90)
    })

    it('nobody is stranded: from everywhere a case can come to an ending of its own', () => {
      expect(stranded(walked).map(({ step }) => stepName(step))).toEqual([])
    })

    it('I-1, I-3: no service without consent to it, no referral without consent to that', () => {
      const served = states.filter(isServed)
      expect(served.length > 0).toBe(flow !== 'crisis')
      for (const { known } of served)
        expect(known).toMatchObject({ rightsExplained: true, consents: { service: { standing: 'given' } } })
      for (const { outcome } of accepted.filter(({ told }) => told[0] === 'referral.made'))
        expect(outcome.case.known).toMatchObject({ consents: { referral: { standing: 'given' } } })
    })

    it('I-2: rights come before anything is collected', () => {
      const collecting = ['help.requested', 'need.assessed', 'consent.given', 'session.held']
      const collected = accepted.filter(({ told }) => collecting.includes(told[0]))
      expect(collected.length > 0).toBe(flow !== 'crisis')
      for (const { from, told } of collected)
        expect([told[0], caseAt(from).known.rightsExplained]).toEqual([told[0], true])
    })

    it('I-7: only a need that people assessed and help that was refused make it involuntary', () => {
      const handedOver = states.filter((kase) => kase.step === 'handedOverToInvoluntary')
      expect(handedOver.length > 0).toBe(flow === 'general')
      for (const { step, known } of handedOver)
        expect([step, known.need, known.willingness]).toEqual([step, 'needed', 'declined'])
    })

    it('I-8: danger secures at once, whatever was going on', () => {
      for (const kase of notEmpty(open)) {
        expect(leads(kase, ['danger.reported', {}, 'colleague'])).toBe('securing')
        expect(leads(kase, ['danger.assessed', { danger: 'unclear' }])).toBe('securing')
      }
    })

    it('I-9, I-22: help can be asked for and a report filed at every open step', () => {
      for (const kase of notEmpty(open)) {
        expect(tell(kase, ['emergency.requested', { from: 'police' }]).accepted).toBe(true)
        expect(tell(kase, ['statutoryReport.filed', { matter: 'childHarm' }]).accepted).toBe(true)
      }
    })

    it('I-13, I-18: no case ends in danger, owing anything, or before every danger was resolved on', () => {
      const ended = states.filter(({ step }) => step === 'closed' || step === 'ended')
      expect(ended.length).toBeGreaterThan(0)
      for (const { known } of ended) {
        expect(known).toMatchObject({ dangerUnresolved: false, duties: [] })
        expect(['none', 'notAssessed']).toContain(known.danger)
      }
    })

    it("no text of the plan's own facts enters a case or its journal", () => {
      const canary = 'canary-4711'
      for (const { from, told } of notEmpty(accepted.filter((each) => each.told[0] in words.facts))) {
        const [type, what, role] = told
        const texts = words.facts[type as keyof typeof words.facts].details
        const details = Object.fromEntries(texts.map((name) => [name, canary]))
        const outcome = tell(caseAt(from), [type, { ...what, details }, role])
        if (!outcome.accepted || outcome.repeated) throw new Error(type)
        expect(JSON.stringify([outcome.case.known, outcome.entry])).not.toContain(canary)
        expect(JSON.stringify(outcome.sealed)).toContain(canary)
      }
    })

    it('what is owed when a case is handed over can be settled where it goes on', () => {
      const handedOver = states.filter(({ step }) => String(step).startsWith('handedOverTo'))
      expect(handedOver.length > 0).toBe(flow !== 'crisis')
      for (const kase of handedOver) {
        const next = flows[String(kase.step).slice('handedOverTo'.length).toLowerCase() as FlowName]
        const taken = new Set<string>(next.events)
        const { duties } = definition(next)
        const stuck = owedBy(kase).filter((duty) => !duties[duty]?.settledBy.some((type) => taken.has(type)))
        expect(stuck).toEqual([])
      }
    })
  },
)

describe('the survey of a superior (四.五.3.2, 解讀.18)', () => {
  const { states, attempts } = walk(opened(flows.managementReferral), [
    ['agencyReferral.proposed'],
    ['rights.explained'],
    ['help.requested', applied],
    ['consent.given', toService],
    ['consent.given', toReferral],
    ['consent.given', toDisclosure],
    ['consent.given', { ...toDisclosure, form: 'oral' }],
    ['consent.withdrawn', { scope: 'disclosure' }],
    ['referral.made', { to: 'psychological' }],
    ['service.completed', { nextReviewAt: review }],
    ...feedback,
    ['survey.held'],
    ['supervisorSurvey.held', { about: ['work'] }],
    ...ending,
  ])

  it('is held on written consent that stands, and on nothing else', () => {
    const held = attempts.filter(({ told, outcome }) => told[0] === 'supervisorSurvey.held' && outcome.accepted)
    expect(held.length).toBeGreaterThan(0)
    for (const { outcome } of held)
      expect(outcome.case.known.consents.disclosure).toMatchObject({ standing: 'given', form: 'written' })
  })

  it('is owed exactly while that stands at the end, and never keeps a case open without it', () => {
    for (const { step, known } of notEmpty(states.filter((kase) => kase.step === 'closed')))
      expect([step, known.duties]).toEqual([step, []])
    for (const kase of states.filter(owesSurvey))
      expect(kase.known.consents.disclosure).toMatchObject({ standing: 'given', form: 'written' })
  })
})

function owesSurvey(kase: Case): boolean {
  return owedBy(kase).includes('holdSupervisorSurvey')
}

describe('danger in every flow', () => {
  it.each(Object.keys(flows) as FlowName[])('%s: from danger a case comes back, resolved on', (flow) => {
    const walked = walk(opened(flows[flow]), [...dangerAndHelp, ['rights.explained'], ['help.declined']])
    const resolved = walked.states.filter(({ known }) => known.dangerAt !== null && !known.dangerUnresolved)
    expect(resolved.length).toBeGreaterThan(0)
    for (const { step } of walked.states.filter(({ known }) => known.danger === 'unclear'))
      expect(['securing', 'reassessing']).toContain(step)
  })
})
