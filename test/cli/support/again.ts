import { at, promise } from '#src/promises/index.ts'
import { variantOf } from '../../promises/support/breaking.ts'
import { smallCrisis } from '../../promises/support/small-crisis.ts'
import { teaching } from '../../promises/support/teaching.ts'

/** Only sealing the record teaches that the person is a minor. */
export const crisis = variantOf(
  smallCrisis,
  {},
  teaching(smallCrisis, 'record.sealed', () => ({ sealed: true, minor: true })),
)

export const noMinorAtFirst = promise('noMinorAtFirst', {
  id: 'T-1',
  zh: '接獲通報時，當事人均非未成年',
  en: 'No case is reported of a minor',
  never: at(({ steps, known }) => steps.includes('reporting') && known.minor),
})
