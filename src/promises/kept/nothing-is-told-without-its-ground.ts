import type { Known } from '../../vocabulary/known.ts'
import { matterNames, reportDuties } from '../../vocabulary/statutory.ts'
import { promise, told } from '../promise.ts'
import { someoneInConflict } from './with/conflict.ts'
import { consented } from './with/consented.ts'
import { owes } from './with/owed.ts'

const openMatters = (known: Known): readonly string[] =>
  matterNames.filter((matter) =>
    Object.entries(reportDuties).some(([duty, about]) => about.matter === matter && owes(known, duty)),
  )

/** Who takes up which matter besides the authority that receives reports. */
const within: Readonly<Record<string, string>> = {
  suicideBehaviour: 'healthAuthority',
  workplaceAllegation: 'relevantUnit',
}

const isCrisis = ({ crisis, casualties }: Known): boolean => crisis || casualties !== 'unknown'
const toThoseWhoCare: readonly string[] = ['supervisor', 'keyRelatedPerson', 'relevantUnit']

/** What telling somebody for handling a case presupposes: a crisis, a danger, or needed help that is declined. */
function isForHandling(known: Known, to: readonly string[]): boolean {
  if (isCrisis(known)) return true
  if (known.dangerUnresolved) return !to.includes('colleague')
  if (known.need !== 'needed' || known.willingness !== 'declined') return false
  const substitutes: readonly string[] = Object.values(known.policy.substitutes ?? {}).flat()
  const isInstead = (role: string) =>
    toThoseWhoCare.some((each) => someoneInConflict(known, each)) &&
    (role === 'superiorAgency' || substitutes.includes(role))
  return to.every((role) => toThoseWhoCare.includes(role) || isInstead(role))
}

const nobody = ['employee', 'caseSystem'] as const

/** Whatever is told rests on something the case knows, and reaches nobody its ground does not speak of. */
export const nothingIsToldWithoutItsGround = promise('nothingIsToldWithoutItsGround', {
  id: 'I-52',
  zh: '通報及提供，其依據須為本案所知，且僅及於該依據所及之人；基於同意者，撤回後即停止',
  en: 'Nothing is told on a ground whose presupposition the case does not know, nor to whom the ground does not name; what rests on consent stops with it',
  laws: ['個人資料保護法 §16'],
  concerns: ({ takes }) => takes('notification.made') || takes('disclosure.made'),
  always: told(['notification.made', 'disclosure.made'], ({ fact, after }) => {
    if (after === null) return true
    const { known } = after
    const to: readonly string[] = fact.to
    switch (fact.ground) {
      case 'writtenAuthorisation':
        return consented(known, 'disclosure')
      case 'legalProcess': {
        const asking: readonly string[] = known.requestedBy
        return to.every((role) => asking.includes(role))
      }
      case 'statutoryReport': {
        const open = openMatters(known)
        return (
          open.length > 0 &&
          to.every((role) => role === 'reportAuthority' || open.some((matter) => within[matter] === role))
        )
      }
      case 'lifeDanger':
        return known.danger === 'immediate' && !to.includes('personnelCommittee')
      default:
        return isForHandling(known, to)
    }
  }),
  never: told(
    ['notification.made', 'disclosure.made'],
    ({ fact, after }) => after !== null && nobody.some((role) => fact.to.includes(role)),
  ),
})
