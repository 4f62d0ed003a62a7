import { dataRequests, matters } from '../vocabulary/choice-labels.ts'
import { type Aspect, aspect, codeAspect } from './aspects.ts'
import { type DefinedDuty, dutyCode } from './defined-duty.ts'
import { named } from './difference.ts'
import { immediately, periodSaid } from './period-words.ts'
import { listed, same, texts } from './say.ts'
import type { Two } from './two.ts'

export type DutyAspectKind =
  | 'dutyName'
  | 'dutyOwner'
  | 'dutySettledBy'
  | 'dutyPeriod'
  | 'dutyRule'
  | 'dutyCode'
  | 'dutyCites'

const abouts = { ...matters, ...dataRequests }

const aspects: readonly Aspect<DutyAspectKind, DefinedDuty>[] = [
  aspect({
    kind: 'dutyName',
    as: { zh: '名稱', en: 'name' },
    of: ({ duty: { zh = '', en = '' } }) => ({ zh, en }),
    said: (label) => label,
    means: 'onlyWords',
  }),
  aspect({
    kind: 'dutyOwner',
    as: { zh: '承辦者', en: 'owner' },
    of: ({ duty }) => duty.owner ?? [],
    said: (owner, { words }) => listed(owner.map((role) => named(role, words.roles[role]))),
    means: 'askedWhenDue',
  }),
  aspect({
    kind: 'dutySettledBy',
    as: { zh: '履行方式', en: 'settled by' },
    of: ({ duty: { settledBy = [], matter, request } }) => ({ facts: settledBy, about: matter ?? request ?? null }),
    said: ({ facts, about }, { words }) => {
      const { zh, en } = listed(facts.map((type) => named(type, words.facts[type])))
      return about ? { zh: `${zh}（${abouts[about].zh}）`, en: `${en} (${abouts[about].en})` } : { zh, en }
    },
    means: 'settledOtherwise',
  }),
  aspect({
    kind: 'dutyPeriod',
    as: { zh: '期限及法律', en: 'period and laws' },
    of: ({ duty: { period = null, laws = [] } }) => ({ period, laws }),
    said: ({ period, laws }) => listed([...(period ? [periodSaid(period)] : []), ...laws.map(same)]),
    means: 'askedWhenDue',
  }),
  aspect({
    kind: 'dutyRule',
    as: { zh: '期限規則', en: 'rule of its deadline' },
    of: ({ duty: { trigger = null, atOnce = false } }) => ({ trigger, atOnce }),
    said: ({ trigger, atOnce }) => listed([...(atOnce ? [immediately] : []), ...(trigger ? [same(trigger)] : [])]),
    means: 'owesOtherwise',
  }),
  codeAspect('dutyCode', dutyCode, 'settledOtherwise'),
]

const inDocument: Aspect<DutyAspectKind, DefinedDuty> = aspect({
  kind: 'dutyCites',
  as: { zh: '條文', en: 'clauses' },
  of: ({ cites }) => cites,
  said: (cites) => texts(cites),
  means: 'onlyWords',
})

/** Two documents number their clauses each in its own way. */
export const dutyAspects = ({ relation }: Two) => (relation === 'versions' ? [...aspects, inDocument] : aspects)
