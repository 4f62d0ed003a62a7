import type { AnyStateMachine } from 'xstate'
import { oncePer } from '#src/case/once-per.ts'
import { answersTo } from '../answers/answers.ts'
import { beginning } from '../chart/moves.ts'
import { nameOf, type Step } from '../chart/steps.ts'
import type { Names } from './names.ts'
import { memory } from './promises.ts'
import { type FactRead, type Reading, readingOf } from './reading.ts'
import { kinds } from './watched.ts'
import { flags, tracks } from './write.ts'

/** A flow as Spin reads it. */
export interface Model extends Reading {
  readonly text: string
  /** The answers each fact can meet, as bits in the order of its questions. */
  readonly answers: ReadonlyMap<string, ReadonlySet<number>>
}

/** A flow's reading with the answers its facts can meet, as a whole model. */
export const modelOf = oncePer((flow: AnyStateMachine): Model => {
  const reading = readingOf(flow)
  const { root, names, facts, watched } = reading
  const answers = new Map(facts.map(({ type, asked }) => [type, answersTo(flow, type, asked)]))
  const text = [
    '/* where a case stands: for each step with a choice, the number of the inner step that is active; 0 while it is left */',
    ...names.variables.map(({ step, name }) => `byte ${name} = ${valueAtBeginning(root, step, names)};`),
    'bit ended;',
    '/* what promises remember between moves */',
    ...memory.map(({ name }) => `bit ${name};`),
    '/* for one move only, and 0 between moves */',
    `int answers; short ${tracks.join(', ')}; bit ${flags.join(', ')};`,
    ...kinds.map((kind) => `bit was_${kind}, entered_${kind};`),
    ...watched.map(({ id, says }) => `bit ${id}; /* ${says} */`),
    ...kinds.map((kind) => `#define in_${kind} ${anyOf(names, reading.kinds[kind])}`),
    `c_decl { static int seeking; ${names.variables.map((_, at) => `static int from${at};`).join(' ')} }`,
    'active proctype flow() {',
    `  d_step { c_code { ${beginElsewhere(names)} } }`,
    '  do',
    '  :: ended -> c_code { if (seeking) { printf("E\\n"); exit(0); } }; break',
    ...facts.map((fact) => told(fact, answers.get(fact.type) ?? new Set(), names)),
    '  od',
    '}',
    '',
  ].join('\n')
  return { ...reading, text, answers }
})

const valueAtBeginning = (root: Step, step: Step, names: Names): number => {
  const active = beginning(root)
  const inner = step.inner.find((each) => active.includes(each))
  return active.includes(step) && inner ? names.value(inner) : 0
}

const anyOf = (names: Names, steps: readonly Step[]): string =>
  steps.length ? `(${steps.map(names.within).join(' || ')})` : 'false'

/** A run may begin anywhere, only to seek an ending from there: Spin is told by the environment. */
const beginElsewhere = ({ variables }: Names): string => {
  const read = variables.map(({ name }) => `now.${name} = strtol(from, &from, 10);`).join(' ')
  return `char *from = getenv("FROM"); if (from) { seeking = 1; ${read} }`
}

const forgotten = ['answers', ...tracks, ...flags, ...kinds.flatMap((kind) => [`was_${kind}`, `entered_${kind}`])]

/** One fact: any of the answers it can meet, then the move, shown to the reader, then what must hold of it. */
function told({ type, asked, does, keeps }: FactRead, answers: ReadonlySet<number>, { variables }: Names): string {
  const questions = asked.map(nameOf)
  const yes = (bits: number) => questions.filter((_, at) => bits & (1 << at)).join(', ')
  const options = [...answers].map((bits) => `    :: answers = ${bits} /* ${yes(bits)} */`)
  const places = [...variables.map((_, at) => `from${at}`), ...variables.map(({ name }) => `now.${name}`)]
  const shown = ['now.answers', ...tracks.map((name) => `now.${name}`), 'now.ended', ...places]
  const format = ['M', type, ...shown.map(() => '%d')].join(' ')
  return [
    `  :: atomic { !ended; /* ${type} asks: ${questions.join(', ')} */`,
    ...['    if', ...options, '    fi;', '    d_step {'],
    `c_code { ${variables.map(({ name }, at) => `from${at} = now.${name};`).join(' ')} };`,
    ...does,
    `c_code { if (!seeking) printf("${format}\\n", ${shown.join(', ')}); };`,
    ...[...keeps].flatMap(([id, keeps]) => [`${id} = ${keeps};`, `assert(${id});`, `${id} = 0;`]),
    `${forgotten.map((each) => `${each} = 0;`).join(' ')}`,
    '    }',
    '  }',
  ].join('\n')
}
