import { describe, expect, it } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { type Case, definition, type Known, stepName } from '#src/index.ts'
import { aFact, handIn, having, openDuties, opened } from '../../support/cases.ts'
import { type Attempt, standsIn, stateOf, walk } from '../../support/walk.ts'
import { county, dangerAndHelp, onward, told } from './telling.ts'

const fresh = () => opened(county.general)
const isServed = (kase: Case) => standsIn(kase).some((step) => step.startsWith('served.'))
const at = ({ recordedAt }: Case) => recordedAt

const stepsOf = (node: AnyStateNode): readonly string[] => {
  const inner = Object.values(node.states)
  return inner.length ? inner.flatMap(stepsOf) : [node.path.join('.')]
}

/** What a danger can interrupt, told in as few facts as reach every step. */
const aside = ['appointment.made', 'need.assessed', 'referral.answered', 'session.held', 'consultation.recorded']
const interrupted = onward.filter(
  ([type, saying]) => !aside.includes(type) && (saying as { scope?: string } | undefined)?.scope !== 'referral',
)

describe('over every state of a general case that can be reached', () => {
  const attempts: Attempt[] = []
  const visit = (attempt: Attempt) => void (attempt.outcome.accepted && attempts.push(attempt))
  const states = [...walk(fresh(), onward, visit), ...walk(fresh(), [...interrupted, ...dangerAndHelp], visit)]
  const open = states.filter(({ status }) => status === 'open')
  const taking = (...types: readonly string[]) => attempts.filter(({ fact }) => types.includes(fact.type))
  const consentIn = ({ known }: Case, scope: 'service' | 'referral') => known.consents[scope]?.standing === 'given'

  it('every step of the flow is among them', () => {
    const stood = new Set(states.flatMap(standsIn))
    const aside = ['served.psychological', 'served.financial', 'served.medical', 'served.family', 'handedOverToCrisis']
    expect(stepsOf(county.general.root).filter((step) => !stood.has(step))).toEqual(aside)
  })

  it('I-1, I-3: no service without consent to it, no referral without consent to that', () => {
    const services = taking('interview.held', 'session.held', 'appointment.made', 'referral.made')
    expect(services.length).toBeGreaterThan(100)
    expect(services.filter(({ outcome }) => !consentIn(outcome.case, 'service'))).toEqual([])
    expect(taking('referral.made').filter(({ outcome }) => !consentIn(outcome.case, 'referral'))).toEqual([])
    expect(states.filter((kase) => isServed(kase) && !consentIn(kase, 'service'))).toEqual([])
  })

  it('I-2: rights come before anything is collected', () => {
    const collected = taking('help.requested', 'need.assessed', 'consent.given', 'interview.held', 'session.held')
    expect(collected.length).toBeGreaterThan(100)
    expect(collected.filter(({ from }) => !from.known.rightsExplained)).toEqual([])
  })

  it('I-6: with the consent the service stops, wherever it was', () => {
    const withdrawn = taking('consent.withdrawn').filter(
      ({ from, outcome }) => isServed(from) && !consentIn(outcome.case, 'service'),
    )
    expect(withdrawn.length).toBeGreaterThan(10)
    expect(new Set(withdrawn.map(({ outcome }) => outcome.case.step))).toEqual(new Set(['settling']))
  })

  it('I-7: only a need that people assessed and help that was refused make it involuntary', () => {
    const handedOver = attempts.filter(({ outcome }) => outcome.case.step === 'handedOverToInvoluntary')
    expect(handedOver.length).toBeGreaterThan(0)
    for (const { fact, outcome } of handedOver) {
      expect(fact.type).toBe('help.declined')
      expect(outcome.case.known).toMatchObject({ need: 'needed', willingness: 'declined' })
    }
  })

  it('I-8: immediate or unclear danger secures at once, whatever was going on', () => {
    const met = (kase: Case) => [
      aFact('danger.reported', {}, at(kase), 'colleague'),
      aFact('danger.assessed', { danger: 'immediate' }, at(kase)),
      aFact('danger.assessed', { danger: 'unclear' }, at(kase)),
    ]
    const after = open.flatMap((kase) => met(kase).map((fact) => handIn(kase, fact).case))
    expect(new Set(after.map(({ step }) => step))).toEqual(new Set(['securing']))
    const owed = ['holdCareTeam', 'requestEmergencyHelp']
    expect(after.filter((kase) => !owed.every((duty) => openDuties(kase).includes(duty)))).toEqual([])
  })

  it('I-9, I-22: help can be asked for and a report filed at every open step', () => {
    const always = (kase: Case) => [
      aFact('emergency.requested', { from: 'police' }, at(kase)),
      aFact('statutoryReport.filed', { matter: 'childHarm' }, at(kase)),
    ]
    expect(open.filter((kase) => !always(kase).every((fact) => handIn(kase, fact).accepted))).toEqual([])
  })

  it('陸.三, 解讀.4: no referral is offered, asked for or made before a danger is excluded and resolved on', () => {
    const offers = taking('support.offered', 'help.requested', 'referral.made')
    expect(offers.length).toBeGreaterThan(100)
    expect(offers.filter(({ from }) => from.known.dangerUnresolved)).toEqual([])
    const inDanger = ['securing', 'reassessing', 'reviewing']
    expect(offers.filter(({ from }) => inDanger.includes(String(from.step)))).toEqual([])
  })

  it('I-13, I-18: no case ends in danger, owing anything, or before every danger was resolved on', () => {
    const endings = states.filter(({ step }) => step === 'closed' || step === 'ended')
    expect(endings.length).toBeGreaterThan(2)
    for (const { known } of endings) {
      expect(known).toMatchObject({ dangerUnresolved: false, duties: [] })
      expect(['none', 'notAssessed']).toContain(known.danger)
    }
  })

  it('拾壹: a case in which a service began ends with its record in custody', () => {
    const began = ({ consents: { service } }: Known) => service && !service.refused
    const endings = states.filter(({ step, known }) => step === 'closed' || (step === 'ended' && began(known)))
    expect(endings.length).toBeGreaterThan(1)
    expect(endings.filter(({ known }) => !known.sealed)).toEqual([])
  })

  it('nobody is forgotten: from every state some facts lead to an ending', () => {
    const nameOf = new Map(
      attempts.flatMap(({ from, outcome }) => [from, outcome.case].map((kase) => [kase, stateOf(kase)])),
    )
    const ending = new Set(
      attempts.flatMap(({ outcome }) => (outcome.case.status === 'ended' ? [nameOf.get(outcome.case)] : [])),
    )
    for (let before = -1; before !== ending.size; ) {
      before = ending.size
      for (const { from, outcome } of attempts) if (ending.has(nameOf.get(outcome.case))) ending.add(nameOf.get(from))
    }
    expect(open.filter((kase) => !ending.has(nameOf.get(kase))).map(({ step }) => step)).toEqual([])
  })
})

