import { policyOf } from '#src/flow/policy.ts'
import { citations } from './citations.ts'

/** What the plan lays down, and where it lays nothing down: numbers it does not give stay null. */
export const policy = policyOf(citations, {
  timeZone: { is: 'Asia/Taipei', cites: '三' },
  sessionCap: { is: null, cites: '解讀.36' },
  careTeam: {
    is: { name: { zh: '關懷小組', en: 'Care team' }, quorum: null },
    cites: ['四.四.6', '四.四.8', '解讀.23'],
  },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: ['三', '解讀.37'],
  },
  crisisRecipients: { is: ['agencyHead', 'deputyHead', 'relevantUnit'], cites: ['解讀.3', '解讀.37'] },
  crisisTriggers: {
    is: ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact'],
    cites: ['四.二.2.3', '解讀.37'],
  },
  refusalBranch: { is: 'both', cites: '解讀.3' },
  keyRelatedPersons: { is: ['emergencyContact', 'treatingProfessional'], cites: '解讀.29' },
  closure: { is: 'byDecision', cites: '解讀.35' },
  adopts: { is: [], cites: ['四.二.2', '解讀.2'] },
  periods: { is: {}, cites: '解讀.36' },
  own: { is: {}, cites: '解讀.36' },
})
