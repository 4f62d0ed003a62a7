import { policyOf } from '#src/flow/policy.ts'
import { citations } from './citations.ts'

/** What the plan lays down, and where it lays nothing down: numbers it does not give stay null. */
export const policy = policyOf(citations, {
  timeZone: { is: 'Asia/Taipei', cites: '題' },
  sessionCap: { is: null, cites: '解讀.22' },
  careTeam: { is: { name: { zh: '關懷小組', en: 'Care team' }, quorum: null }, cites: ['附件一.6', '解讀.23'] },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: ['參', '附件一.6', '解讀.24'],
  },
  crisisRecipients: { is: ['agencyHead', 'deputyHead', 'relevantUnit'], cites: ['附件二.4', '附件二.5'] },
  crisisTriggers: {
    is: ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact'],
    cites: ['伍.四.三', '解讀.25'],
  },
  refusalBranch: { is: 'both', cites: ['附件二.6', '解讀.10'] },
  keyRelatedPersons: { is: ['emergencyContact', 'treatingProfessional'], cites: ['附件一.5', '解讀.26'] },
  closure: { is: 'byDecision', cites: ['附件一.8', '附件二.9', '解讀.9'] },
  adopts: { is: [], cites: '題' },
  periods: { is: {}, cites: '解讀.22' },
  own: { is: {}, cites: '題' },
})
