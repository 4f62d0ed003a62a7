import { type ContactPerson, closerCare, type DisclosureGround } from '../vocabulary/choices.ts'
import { hasConflict, staysOut, takesPlaceOf } from '../vocabulary/conflict.ts'
import type { OutreachMade } from '../vocabulary/facts/crisis.ts'
import type { FamilyContacted, NotificationMade } from '../vocabulary/facts/telling.ts'
import type { Known } from '../vocabulary/known.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { authorities, careCircle } from '../vocabulary/roles.ts'
import { authoritiesFor } from '../vocabulary/statutory.ts'
import { type Answer, byItsParts, condition, type InHand, type Part, part, yesOrNo } from './condition.ts'
import { consentTo } from './consent.ts'
import { lifeDanger, personDeadOrIncapacitated } from './danger.ts'

/** What a fact that tells somebody says of it; each field is looked at only where it decides. */
const told = (fact: InHand) => fact as InHand & Partial<NotificationMade>

/** Whom it reaches, by role: outreach tells those through whom it is made. */
const recipientsOf = (fact: InHand): readonly string[] => told(fact).to ?? (fact as Partial<OutreachMade>).through ?? []

export const familyContactGround = condition('familyContactGround', {
  zh: '有聯繫家屬之依據？',
  en: 'Is there a ground for contacting the family?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  some: (_, fact) => {
    const grounds = {
      consent: part(consentTo, { scope: 'familyContact' }),
      incapacity: part(personDeadOrIncapacitated),
      lifeDanger: part(lifeDanger),
    }
    const named = grounds[(fact as FamilyContacted).ground as keyof typeof grounds]
    return named ? [named] : Object.values(grounds)
  },
})

const isClose = (contact: ContactPerson): boolean => contact !== 'treatingProfessional'

/** Who is reached: the contact that is named, else whom the agency means by key related persons, and the family. */
function contactsOf(fact: InHand, { keyRelatedPersons }: Policy): readonly ContactPerson[] {
  const { contact, to = [] } = fact as Partial<Pick<FamilyContacted, 'contact'> & Pick<NotificationMade, 'to'>>
  if (contact) return [contact]
  const related = to.includes('keyRelatedPerson') ? keyRelatedPersons : []
  return to.includes('family') || !related.length ? [...related, 'family'] : related
}

export const contactNotSuspected = condition('contactNotSuspected', {
  zh: '聯繫對象非疑似施暴者？',
  en: 'Is the contact not a suspected abuser?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '改聯繫其他安全之對象', en: 'Contact somebody else who is safe' },
  laws: ['家庭暴力防治法 §50'],
  ask: ({ suspects, policy }, fact): Answer => {
    const contacts = contactsOf(fact, policy)
    if (contacts.some((contact) => suspects.includes(contact))) return 'no'
    return contacts.some(isClose) && suspects.some(isClose) ? 'unknown' : 'yes'
  },
})

export const recipientsWithoutConflict = condition('recipientsWithoutConflict', {
  zh: '受通報者無利害關係？',
  en: 'Are all recipients free of a conflict of interest?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '改通報代理者或上級機關，或載明受通報之無利害關係者',
    en: 'Tell who takes the place, or say whom you tell without a conflict',
  },
  laws: ['行政程序法 §32', '行政程序法 §33'],
  ask: (known, fact) => {
    const to = recipientsOf(fact)
    if (!to.some((role) => hasConflict(known, role))) return 'yes'
    const { whom } = told(fact)
    return yesOrNo(!!whom && whom.length >= to.length && !whom.some((id) => staysOut(known, id)))
  },
})

/** In danger to life those who help may hear of health too: 119, police, health authority, and the physician of a hospital. */
const helpers: readonly string[] = [...authorities, 'physician']

const reachesOnly = (fact: InHand, those: readonly string[]): boolean => {
  const to = recipientsOf(fact)
  return to.length > 0 && to.every((role) => those.includes(role))
}

export const itemsMinimal = condition('itemsMinimal', {
  zh: '未逾必要範圍？',
  en: 'Is no more told than needed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '僅通報事實、地點、所需協助與危險；生命危險時，健康資料限救助者',
    en: 'Tell only what happened, where, what help is needed and the danger; health only to helpers in danger to life',
  },
  laws: ['個人資料保護法 §5', '個人資料保護法 §6'],
  ask: (_, fact) => {
    const { items = [], ground } = told(fact)
    if (ground === 'writtenAuthorisation' || ground === 'legalProcess') return 'yes'
    if (items.includes('serviceContent')) return 'no'
    return yesOrNo(!items.includes('healthDetail') || (ground === 'lifeDanger' && reachesOnly(fact, helpers)))
  },
})

export const familyContactAllowed = condition('familyContactAllowed', {
  zh: '得聯繫家屬？',
  en: 'May the family be contacted?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(familyContactGround), part(contactNotSuspected), part(itemsMinimal)],
})

