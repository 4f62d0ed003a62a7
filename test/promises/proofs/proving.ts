import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { Case } from '#src/case/case.ts'
import type { Outcome } from '#src/case/record.ts'
import { samplesOf } from '#src/case/samples.ts'
import { definition } from '#src/flow/definition.ts'
import { openCase, outlineOf, receive, tryOpenCase } from '#src/index.ts'
import { none } from '#src/promises/diagram/diagrams.ts'
import { viewOf } from '#src/promises/flow-view.ts'
import { everyPromise } from '#src/promises/kept/every.ts'
import type { AtCheck, Promised, ToldCheck } from '#src/promises/promise.ts'
import { comingTo, type Region } from '#src/promises/search/backward.ts'
import { atOnce, brokenBy, goalOf } from '#src/promises/search/decide.ts'
import { image } from '#src/promises/search/forward.ts'
import { enteringInto } from '#src/promises/space/entering.ts'
import { type Prepared, prepared, surveyOf } from '#src/promises/space/prepare.ts'
import { nameOf } from '#src/promises/space/steps.ts'
import { translated } from '#src/promises/space/translated.ts'
import { placeOf } from '#src/promises/standing.ts'
import { asSet, isIn, type Spelling, spelt } from '#src/promises/story/spelt.ts'
import { verify } from '#src/promises/verify.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import type { Known, Origin } from '#src/vocabulary/known.ts'
import { aFact, diceOf } from '../../verdicts/answers/journeys.ts'
import { factsTold, reachable } from '../../verdicts/reach.ts'
import { ran } from '../support/ran.ts'

const hour = 3_600_000

/** Where what a promise forbids can still come of what a case knows. */
interface Forbidding {
  readonly promise: Promised
  readonly region: Region
}

/** A flow prepared for every promise that concerns it, and from where each could be broken; made once. */
function proofOf(
  flow: AnyStateMachine,
  from: readonly AnyStateMachine[],
): { readonly prepared: Prepared; readonly forbidding: readonly Forbidding[] } {
  const known = proofs.get(flow)
  if (known) return known
  const view = viewOf(flow)
  const promises = everyPromise.filter(({ concerns }) => concerns?.(view) ?? true)
  const survey = ran(surveyOf(flow, promises, { most, from }))
  const open = survey.asked.filter((asked) => atOnce(asked) === null)
  const all = prepared(survey, open)
  const forbidding = open.map((asked) => {
    all.subject.diagrams.nodes.allow(most)
    const goal = goalOf(all, ran(brokenBy(all, asked)))
    return { promise: asked.promise, region: ran(comingTo(all, goal)).region }
  })
  const made = { prepared: all, forbidding }
  proofs.clear()
  proofs.set(flow, made)
  return made
}
const most = 8_000_000
const proofs = new Map<AnyStateMachine, ReturnType<typeof proofOf>>()

const handsOver = (flow: AnyStateMachine, to: AnyStateMachine): boolean =>
  outlineOf(flow).steps.some(({ meta }) => `${definition(flow).document.id}.${meta.handsOverTo}` === to.id)

const surveyOfAll = (flow: AnyStateMachine, from: readonly AnyStateMachine[]) => ran(surveyOf(flow, [], { most, from }))

/** Promises that what a case knows at a step could still lead to a breach of. */
const threatened = (
  { prepared, forbidding }: ReturnType<typeof proofOf>,
  step: unknown,
  known: Known,
): readonly string[] => {
  const bits = spelt(prepared.subject, known)
  const name = nameOf(step as never)
  return forbidding.flatMap(({ promise, region }) =>
    isIn(prepared.subject.diagrams, region.get(name) ?? none, bits) ? [promise.name] : [],
  )
}

/** Whether the relation has an edge for what the kernel did. */
function isEdge({ subject, edges }: Prepared, before: Case, after: Case): boolean {
  const { diagrams } = subject
  const [from, to] = [spelt(subject, before.known), spelt(subject, after.known)]
  const [here, there] = [nameOf(before.step), nameOf(after.step)]
  const heeded = (bits: Spelling) => new Map([...bits].filter(([level]) => edges.levels.has(level)))
  const same = [...heeded(from)].every(([level, bit]) => to.get(level) === bit)
  if (here === there && same) return true
  const set = asSet(diagrams, heeded(from))
  return edges.all.some(
    (edge) => edge.from === here && edge.to === there && isIn(diagrams, image(diagrams, set, edge), heeded(to)),
  )
}

