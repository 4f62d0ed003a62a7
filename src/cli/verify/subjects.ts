import type { Promised } from '#src/promises/index.ts'
import { catalogue, type Flow, flowNamed } from '../catalogue.ts'
import { choose, harmless } from '../choose.ts'
import { flowsIn } from '../diff/flow-from.ts'
import { exportsOf, isModule } from '../diff/module.ts'

/** A flow to be proved, and the word other commands take for it. */
export interface Subject {
  readonly flow: Flow
  readonly word: string
}

export interface Subjects {
  readonly all: readonly Subject[]
  /** Promises of the module's own, to be proved beside those of the catalogue. */
  readonly promises: readonly Promised[]
}

/** The published flows, one plan of them, one flow, or what a module of the caller's own exports. */
export async function subjectsFrom(word: string | undefined): Promise<Subjects> {
  if (word !== undefined && isModule(word)) return exported(word)
  const plan = catalogue.filter(({ document }) => word === undefined || document.id === word)
  const flows = plan.length ? plan.flatMap((each) => each.flows) : [flowNamed(word ?? '')]
  return { all: flows.map((flow) => ({ flow, word: flow.id })), promises: [] }
}

/** Flows by their own names, or all flows of an object that is named. */
async function exported(word: string): Promise<Subjects> {
  const [path = '', name] = word.split('#')
  const flows = await flowsIn(word)
  const inside = Object.keys(flows).filter((each) => each.startsWith(`${name}.`))
  const names = name === undefined ? Object.keys(flows) : inside.length ? inside : [nameOf(name, flows)]
  const once = new Map([...names].reverse().map((each) => [flows[each] as Flow, each]))
  return {
    all: [...once].reverse().map(([flow, each]) => ({ flow, word: `${harmless(path)}#${each}` })),
    promises: [
      ...new Set(
        Object.values(await exportsOf(word))
          .flat()
          .filter(isPromise),
      ),
    ],
  }
}

const nameOf = (name: string, flows: Readonly<Record<string, Flow>>): string => {
  const flow = choose({ zh: '流程', en: 'flow' }, name, flows)
  return Object.keys(flows).find((each) => flows[each] === flow) ?? name
}

function isPromise(part: unknown): part is Promised {
  const { id, name, zh, en, always, never, eventually } = (part ?? {}) as Partial<Promised>
  const texts = [id, name, zh, en].every((text) => typeof text === 'string')
  return texts && [always, never, eventually].some((check) => check !== undefined)
}
