import { scopeNames } from '../../vocabulary/consents.ts'
import { promise, type Told, told, toldAnything } from '../promise.ts'
import { isTo } from './with/reached.ts'

const isForColleagues = ({ fact, after }: Told): boolean => after !== null && isTo(fact, 'affectedColleagues')

/** What is offered to affected colleagues is offered to them: it counts for nothing in the case of the person concerned. */
export const colleaguesArePersonsOfTheirOwn = promise('colleaguesArePersonsOfTheirOwn', {
  id: 'I-29',
  zh: '提供受影響同仁之關懷屬各該同仁：不作為當事人之同意、意願、服務或回應，亦不推進其個案',
  en: "Care offered to affected colleagues is theirs: it is no consent, answer or service of the person's, nor moves the case",
  always: [
    ...scopeNames.map((scope) =>
      toldAnything((told) => {
        const { before, after } = told
        return (
          !isForColleagues(told) || after?.known.consents[scope]?.standing === before.known.consents[scope]?.standing
        )
      }),
    ),
    toldAnything((told) => !isForColleagues(told) || told.after?.known.support === told.before.known.support),
    toldAnything((told) => !isForColleagues(told) || told.after?.known.sessions === told.before.known.sessions),
    told(['groupCounselling.offered'], ({ fact, moved }) => fact.to !== 'affectedColleagues' || !moved),
  ],
})
