import type { Label, Reason } from '#src/index.ts'
import type { Unusable } from '../unusable.ts'

/**
 * How a stored case fares in the later version: `loads`, as it is or by the migrations given; `needsMigration` that is
 * not given; `breaks`, for no migration given mends it, or its journal does not replay; `unusable`, for it is no stored
 * case at all; `skipped`, for it belongs to another flow.
 */
export type Answer = 'loads' | 'needsMigration' | 'breaks' | 'unusable' | 'skipped'

export interface Verdict {
  readonly file: string
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly form: 'envelope' | 'journal' | 'facts' | null
  readonly answer: Answer
  /** Where the case stands, once a version of the flow has vouched for the name. */
  readonly step?: string
  readonly why: readonly Why[]
}

/** Why, in words; of what is stored nothing is repeated. */
export interface Why extends Label {
  readonly code: string
  readonly path?: string | undefined
  readonly unblock?: Label
}

export const whyOf = ({ code, zh, en, path, unblock }: Reason): Why => ({
  code,
  zh,
  en,
  unblock,
  ...(path && { path }),
})

export const whyUnusable = ({ code, label, more }: Unusable): readonly Why[] => [
  { code, ...label },
  ...more.map((each) => ({ code, ...each })),
]

export const answers: Readonly<Record<Answer, Label>> = {
  loads: { zh: '可載入', en: 'loads' },
  needsMigration: { zh: '須移轉', en: 'needs migration' },
  breaks: { zh: '無法延續', en: 'breaks' },
  unusable: { zh: '無法讀取', en: 'unusable' },
  skipped: { zh: '略過', en: 'skipped' },
}
