import { cites, owes } from '#src/flow/words.ts'

/** A refusal is free and ends the case, unless help is needed all the same. */
export const declining = [
  { guard: 'helpNeededAndRefused', target: 'handedOverToInvoluntary', ...cites('四.二.2.2', '解讀.34') },
  { guard: 'nothingBegun', target: 'ended', ...cites('一.一', '解讀.5', '解讀.15') },
  { target: 'settling', ...cites('一.一', '解讀.5', '解讀.8') },
] as const

/** The person ends the service; danger that is still open is seen to first. */
export const endingService = [
  { guard: 'informedConsentToService', ...cites('解讀.8') },
  { guard: 'nothingLeftOpen', target: '.ended', ...cites('解讀.8') },
  { guard: 'dangerSettled', target: '.settling', ...cites('解讀.8') },
  cites('解讀.8', '解讀.24'),
] as const

/** Where a case of one person goes on, when not with its own flow. */
export const handedOver = {
  handedOverToInvoluntary: {
    type: 'final',
    entry: owes('cancelAppointments', 'sealRecord'),
    meta: {
      zh: '移至非自願個案',
      en: 'Handed over to an involuntary case',
      cites: ['四.二.2.2', '四.四.2.1.E', '解讀.34'],
      handsOverTo: 'involuntary',
    },
  },
  handedOverToCrisis: {
    type: 'final',
    entry: owes('cancelAppointments', 'sealRecord'),
    meta: {
      zh: '移至危機個案',
      en: 'Handed over to a crisis case',
      cites: ['四.二.2.3', '解讀.33'],
      handsOverTo: 'crisis',
    },
  },
} as const