describe('a score is a reason to offer, and nothing else (陸.三, 解讀.6, I-37)', () => {
  const screened = { channel: 'screening', service: 'psychological' } as const

  it('it sets neither danger nor need, and tells nobody', () => {
    const kase = having(fresh(), ...told(['rights.explained'], ['support.offered'], ['help.requested', screened]))
    expect(kase.known).toMatchObject({ danger: 'notAssessed', need: 'unknown', notified: [], consents: {} })
    expect(stepName(kase.step)).toBe('consenting')
  })

  it('whoever declines what is offered for a score is left in peace', () => {
    const kase = having(fresh(), ...told(['rights.explained'], ['support.offered'], ['help.declined']))
    expect([kase.step, kase.status, kase.known.duties]).toEqual(['ended', 'ended', []])
  })

  it('no fact of the flow carries a score', () => {
    const fields = Object.values(definition(county.general).facts).flatMap(({ decisive }) => Object.keys(decisive))
    expect(fields.length).toBeGreaterThan(20)
    expect([...fields, ...Object.keys(fresh().known)].join()).not.toMatch(/score|bsrs|total|ideation/i)
  })

  it('a superior is not told of it without written authorisation (解讀.17)', () => {
    const kase = having(fresh(), ...told(['rights.explained']))
    const telling = { to: ['supervisor'], items: ['healthDetail'], ground: 'incident' }
    const outcome = handIn(kase, aFact('notification.made', telling, at(kase)))
    expect(outcome.accepted ? [] : outcome.reasons.map(({ code }) => code)).toEqual(['groundFits', 'itemsMinimal'])
  })
})
