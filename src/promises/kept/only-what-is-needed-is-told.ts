import { promise, told } from '../promise.ts'

/** What handling an incident needs; content of the service and health are never among it. */
const needed = ['whatHappened', 'where', 'helpNeeded', 'danger'] as const

/** Who helps in danger to life, and may then hear of health. */
const helpers = ['police', 'fireService', 'healthAuthority', 'physician'] as const

/** Whoever tells somebody something tells no more than handling the incident needs, save on authorisation or legal process. */
export const onlyWhatIsNeededIsTold = promise('onlyWhatIsNeededIsTold', {
  id: 'I-5',
  zh: '通報及提供以必要範圍為限；服務內容及健康資料須書面授權或法律程序，生命危險時健康資料僅得告知救助者',
  en: 'No more is told than is needed; content of the service and health only on written authorisation or legal process, and health, in danger to life, to those who help',
  laws: ['個人資料保護法 §5', '個人資料保護法 §6'],
  concerns: (flow) => flow.takes('notification.made') || flow.takes('disclosure.made'),
  always: told(['notification.made', 'disclosure.made'], ({ fact, after }) => {
    if (after === null || fact.ground === 'writtenAuthorisation' || fact.ground === 'legalProcess') return true
    const helps = fact.ground === 'lifeDanger' && fact.to.every((role) => (helpers as readonly string[]).includes(role))
    return fact.items.every(
      (item) => (needed as readonly string[]).includes(item) || (helps && item === 'healthDetail'),
    )
  }),
})
