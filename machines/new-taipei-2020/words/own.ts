import * as z from 'zod'
import { ownWords } from '#src/flow/own-words.ts'
import type { Label } from '#src/vocabulary/label.ts'

/** Who acts in New Taipei under the plan's own names, and what its cases remember beside the shared memory. */
export const own = ownWords({
  roles: {
    eapWindow: { zh: '員工協助方案承辦人員', en: 'EAP officer' },
    careLiaison: { zh: '溫馨關懷員', en: 'Care liaison' },
    counsellor: { zh: '專業諮詢(商)人員', en: 'Consultant or counsellor' },
    supervisor: { zh: '單位主管', en: 'Superior of the unit' },
    peerTeam: { zh: '暖心應援團', en: 'Peer crisis advisory team' },
  },
  memory: {
    referredBy: ['nobody', 'agency'],
    feedback: ['none', 'asked', 'given'],
  },
  reports: { peerTeam: ['danger.reported'] },
})

export type Labels = Readonly<Record<string, Label>>

export const oneOf = <const L extends Labels>(labels: L) => z.enum(Object.keys(labels) as [keyof L & string])

export const someOf = <const L extends Labels>(labels: L) => {
  const one = oneOf(labels)
  return z.array(one).min(1).max(one.options.length)
}
