import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { oncePer } from '../../case/once-per.ts'
import { nodesOf, pathOf } from '../flow/ways.ts'
import { fault, isName, type StoryFault } from './fault.ts'
import { nearest } from './nearest.ts'

const joint = ' + '

interface Steps {
  readonly byPath: ReadonlyMap<string, AnyStateNode>
  readonly tags: ReadonlyMap<string, string>
}

const stepsOf = oncePer(
  (flow: AnyStateMachine): Steps => ({
    byPath: new Map(nodesOf(flow).map((node) => [pathOf(node), node])),
    tags: new Map(
      nodesOf(flow)
        .flatMap((node) => node.tags.map((tag) => [tag, pathOf(node)] as const))
        .reverse(),
    ),
  }),
)

const inner = (node: AnyStateNode): readonly AnyStateNode[] => Object.values(node.states)

/** Where a case stands that has just entered a step: its first innermost step, of each part where parts run side by side. */
function entered(node: AnyStateNode): readonly AnyStateNode[] {
  if (node.type === 'parallel') return inner(node).flatMap(entered)
  return node.type === 'compound' ? node.initial.target.flatMap(entered) : [node]
}

const upwards = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...(node.parent ? upwards(node.parent) : [])]

/** Whether two innermost steps can be open at once: where their ways part, parts run side by side. */
function canMeet(one: AnyStateNode, other: AnyStateNode): boolean {
  const around = upwards(other)
  const common = upwards(one).find((node) => around.includes(node))
  return common?.type === 'parallel'
}

/** Every part of every parallel step that is open with this one, each by where it begins, those given as they are. */
function completed(given: readonly AnyStateNode[]): readonly AnyStateNode[] {
  const parallel = given.flatMap(upwards).find((node) => node.type === 'parallel' && node !== given[0])
  if (!parallel) return given
  const outermost =
    upwards(parallel)
      .filter(({ type }) => type === 'parallel')
      .at(-1) ?? parallel
  const parts = (node: AnyStateNode): readonly AnyStateNode[] => {
    const within = given.filter((each) => upwards(each).includes(node))
    if (within.includes(node) || !within.length) return entered(node)
    if (node.type === 'parallel') return inner(node).flatMap(parts)
    return inner(node)
      .filter((each) => within.some((one) => upwards(one).includes(each)))
      .slice(0, 1)
      .flatMap(parts)
  }
  return parts(outermost)
}

const written = (nodes: readonly AnyStateNode[]): string => nodes.map(pathOf).join(joint)

const instead = (place: string) => ({ zh: `；請寫：${place}`, en: `; write ${place}` })

/** What is wrong with a place that a story expects: a step there is not, a tag, or where no case can ever stand. */
export function placeFaults(flow: AnyStateMachine, place: unknown, path: string): readonly StoryFault[] {
  const names = String(place).split(joint)
  const { byPath } = stepsOf(flow)
  const strange = names.flatMap((name, n) => {
    const at = names.length > 1 ? `${path}.${n + 1}` : path
    return name !== '' && byPath.has(name) ? [] : [unknownStep(flow, name, at)]
  })
  if (strange.length) return strange
  const nodes = names.map((name) => byPath.get(name) as AnyStateNode)
  const whole = nodes.flatMap(entered)
  const first = whole[0] as AnyStateNode
  const meeting = whole.every((one, n) => whole.slice(n + 1).every((other) => canMeet(one, other)))
  const all = completed(meeting ? whole : [first])
  const asGiven = all.length === nodes.length && nodes.every((node) => all.includes(node))
  if (meeting && asGiven) return []
  return [fault('notAPlace', path, names.length === 1 ? place : undefined, written(all), instead(written(all)))]
}

/** What is wrong with the step in which a story expects a case to end. */
export function endingFaults(flow: AnyStateMachine, ending: unknown, path: string): readonly StoryFault[] {
  const { byPath } = stepsOf(flow)
  const node = byPath.get(String(ending))
  if (!node || ending === '') return [unknownStep(flow, String(ending), path)]
  if (node.type === 'final' && node.parent === flow.root) return []
  const endings = inner(flow.root)
    .filter(({ type }) => type === 'final')
    .map(pathOf)
  const place = written(completed(entered(node)))
  const more = {
    zh: `；請寫：${place}；結束之步驟：${endings.join('、')}`,
    en: `; write ${place}; the endings are ${endings.join(', ')}`,
  }
  return [fault('notAnEnding', path, ending, place, more)]
}

function unknownStep(flow: AnyStateMachine, name: string, path: string): StoryFault {
  const { byPath, tags } = stepsOf(flow)
  const tagged = tags.get(name)
  if (tagged !== undefined) {
    const place = tagged === '' ? '' : written(completed(entered(byPath.get(tagged) as AnyStateNode)))
    return fault('isATag', path, name, place || null, place ? instead(place) : undefined)
  }
  const paths = [...byPath.keys()]
  const within = isName(name) ? paths.find((each) => each.endsWith(`.${name}`)) : undefined
  return fault('noSuchStep', path, name, within ?? nearest(name, paths))
}
