import { describe, expect, it } from 'vitest'
import { examine } from '#src/conditions/answer.ts'
import { basisStated, careTeamDecisionValid, membersRecused, quorumReached } from '#src/conditions/care-team.ts'
import { answers, knowing, parts, underPolicy } from '../support/asking.ts'

const team = (quorum: number | null) => underPolicy({ careTeam: { name: { zh: '關懷小組', en: 'Care team' }, quorum } })
const meeting = { basis: 'actualAssessment', attendees: ['m1', 'm2'], quorate: true }
const conflicted = [{ role: 'supervisor', id: 'm2' }] as const

// 附件一.6: 依據醫師建議或實際評估狀況
answers(basisStated, [
  ['yes', "on a physician's advice", {}, { ...meeting, basis: 'physicianAdvice' }],
  ['yes', 'on an actual assessment', {}, meeting],
  ['no', 'on no basis', {}, { ...meeting, basis: undefined }],
  ['no', 'on a rumour', {}, { ...meeting, basis: 'rumour' }],
])

// 解讀.23
answers(quorumReached, [
  ['yes', 'the meeting attests it, the agency sets no number', team(null), meeting],
  ['no', 'the meeting denies it', team(null), { ...meeting, quorate: false }],
  ['yes', 'as many as the agency asks for', team(2), meeting],
  ['no', 'fewer than the agency asks for, whatever the meeting attests', team(3), meeting],
  ['no', 'one member counted twice', team(2), { ...meeting, attendees: ['m1', 'm1'] }],
])

// 解讀.20, 行政程序法 §§32–33
answers(membersRecused, [
  ['yes', 'nobody has a conflict', {}, meeting],
  ['yes', 'the member in conflict stayed out', { conflicted: [{ role: 'supervisor', id: 'm9' }] }, meeting],
  ['no', 'the member in conflict attended', { conflicted }, meeting],
  ['no', 'and attended in another role', { conflicted: [{ role: 'colleague', id: 'm1' }] }, meeting],
])

parts(careTeamDecisionValid, [
  ['a valid decision', [], {}, meeting],
  ['no quorum', ['quorumReached'], {}, { ...meeting, quorate: false }],
  [
    'no basis, no quorum, a member in conflict',
    ['basisStated', 'quorumReached', 'membersRecused'],
    { conflicted },
    { ...meeting, basis: 'rumour', quorate: false },
  ],
])

describe('A resolution nobody can vouch for is not valid', () => {
  it.each([basisStated, quorumReached, membersRecused, careTeamDecisionValid])('$id: unknown counts as no', (asked) => {
    expect(asked.failSafe).toBe('no')
    expect(examine(asked, knowing(team(null)), { type: 'a fact', attendees: 5 } as never).holds).toBe(false)
  })
})
