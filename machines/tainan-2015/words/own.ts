import * as z from 'zod'
import type { InHand } from '#src/conditions/condition.ts'
import { ownWords } from '#src/flow/own-words.ts'

/** 肆: whose contract, or nobody's. */
export const serviceModelNames = ['ownContract', 'parentContract', 'jointContract', 'inHouse'] as const

const byProvider = [
  'referral.answered',
  'appointment.made',
  'appointment.cancelled',
  'session.held',
  'service.completed',
  'danger.reported',
  'emergency.requested',
  'reportableMatter.known',
] as const

export const own = ownWords({
  roles: {
    contractor: { zh: '委外專業機構', en: 'Contracted body' },
    inHouseUnit: { zh: '內部專責單位（人員）', en: 'In-house unit' },
    careTeam: { zh: '首長、主管及承辦人員', en: 'Head, superiors and staff of the programme' },
  },
  settings: { serviceModels: z.array(z.enum(serviceModelNames)).min(1) },
  memory: { provider: ['notChosen', ...serviceModelNames], test: ['notHeld', 'held'] },
  reports: { contractor: byProvider, inHouseUnit: byProvider },
})

/** Who reports the fact in hand. */
export const reporterOf = (fact: InHand): string =>
  (fact as InHand & { readonly by: { readonly role: string } }).by.role
