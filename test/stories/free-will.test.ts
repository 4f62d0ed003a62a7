import { describe, expect, it } from 'vitest'
import type { Case } from '#src/index.ts'
import { scopeNames } from '#src/vocabulary/consents.ts'
import { reportDuties } from '#src/vocabulary/statutory.ts'
import { aFact, flowNames, handIn, having, minute, opened, type Told } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { aside, casesOn, onward, standsIn, walk } from '../support/walk.ts'

const calm = onward.general.filter(([type]) => !/^(danger|emergency|careTeam)/.test(type))
const withReferral: readonly Told[] = [
  ...calm,
  ...aside.general.filter(([type]) => !/^emergency/.test(type)),
  ['consent.withdrawn', { scope: 'referral' }],
]

const isServed = (kase: Case) => standsIn(kase).some((step) => step.startsWith('served.'))

describe('free will, over every state that can be reached (陸.一)', () => {
  it('I-1, I-3: no service without consent to it, no referral without consent to that', () => {
    const states = walk('general', withReferral, ({ from, fact, outcome }) => {
      if (!outcome.accepted) return
      const { rightsExplained, consents } = outcome.case.known
      if (['interview.held', 'session.held', 'appointment.made'].includes(fact.type))
        expect([rightsExplained, consents.service?.standing]).toEqual([true, 'given'])
      if (fact.type === 'referral.made') expect([rightsExplained, consents.referral?.standing]).toEqual([true, 'given'])
      if (isServed(outcome.case) && !isServed(from)) expect(consents.service?.standing).toBe('given')
    })
    const served = states.filter(isServed)
    expect(served.length).toBeGreaterThan(50)
    for (const { known } of served)
      expect(known).toMatchObject({ rightsExplained: true, consents: { service: { standing: 'given' } } })
  })

  it('I-1: a consent that has run out, or a minor alone, is none', () => {
    const limited = onward.general.map(([type, saying, role]) =>
      type === 'consent.given'
        ? ([type, { ...saying, until: minute(5) }, role] as const)
        : ([type, saying, role] as const),
    )
    let served = 0
    walk('general', [...limited, ['minor.identified']], ({ fact, outcome }) => {
      if (!outcome.accepted || !['interview.held', 'session.held', 'appointment.made'].includes(fact.type)) return
      served++
      expect(outcome.case.known.minor).toBe(false)
      expect(Date.parse(fact.at)).toBeLessThanOrEqual(Date.parse(minute(5)))
    })
    expect(served).toBeGreaterThan(0)
  })

  it('I-2: rights are explained before anything is collected, emergencies aside', () => {
    const collecting = [
      'help.requested',
      'need.assessed',
      'consent.given',
      'interview.held',
      'appointment.made',
      'session.held',
    ]
    let collected = 0
    walk('general', onward.general, ({ from, fact, outcome }) => {
      if (!outcome.accepted || !collecting.includes(fact.type)) return
      collected++
      expect([from.step, fact.type, from.known.rightsExplained]).toEqual([from.step, fact.type, true])
    })
    expect(collected).toBeGreaterThan(100)
  })

  it('I-2: after an emergency they are owed until explained', () => {
    for (const flow of ['general', 'involuntary'] as const) {
      const kase = having(opened(flow), ['danger.reported'], ['danger.assessed', { danger: 'none' }])
      expect(kase.known.duties.map(({ duty }) => duty)).toContain('explainRights')
      expect(having(kase, ['rights.explained']).known.duties.map(({ duty }) => duty)).not.toContain('explainRights')
    }
  })

  it.each(flowNames)(
    'I-6: every consent can be withdrawn at every open step of %s, and no report is forgotten for it',
    (flow) => {
      for (const kase of notEmpty(casesOn(flow).filter(({ status }) => status === 'open'))) {
        const owing = having(kase, ['reportableMatter.known', { matter: 'domesticViolence' }])
        for (const scope of notEmpty(scopeNames)) {
          const outcome = handIn(owing, aFact('consent.withdrawn', { scope }, owing.recordedAt, 'employee'))
          expect(outcome.accepted).toBe(true)
          const { duties, consents } = outcome.case.known
          expect(duties.map(({ duty }) => duty)).toContain('reportDomesticViolence')
          expect(consents[scope]?.standing).toBe('withdrawn')
        }
      }
    },
  )

  it('I-6: with the consent the service stops, from every step it is given on', () => {
    let stopped = 0
    walk('general', withReferral, ({ from, fact, outcome }) => {
      if (!isServed(from) || fact.type !== 'consent.withdrawn' || (fact as { scope?: string }).scope !== 'service')
        return
      stopped++
      expect(outcome.case.step).toBe('settling')
    })
    expect(stopped).toBeGreaterThan(20)
  })

  it('I-6: the employee may end it at every open step', () => {
    for (const kase of notEmpty(casesOn('general').filter(({ status }) => status === 'open')))
      expect(handIn(kase, aFact('service.ended', {}, kase.recordedAt, 'employee')).accepted).toBe(true)
  })

  it('I-7: only a need that was assessed and help that was refused make a case involuntary', () => {
    let handedOver = 0
    walk('general', [...withReferral, ['need.assessed', { need: 'notNeeded' }]], ({ fact, outcome }) => {
      if (!outcome.accepted || outcome.case.step !== 'handedOverToInvoluntary') return
      handedOver++
      expect(fact.type).toBe('help.declined')
      expect(outcome.case.known).toMatchObject({ need: 'needed', willingness: 'declined' })
    })
    expect(handedOver).toBeGreaterThan(2)
  })

  /** A minute after the latest entry: of two words at one instant the refusal counts. */
  const aMinuteOn = ({ recordedAt }: Case) => new Date(Date.parse(recordedAt) + 60_000).toISOString()

  it('I-30: an involuntary case goes over to a general one from every open step, once the person is willing', () => {
    const states = walk('involuntary', onward.involuntary)
    for (const kase of notEmpty(states.filter(({ status }) => status === 'open')))
      for (const fact of [
        aFact('consent.given', { scope: 'service', form: 'oral' }, aMinuteOn(kase), 'employee'),
        aFact('help.requested', { channel: 'self', service: 'psychological' }, aMinuteOn(kase), 'employee'),
      ])
        expect(handIn(kase, fact).case.step).toBe('handedOverToGeneral')
  })

  it('I-15, I-35: nothing a case remembers speaks of appraisal, promotion or leave', () => {
    const words = Object.keys(opened('general').known).join()
    expect(words).not.toMatch(/apprais|promot|leave|attendance|score|rating|diagnos/i)
    expect(Object.keys(reportDuties).join()).not.toMatch(/apprais|promot/i)
  })
})
