import * as z from 'zod'
import { part, yesOrNo } from '#src/conditions/condition.ts'
import { consentTo, informedConsentToService } from '#src/conditions/consent.ts'
import { sessionAllowed } from '#src/conditions/service.ts'
import { own } from './own.ts'

export const distressNoticed = own.fact('distress.noticed', {
  zh: '發現同仁有明顯情緒困擾',
  en: 'Evident distress noticed',
  by: ['careLiaison', 'eapWindow', 'personnel', 'supervisor', 'colleague'],
  details: ['grounds'],
  callsForHelp: true,
})

export const visitMade = own.fact('visit.made', {
  zh: '關懷慰問並瞭解需求',
  en: 'Care visit made',
  by: ['careLiaison'],
  details: ['needs'],
})

export const placeChosen = own.fact('place.chosen', {
  zh: '當事人選擇諮商地點',
  en: 'Place of counselling chosen',
  by: ['employee', 'eapWindow', 'careLiaison'],
  decisive: { place: z.enum(['countyRoom', 'centre']) },
  fields: {
    place: {
      zh: '地點',
      en: 'Place',
      choices: {
        countyRoom: { zh: '縣府員工協談室', en: "The county's counselling room" },
        centre: { zh: '協談中心', en: 'The counselling centre' },
      },
    },
  },
  learn: (_, { place }) => ({ own: { place } }),
})

export const placeSettled = own.condition('placeSettled', {
  zh: '當事人已選擇諮商地點？',
  en: 'Has the person chosen the place?',
  failSafe: 'no',
  remedy: { zh: '由當事人選擇縣府員工協談室或協談中心', en: "Let the person choose the county's room or the centre" },
  ask: ({ own }) => yesOrNo(own.place !== 'notChosen'),
})

export const bookingAllowed = own.condition('bookingAllowed', {
  zh: '得預約諮商？',
  en: 'May counselling be booked?',
  failSafe: 'no',
  remedy: { zh: '告知後同意，並選擇地點', en: 'Obtain informed consent, and let the person choose the place' },
  every: () => [part(sessionAllowed), part(placeSettled)],
})

/** A referral to legal, financial or medical advice needs no consent to counselling, and the other way round. */
export const agreedToService = own.condition('agreedToService', {
  zh: '同意接受諮商或轉介？',
  en: 'Has the person agreed to counselling or to a referral?',
  failSafe: 'no',
  routes: true,
  remedy: { zh: '徵得當事人同意', en: 'Obtain the consent of the person' },
  some: () => [part(informedConsentToService), part(consentTo, { scope: 'referral' })],
})
