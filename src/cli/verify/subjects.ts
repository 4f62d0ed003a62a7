import { definition } from '#src/index.ts'
import type { Promised } from '#src/promises/index.ts'
import { catalogue, type Flow, flowNamed } from '../catalogue.ts'
import { choose, harmless } from '../choose.ts'
import { flowsIn } from '../diff/flow-from.ts'
import { exportsOf, isModule } from '../diff/module.ts'

/** A flow to be proved, and the word other commands take for it. */
export interface Subject {
  readonly flow: Flow
  readonly word: string
  /** The flows of the same document, in which its cases can have been before. */
  readonly from: readonly Flow[]
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
  const of = ({ id }: Flow) => catalogue.find((each) => each.flows.some((flow) => flow.id === id))?.flows ?? []
  return { all: flows.map((flow) => ({ flow, word: flow.id, from: of(flow) })), promises: [] }
}

/** The flows of the same document, one list for all of them. */
function besideEach(flows: readonly Flow[]): (flow: Flow) => readonly Flow[] {
  const document = (flow: Flow) => definition(flow).document.id
  const lists = new Map(
    flows.map((flow) => [document(flow), flows.filter((each) => document(each) === document(flow))]),
  )
  return (flow) => lists.get(document(flow)) ?? []
}

/** Flows by their own names, or all flows of an object that is named. */
async function exported(word: string): Promise<Subjects> {
  const [path = '', name] = word.split('#')
  const flows = await flowsIn(word)
  const inside = Object.keys(flows).filter((each) => each.startsWith(`${name}.`))
  const names = name === undefined ? Object.keys(flows) : inside.length ? inside : [nameOf(name, flows)]
  const once = new Map([...names].reverse().map((each) => [flows[each] as Flow, each]))
  const from = besideEach([...new Set(Object.values(flows))])
  return {
    all: [...once].reverse().map(([flow, each]) => ({ flow, word: `${harmless(path)}#${each}`, from: from(flow) })),
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