/** Promises that a fact told to a real case breaks, or the state it comes to. */
function brokenNow(promises: readonly Promised[], before: Case, fact: object, outcome: Outcome): readonly string[] {
  const standing = (kase: Case) => ({ ...placeOf(kase.flow, kase.step, kase.status === 'ended'), known: kase.known })
  const [from, to] = [standing(before), outcome.accepted ? standing(outcome.case) : null]
  const moved = to !== null && to.steps.join() !== from.steps.join()
  const { type } = fact as { type: string }
  const breaks = (check: AtCheck | ToldCheck, breaking: boolean): boolean => {
    if ('at' in check) return to !== null && Boolean(check.at(to)) === breaking
    if (check.of && !check.of.includes(type)) return false
    return Boolean(check.told({ fact, before: from, after: to, moved } as never)) === breaking
  }
  return promises.flatMap(({ name, always = [], never = [] }) =>
    [always].flat().some((each) => breaks(each, false)) || [never].flat().some((each) => breaks(each, true))
      ? [name]
      : [],
  )
}

/** Tells real cases random facts through the kernel, every fifth of them late; hands out each and what came of it. */
function* wandering({ opening }: Prepared, flow: AnyStateMachine, journeys: number) {
  const dice = diceOf(20_260_817)
  const of = definition(flow)
  const types = factsTold(flow)
  const start = Date.parse(opening.opening.at)
  for (let n = 0; n < journeys; n++) {
    let kase = opening
    for (let told = 1; told <= 40 && kase.status === 'open'; told++) {
      const recorded = start + told * 4 * hour
      const at = dice(5) === 0 ? start + (dice(told * 4) - told) * hour : recorded
      const fact = aFact(of, types[dice(types.length)] as string, new Date(at).toISOString(), dice)
      const outcome = receive(kase, fact, { recordedAt: new Date(Math.max(recorded, at)).toISOString() })
      yield { before: kase, fact, outcome }
      kase = outcome.case
    }
  }
}

/** Facts after which a case cannot end soon. */
const misfortunes = [
  'danger.reported',
  'danger.assessed',
  'capacity.known',
  'reportableMatter.known',
  'crisis.reported',
]

/** Leads real cases on through the kernel: of many random facts the one that ends them, else one that moves them. */
function* ended(begun: readonly Case[], flow: AnyStateMachine): Generator<Case> {
  const dice = diceOf(20_260_818)
  const of = definition(flow)
  const types = factsTold(flow)
  const calm = types.filter((type) => !misfortunes.includes(type) || dice(3) === 0)
  for (let kase of begun) {
    const start = Date.parse(kase.recordedAt)
    for (let told = 1; told <= 60 && kase.status === 'open'; told++) {
      const at = new Date(start + told * 4 * hour).toISOString()
      const drawn = Array.from({ length: 40 }, () => aFact(of, calm[dice(calm.length)] as string, at, dice))
      const taken = drawn.map((fact) => receive(kase, fact, { recordedAt: at })).filter(({ accepted }) => accepted)
      const rank = ({ case: to }: Outcome) =>
        to.status === 'ended' ? 0 : nameOf(to.step) === nameOf(kase.step) ? 2 : 1
      const [best] = taken.sort((a, b) => rank(a) - rank(b))
      kase = best?.case ?? kase
    }
    yield kase
  }
}

/** The published example cases of a flow as they ended: chance alone ends few crises. */
function examples(flow: AnyStateMachine): readonly Case[] {
  const folder = `examples/cases/${flow.id.replace('.', '/')}`
  return readdirSync(folder).map((file) => {
    const [{ type: _, ...opening }, ...facts] = readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
    return facts.reduce(
      (kase: Case, { recordedAt, key: _, ...fact }) => receive(kase, fact, { recordedAt: recordedAt ?? fact.at }).case,
      openCase(flow, { recordedAt: opening.at, ...opening }),
    )
  })
}

/** Every sample of every fact, told now, as events of XState's own explorer. */
const eventsAt = (flow: AnyStateMachine, at: string) =>
  factsTold(flow).flatMap((type) => {
    const fact = definition(flow).facts[type] as FactDefinition
    return [...samplesOf(fact as never, at)].map((said) => ({
      type,
      at,
      by: { role: fact.by[0], id: 'sample' },
      ...said,
    }))
  })

