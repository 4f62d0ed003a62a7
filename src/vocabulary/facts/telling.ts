import * as z from 'zod'
import { contactGroundNames, contactPersonNames, disclosureGroundNames, toldItemNames } from '../choices.ts'
import { isNextLevel, isOfficial, isToldThroughOthers, mayBeInConflict, toldThroughOthers } from '../conflict.ts'
import { type DecisiveOf, fact, type Remark } from '../fact.ts'
import type { Known, Reporter } from '../known.ts'
import { type Instant, isBefore, opaqueReference } from '../references.ts'
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

export const mostTold = 50
const items = z.array(z.enum(toldItemNames)).min(1).max(toldItemNames.length)
/** Who was told in these roles, by reference; asked for where somebody of a role stays out for a conflict of interest. */
const whom = z.array(opaqueReference).min(1).max(mostTold).optional()

const told = {
  to: z.array(z.enum(roleNames)).min(1).max(roleNames.length),
  whom,
  items,
  ground: z.enum(disclosureGroundNames),
}

const toBeStated: Remark = {
  code: 'notStated',
  unblock: { zh: '載明告知之事項及依據', en: 'Say what was told, and on what ground' },
}

export const notificationMade = fact('notification.made', {
  zh: '已通報',
  en: 'Notification made',
  by: [...care, 'supervisor'],
  decisive: told,
  details: ['message'],
  act: 'telling',
  learn: [
    (known, { to, at }) =>
      notBefore(at, known.asOf.anew)
        ? { notified: gathered(known.notified, [...to, ...toldThroughOthers(known, to)]) }
        : {},
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
  act: 'telling',
  learn: (known, { ground, at }) => (ground === 'lifeDanger' ? overriding(known, at) : {}),
})
export interface DisclosureMade extends DecisiveOf<typeof disclosureMade> {}

export const familyContacted = fact('family.contacted', {
  zh: '聯繫家屬或主要關係人',
  en: 'Family contacted',
  by: [...care, 'supervisor'],
  decisive: {
    contact: z.enum(contactPersonNames),
    items: items.optional(),
    ground: z.enum(contactGroundNames).optional(),
  },
  details: ['message'],
  act: 'telling',
  remark: (_, { items, ground }) => (items && ground ? null : toBeStated),
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

interface Conflict {
  readonly at: Instant
  readonly by: Reporter<string>
  readonly who: Reporter<string>
  readonly decision?: 'recused' | 'notRecused' | undefined
}

/** What somebody says about themselves, and what the next level decides, counts at once; all else is a report. */
const counts = ({ by, who }: Conflict): boolean => by.id === who.id || isNextLevel(by.role, who.role)

/** Only the next level takes a conflict back, and only what it could know of. */
const takesBack = ({ asOf }: Pick<Known, 'asOf'>, { at, by, who, decision }: Conflict): boolean =>
  decision === 'notRecused' && isNextLevel(by.role, who.role) && (!asOf.conflict || isBefore(asOf.conflict, at))

const isOne =
  ({ role, id }: Reporter<string>) =>
  (each: Reporter<string>): boolean =>
    each.role === role && each.id === id

/** Those named so far, with this one or, where it is taken back, without. */
function conflictsWith(
  before: readonly Reporter<string>[],
  known: Pick<Known, 'asOf'>,
  fact: Conflict,
  adds: boolean,
): readonly Reporter<string>[] {
  const isThis = isOne(fact.who)
  if (fact.decision === 'notRecused') return takesBack(known, fact) ? before.filter((each) => !isThis(each)) : before
  return !adds || before.some(isThis) ? before : [...before, fact.who]
}

export const conflictDeclared = fact('conflict.declared', {
  zh: '利害關係應迴避',
  en: 'Conflict of interest declared',
  by: [...roleNames.filter(isOfficial), 'employee', 'representative'],
  decisive: {
    who: z.strictObject({ role: z.enum(mayBeInConflict), id: opaqueReference }),
    decision: z.enum(['recused', 'notRecused']).optional(),
  },
  details: ['grounds'],
  act: 'protection',
  remark: (known, fact) =>
    fact.decision === undefined || (fact.decision === 'recused' ? counts(fact) : takesBack(known, fact))
      ? null
      : {
          code: 'noEffect',
          unblock: {
            zh: '由機關首長或上級機關決定',
            en: 'The next level decides, up to the superior agency',
          },
        },
  learn: [
    (known, fact) => ({ conflicted: conflictsWith(known.conflicted, known, fact, counts(fact)) }),
    (known, fact) => ({ conflictReported: conflictsWith(known.conflictReported, known, fact, !counts(fact)) }),
    (known, { decision, at }) => (decision === 'notRecused' ? {} : latestInstant('conflict', known, at)),
    (known, { who, decision }) =>
      decision !== 'notRecused' && isToldThroughOthers(known, who.role)
        ? { notified: gathered(known.notified, [who.role]) }
        : {},
  ],
})
export interface ConflictDeclared extends DecisiveOf<typeof conflictDeclared> {}
