import { policyOf } from '#src/flow/policy.ts'
import { citations } from './citations.ts'

/** What the plan lays down, and where it lays nothing down; the mailbox's period has no default and must be given. */
export const policy = policyOf(citations, {
  timeZone: { is: 'Asia/Taipei', cites: '伍' },
  sessionCap: { is: null, cites: '解讀.31' },
  careTeam: {
    is: { name: { zh: '危機事件處理專案小組', en: 'Crisis task force' }, quorum: null },
    cites: ['陸.二.1', '解讀.1', '解讀.19'],
  },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: ['肆', '解讀.32'],
  },
  crisisRecipients: { is: ['careTeam'], cites: ['陸.二.1', '解讀.32'] },
  crisisTriggers: {
    is: ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact'],
    cites: ['陸.二.1', '解讀.14'],
  },
  refusalBranch: { is: 'both', cites: '解讀.15' },
  keyRelatedPersons: { is: ['emergencyContact', 'treatingProfessional'], cites: '解讀.27' },
  closure: { is: 'byDecision', cites: '解讀.20' },
  adopts: { is: [], cites: '解讀.22' },
  periods: { is: { replyToLetter: 'toBeGiven' }, cites: ['陸.一.5', '解讀.8', '解讀.31'] },
  own: { is: {}, cites: '解讀.31' },
})
