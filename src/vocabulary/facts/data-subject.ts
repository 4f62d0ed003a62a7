import * as z from 'zod'
import { type DecisiveOf, fact } from '../fact.ts'
import { dataRequestNames } from '../statutory.ts'

export const dataRequestReceived = fact('dataRequest.received', {
  zh: '收到當事人對其個人資料之請求',
  en: 'Request about own data received',
  by: ['employee', 'representative', 'eapWindow', 'personnel'],
  decisive: { request: z.enum(dataRequestNames) },
  details: ['content'],
})
export interface DataRequestReceived extends DecisiveOf<typeof dataRequestReceived> {}

export const dataRequestAnswered = fact('dataRequest.answered', {
  zh: '答復當事人對其個人資料之請求',
  en: 'Request about own data answered',
  by: ['eapWindow', 'personnel'],
  decisive: { request: z.enum(dataRequestNames), decision: z.enum(['granted', 'refused']) },
  details: ['grounds'],
})
export interface DataRequestAnswered extends DecisiveOf<typeof dataRequestAnswered> {}
