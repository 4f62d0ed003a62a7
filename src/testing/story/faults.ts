import type { AnyStateMachine } from 'xstate'
import { definition } from '../../flow/definition.ts'
import type { Document } from '../../flow/document.ts'
import { type Expected, listOf, lists, readExpected } from './expected.ts'
import { fault, lookUp, type StoryFault } from './fault.ts'
import { nearest } from './nearest.ts'
import { endingFaults, placeFaults } from './places.ts'
import type { Row, Story, Telling } from './story.ts'

/**
 * Every mistake in a story that shows without telling it: words that the flow does not have (facts, roles, steps,
 * duties, codes and clauses), places where no case can ever stand, steps in which none ends, and nothing told at all;
 * each with its place and the nearest word there is. A row that expects a refusal may name any fact and any role.
 *
 * @example
 * const [fault] = faultsIn(flow, { rows: [['danger.reported', 'colleague', {}, 'securin']] })
 * fault // { code: 'noSuchStep', path: 'rows.1.at', nearest: 'securing', zh: …, en: … }
 */
export const faultsIn = (flow: AnyStateMachine, story: Telling & Partial<Story>): readonly StoryFault[] => [
  ...clauseFaults(flow, story),
  ...(!story.after && story.opens === undefined && rowsOf(story).length === 0 ? [fault('nothingTold', 'rows')] : []),
  ...faultsOf(flow, story, ''),
]

const rowsOf = ({ rows }: Telling): readonly Row[] => (Array.isArray(rows) ? rows : [])

/** A story stands under clauses of its document, as far as the flow carries them, or under the flow as a whole. */
function clauseFaults(flow: AnyStateMachine, { clauses }: Partial<Story>): readonly StoryFault[] {
  const document = definition(flow).document as Partial<Document>
  if (!document.clauses) return []
  const known = [...Object.keys(document.clauses), ...Object.keys(document.readings ?? {}), flow.id]
  const named = listOf(clauses)
  return named.flatMap((clause, n) => {
    const path = named.length > 1 ? `clauses.${n + 1}` : 'clauses'
    return known.includes(clause) ? [] : [fault('noSuchClause', path, clause, nearest(String(clause), known))]
  })
}

function faultsOf(flow: AnyStateMachine, telling: Telling, path: string): readonly StoryFault[] {
  const { after, opens = {} } = telling
  return [
    ...(after ? faultsOf(after.flow ?? flow, after, `${path}after.`) : []),
    ...expectedFaults(flow, opens, `${path}opens`),
    ...rowsOf(telling).flatMap((row, n) => rowFaults(flow, row, `${path}rows.${n + 1}`)),
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
  const look = (code: Parameters<typeof lookUp>[1], name: string, words: readonly string[]) =>
    words.flatMap((word, n) => lookUp(flow, code, word, [path, name, ...(words.length > 1 ? [n + 1] : [])].join('.')))
  return [
    ...look('notAnExpectation', 'expected', listOf(unread)),
    ...(at === undefined ? [] : placeFaults(flow, at, `${path}.at`)),
    ...(endsAs === undefined ? [] : endingFaults(flow, endsAs, `${path}.endsAs`)),
    ...look('noSuchCode', 'refused', listOf(refused)),
    ...lists.flatMap((key) => look(key === 'cites' ? 'noSuchClause' : 'noSuchDuty', key, listOf(rest[key]))),
  ]
}
