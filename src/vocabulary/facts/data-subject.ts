import * as z from 'zod'
import { isOfficial } from '../conflict.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import { gathered } from '../registers/gathered.ts'
import { covering } from '../registers/lesson.ts'
import { askingByLaw } from '../roles.ts'
import { dataRequestNames } from '../statutory.ts'
import { answers } from './time.ts'

export const dataRequestReceived = fact('dataRequest.received', {
  zh: '收到對個人資料之請求',
  en: 'Request about personal data received',
  by: ['employee', 'representative', 'eapWindow', 'personnel'],
  decisive: { request: z.enum(dataRequestNames), from: z.enum(askingByLaw).optional() },
  details: ['content'],
  act: 'protection',
  remark: (_, fact) =>
    isLegalProcess(fact) || fact.request !== 'legalProcess'
      ? null
      : {
          code: 'noEffect',
          unblock: {
            zh: '由單一服務窗口記錄請求機關',
            en: 'Let the EAP service window record who asks',
          },
        },
  learn: ({ requestedBy }, fact) =>
    fact.from && isLegalProcess(fact) ? { requestedBy: gathered(requestedBy, [fact.from]) } : {},
})
export interface DataRequestReceived extends DecisiveOf<typeof dataRequestReceived> {}

interface Request {
  readonly by: { readonly role: string }
  readonly request: string
  readonly from?: (typeof askingByLaw)[number] | undefined
}

/** An authority's request, as an official has received it. */
function isLegalProcess({ request, from, by }: Request): boolean {
  return request === 'legalProcess' && from !== undefined && isOfficial(by.role)
}

export const dataRequestAnswered = fact('dataRequest.answered', {
  zh: '答復對個人資料之請求',
  en: 'Request about personal data answered',
  by: ['eapWindow', 'personnel'],
  decisive: { request: z.enum(dataRequestNames), decision: z.enum(['granted', 'refused']), answers },
  details: ['grounds'],
  act: 'decision',
  learn: covering('request', dataRequestNames),
})
export interface DataRequestAnswered extends DecisiveOf<typeof dataRequestAnswered> {}
