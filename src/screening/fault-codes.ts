import type { Label } from '../vocabulary/label.ts'

const label = (zh: string, en: string, unblockZh: string, unblockEn: string): Label & { readonly unblock: Label } => ({
  ...{ zh, en },
  unblock: { zh: unblockZh, en: unblockEn },
})

/** Every code a fault of a screening can carry. */
export const faultCodes = /* @__PURE__ */ (() => ({
  missing: label('缺少必要欄位', 'A required field is missing', '補上該欄位', 'Add the field'),
  wrongType: label('欄位型別不符', 'A field has the wrong type', '依格式更正', 'Correct it by the format'),
  unknownField: label('有格式以外之欄位', 'There are fields the format does not have', '移除該欄位', 'Remove them'),
  notAnswers: label(
    '須為各題之作答',
    'These are no answers',
    '以題目代碼為鍵、選項序號為值',
    'Give the number of a choice for the id of each item',
  ),
  notAnswered: label(
    '有題目未作答',
    'An item is not answered',
    '所有題目均須作答，否則不計分',
    'Answer every item; there is no result otherwise',
  ),
  unknownItem: label(
    '有本量表以外之題目',
    'There are items the instrument does not have',
    '僅填答本量表之題目',
    'Answer the items of this instrument only',
  ),
  notAChoice: label(
    '作答非選項之一',
    'An answer is none of the choices',
    '填選項序號，由 0 起算之整數',
    'Give the number of a choice, a whole number from 0 on',
  ),
  thresholdMissing: label(
    '機關政策未定此門檻',
    "The agency's policy does not give this threshold",
    '由機關訂定；不設預設值',
    'The agency must decide it; there is no default',
  ),
  badThreshold: label(
    '門檻值不符',
    'A threshold is none there can be',
    '依格式更正',
    'Correct it to one of the values of the format',
  ),
  ideationUnheard: label(
    '本量表問及自殺意念，門檻不得略過',
    'The instrument asks about suicidal thoughts; what follows cannot be left undecided',
    '定為 1 或 2',
    'Set it to 1 or 2',
  ),
  badId: label(
    '代碼須為英文字母起首之英數字',
    'An id begins with a letter and holds letters and digits only',
    '更正代碼',
    'Correct the id',
  ),
  nothing: label('量表無題目', 'The scale has no items', '至少一題', 'Give at least one item'),
  tooFewChoices: label('選項不足', 'There are too few choices', '至少二個選項', 'Give at least two choices'),
  notFromZero: label('最低一級須由 0 分起', 'The lowest band begins at 0', '更正下限', 'Correct its lower bound'),
  notAscending: label(
    '分級須由低至高，下限遞增',
    'Bands ascend, in level and in lower bound',
    '由低至高排列',
    'List the lowest first',
  ),
  outOfReach: label(
    '分級下限高於最高總分',
    'A band begins above the highest total there can be',
    '更正下限',
    'Correct its lower bound',
  ),
}))()

export type FaultCode = keyof typeof faultCodes
