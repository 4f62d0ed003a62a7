import type { Label } from '../vocabulary/label.ts'
import type { StepKind } from './shape.ts'

export const kindNames: Readonly<Record<StepKind, Label>> = {
  step: { zh: '步驟', en: 'a step' },
  ending: { zh: '結束', en: 'an ending' },
  group: { zh: '步驟群', en: 'a group of steps' },
  parallel: { zh: '並行步驟', en: 'steps side by side' },
}

export const tagNames: Readonly<Record<string, Label>> = {
  urgent: { zh: '緊急', en: 'urgent' },
  service: { zh: '服務中', en: 'a service is going on' },
  confidential: { zh: '保密', en: 'confidential' },
}

export const flowNames: Readonly<Record<string, Label>> = {
  general: { zh: '一般個案', en: 'the general case' },
  involuntary: { zh: '非自願個案', en: 'the involuntary case' },
  crisis: { zh: '危機個案', en: 'the crisis case' },
}
