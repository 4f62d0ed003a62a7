import { policyOf } from '#src/flow/policy.ts'
import { citations } from './citations.ts'

/** What the plan lays down, and where it lays nothing down: numbers it does not give stay null. */
export const policy = policyOf(citations, {
  timeZone: { is: 'Asia/Taipei', cites: '題' },
  sessionCap: { is: null, cites: '解讀.24' },
  careTeam: {
    is: { name: { zh: '首長、主管及承辦人員', en: 'Head, superiors and staff of the programme' }, quorum: null },
    cites: ['陸.四', '解讀.11'],
  },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: ['參', '解讀.26'],
  },
  crisisRecipients: { is: ['agencyHead', 'deputyHead', 'relevantUnit'], cites: '解讀.26' },
  crisisTriggers: {
    is: ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact'],
    cites: '解讀.26',
  },
  refusalBranch: { is: 'both', cites: '解讀.26' },
  keyRelatedPersons: { is: ['emergencyContact', 'treatingProfessional'], cites: '解讀.20' },
  closure: { is: 'byDecision', cites: '解讀.12' },
  adopts: { is: [], cites: ['解讀.14', '解讀.15'] },
  periods: { is: {}, cites: '解讀.24' },
  own: {
    is: { serviceModels: ['ownContract', 'parentContract', 'jointContract', 'inHouse'] },
    cites: ['肆', '肆.一', '肆.二', '肆.三', '肆.四', '解讀.4'],
  },
})
