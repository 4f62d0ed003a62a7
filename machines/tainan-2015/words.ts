import { flowAdopted, goesOnInCrisis, goesOnInvoluntarily } from './words/adopting.ts'
import { informationProvided, needsSurveyed, privacyRespected, troubleNoticed } from './words/caring.ts'
import { own } from './words/own.ts'
import * as providing from './words/providing.ts'

/** The plan's own words: who provides, under which of the four service models, and what those who care do first. */
export const words = own.words({
  facts: [needsSurveyed, troubleNoticed, informationProvided, providing.providerChosen],
  conditions: [
    privacyRespected,
    providing.modelAdopted,
    providing.providerSettled,
    providing.throughSingleWindow,
    providing.referralToProvider,
    providing.answeredByProvider,
    providing.referralTaken,
    providing.takenByProvider,
    flowAdopted,
    goesOnInvoluntarily,
    goesOnInCrisis,
  ],
  duties: {
    keepResult: own.duty({
      zh: '檢測結果保密保存',
      en: 'Keep the result of the test secret',
      owner: ['eapWindow', 'counsellor'],
      settledBy: ['record.sealed'],
      arises: ({ own }) => own.test === 'held',
    }),
    provideInformation: own.duty({
      zh: '提供本方案相關服務資訊',
      en: 'Provide information about the programme',
      owner: ['supervisor', 'eapWindow', 'careLiaison'],
      settledBy: ['information.provided', 'rights.explained', 'help.declined', 'emergency.concluded', 'capacity.known'],
      settledWhen: ({ person }, type) =>
        (type !== 'emergency.concluded' && type !== 'capacity.known') || person === 'dead',
    }),
  },
})
