import type { Owed } from '../vocabulary/duties.ts'
import { careCircle } from '../vocabulary/roles.ts'
import { byItsParts, condition, part, yesOrNo } from './condition.ts'
import { dangerResolved, noDangerOpen } from './danger.ts'

export const recordSealed = condition('recordSealed', {
  zh: '紀錄已以密件保存？',
  en: 'Is the record sealed as confidential?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '將處理情形作成紀錄並以密件保存', en: 'Write the record and seal it as confidential' },
  ask: ({ sealed }) => yesOrNo(sealed),
})

/** Of several of a kind, since when this one is owed. */
const which = ({ duty, since }: Owed, open: readonly Owed[]): string =>
  open.filter((other) => other.duty === duty).length > 1 ? ` (${since})` : ''

export const nothingOwed = condition('nothingOwed', {
  zh: '無未履行之事項？',
  en: 'Is nothing still owed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: ({ duties: open }, duties) => ({
    zh: `履行：${open.map((owed) => `${duties[owed.duty]?.zh}${which(owed, open)}`).join('、')}`,
    en: `Discharge: ${open.map((owed) => `${duties[owed.duty]?.en}${which(owed, open)}`).join('; ')}`,
  }),
  ask: ({ duties }) => yesOrNo(duties.length === 0),
})

export const closingLaidDown = condition('closingLaidDown', {
  zh: '機關政策許可結案？',
  en: "Does the agency's policy know a closing?",
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '依流程表持續關懷追蹤', en: 'Keep following up, as the chart says' },
  ask: ({ policy }) => yesOrNo(policy.closure !== 'literalChart'),
})

export const dangerSettled = condition('dangerSettled', {
  zh: '無危險，且曾有之危險業經決議？',
  en: 'Is no danger open, and every danger met resolved on?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(noDangerOpen), part(dangerResolved)],
})

export const nothingPending = condition('nothingPending', {
  zh: '無危險，亦無未履行事項？',
  en: 'Is nothing dangerous or owed left open?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(dangerSettled), part(nothingOwed)],
})

export const nothingCollected = condition('nothingCollected', {
  zh: '尚未提供服務，亦未發生危險？',
  en: 'Has no service begun, and no danger been met?',
  failSafe: 'no',
  audience: careCircle,
  remedy: { zh: '取消晤談、作成紀錄並密存', en: 'Cancel what was arranged, write the record and seal it' },
  ask: ({ consents, appointment, dangerAt }) =>
    yesOrNo((consents.service?.refused ?? !consents.service) && appointment === 'none' && dangerAt === null),
})

/** A free refusal at the very beginning leaves nothing to settle. */
export const nothingBegun = condition('nothingBegun', {
  zh: '尚無任何事項待處理？',
  en: 'Is there nothing to settle yet?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(nothingPending), part(nothingCollected)],
})

export const nothingLeftOpen = condition('nothingLeftOpen', {
  zh: '無危險、無未履行事項，且紀錄已密存？',
  en: 'Is nothing dangerous or owed left open, and the record sealed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(nothingPending), part(recordSealed)],
})

export const closable = condition('closable', {
  zh: '得結案？',
  en: 'May the case be closed?',
  failSafe: 'no',
  audience: careCircle,
  remedy: byItsParts,
  every: () => [part(nothingLeftOpen), part(closingLaidDown)],
})
