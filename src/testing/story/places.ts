import type { AnyStateMachine } from 'xstate'
import { entered, innerOf, stepAt, upwards } from '../../flow/outline/walk.ts'
import { type Outline, outlineOf, type Step } from '../../flow/outline.ts'
import { fault, isName, type StoryFault } from './fault.ts'
import { nearest } from './nearest.ts'

const joint = ' + '

/** The step that bears a tag, the first of several. */
const bearing = (outline: Outline, tag: string): Step | undefined =>
  outline.steps.find(({ tags }) => (tags as readonly string[]).includes(tag))

/** Whether two innermost steps can be open at once: where their ways part, parts run side by side. */
function canMeet(outline: Outline, one: Step, other: Step): boolean {
  const around = upwards(outline, other)
  const common = upwards(outline, one).find((step) => around.includes(step))
  return common?.kind === 'parallel'
}

/** Every part of every parallel step that is open with this one, each by where it begins, those given as they are. */
function completed(outline: Outline, given: readonly Step[]): readonly Step[] {
  const up = (step: Step) => upwards(outline, step)
  const parallel = given.flatMap(up).find((step) => step.kind === 'parallel' && step !== given[0])
  if (!parallel) return given
  const outermost =
    up(parallel)
      .filter(({ kind }) => kind === 'parallel')
      .at(-1) ?? parallel
  const parts = (step: Step): readonly Step[] => {
    const within = given.filter((each) => up(each).includes(step))
    if (within.includes(step) || !within.length) return entered(outline, step)
    if (step.kind === 'parallel') return innerOf(outline, step).flatMap(parts)
    return innerOf(outline, step)
      .filter((each) => within.some((one) => up(one).includes(each)))
      .slice(0, 1)
      .flatMap(parts)
  }
  return parts(outermost)
}

const written = (steps: readonly Step[]): string => steps.map(({ path }) => path).join(joint)

const instead = (place: string) => ({ zh: `；請寫：${place}`, en: `; write ${place}` })

/** What is wrong with a place that a story expects: a step there is not, a tag, or where no case can ever stand. */
export function placeFaults(flow: AnyStateMachine, place: unknown, path: string): readonly StoryFault[] {
  const names = String(place).split(joint)
  const outline = outlineOf(flow)
  const strange = names.flatMap((name, n) => {
    const at = names.length > 1 ? `${path}.${n + 1}` : path
    return name !== '' && stepAt(outline, name) ? [] : [unknownStep(outline, name, at)]
  })
  if (strange.length) return strange
  const steps = names.flatMap((name) => stepAt(outline, name) ?? [])
  const whole = steps.flatMap((step) => entered(outline, step))
  const meeting = whole.every((one, n) => whole.slice(n + 1).every((other) => canMeet(outline, one, other)))
  const all = completed(outline, meeting ? whole : whole.slice(0, 1))
  const asGiven = all.length === steps.length && steps.every((step) => all.includes(step))
  if (meeting && asGiven) return []
  return [fault('notAPlace', path, names.length === 1 ? place : undefined, written(all), instead(written(all)))]
}

/** What is wrong with the step in which a story expects a case to end. */
export function endingFaults(flow: AnyStateMachine, ending: unknown, path: string): readonly StoryFault[] {
  const outline = outlineOf(flow)
  const step = stepAt(outline, String(ending))
  if (!step || ending === '') return [unknownStep(outline, String(ending), path)]
  if (step.ending) return []
  const endings = outline.steps.flatMap((each) => (each.ending ? each.path : []))
  const place = written(completed(outline, entered(outline, step)))
  const more = {
    zh: `；請寫：${place}；結束之步驟：${endings.join('、')}`,
    en: `; write ${place}; the endings are ${endings.join(', ')}`,
  }
  return [fault('notAnEnding', path, ending, place, more)]
}

function unknownStep(outline: Outline, name: string, path: string): StoryFault {
  const tagged = bearing(outline, name)
  if (tagged) {
    const place = tagged.path && written(completed(outline, entered(outline, tagged)))
    return fault('isATag', path, name, place || null, place ? instead(place) : undefined)
  }
  const paths = outline.steps.map((step) => step.path)
  const within = isName(name) ? paths.find((each) => each.endsWith(`.${name}`)) : undefined
  return fault('noSuchStep', path, name, within ?? nearest(name, paths))
}
