import type { AnyStateMachine } from 'xstate'
import { type Expected, listOf, lists, readExpected } from './expected.ts'
import { lookUp, type StoryFault } from './fault.ts'
import type { Row, Telling } from './story.ts'

/**
 * Every word of a story that the flow does not have: facts, roles, steps, duties and codes, each with its
 * place and the nearest word there is. A row that expects a refusal may name any fact and any role.
 *
 * @example
 * const [fault] = faultsIn(flow, { rows: [['danger.reported', 'colleague', {}, 'securin']] })
 * fault // { code: 'noSuchStep', path: 'rows.1.at', nearest: 'securing', zh: …, en: … }
 */
export const faultsIn = (flow: AnyStateMachine, story: Telling): readonly StoryFault[] => faultsOf(flow, story, '')

function faultsOf(flow: AnyStateMachine, { after, opens = {}, rows }: Telling, path: string): readonly StoryFault[] {
  return [
    ...(after ? faultsOf(after.flow ?? flow, after, `${path}after.`) : []),
    ...expectedFaults(flow, opens, `${path}opens`),
    ...rows.flatMap((row, n) => rowFaults(flow, row, `${path}rows.${n + 1}`)),
  ]
}

function rowFaults(flow: AnyStateMachine, [fact, role, , expected = {}]: Row, path: string): readonly StoryFault[] {
  const anything = readExpected(expected).refused !== undefined
  const words = anything
    ? []
    : [...lookUp(flow, 'noSuchFact', fact, `${path}.fact`), ...lookUp(flow, 'noSuchRole', role, `${path}.role`)]
  return [...words, ...expectedFaults(flow, expected, path)]
}

function expectedFaults(flow: AnyStateMachine, expected: Expected, path: string): readonly StoryFault[] {
  const { at, endsAs, refused, unread, ...rest } = readExpected(expected)
  const look = (code: StoryFault['code'], name: string, words: readonly string[]) =>
    words.flatMap((word, n) => lookUp(flow, code, word, [path, name, ...(words.length > 1 ? [n + 1] : [])].join('.')))
  return [
    ...look('notAnExpectation', 'expected', listOf(unread)),
    ...look('noSuchStep', 'at', at?.split(' + ') ?? []),
    ...look('noSuchStep', 'endsAs', listOf(endsAs)),
    ...look('noSuchCode', 'refused', listOf(refused)),
    ...lists.flatMap((key) => look(key === 'cites' ? 'noSuchClause' : 'noSuchDuty', key, listOf(rest[key]))),
  ]
}
