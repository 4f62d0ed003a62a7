import type { AnyStateMachine } from 'xstate'
import { codes } from '../../case/codes.ts'
import { oncePer } from '../../case/once-per.ts'
import { definition } from '../../flow/definition.ts'
import { outlineOf } from '../../flow/outline.ts'
import type { Label } from '../../vocabulary/label.ts'
import { waysOf } from '../flow/ways.ts'
import { lists } from './expected.ts'
import { nearest } from './nearest.ts'

const kinds = {
  noSuchFact: { zh: '本流程不受理此類事實', en: 'The flow takes no such fact' },
  noSuchRole: { zh: '無此角色', en: 'There is no such role' },
  noSuchStep: { zh: '本流程無此步驟', en: 'The flow has no such step' },
  noSuchDuty: { zh: '無此義務', en: 'There is no such duty' },
  noSuchCode: { zh: '無此拒絕代碼', en: 'There is no such code of a refusal' },
  noSuchClause: { zh: '本流程未引用此條文或解讀', en: 'The flow cites no such clause or reading' },
  notAPlace: { zh: '個案絕不會恰停於此', en: 'A case never stands at exactly this' },
  notAnEnding: { zh: '個案不會於此步驟結束', en: 'No case ends in this step' },
  isATag: { zh: '此為標記，非步驟', en: 'This is a tag, not a step' },
  nothingTold: {
    zh: '故事未敘述任何事實，亦未載明開案之預期',
    en: 'The story tells no fact and expects nothing of the opening',
  },
  notAnExpectation: { zh: '不是預期之寫法', en: 'This is no expectation' },
} as const satisfies Record<string, Label>

/** A mistake in a story: a word that its flow does not have, or what can never hold. A word is repeated only where it looks like a name. */
export interface StoryFault extends Label {
  readonly code: keyof typeof kinds
  /** Rows and lists counted from 1: `rows.3.role`, `rows.3.owes.1`, `after.opens.at`. */
  readonly path: string
  /** The word of the flow most like it, if any is near; of a place, what to write instead. */
  readonly nearest: string | null
}

type WordKind =
  | 'noSuchFact'
  | 'noSuchRole'
  | 'noSuchStep'
  | 'noSuchDuty'
  | 'noSuchCode'
  | 'noSuchClause'
  | 'notAnExpectation'
type Words = Readonly<Record<WordKind, readonly string[]>>

const wordsOf = oncePer((flow: AnyStateMachine): Words => {
  const { roles, duties, conditions } = definition(flow)
  return {
    noSuchFact: outlineOf(flow).facts,
    noSuchRole: Object.keys(roles),
    noSuchStep: outlineOf(flow).steps.map(({ path }) => path),
    noSuchDuty: Object.keys(duties),
    noSuchCode: [...Object.keys(codes), ...Object.keys(conditions)],
    noSuchClause: citedBy(flow),
    notAnExpectation: lists,
  }
})

const citedBy = (flow: AnyStateMachine): readonly string[] => [
  ...new Set([...outlineOf(flow).steps, ...waysOf(flow)].flatMap(({ cites }) => cites)),
]

/** Whether a word looks like one of a flow's; what does not is never repeated. */
export const isName = (word: unknown): word is string => typeof word === 'string' && /^[a-z]+(\.[a-z]+)*$/i.test(word)

/** The fault of a word that the flow does not have at this place; none when it has it. */
export function lookUp(flow: AnyStateMachine, code: WordKind, given: unknown, path: string): readonly StoryFault[] {
  const word = String(given)
  const words = wordsOf(flow)[code]
  if (words.includes(word)) return []
  return [fault(code, path, given, nearest(code === 'notAnExpectation' ? (word.split(' ')[0] ?? '') : word, words))]
}

/** A fault at a place, with the nearest word, or with what to write instead. */
export function fault(
  code: StoryFault['code'],
  path: string,
  given?: unknown,
  near: string | null = null,
  more: Label = near ? { zh: `；最接近者：${near}`, en: `; the nearest is ${near}` } : { zh: '', en: '' },
): StoryFault {
  const { zh, en } = kinds[code]
  const written = isName(given) ? ` [${given}]` : ''
  return { code, path, nearest: near, zh: `${zh}${written}${more.zh}`, en: `${en}${written}${more.en}` }
}
