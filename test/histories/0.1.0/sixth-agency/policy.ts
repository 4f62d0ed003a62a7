import { policyOf } from 'eap-case-flows'
import { source } from './source.ts'

/** Hardly a number stands on the page: what it leaves open is null, and who decides on the return must be given. */
export const policy = policyOf(source, {
  timeZone: { is: 'Asia/Taipei', cites: '解讀.14' },
  sessionCap: { is: null, cites: '解讀.11' },
  careTeam: {
    is: { name: { zh: '危機事件專案小組', en: 'Crisis task force' }, quorum: null },
    cites: ['二', '解讀.13'],
  },
  personnelBodies: {
    is: {
      civilServant: 'performanceCommittee',
      teacher: 'teacherCommittee',
      contractStaff: 'contractReview',
      worker: 'labourReview',
      temporary: 'labourReview',
    },
    cites: '解讀.14',
  },
  crisisRecipients: { is: ['agencyHead'], cites: ['解讀.1', '解讀.14'] },
  crisisTriggers: {
    is: ['majorAccident', 'personalCasualty', 'suddenDeath', 'selfHarm', 'harmToOthers', 'seriousImpact'],
    cites: ['題', '解讀.14'],
  },
  refusalBranch: { is: 'both', cites: '解讀.6' },
  keyRelatedPersons: { is: ['emergencyContact'], cites: '解讀.9' },
  closure: { is: 'byDecision', cites: ['十', '解讀.12'] },
  adopts: { is: [], cites: '解讀.14' },
  periods: { is: {}, cites: '解讀.11' },
  own: { is: { returnDecider: 'toBeGiven' }, cites: ['六', '解讀.4'] },
})
