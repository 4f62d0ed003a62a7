import type { Label } from '#src/index.ts'

/** All there is, but what is listed here with its reason. */
export const everything = { states: 100, transitions: 100, conditions: 100, roles: 100, duties: 100, clauses: 100 }

const always = ['basisStated / no', 'noDangerOpen / no', 'noDangerOpen / unknown'] as const

const reasons = {
  'basisStated / no': {
    zh: '表單僅收兩種依據，無他。',
    en: 'The form knows only the two bases there are.',
  },
  'noDangerOpen / no': {
    zh: '有危險之案件均在緊急步驟，該處不問得否結束。',
    en: 'A case in danger stands on an urgent step, where nobody asks whether it may end.',
  },
  'noDangerOpen / unknown': {
    zh: '危險不明之案件均在緊急步驟，該處不問得否結束。',
    en: 'A case in unclear danger stands on an urgent step, where nobody asks whether it may end.',
  },
  'helpRefused / unknown': {
    zh: '僅於婉拒時詢問，意願必已知悉。',
    en: 'It is asked only of a refusal, when the wish is known.',
  },
  'helpNotNeeded / unknown': {
    zh: '僅於評估需求時詢問，需求必已知悉。',
    en: 'It is asked only of an assessment of the need, which is known then.',
  },
  'committeeNecessary / unknown': {
    zh: '僅於關懷小組決議後詢問，必要與否必已決定。',
    en: 'It is asked only after the care team has resolved, which has decided it.',
  },
} as const satisfies Record<string, Label>

type Reason = keyof typeof reasons

/** Answers that a condition can give and that no case of a flow can meet, with the reason. */
export const unreachable = (...also: readonly Reason[]): Readonly<Record<string, Label>> =>
  Object.fromEntries([...always, ...also].map((id) => [id, reasons[id]]))
