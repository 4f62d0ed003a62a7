import { meeting, type Shared } from './shared.ts'

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
]
