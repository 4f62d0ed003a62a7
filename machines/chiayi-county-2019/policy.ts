import { policyOf } from '#src/flow/policy.ts'
import { citations } from './citations.ts'

/** What the plan lays down, and where it lays nothing down: numbers it does not give stay null. */
export const policy = policyOf(citations, {
  timeZone: { is: 'Asia/Taipei', cites: '題' },
  sessionCap: { is: null, cites: '解讀.28' },
  careTeam: {
    is: { name: { zh: '員工協助方案社團組織', en: 'EAP staff association' }, quorum: null },
    cites: ['陸.一', '解讀.12'],
  },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: ['參', '解讀.29'],
  },
  crisisRecipients: { is: ['agencyHead', 'deputyHead', 'relevantUnit'], cites: ['陸.一', '解讀.30'] },
  crisisTriggers: {
    is: ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact'],
    cites: ['伍.二', '解讀.30'],
  },
  refusalBranch: { is: 'both', cites: '解讀.30' },
  keyRelatedPersons: { is: ['emergencyContact', 'treatingProfessional'], cites: '解讀.26' },
  closure: { is: 'byDecision', cites: '解讀.21' },
  adopts: { is: [], cites: ['柒.一.二', '柒.一.三'] },
  periods: { is: {}, cites: '解讀.28' },
  own: { is: {}, cites: '題' },
})
