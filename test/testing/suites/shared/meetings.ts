import { early, meeting, type Shared } from './shared.ts'

/** What makes a resolution of the care team one. */
export const meetings: readonly Shared[] = [
  {
    about: ['careTeamDecisionValid', 'quorumReached', 'membersRecused', 'followUp'],
    zh: '關懷小組人數不足或有利害關係者在場，均不成決議；決議後續予追蹤',
    en: 'Too few, or somebody in conflict among them: no resolution; with one, the person is followed up',
    rows: [
      ['careTeam.resolved', 'careTeam', { ...meeting, quorate: false }, '⊘ quorumReached'],
      ['conflict.declared', 'employee', { who: { role: 'personnel', id: 'm2' } }, ''],
      ['careTeam.resolved', 'careTeam', meeting, '⊘ membersRecused'],
      ['careTeam.resolved', 'personnel', { ...meeting, quorate: false }, '⊘ membersRecused quorumReached'],
      ['careTeam.resolved', 'personnel', { ...meeting, attendees: ['m1', 'm3'] }, '; owes followUp'],
      [
        'followUp.made',
        'careLiaison',
        { nextReviewAt: '2026-05-01T09:00:00+08:00' },
        '; owes followUp; settles followUp',
      ],
    ],
  },
  {
    about: ['quorumReached'],
    zh: '機關定有法定人數者，須達其數；一人不算兩次',
    en: 'Where the agency has a quorum it must be reached, and nobody counts twice',
    policy: { careTeam: { name: { zh: '關懷小組', en: 'Care team' }, quorum: 3 } },
    rows: [
      ['careTeam.resolved', 'careTeam', { ...meeting, attendees: ['m1', 'm2'] }, '⊘ quorumReached'],
      ['careTeam.resolved', 'careTeam', { ...meeting, attendees: ['m1', 'm2', 'm2'] }, '⊘ quorumReached'],
      ['careTeam.resolved', 'careTeam', meeting, ''],
    ],
  },
  {
    about: ['dangerResolved', 'holdCareTeam', 'followUp'],
    zh: '早於危險之決議不履行會議義務，其後之決議始為履行',
    en: 'A resolution older than the danger leaves the meeting owed; one after it settles it',
    rows: [
      ['danger.reported', 'colleague', {}, ''],
      ['danger.assessed', 'counsellor', { danger: 'none' }, ''],
      ['careTeam.resolved', 'careTeam', { ...meeting, ...early }, '; owes followUp; settles –'],
      ['careTeam.resolved', 'careTeam', meeting, '; owes followUp; settles followUp, holdCareTeam'],
    ],
  },
  {
    about: ['dangerExcluded', 'reassessmentDue', 'reassessDanger'],
    zh: '早於緊急協助結果之研判不終結再次研判，其後之研判始為履行',
    en: 'An assessment older than what came of the emergency does not end the reassessment; one after it does',
    rows: [
      ['danger.assessed', 'counsellor', { danger: 'none' }, ''],
      ['emergency.concluded', 'police', { outcome: 'escorted' }, ''],
      [
        'danger.assessed',
        'counsellor',
        { danger: 'none', at: '2026-03-02T09:15:00+08:00', recordedAt: early.recordedAt },
        '; owes –; settles –',
      ],
      ['danger.assessed', 'counsellor', { danger: 'none' }, '; settles reassessDanger'],
    ],
  },
]
