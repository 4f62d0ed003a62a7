import { type Labels, own, someOf } from './own.ts'

const litigationHelps = {
  legal: { zh: '法律問題', en: 'Legal questions' },
  funding: { zh: '經費補助', en: 'Funding' },
  comfort: { zh: '安撫情緒', en: 'Comfort' },
} as const satisfies Labels

export const litigationKnown = own.fact('litigation.known', {
  zh: '依法執行職務因公涉訟',
  en: 'Litigation over official acts known',
  by: ['employee', 'personnel', 'supervisor', 'eapWindow', 'careLiaison', 'careTeam'],
})

export const litigationCareOffered = own.fact('litigationCare.offered', {
  zh: '關懷小組協助因公涉訟同仁',
  en: 'Care in litigation offered',
  by: ['careTeam', 'careLiaison', 'personnel'],
  decisive: { with: someOf(litigationHelps) },
  fields: { with: { zh: '協助', en: 'With', choices: litigationHelps } },
})

export const workloadFound = own.fact('workload.found', {
  zh: '工作負荷量較大',
  en: 'Heavy workload found',
  by: ['personnel', 'supervisor', 'eapWindow', 'careLiaison', 'careTeam'],
})

export const workloadCareOffered = own.fact('workloadCare.offered', {
  zh: '關懷小組關懷工作負荷',
  en: 'Care for the workload offered',
  by: ['careTeam', 'careLiaison', 'personnel'],
})

/** An offer settles them, and so does a resolution of the team on the case: nobody has to accept care. */
export const careDuties = {
  careInLitigation: {
    zh: '關懷協助因公涉訟同仁',
    en: 'Care in litigation',
    owner: ['careTeam'],
    settledBy: ['litigationCare.offered', 'careTeam.resolved'],
  },
  careForWorkload: {
    zh: '關懷工作負荷量較大之同仁',
    en: 'Care for the workload',
    owner: ['careTeam'],
    settledBy: ['workloadCare.offered', 'careTeam.resolved'],
  },
} as const
