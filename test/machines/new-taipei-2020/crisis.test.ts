import { describe, expect, it } from 'vitest'
import { actions, type Case, due, explain } from '#src/index.ts'
import { openDuties } from '../../support/cases.ts'
import { everyoneTold, meeting } from '../../support/walk.ts'
import { type CityTold, cityStory, having, leads, opening, review } from './telling.ts'

const accident = (casualties: string) => ({ trigger: 'majorAccident', casualties }) as const
const ends = { improvement: 'improved', tracking: 'ends' } as const
const goesOn = { improvement: 'notImproved', tracking: 'continues' } as const

const hurt: readonly CityTold[] = [['crisis.reported', accident('yes')]]
const unhurt: readonly CityTold[] = [['crisis.reported', accident('no')]]
const told: readonly CityTold[] = [...unhurt, ['notification.made', everyoneTold], ['support.offered']]
const accepted: readonly CityTold[] = [...told, ['support.answered', { answer: 'accepted' }]]
const declined: readonly CityTold[] = [...told, ['support.answered', { answer: 'declined' }]]
const following: readonly CityTold[] = [...accepted, ['careTeam.resolved', meeting()]]
const heard: readonly CityTold[] = [...following, ['feedback.given', { adaptation: 'worsened' }]]
const sealed: readonly CityTold[] = [...heard, ['improvement.assessed', ends], ['record.sealed']]

const within = (branch: string, notifying: string, supporting: string) =>
  `${branch}.notifying.${notifying} + ${branch}.supporting.${supporting}`

/** Clause, what happens under it, what was told before, the fact, where it leads. */
const table = [
  ['解讀.3', 'casualties', [], ['crisis.reported', accident('yes')], within('withCasualties', 'telling', 'offering')],
  [
    '解讀.3',
    'unknown counts as casualties',
    [],
    ['crisis.reported', accident('unknown')],
    within('withCasualties', 'telling', 'offering'),
  ],
  ['解讀.3', 'none', [], ['crisis.reported', accident('no')], within('withoutCasualties', 'telling', 'offering')],
  [
    '四.四.1.3',
    'support is offered beside the notice',
    unhurt,
    ['support.offered'],
    within('withoutCasualties', 'telling', 'awaiting'),
  ],
  [
    '四.四.7',
    'advice is asked and nothing waits for it',
    hurt,
    ['advice.asked'],
    within('withCasualties', 'telling', 'offering'),
  ],
  [
    '四.四.7',
    'advice is given',
    [...hurt, ['advice.asked']],
    ['advice.given', {}, 'peerTeam'],
    within('withCasualties', 'telling', 'offering'),
  ],
  [
    '四.四.7',
    'a group is offered',
    hurt,
    ['groupCounselling.offered', { to: 'affectedColleagues' }],
    within('withCasualties', 'telling', 'offering'),
  ],
  ['解讀.20', 'the peer team offers nothing', unhurt, ['support.offered', {}, 'peerTeam'], '⊘ notYours'],
  ['解讀.20', 'and resolves nothing', accepted, ['careTeam.resolved', meeting(), 'peerTeam'], '⊘ notYours'],
  ['解讀.3', 'accepted: the care team meets', told, ['support.answered', { answer: 'accepted' }], 'reviewing'],
  ['解讀.3', 'declined: outreach', told, ['support.answered', { answer: 'declined' }], 'outreach'],
  ['四.四.4.1', 'by colleagues', declined, ['outreach.made', { through: ['colleague'] }], 'reviewing'],
  ['解讀.23', 'the care team resolves', accepted, ['careTeam.resolved', meeting()], 'followingUp'],
  ['四.四.1.3', 'the feedback is asked for', following, ['feedback.asked', { of: 'supervisor' }], 'followingUp'],
  ['四.四.1.3', 'nothing is assessed before it', following, ['improvement.assessed', ends], '⊘ feedbackKnown'],
  ['四.四.1.3', 'it is given and assessed', heard, ['improvement.assessed', ends], 'followingUp'],
  ['解讀.35', 'no closing before', following, ['closure.decided'], '⊘ nothingOwed recordSealed'],
  ['解讀.35', 'then it closes', sealed, ['closure.decided'], 'closed'],
  ['解讀.24', 'danger comes first', told, ['danger.reported', {}, 'peerTeam'], 'securing'],
] as const satisfies readonly (readonly [string, string, readonly CityTold[], CityTold, string])[]

describe('危機個案, by clause', () => {
  it.each(table)('%s: %s', (_, __, before, fact, expected) => {
    expect(leads(opening('crisis', ...before), fact)).toBe(expected)
  })
})

