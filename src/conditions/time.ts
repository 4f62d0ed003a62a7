import type { Owed } from '../vocabulary/duties.ts'
import { type DeadlineExtended, type DutyLapsed, isNamed } from '../vocabulary/facts/time.ts'
import type { Known } from '../vocabulary/known.ts'
import { isBefore } from '../vocabulary/references.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { statutoryRule } from '../vocabulary/statutory-rules.ts'
import { byItsParts, condition, type InHand, part, yesOrNo } from './condition.ts'

/** The one duty that is named; none where several are, and it is not said which. */
function named({ duties }: Known, fact: InHand): Owed | undefined {
  const [one, other] = duties.filter((owed) => isNamed(owed, fact as DutyLapsed))
  return other ? undefined : one
}

export const dutyOwed = condition('dutyOwed', {
  zh: '所載事項尚未履行？',
  en: 'Is the duty named still owed?',
  failSafe: 'no',
  audience: [...careCircle, 'caseSystem'],
  remedy: {
    zh: '載明尚未履行之事項；同類有數件者，並載明其起算時間',
    en: 'Name a duty that is still owed; of several of a kind, say since when',
  },
  ask: (known, fact) => yesOrNo(named(known, fact) !== undefined),
})

export const dueInstantReached = condition('dueInstantReached', {
  zh: '已屆期限？',
  en: 'Has its due instant been reached?',
  failSafe: 'no',
  audience: [...careCircle, 'caseSystem'],
  remedy: { zh: '屆期後再記錄', en: 'Record the lapse once the instant has come' },
  ask: (_, fact) => {
    const { at, dueAt } = fact as DutyLapsed
    return yesOrNo(!isBefore(at, dueAt))
  },
})

export const lapseTrue = condition('lapseTrue', {
  zh: '確已逾期而未履行？',
  en: 'Has a duty still owed passed its due instant?',
  failSafe: 'no',
  audience: [...careCircle, 'caseSystem'],
  remedy: byItsParts,
  every: () => [part(dutyOwed), part(dueInstantReached)],
})

/** A law that gives an extension gives one, of its own length; elsewhere the agency names the new end. */
export const extensionLawful = condition('extensionLawful', {
  zh: '得延長此期限？',
  en: 'May this deadline be extended?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '法定期限僅得依法延長一次；其他期限須載明新期限；應立即辦理者不得延長',
    en: 'A statutory deadline only as its law allows, once; any other to an end you name; what is to be done at once, never',
  },
  ask: (known, fact) => {
    const owed = named(known, fact)
    if (!owed || owed.atOnce) return 'no'
    const { at, until } = fact as DeadlineExtended
    if (owed.rule === undefined) return yesOrNo(until !== undefined && isBefore(at, until))
    return yesOrNo(!!statutoryRule(owed.rule)?.extension && owed.extended === 1 && until === undefined)
  },
})

export const extensionAllowed = condition('extensionAllowed', {
  zh: '得延長？',
  en: 'May it be extended?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(dutyOwed), part(extensionLawful)],
})

export const pauseLawful = condition('pauseLawful', {
  zh: '得暫停此期限？',
  en: 'May this deadline be paused?',
  failSafe: 'no',
  audience: careCircle,
  remedy: {
    zh: '法定期限及應立即辦理者不得暫停；已暫停者無須再停',
    en: 'Never a statutory deadline, nor what is to be done at once, nor what is paused already',
  },
  ask: (known, fact) => {
    const owed = named(known, fact)
    const free = owed !== undefined && owed.rule === undefined && !owed.atOnce
    return yesOrNo(free && owed.pause?.since === known.notedAt)
  },
})

export const pauseAllowed = condition('pauseAllowed', {
  zh: '得暫停？',
  en: 'May it be paused?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(dutyOwed), part(pauseLawful)],
})

export const pauseEnds = condition('pauseEnds', {
  zh: '期限確在暫停中？',
  en: 'Was the deadline paused?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '僅暫停中之期限得續行', en: 'Resume only what is paused' },
  ask: (known, fact) => yesOrNo(named(known, fact)?.pause?.ended === known.notedAt),
})
