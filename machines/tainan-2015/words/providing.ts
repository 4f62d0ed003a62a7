import * as z from 'zod'
import { part, yesOrNo } from '#src/conditions/condition.ts'
import { referralAllowed } from '#src/conditions/service.ts'
import type { ReferralAnswered } from '#src/vocabulary/facts/service.ts'
import { own, reporterOf, serviceModelNames } from './own.ts'

export type ServiceModel = (typeof serviceModelNames)[number]

export interface Providing {
  readonly own: { readonly provider: 'notChosen' | ServiceModel }
  readonly policy: { readonly own: { readonly serviceModels: readonly ServiceModel[] } }
}

/** The model a case is served under: the one chosen for it, or the only one the agency takes. */
const modelOf = ({ own: { provider }, policy }: Providing): ServiceModel | undefined => {
  if (provider !== 'notChosen') return provider
  const [only, another] = policy.own.serviceModels
  return another === undefined ? only : undefined
}

export const providerChosen = own.fact('provider.chosen', {
  zh: '選定服務模式',
  en: 'Service model chosen',
  by: ['eapWindow', 'personnel'],
  decisive: { model: z.enum(serviceModelNames) },
  fields: {
    model: {
      zh: '服務模式',
      en: 'Service model',
      choices: {
        ownContract: { zh: '各機關委外', en: "The agency's own contract" },
        parentContract: { zh: '主管機關委外', en: "The parent agency's contract" },
        jointContract: { zh: '聯合委外', en: 'A joint contract' },
        inHouse: { zh: '內部專責單位（人員）', en: 'In-house' },
      },
    },
  },
  details: ['contract'],
  learn: (_, { model }) => ({ own: { provider: model } }),
})

export const modelAdopted = own.condition('modelAdopted', {
  zh: '為機關所採之服務模式？',
  en: 'Is it a service model the agency takes?',
  failSafe: 'no',
  remedy: { zh: '選定機關政策所採之服務模式', en: "Choose a model of the agency's policy" },
  ask: ({ own, policy }) => yesOrNo(own.provider !== 'notChosen' && policy.own.serviceModels.includes(own.provider)),
})

export const providerSettled = own.condition('providerSettled', {
  zh: '已定依何種服務模式提供服務？',
  en: 'Is it settled under which model the service is provided?',
  failSafe: 'no',
  remedy: { zh: '選定服務模式', en: 'Choose the service model' },
  ask: (known) => yesOrNo(modelOf(known) !== undefined),
})

export const throughSingleWindow = own.condition('throughSingleWindow', {
  zh: '委外者經由單一服務窗口聯繫？',
  en: 'Under a contract, does it go through the single service window?',
  failSafe: 'no',
  remedy: { zh: '由單一服務窗口轉介', en: 'Let the single service window refer' },
  ask: (known, fact) => yesOrNo(modelOf(known) === 'inHouse' || reporterOf(fact) === 'eapWindow'),
})

export const referralToProvider = own.condition('referralToProvider', {
  zh: '得轉介至服務提供者？',
  en: 'May the person be referred to the provider?',
  failSafe: 'no',
  remedy: { zh: '徵得同意、選定模式並經由窗口', en: 'Obtain consent, choose the model, go through the window' },
  every: () => [part(referralAllowed), part(providerSettled), part(throughSingleWindow)],
})

export const answeredByProvider = own.condition('answeredByProvider', {
  zh: '由受轉介之提供者或窗口回復？',
  en: 'Does the provider referred to answer, or the window for it?',
  failSafe: 'no',
  remedy: { zh: '由該服務模式之提供者回復', en: 'Let the provider under this service model answer' },
  ask: (known, fact) => {
    const provider = modelOf(known) === 'inHouse' ? ['inHouseUnit', 'counsellor'] : ['contractor']
    return yesOrNo([...provider, 'eapWindow'].includes(reporterOf(fact)))
  },
})

export const referralTaken = own.condition('referralTaken', {
  zh: '提供者受案？',
  en: 'Has the provider taken the case?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '另行選定提供者', en: 'Choose another provider' },
  ask: (_, fact) => yesOrNo(['accepted', 'completed'].includes((fact as ReferralAnswered).status)),
})

export const takenByProvider = own.condition('takenByProvider', {
  zh: '受轉介之提供者受案？',
  en: 'Has the provider referred to taken the case?',
  failSafe: 'no',
  remedy: { zh: '由提供者回復', en: 'Let the provider answer' },
  every: () => [part(answeredByProvider), part(referralTaken)],
})
