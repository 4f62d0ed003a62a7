import * as z from 'zod'
import { contactPersonNames, disclosureGroundNames, toldItemNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { opaqueReference } from '../references.ts'
import { type Role, roleNames } from '../roles.ts'

const care: readonly Role[] = ['eapWindow', 'careLiaison', 'personnel', 'counsellor', 'careTeam']

/** Whether the person has agreed that the family be contacted, or can no longer be asked. */
const isAgreed = ({ consents, person }: Known): boolean =>
  consents.familyContact?.standing === 'given' || person === 'dead' || person === 'incapacitated'

const told = {
  to: z.array(z.enum(roleNames)).min(1).max(roleNames.length),
  items: z.array(z.enum(toldItemNames)).min(1).max(toldItemNames.length),
  ground: z.enum(disclosureGroundNames),
}

export const notificationMade = fact('notification.made', {
  zh: '已通報',
  en: 'Notification made',
  by: [...care, 'supervisor'],
  decisive: told,
  details: ['message'],
  learn: (known, { to, ground }) => ({
    notified: [...new Set([...known.notified, ...to])],
    overridden: known.overridden || ground === 'lifeDanger',
  }),
})
export interface NotificationMade extends DecisiveOf<typeof notificationMade> {}

export const disclosureMade = fact('disclosure.made', {
  zh: '提供紀錄或資料',
  en: 'Records disclosed',
  by: ['eapWindow', 'personnel', 'counsellor'],
  decisive: told,
  details: ['request'],
  learn: (known, { ground }) => ({ overridden: known.overridden || ground === 'lifeDanger' }),
})
export interface DisclosureMade extends DecisiveOf<typeof disclosureMade> {}

export const familyContacted = fact('family.contacted', {
  zh: '聯繫家屬或主要關係人',
  en: 'Family contacted',
  by: [...care, 'supervisor'],
  decisive: { contact: z.enum(contactPersonNames) },
  details: ['message'],
  learn: (known) => ({ overridden: known.overridden || !isAgreed(known) }),
})
export interface FamilyContacted extends DecisiveOf<typeof familyContacted> {}

export const abuseSuspected = fact('abuse.suspected', {
  zh: '疑似施暴者',
  en: 'Suspected abuser known',
  by: [...care, 'employee', 'physician', 'police', 'healthAuthority'],
  decisive: { suspect: z.enum(contactPersonNames) },
  details: ['grounds'],
  callsForHelp: true,
  learn: (known, { suspect }) => ({ suspects: [...new Set([...known.suspects, suspect])] }),
})
export interface AbuseSuspected extends DecisiveOf<typeof abuseSuspected> {}

export const conflictDeclared = fact('conflict.declared', {
  zh: '利害關係應迴避',
  en: 'Conflict of interest declared',
  by: [...care, 'employee', 'representative'],
  decisive: { who: z.strictObject({ role: z.enum(roleNames), id: opaqueReference }) },
  details: ['grounds'],
  learn: (known, { who }) =>
    known.conflicted.some(({ role, id }) => role === who.role && id === who.id)
      ? {}
      : { conflicted: [...known.conflicted, who] },
})
export interface ConflictDeclared extends DecisiveOf<typeof conflictDeclared> {}