/** Casualties are known in a crisis alone; cases stored before crises were remembered say so by them. */
const isCrisis = ({ crisis, casualties }: Known): boolean => crisis || casualties !== 'unknown'

/** Who is never told on the ground of handling a case or of danger to life. */
const outside = ['employee', 'personnelCommittee', 'caseSystem']

/**
 * Handling a case presupposes a crisis in it, or a danger not yet resolved on; else a need for help that is declined, for
 * which the involuntary chart notifies those who can care more closely.
 */
function isForHandling(known: Known, role: string): boolean {
  if (isCrisis(known) || (known.dangerUnresolved && role !== 'colleague')) return !outside.includes(role)
  const declined = known.need === 'needed' && known.willingness === 'declined'
  return declined && closerCare.some((each) => each === role || takesPlaceOf(known, role, each))
}

/** Whether a ground, as far as the case knows what it presupposes, speaks of telling somebody of this role. */
function speaksOf(known: Known, ground: DisclosureGround | undefined, role: string): boolean {
  switch (ground) {
    case 'writtenAuthorisation':
      return role !== 'employee' && role !== 'caseSystem'
    case 'legalProcess':
      return (known.requestedBy as readonly string[]).includes(role)
    case 'statutoryReport':
      return known.duties.some(({ duty }) => authoritiesFor(duty).includes(role))
    case 'lifeDanger':
      return !outside.includes(role)
    default:
      return isForHandling(known, role)
  }
}

const onlyThose: Label = { zh: '僅告知該依據所及之人', en: 'Tell only those it speaks of' }

const whatHelps: Readonly<Record<DisclosureGround, Label>> = {
  writtenAuthorisation: onlyThose,
  legalProcess: {
    zh: '先記錄調閱之請求；僅告知請求機關',
    en: 'Record the request first; tell only who asked',
  },
  statutoryReport: {
    zh: '先記錄應通報事項；僅告知其主管機關',
    en: 'Record the reportable matter first; tell only its authority',
  },
  lifeDanger: onlyThose,
  incident: {
    zh: '先回報危機或危險；有需求而不願者，限直屬長官、主要關係人或相關單位；不得據以提供紀錄',
    en: 'Report the crisis or danger first; where needed help is declined, only superior, key related person or unit; never a record',
  },
}

/** The ground that is named must be there and speak of these recipients; handling an incident never opens a record. */
export const groundFits = condition('groundFits', {
  zh: '所載依據確有其事，且及於受通報者？',
  en: 'Does the ground named hold, and reach these recipients?',
  failSafe: 'no',
  audience: careCircle,
  remedy: (_, __, fact) => whatHelps[told(fact).ground ?? 'incident'],
  laws: ['個人資料保護法 §16'],
  ask: (known, fact) => {
    const { ground } = told(fact)
    if (ground === 'incident' && fact.type === 'disclosure.made') return 'no'
    // What a person authorises, the care circle passes on: no superior may know that they did.
    if (ground === 'writtenAuthorisation' && told(fact).by?.role === 'supervisor') return 'no'
    return yesOrNo(recipientsOf(fact).every((role) => speaksOf(known, ground, role)))
  },
})

/** The one door for telling: what the named ground presupposes and whom it speaks of, conflict, and items. */
function telling(fact: InHand): readonly Part[] {
  const { ground } = told(fact)
  return [
    part(groundFits),
    ...(ground === 'writtenAuthorisation' ? [part(consentTo, { scope: 'disclosure' })] : []),
    ...(ground === 'lifeDanger' ? [part(lifeDanger)] : []),
    part(itemsMinimal),
    part(recipientsWithoutConflict),
  ]
}

const toFamily = (fact: InHand): boolean =>
  recipientsOf(fact).some((role) => role === 'family' || role === 'keyRelatedPerson')

/** Superiors and colleagues may always care of their own accord, told nothing; the family only where it may be contacted at all. */
export const outreachAllowed = condition('outreachAllowed', {
  zh: '得由此對象主動關懷？',
  en: 'May outreach go through them?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: (_, fact) => [
    ...(told(fact).items ? telling(fact) : [part(recipientsWithoutConflict)]),
    ...(toFamily(fact) ? [part(familyContactAllowed)] : []),
  ],
})

export const notificationAllowed = condition('notificationAllowed', {
  zh: '得為此通報？',
  en: 'May this be notified to them?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: (_, fact) => [...telling(fact), ...(toFamily(fact) ? [part(familyContactAllowed)] : [])],
})

export const disclosureAllowed = condition('disclosureAllowed', {
  zh: '得提供此紀錄或資料？',
  en: 'May these records be disclosed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: (_, fact) => [...telling(fact), ...(toFamily(fact) ? [part(contactNotSuspected)] : [])],
})
