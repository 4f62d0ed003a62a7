import { describe, expect, it } from 'vitest'
import type { AnyStateMachine, AnyStateNode, StateValue } from 'xstate'
import * as documents from '#machines/index.ts'
import { type Case, definition, eap, explain } from '#src/index.ts'
import { thresholds } from '../machines/screening-cases.ts'
import { opened } from '../support/cases.ts'
import { ownConfig, ownPolicy, ownTrial } from '../support/own-words.ts'
import { changed, goodFlow, trial, trialPolicy } from '../support/trial-flow.ts'

const { createMachine } = eap(trial, trialPolicy)
const trialWith = (changes: object): AnyStateMachine => createMachine(changed(goodFlow, changes as never))

/** An agency whose flow has roles of its own: one within the care circle, one outside it. */
const ownRoles: AnyStateMachine = eap(ownTrial, ownPolicy).createMachine(
  changed(ownConfig, { 'states/followingUp/tags': ['confidential'] }) as typeof ownConfig,
)

const published = Object.values(documents).flatMap((parts) =>
  Object.values<unknown>(parts).filter(
    (part): part is AnyStateMachine => typeof part === 'object' && part !== null && 'root' in part,
  ),
)

const flows: readonly (readonly [string, AnyStateMachine])[] = [
  ...published.map((flow) => [flow.id, flow] as const),
  ['a step that is urgent alone', trialWith({})],
  ['a step that is confidential alone', trialWith({ 'states/noticing/tags': ['confidential'] })],
  ['parts of a confidential step', trialWith({ 'states/caring/tags': ['confidential'] })],
  ['parts of an urgent step', trialWith({ 'states/caring/tags': ['urgent'] })],
  ['a step beside a confidential one', trialWith({ 'states/caring/states/telling/tags': ['confidential'] })],
  ['a step beside an urgent one', trialWith({ 'states/caring/states/helping/states/offering/tags': ['urgent'] })],
  ['a service, which is nothing to hide', trialWith({ 'states/followingUp/tags': ['service'] })],
  ['roles of its own', ownRoles],
]

const innermost = (node: AnyStateNode): readonly AnyStateNode[] => {
  const inner = Object.values(node.states).flatMap(innermost)
  return inner.length ? inner : [node]
}

/** A case that stands in a step, the parts beside it where they begin; who hears what is decided by nothing else of it. */
function standingIn(flow: AnyStateMachine, path: readonly string[]): Case {
  const value = path.reduceRight<StateValue>((inner, name) => ({ [name]: inner }), {})
  const { known, ...kase } = opened('general')
  const policy = { ...known.policy, own: { screening: thresholds } }
  return { ...kase, known: { ...known, policy }, flow, step: flow.resolveState({ value, context: {} as never }).value }
}

/** Whether a step, one around it or one beside it where the case also stands is marked as not for outsiders. */
function isHidden(node: AnyStateNode, value: StateValue): boolean {
  const here = node.tags.some((tag: string) => tag === 'confidential' || tag === 'urgent')
  const inner = typeof value === 'string' ? { [value]: {} } : value
  return here || Object.entries(inner).some(([name, rest]) => isHidden(node.states[name] as AnyStateNode, rest ?? {}))
}

/** What each role outside the circle hears, at each step, of a fact it may report and the case does not wait for. */
function* heard(flow: AnyStateMachine) {
  const { roles, circle, facts } = definition(flow)
  const outside = Object.keys(roles).filter((role) => !circle.includes(role))
  for (const node of innermost(flow.root)) {
    const kase = standingIn(flow, node.path)
    for (const role of outside)
      for (const type of flow.events as readonly string[]) {
        if (!facts[type]?.by.includes(role)) continue
        const { kind, reasons } = explain(kase, type, { role } as never)
        if (kind === 'notNow')
          yield { step: node.path.join('.'), role, type, hidden: isHidden(flow.root, kase.step), reasons }
      }
  }
}

const answers = flows.map(([name, flow]) => ({ name, rows: [...heard(flow)] }))

describe('A colleague outside the circle', () => {
  it.each(answers)(
    'hears of no confidential or urgent step what it waits for, of any other it does: $name',
    ({ rows }) => {
      const row = ({ step, role, type }: (typeof rows)[number]) => `${step}, ${role}, ${type}`
      const told = rows.map((each) => `${row(each)}: ${each.reasons.map(({ code }) => code)}`)
      expect(told).toEqual(rows.map((each) => `${row(each)}: ${each.hidden ? 'notAvailableToYou' : 'notNow'}`))
    },
  )

  it('was asked at steps of both kinds, in published flows and in those with only one reason to hide', () => {
    const count = (hidden: boolean) =>
      answers.flatMap(({ name, rows }) => (rows.some((each) => each.hidden === hidden) ? [name] : []))
    const small = flows.slice(published.length).map(([name]) => name)
    expect(count(true)).toEqual(expect.arrayContaining(small.filter((name) => !name.startsWith('a service'))))
    expect(count(false)).toEqual(expect.arrayContaining([...small, 'chiayi-city-2016.general']))
    expect(count(true).length).toBeGreaterThan(15)
  })
})