/** The tests of every flow of a document. */
export const provesAll = (flows: readonly AnyStateMachine[]): void =>
  describe.each(flows.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
    it('keeps every promise that concerns it', () => {
      const { promises } = verify(flow, { from: flows })
      const unkept = promises.filter(({ holds }) => !holds)
      expect(unkept.map(({ name, ...why }) => `${name} ${JSON.stringify(why)}`)).toEqual([])
      expect(promises.length).toBeGreaterThan(10)
    })

    it('knows no way to a step that its topology does not come to', () => {
      const { edges } = proofOf(flow, flows).prepared
      const steps = [...new Set(edges.all.flatMap(({ from, to }) => [from, to]))]
      expect(steps.filter((step) => !reachable(flow).has(step))).toEqual([])
      expect(steps.length).toBeGreaterThan(2)
    })

    it('does nothing that the proof does not know, and never comes to where a promise can be broken', () => {
      const { prepared, forbidding } = proofOf(flow, flows)
      const promises = forbidding.map(({ promise }) => promise)
      let states = 0
      for (const { before, fact, outcome } of wandering(prepared, flow, 40)) {
        expect(brokenNow(promises, before, fact, outcome)).toEqual([])
        if (!outcome.accepted) continue
        states++
        const { step, known } = outcome.case
        const about = JSON.stringify({ from: before.step, step, fact, known: { ...known, policy: null } })
        expect(isEdge(prepared, before, outcome.case), about).toBe(true)
        expect(threatened(proofOf(flow, flows), step, known), about).toEqual([])
      }
      expect(states).toBeGreaterThan(40)
      expect(forbidding.length).toBeGreaterThan(3)
    })

    it('knows of every case that goes on from one of its own what that has passed on, and from where', () => {
      const before = proofOf(flow, flows).prepared
      const later = flows.filter((each) => each === flow || handsOver(flow, each))
      const known = new Map(
        later.map((each) => [each, each === flow ? before : prepared(surveyOfAll(each, flows), [])]),
      )
      const relations = new Set<Origin['relation']>()
      let cases = 0
      const open = [...wandering(before, flow, 10)].map(({ outcome }) => outcome.case)
      for (const earlier of [
        ...open,
        ...ended([...Array.from({ length: 12 }, () => before.opening), ...examples(flow)], flow),
      ]) {
        for (const [each, { subject, opening }] of known) {
          if (earlier.status === 'open' && ++cases % 8 > 0) continue
          const { by, policy } = opening.opening
          const at = earlier.recordedAt
          const begun = tryOpenCase(each, { caseId: 'c-next', at, recordedAt: at, by, policy, continues: earlier })
          if (!begun.accepted) continue
          const { step, known: begins, opening: said } = begun.case
          const { relation } = said.origin as Origin
          relations.add(relation)
          const here = new Map([[nameOf(step), asSet(subject.diagrams, spelt(subject, begins))]])
          const into = enteringInto(subject, here, relation)
          const there = translated(subject, before.subject, into)
          const about = JSON.stringify({ flow: each.id, said, known: { ...earlier.known, policy: null } })
          expect(isIn(before.subject.diagrams, there, spelt(before.subject, earlier.known)), about).toBe(true)
        }
      }
      expect(relations).toContain('beside')
      expect(relations.size).toBeGreaterThan(1)
    })

    it('has no state that XState’s own shortest paths come to and from which a promise can be broken', () => {
      const { caseId, at, policy } = proofOf(flow, flows).prepared.opening.opening
      let visited = 0
      const paths = getShortestPaths(flow, {
        input: { caseId, openedAt: at, policy },
        events: eventsAt(flow, at),
        stopWhen: () => ++visited > 4,
        filterEvents: ({ status }: AnyMachineSnapshot, { type }: EventObject) =>
          status === 'active' && !type.startsWith('xstate.'),
      } as never) as readonly { readonly state: AnyMachineSnapshot }[]
      const bad = paths
        .slice(0, 300)
        .flatMap(({ state }) => threatened(proofOf(flow, flows), state.value, state.context))
      expect(bad).toEqual([])
      expect(paths.length).toBeGreaterThan(10)
    })
  })
