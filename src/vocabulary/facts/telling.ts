import * as z from 'zod'
import { contactPersonNames, disclosureGroundNames, toldItemNames } from '../choices.ts'
import { type DecisiveOf, fact } from '../fact.ts'
import type { Known } from '../known.ts'
import { type Instant, opaqueReference } from '../references.ts'
import { gathered } from '../registers/gathered.ts'
import { notBefore } from '../registers/latest.ts'
import { latestInstant } from '../registers/lesson.ts'
import { type Role, roleNames } from '../roles.ts'

const care: readonly Role[] = ['eapWindow', 'careLiaison', 'personnel', 'counsellor', 'careTeam']

type AgreedIn = Pick<Known, 'consents' | 'person'>

/** Whether the person had agreed by then that the family be contacted, or can no longer be asked. */
export const isAgreed = ({ consents, person }: AgreedIn, at: Instant): boolean => {
  if (person === 'dead' || person === 'incapacitated') return true
  return consents.familyContact?.standing === 'given' && notBefore(at, consents.familyContact.at)
}

/** Something done without consent, for danger to life: to be looked at by a meeting after it. */
const overriding = (known: Pick<Known, 'asOf'>, at: Instant): Partial<Known> => ({
  overridden: true,
  ...latestInstant('overridden', known, at),
})

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
  learn: [
    ({ notified, asOf }, { to, at }) => (notBefore(at, asOf.anew) ? { notified: gathered(notified, to) } : {}),
    (known, { ground, at }) => (ground === 'lifeDanger' ? overriding(known, at) : {}),
  ],
})
export interface NotificationMade extends DecisiveOf<typeof notificationMade> {}

export const disclosureMade = fact('disclosure.made', {
  zh: '提供紀錄或資料',
  en: 'Records disclosed',
  by: ['eapWindow', 'personnel', 'counsellor'],
  decisive: told,
  details: ['request'],
  learn: (known, { ground, at }) => (ground === 'lifeDanger' ? overriding(known, at) : {}),
})
export interface DisclosureMade extends DecisiveOf<typeof disclosureMade> {}

export const familyContacted = fact('family.contacted', {
  zh: '聯繫家屬或主要關係人',
  en: 'Family contacted',
  by: [...care, 'supervisor'],
  decisive: { contact: z.enum(contactPersonNames) },
  details: ['message'],
  learn: [
    (known, { at }) => (isAgreed(known, at) ? {} : { overridden: true }),
    (known, { at }) => latestInstant('overridden', known, at),
  ],
})
export interface FamilyContacted extends DecisiveOf<typeof familyContacted> {}

export const abuseSuspected = fact('abuse.suspected', {
  zh: '疑似施暴者',
  en: 'Suspected abuser known',
  by: [...care, 'employee', 'physician', 'police', 'healthAuthority'],
  decisive: { suspect: z.enum(contactPersonNames) },
  details: ['grounds'],
  callsForHelp: true,
  learn: ({ suspects }, { suspect }) => ({ suspects: gathered(suspects, [suspect]) }),
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
