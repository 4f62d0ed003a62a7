import type { AnyStateMachine } from 'xstate'
import { conditions } from '#src/conditions/index.ts'
import { configOf, definition } from '#src/flow/definition.ts'
import { eap } from '#src/flow/eap.ts'
import { everyStep, type Step, stepsOf } from './chart/steps.ts'
import { everyFlow } from './flows.ts'
import { readingOf } from './spin/reading.ts'
import { type Kind, kindsIn } from './spin/watched.ts'

interface Node {
  on?: Record<string, unknown>
  onDone?: unknown
  entry?: unknown
  states?: Record<string, Node>
}

/** A flow broken on purpose. */
export interface Mutant {
  readonly says: string
  /** The promise it breaks. */
  readonly breaks: string
  /** Breaks a config of its own; answers whether there was anything to break. */
  readonly harm: (config: Node, root: Step) => boolean
}

/** The same flow, broken; nothing when it has nothing of the kind to break. */
export function broken(flow: AnyStateMachine, { harm }: Mutant): AnyStateMachine | null {
  const config = structuredClone(configOf(flow)) as Node
  if (!harm(config, stepsOf(config as never))) return null
  const { document, policy } = definition(flow)
  return eap(document, policy, conditions).createMachine(config as never) as unknown as AnyStateMachine
}

/** The first published flow in which there is something of the kind to break, and somebody watching. */
export const victimOf = (mutant: Mutant): AnyStateMachine =>
  everyFlow.find(
    (flow) => broken(flow, mutant) && readingOf(flow).watched.some(({ id }) => id === mutant.breaks),
  ) as AnyStateMachine

const nodeAt = (config: Node, step: Step): Node =>
  step.path ? step.path.split('.').reduce((node, name) => node.states?.[name] as Node, config) : config

const nodesIn = (node: Node): readonly Node[] => [node, ...Object.values(node.states ?? {}).flatMap(nodesIn)]

const first = (root: Step, kind: Kind): Step | undefined => kindsIn(root)[kind][0]
const beginning = (root: Step): Step => (root.initial ? beginning(root.initial) : root)

/** A way from everywhere, for a fact that otherwise leads nowhere, into a kind of step. */
const straight = (fact: string, kind: Kind) => (config: Node, root: Step) => {
  const into = first(root, kind)
  if (into && config.on) config.on[fact] = { target: `.${into.path}` }
  return into !== undefined
}

/** The same ways, asking nothing. */
const unguarded = (fact: string) => (config: Node) => {
  const having = nodesIn(config).filter(({ on }) => on && fact in on)
  for (const { on = {} } of having) {
    const ways = on[fact]
    on[fact] = (Array.isArray(ways) ? ways : [ways]).map(({ guard: _, ...way }: { guard?: unknown }) => way)
  }
  return having.length > 0
}

/** One step takes the fact and stays, so that nothing around it hears of it. */
const swallowed = (fact: string) => (config: Node, root: Step) => {
  const node = nodeAt(config, beginning(root))
  if (root.ways.has(fact)) node.on = { ...node.on, [fact]: {} }
  return root.ways.has(fact)
}

const without = (fact: string) => (config: Node) => {
  const had = config.on !== undefined && fact in config.on
  delete config.on?.[fact]
  return had
}

