import { type ContactPerson, protectedItems } from '../vocabulary/choices.ts'
import type { OutreachMade } from '../vocabulary/facts/crisis.ts'
import type { FamilyContacted, NotificationMade } from '../vocabulary/facts/telling.ts'
import type { Policy } from '../vocabulary/policy.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { type Answer, byItsParts, condition, type InHand, type Part, part, yesOrNo } from './condition.ts'
import { consentTo } from './consent.ts'
import { lifeDanger, personDeadOrIncapacitated } from './danger.ts'

const told = (fact: InHand) => fact as NotificationMade
const toDisclosure = { scope: 'disclosure' } as const

export const familyContactGround = condition('familyContactGround', {
  zh: '有聯繫家屬之依據？',
  en: 'Is there a ground for contacting the family?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  some: () => [part(consentTo, { scope: 'familyContact' }), part(personDeadOrIncapacitated), part(lifeDanger)],
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

export const familyContactAllowed = condition('familyContactAllowed', {
  zh: '得聯繫家屬？',
  en: 'May the family be contacted?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(familyContactGround), part(contactNotSuspected)],
})

/** Superiors and colleagues may always care of their own accord; the family only where it may be contacted at all. */
export const outreachAllowed = condition('outreachAllowed', {
  zh: '得由此對象主動關懷？',
  en: 'May outreach go through them?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: (_, fact) => ((fact as OutreachMade).through.includes('family') ? [part(familyContactAllowed)] : []),
})

export const recipientsWithoutConflict = condition('recipientsWithoutConflict', {
  zh: '受通報者無利害關係？',
  en: 'Are all recipients free of a conflict of interest?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '排除有利害關係者後通報', en: 'Notify without those in conflict' },
  laws: ['行政程序法 §32', '行政程序法 §33'],
  ask: ({ conflicted }, fact) =>
    yesOrNo(!conflicted.some(({ role }) => (told(fact).to as readonly string[]).includes(role))),
})

export const itemsMinimal = condition('itemsMinimal', {
  zh: '未逾必要範圍（服務內容及健康資料須有書面授權或法律程序）？',
  en: 'Is no more told than needed (service content and health only on written authorisation or legal process)?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '僅通報事實、地點、所需協助與危險',
    en: 'Tell only what happened, where, what help is needed and the danger',
  },
  laws: ['個人資料保護法 §5', '個人資料保護法 §6'],
  ask: (_, fact) => {
    const { items, ground } = told(fact)
    const authorised = ground === 'writtenAuthorisation' || ground === 'legalProcess'
    return yesOrNo(authorised || !items.some((item) => protectedItems.includes(item)))
  },
})

/** The ground that is named must be one for this kind of telling: handling an incident never opens a record. */
export const groundFits = condition('groundFits', {
  zh: '所載依據適用於提供紀錄？',
  en: 'Is the ground named one on which records may be disclosed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '須法律程序、書面授權、生命危險或法定通報',
    en: 'Legal process, written authorisation, danger to life or a statutory report is needed',
  },
  ask: (_, fact) => yesOrNo(told(fact).ground !== 'incident'),
})

/** What the named ground itself presupposes. */
const groundOf = (fact: InHand): readonly Part[] => {
  const { ground } = told(fact)
  if (ground === 'writtenAuthorisation') return [part(consentTo, toDisclosure)]
  return ground === 'lifeDanger' ? [part(lifeDanger)] : []
}

const toFamily = (fact: InHand): boolean =>
  told(fact).to.some((role) => role === 'family' || role === 'keyRelatedPerson')

export const notificationAllowed = condition('notificationAllowed', {
  zh: '得為此通報？',
  en: 'May this be notified to them?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: (_, fact) => [
    part(recipientsWithoutConflict),
    part(itemsMinimal),
    ...groundOf(fact),
    ...(toFamily(fact) ? [part(familyContactAllowed)] : []),
  ],
})

export const disclosureAllowed = condition('disclosureAllowed', {
  zh: '得提供此紀錄或資料？',
  en: 'May these records be disclosed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: (_, fact) => [
    part(groundFits),
    ...groundOf(fact),
    part(itemsMinimal),
    part(recipientsWithoutConflict),
    ...(toFamily(fact) ? [part(contactNotSuspected)] : []),
  ],
})
