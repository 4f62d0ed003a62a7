import type { ContactPerson } from '../../vocabulary/choices.ts'
import type { Known } from '../../vocabulary/known.ts'
import { promise, toldAnything } from '../promise.ts'
import { consented } from './with/consented.ts'
import { reachedBy } from './with/reached.ts'

const laws = ['個人資料保護法 §16', '家庭暴力防治法 §50'] as const

const isGround = (known: Known): boolean =>
  known.person === 'dead' ||
  known.person === 'incapacitated' ||
  known.danger === 'immediate' ||
  consented(known, 'familyContact')

/** Those close to the person are reached only if the person agrees, cannot be asked any more, or is in danger. */
export const familyIsContactedOnAGround = promise('familyIsContactedOnAGround', {
  id: 'I-24',
  zh: '聯繫或透過家屬、主要關係人關懷，須當事人同意、死亡或無法表達，或有生命身體之立即危險',
  en: 'Family and key related persons are reached only on consent, death or incapacity, or danger to life',
  laws,
  always: toldAnything(({ fact, after }) => {
    if (fact.type === 'disclosure.made' || after === null) return true
    return reachedBy(fact, after.known).length === 0 || isGround(after.known)
  }),
})

const isClose = (contact: ContactPerson): boolean => contact !== 'treatingProfessional'

/** One of those close may live with another: with one suspected, none of them is reached. */
const isSafe = ({ suspects }: Known, contact: ContactPerson): boolean =>
  !suspects.includes(contact) && !(isClose(contact) && suspects.some(isClose))

/** A suspected abuser is never contacted, nor those the abuser may stand behind. */
export const suspectsAreNeverContacted = promise('suspectsAreNeverContacted', {
  id: 'I-24',
  zh: '疑似施暴者一律不聯繫、不告知，亦不透過其關懷',
  en: 'A suspected abuser is never contacted, told anything or made to care',
  laws,
  always: toldAnything(
    ({ fact, after }) => after === null || reachedBy(fact, after.known).every((each) => isSafe(after.known, each)),
  ),
})