export const mutants: readonly Mutant[] = [
  { says: 'a service begins without being asked for', breaks: 'I_1', harm: straight('followUp.made', 'serving') },
  { says: 'a referral asks for no consent', breaks: 'I_3', harm: unguarded('referral.made') },
  { says: 'a disclosure needs no ground', breaks: 'I_4', harm: unguarded('disclosure.made') },
  {
    says: 'a withdrawal does not stop the service',
    breaks: 'I_6',
    harm: (config, root) => {
      const serving = first(root, 'serving')
      if (serving) delete nodeAt(config, serving).on?.['consent.withdrawn']
      return serving?.ways.has('consent.withdrawn') ?? false
    },
  },
  { says: 'refusal alone makes a case involuntary', breaks: 'I_7', harm: straight('help.declined', 'toInvoluntary') },
  { says: 'one step does not hear of danger', breaks: 'I_8', harm: swallowed('danger.reported') },
  { says: 'the way of danger is cut', breaks: 'I_8', harm: without('danger.reported') },
  { says: 'danger is met only when a window assesses it', breaks: 'I_8', harm: without('danger.assessed') },
  { says: 'a refusal brings the police', breaks: 'I_10', harm: straight('help.declined', 'securing') },
  {
    says: 'an emergency ends where the case began',
    breaks: 'I_12',
    harm: (config, root) => {
      const securing = first(root, 'securing')
      if (!securing || securing.kind === 'final' || !root.initial) return false
      nodeAt(config, securing).on = { 'emergency.concluded': { target: root.initial.path } }
      return true
    },
  },
  { says: 'a refusal is brought before the committee', breaks: 'I_16', harm: straight('help.declined', 'hearing') },
  { says: 'the committee is convened on any ground', breaks: 'I_16', harm: unguarded('committee.convened') },
  { says: 'a case closes whatever is open', breaks: 'I_18', harm: unguarded('closure.decided') },
  {
    says: 'a cancelled appointment closes the case',
    breaks: 'I_18',
    harm: straight('appointment.cancelled', 'closed'),
  },
  { says: 'knowledge of a reportable matter is not heard', breaks: 'I_22', harm: without('reportableMatter.known') },
  {
    says: 'knowledge of a reportable matter obliges to nothing',
    breaks: 'I_22',
    harm: swallowed('reportableMatter.known'),
  },
  { says: 'the family is contacted on no ground', breaks: 'I_24', harm: unguarded('family.contacted') },
  {
    says: 'a branch of a crisis notifies nobody',
    breaks: 'I_25',
    harm: (config, root) => {
      const branch = kindsIn(root).notifying.find(({ kind }) => kind === 'parallel')
      const telling = branch?.inner.find((step) => everyStep(step).some(({ ways }) => ways.has('notification.made')))
      if (branch && telling) delete nodeAt(config, branch).states?.[telling.path.split('.').at(-1) as string]
      return telling !== undefined
    },
  },
  { says: 'declining support closes the case', breaks: 'I_27', harm: straight('support.answered', 'closed') },
  {
    says: 'declining support leads past the care team',
    breaks: 'I_27',
    harm: (config, root) => {
      const branch = kindsIn(root).offering.find(({ kind }) => kind === 'parallel')
      const following = kindsIn(root).following.find(({ parent }) => parent === root)
      if (branch && following) nodeAt(config, branch).onDone = { target: following.path }
      return branch !== undefined && following !== undefined && kindsIn(root).meeting.length > 0
    },
  },
  { says: 'one step does not hear of consent', breaks: 'I_30', harm: swallowed('consent.given') },
  { says: 'a member in conflict resolves', breaks: 'I_33', harm: unguarded('careTeam.resolved') },
  { says: 'a lapse closes the case', breaks: 'I_41', harm: straight('duty.lapsed', 'closed') },
]

/** Nothing leads into danger, or anywhere from it. */
export const noDanger: Mutant = {
  says: 'danger is not known at all',
  breaks: 'I_8',
  harm: (config) => without('danger.reported')(config) && without('danger.assessed')(config),
}

/** The step a case begins in takes everything and leads nowhere. */
export const deadEnd: Mutant = {
  says: 'a step nobody leaves',
  breaks: 'an ending stays reachable',
  harm: (config, root) => {
    const node = nodeAt(config, beginning(root))
    const facts = everyStep(root).flatMap(({ ways }) => [...ways.keys()])
    node.on = Object.fromEntries(facts.map((fact) => [fact, {}]))
    return true
  },
}
