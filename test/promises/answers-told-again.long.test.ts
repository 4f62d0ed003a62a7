import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { chiayiCity2016, suao2018 } from '#machines/index.ts'
import { respelling } from '#src/promises/answers/respelling.ts'
import { type Worlds, worlds } from '#src/promises/answers/world.ts'
import { type Diagram, none } from '#src/promises/diagram/diagrams.ts'
import { surveyOf } from '#src/promises/space/prepare.ts'
import { ran } from './support/ran.ts'

const surveyed = (flow: AnyStateMachine, kept: Worlds) => ran(surveyOf(flow, [], { most: 8_000_000, kept }))
type Surveyed = ReturnType<typeof surveyed>

/** What each fact does and what each way asks, in sets of another survey of the same flow. */
function readIn({ subject }: Surveyed, { subject: of, tables, steps, types }: Surveyed) {
  const told = respelling(of, subject)
  const spell = (set: Diagram): Diagram => {
    const made = told(set)
    if (made === null) throw new Error('it asks what the other survey does not know')
    return made
  }
  const does = types.map((type) => {
    const { changes, gone, lessons, reads, settling } = tables.tell(type)
    return {
      type,
      reads: [...reads].sort(),
      settling: [...settling].map(([duty, looked]) => [duty, [...looked].sort()]),
      gone: [...gone].map(([path, where]) => [path, spell(where)]),
      lessons: lessons.map((each) => each.map(({ where, writes }) => [spell(where), [...writes]])),
      changes: [...changes].map(([path, each]) => [path, each.map(({ where, written }) => [spell(where), written])]),
    }
  })
  const ways = [...steps.values()].flatMap((step) =>
    step.ways.map(({ type, asked, move }) => [
      ...[step.name, type, spell(tables.region(type, asked))],
      move?.owes.map((duty) => spell(tables.namedBy(type, [duty])[0]?.where ?? none)),
    ]),
  )
  return { does, ways }
}

describe('What was answered in the survey of one flow is told again in that of another', () => {
  it.each([
    ['chiayi-city-2016.general', 'involuntary', chiayiCity2016.general, chiayiCity2016.involuntary],
    ['chiayi-city-2016.general', 'screening', chiayiCity2016.general, chiayiCity2016.screening],
    ['suao-2018.general', 'mailbox', suao2018.general, suao2018.mailbox],
  ] as const)('%s, then %s: the survey is the same as alone, and asks less', (_, __, first, then) => {
    const alone = worlds()
    const expected = surveyed(then as AnyStateMachine, alone)
    const together = worlds()
    surveyed(first as AnyStateMachine, together)
    const before = together.counts().asked
    const found = surveyed(then as AnyStateMachine, together)

    expect(together.counts().asked - before).toBeLessThan(alone.counts().asked)
    expect(found.subject.domains.state()).toBe(expected.subject.domains.state())
    expect(found.subject.variables.pairs()).toEqual(expected.subject.variables.pairs())
    const read = readIn(expected, found)
    expect(read).toEqual(readIn(expected, expected))
    expect(read.ways.length).toBeGreaterThan(100)
  })
})