describe('暖心應援團 advises and nothing else (四.四.7, 解讀.20)', () => {
  const asked: Case = opening('crisis', ...hurt, ['advice.asked', { details: { question: '…' } }])

  it('its advice is owed at once, by the team', () => {
    expect(due(asked, asked.recordedAt)).toContainEqual(
      expect.objectContaining({ duty: 'giveAdvice', owner: ['peerTeam'] }),
    )
    expect(openDuties(having(asked, ['advice.given']))).not.toContain('giveAdvice')
  })

  it('nobody has to ask, and a case closes without the advice', () => {
    const kase = having(opening('crisis', ...sealed), ['advice.asked'])
    expect(openDuties(kase)).toEqual(['followUp', 'giveAdvice'])
    expect(leads(kase, ['closure.decided'])).toBe('closed')
  })

  it('of all facts it reports advice and danger alone', () => {
    const may = actions(asked, { role: 'peerTeam' as never }).filter(({ kind }) => kind !== 'notYours')
    expect(may.map(({ type }) => type).sort()).toEqual(['advice.given', 'danger.reported'])
  })

  it('it cannot be notified, and hears nothing of what the case waits for', () => {
    expect(leads(asked, ['notification.made', { ...everyoneTold, to: ['peerTeam'] }])).toBe('⊘ notAChoice')
    const { kind, reasons } = explain(asked, 'closure.decided', { role: 'peerTeam' as never })
    expect([kind, JSON.stringify(reasons)]).not.toContainEqual(expect.stringMatching(/Casualties|傷亡/))
  })

  it('what is asked and advised is sealed', () => {
    const canary = 'canary-4711'
    const kase = having(asked, ['advice.given', { details: { advice: canary } }, 'peerTeam'])
    expect(JSON.stringify([kase.known, kase.step])).not.toContain(canary)
  })
})

describe('重大危機事件協處之追蹤反饋 (四.四.1.3)', () => {
  it('is owed whoever withdraws: it is about the agency, not about one person', () => {
    const kase = having(
      opening('crisis', ...following),
      ['consent.given', { scope: 'service', form: 'oral' }],
      ['consent.withdrawn', { scope: 'service' }],
    )
    expect(openDuties(kase)).toEqual(['followUp', 'sealRecord', 'trackFeedback'])
  })

  it('not improved, help to adapt is owed and feedback again', () => {
    const kase = having(opening('crisis', ...heard), ['improvement.assessed', goesOn])
    expect(openDuties(kase)).toEqual(['followUp', 'sealRecord', 'supportAdaptation', 'trackFeedback'])
    const supported = having(kase, ['adaptation.supported', { how: ['managementConsultation'] }])
    expect(leads(supported, ['improvement.assessed', ends])).toBe('⊘ feedbackKnown')
  })
})

describe('危機個案, told as stories', () => {
  cityStory('assaulted on duty: wants a lawyer, no counselling (四.四.6, 四.四.7)', 'crisis', [
    ['crisis.reported', 'supervisor', accident('yes'), within('withCasualties', 'telling', 'offering')],
    ['medicalHelp.arranged', 'fireService', {}, within('withCasualties', 'telling', 'offering')],
    ['advice.asked', 'personnel', {}, within('withCasualties', 'telling', 'offering')],
    ['advice.given', 'peerTeam', {}, within('withCasualties', 'telling', 'offering')],
    ['notification.made', 'personnel', everyoneTold, within('withCasualties', 'told', 'offering')],
    ['support.offered', 'eapWindow', {}, within('withCasualties', 'told', 'awaiting')],
    ['litigation.known', 'employee', {}, within('withCasualties', 'told', 'awaiting')],
    ['support.answered', 'employee', { answer: 'declined' }, 'outreach'],
    ['litigationCare.offered', 'careTeam', { with: ['legal'] }, 'outreach'],
    ['outreach.made', 'careLiaison', { through: ['colleague'] }, 'reviewing'],
    ['careTeam.resolved', 'careTeam', meeting(), 'followingUp'],
    ['feedback.given', 'personnel', { adaptation: 'improved' }, 'followingUp'],
    ['improvement.assessed', 'careTeam', ends, 'followingUp'],
    ['record.sealed', 'eapWindow', {}, 'followingUp'],
    ['followUp.made', 'careLiaison', { nextReviewAt: review }, 'followingUp'],
    ['closure.decided', 'eapWindow', {}, 'closed'],
  ])
})
