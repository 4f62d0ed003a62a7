import { around, entered, isWithin, rebuilt } from '../chart/moves.ts'
import { type Asked, everyStep, NotTranslated, nameOf, type Step, type Way } from '../chart/steps.ts'
import type { Names } from './names.ts'
import type { Telling } from './promises.ts'
import { type Kinds, kinds, waysOn } from './watched.ts'

/** What one move notes of itself. */
export const flags = ['taken', 'moved', 'reporting', 'completed'] as const

/** Which way it took, and which one its completion took; 0 for none. */
export const tracks = ['way', 'after'] as const

export interface Writing {
  readonly names: Names
  readonly watched: Kinds
  readonly yes: Telling['yes']
  /** The number of a way, from 1. */
  readonly number: (way: Way) => number
}

type Statements = readonly string[]

const choice = (options: readonly (readonly [when: string, then: Statements])[]): Statements =>
  options.length
    ? [
        'if',
        ...options.flatMap(([when, then]) => [`:: ${when} ->`, ...(then.length ? then : ['skip;'])]),
        ':: else -> skip;',
        'fi;',
      ]
    : []

/** Takes a fact as XState does: inner steps before outer ones, and of a step's ways the first whose guard holds. */
export function moves(step: Step, fact: string, writing: Writing): Statements {
  const { path, kind, ways } = step
  const inner = step.inner.filter((each) => waysOn(each, fact).length)
  const own = firstOf(ways.get(fact) ?? [], writing)
  if (kind === 'parallel') {
    // Parts that take the same fact could be in each other's way: no flow has them, and nothing is guessed.
    if (inner.length > 1) throw new NotTranslated(`${path}: ${fact} is taken by more than one part`)
    return [...inner.flatMap((each) => moves(each, fact, writing)), ...choice([['!taken', own]])]
  }
  const within = inner.map((each) => [writing.names.within(each), moves(each, fact, writing)] as const)
  return [...choice(within), ...(inner.length && own.length ? choice([['!taken', own]]) : own)]
}

function firstOf([way, ...rest]: readonly Way[], writing: Writing): Statements {
  if (!way) return []
  const { guard, owes } = way
  const track = way.from.done.includes(way) ? 'after' : 'way'
  const noted = `taken = 1; ${track} = ${writing.number(way)};`
  const taken = [noted, ...(owes.includes('report') ? ['reporting = 1;'] : []), ...go(way, writing)]
  if (!guard) return taken
  const otherwise = rest.length ? firstOf(rest, writing) : ['skip;']
  return ['if', `:: ${writing.yes(guard.type, guard.params)} ->`, ...taken, ':: else ->', ...otherwise, 'fi;']
}

/** Leaves what is left, enters what is entered, and notes of which kinds that is. */
function go(way: Way, { names, watched }: Writing): Statements {
  const { from, fact, target } = way
  const domain = rebuilt(way)
  if (!target || !domain) return []
  if (domain.kind === 'parallel' && target !== domain) throw new NotTranslated(`${from.path} ${fact}: into one part`)
  const into = entered(target, domain)
  const standing = new Map(
    everyStep(domain).flatMap((step) => (step.kind === 'compound' ? [[names.variable(step), 0]] : [])),
  )
  for (const step of into)
    if (step.parent?.kind === 'compound') standing.set(names.variable(step.parent), names.value(step))
  return [
    ...[...standing].map(([name, value]) => `${name} = ${value};`),
    'moved = 1;',
    ...kinds.filter((kind) => watched[kind].some((step) => into.includes(step))).map((kind) => `entered_${kind} = 1;`),
    ...into.flatMap(({ kind, parent }) => {
      if (kind !== 'final') return []
      return parent?.parent ? ['completed = 1;'] : ['ended = 1;']
    }),
  ]
}

/** Steps that a fact may complete and that say what follows, innermost first. */
function completing(root: Step, fact: string): readonly Step[] {
  const ways = waysOn(root, fact)
  const steps = everyStep(root).filter(
    (step) => step.done.length && ways.some(({ from, target }) => target && isWithin(from, step)),
  )
  const inPart = steps.find((step) => around(step).some(({ kind }) => kind === 'parallel'))
  if (inPart) throw new NotTranslated(`${inPart.path}: something follows the completion of one part`)
  return [...steps].reverse()
}

/** Every question that decides where a fact leads, the completions it may bring about included. */
export function questionsOf(root: Step, fact: string): readonly Asked[] {
  const ways = [...waysOn(root, fact), ...completing(root, fact).flatMap(({ done }) => done)]
  const asked = ways.flatMap(({ guard }) => guard ?? [])
  return [...new Map(asked.map((question) => [nameOf(question), question])).values()]
}

/** Completes a step once all of it has come to final steps, and whatever that completes. */
export function completions(root: Step, fact: string, writing: Writing): Statements {
  const steps = completing(root, fact)
  if (!steps.length) return []
  const follow = steps.flatMap((step) => choice([[isDone(step, writing.names), firstOf(step.done, writing)]]))
  return ['do', ':: completed -> completed = 0;', ...follow, ':: else -> break;', 'od;']
}

function isDone({ kind, inner }: Step, names: Names): string {
  if (kind === 'parallel') return `(${inner.map((each) => isDone(each, names)).join(' && ')})`
  const finals = inner.filter((each) => each.kind === 'final')
  return finals.length ? `(${finals.map(names.within).join(' || ')})` : 'false'
}
