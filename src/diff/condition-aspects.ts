import type { AskedCondition } from './asked.ts'
import { type Aspect, aspect, codeAspect } from './aspects.ts'
import { named } from './difference.ts'
import { listed, texts } from './say.ts'
import type { Two } from './two.ts'

export type ConditionAspectKind =
  | 'conditionName'
  | 'conditionFailSafe'
  | 'conditionAudience'
  | 'conditionCode'
  | 'conditionCites'

export const conditionCode = ({ condition: { ask, every, some } }: AskedCondition): readonly unknown[] => [
  ask,
  every,
  some,
]

const everyone = { zh: '不限', en: 'everyone' }

const aspects: readonly Aspect<ConditionAspectKind, AskedCondition>[] = [
  aspect({
    kind: 'conditionName',
    as: { zh: '名稱', en: 'name' },
    of: ({ condition: { zh, en } }) => ({ zh, en }),
    said: (label) => label,
    means: 'onlyWords',
  }),
  aspect({
    kind: 'conditionFailSafe',
    as: { zh: '保全規定', en: 'fail-safe' },
    of: ({ condition }) => condition.failSafe,
    said: (answer) => ({
      zh: `不明時視為「${answer === 'yes' ? '是' : '否'}」`,
      en: `an unknown answer counts as ${answer}`,
    }),
    means: 'answeredOtherwise',
  }),
  aspect({
    kind: 'conditionAudience',
    as: { zh: '得知答案者', en: 'who may hear the answer' },
    of: ({ condition }) => condition.audience ?? null,
    said: (audience, { words }) =>
      audience ? listed(audience.map((role) => named(role, words.roles[role]))) : everyone,
    means: ({ condition: was }, { condition: is }) =>
      is.audience?.every((role) => (was.audience ?? [role]).includes(role)) ? 'saferNow' : 'secrecyLost',
  }),
  codeAspect('conditionCode', conditionCode, 'answeredOtherwise'),
]

const inDocument: Aspect<ConditionAspectKind, AskedCondition> = aspect({
  kind: 'conditionCites',
  as: { zh: '條文', en: 'clauses' },
  of: ({ cites }) => cites,
  said: (cites) => texts(cites),
  means: 'onlyWords',
})

/** Two documents number their clauses each in its own way. */
export const conditionAspects = ({ relation }: Two) => (relation === 'versions' ? [...aspects, inDocument] : aspects)
