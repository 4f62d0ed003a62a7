import type { Label } from '../vocabulary/label.ts'
import type { Basis, Half } from './field.ts'

export const halves: Readonly<Record<Half, Label>> = {
  decisive: { zh: '決定性資料', en: 'Decisive' },
  sealed: { zh: '密存資料', en: 'Sealed' },
  provider: { zh: '僅由服務提供者保存', en: 'Kept by the provider alone' },
}

export const bases: Readonly<Record<Basis, Label>> = {
  source: { zh: '計畫所載', en: 'named in a published plan' },
  law: { zh: '法律所定', en: 'named in a law' },
  proposal: { zh: '本程式庫建議', en: "this library's proposal" },
}
