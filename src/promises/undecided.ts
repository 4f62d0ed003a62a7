import { OpeningRefused } from '../case/open.ts'
import type { Label } from '../vocabulary/label.ts'
import { Undecidable } from './undecidable.ts'
import type { Undecided, UndecidedCode } from './verdict.ts'

const said: Readonly<Record<UndecidedCode, readonly [what: Label, remedy: Label]>> = {
  tooLarge: [
    { zh: '須區分之狀態超出所訂界限', en: 'More states have to be told apart than the bounds allow' },
    {
      zh: '提高 most（eap verify --most），或使承諾及條件少看一些事項',
      en: 'Raise `most` (eap verify --most), or let promises and conditions look at less',
    },
  ],
  tooManyWays: [
    { zh: '須分別試行之情形過多', en: 'There are too many ways to try apart' },
    { zh: '將此條件分為數個部分（every、some）', en: 'Take the condition apart (`every`, `some`)' },
  ],
  unfollowed: [
    { zh: '其對所知事項之處理無法追蹤', en: 'What it does with what is known cannot be followed' },
    {
      zh: '僅讀取、比較欄位，並以 some、every、find、filter、map 處理清單',
      en: 'Only read and compare fields, and use some, every, find, filter or map on lists',
    },
  ],
  threw: [
    { zh: '其程式拋出錯誤', en: 'Its code throws' },
    { zh: '修正該處程式', en: 'Mend the code there' },
  ],
  measuresTime: [
    { zh: '依時間之長短或鐘點作答', en: 'It answers by how much time lies between instants, or by the clock' },
    { zh: '僅比較時刻之先後；其餘由事實載明', en: 'Compare instants by their order alone; let a fact say the rest' },
  ],
  fickle: [
    { zh: '同一問題前後回答不同', en: 'It answers the same question twice differently' },
    { zh: '條件僅得依個案所知及該事實作答', en: 'A condition may look at the case and the fact alone' },
  ],
  looksOutside: [
    { zh: '其讀取時鐘、亂數或網路', en: 'It looks at a clock, at chance or at the network' },
    {
      zh: '僅得依個案所知及該事實；其餘由事實載明',
      en: 'Look at the case and the fact alone; let a fact say the rest',
    },
  ],
  unconfirmed: [
    { zh: '推得之違反情形，實際執行時未能重現', en: 'A breach was found that running the case does not confirm' },
    { zh: '請回報此流程及承諾', en: 'Please report the flow and the promise' },
  ],
  cannotOpen: [
    { zh: '依此政策無法開案', en: 'No case can be opened under this policy' },
    { zh: '於 policy 載明該項', en: 'State it in `policy`' },
  ],
}

/** Why something could not be decided; null for an error that is nothing of the kind. */
export function undecidedBy(error: unknown, searched: Undecided['searched'] = null): Undecided | null {
  if (error instanceof Undecidable) return undecided(error.code, error.place, searched)
  if (error instanceof OpeningRefused)
    return undecided('cannotOpen', error.refusal.reasons.map(({ path }) => path).join(', '), searched)
  return null
}

export function undecided(code: UndecidedCode, place: string, searched: Undecided['searched']): Undecided {
  const [what, remedy] = said[code]
  return { code, place, ...what, searched, remedy }
}
