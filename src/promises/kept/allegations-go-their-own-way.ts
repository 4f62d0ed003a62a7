import { promise, told } from '../promise.ts'
import { covered, owes } from './with/owed.ts'

/** An allegation opens the statutory track and stops no help; what was said in the service never feeds it unasked. */
export const allegationsGoTheirOwnWay = promise('allegationsGoTheirOwnWay', {
  id: 'I-34',
  zh: '職場霸凌、不法侵害或性騷擾之指訴應啟動法定程序，員工協助續行不中斷；服務內容及健康資料非經書面授權或法律程序，不得提供調查',
  en: 'An allegation opens the statutory track while help goes on; service content and health detail reach no inquiry without written authorisation or legal process',
  laws: ['性別平等工作法 §13', '公務人員保障法 §19', '職業安全衛生法 §22-1'],
  always: [
    told(['reportableMatter.known'], ({ fact, after }) => {
      if (fact.matter !== 'workplaceAllegation') return true
      if (after === null) return false
      return owes(after.known, 'openProtectionTrack') || covered(after.known, fact.matter, fact.at)
    }),
    told(['reportableMatter.known', 'statutoryReport.filed'], ({ fact, before, after }) => {
      if (fact.matter !== 'workplaceAllegation' || after === null) return true
      return !after.ended && (!before.tags.includes('service') || after.tags.includes('service'))
    }),
  ],
  never: told(['disclosure.made', 'notification.made'], ({ fact, after }) => {
    if (after === null || fact.ground === 'writtenAuthorisation' || fact.ground === 'legalProcess') return false
    // In danger to life health is for those who help, and for no inquiry.
    return fact.items.some(
      (item) => item === 'serviceContent' || (item === 'healthDetail' && fact.ground !== 'lifeDanger'),
    )
  }),
})
