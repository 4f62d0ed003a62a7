import type { AnyStateMachine } from 'xstate'
import { code } from '../flow/outline/decode.ts'
import { configIn } from '../flow/outline.ts'

type Raw = Readonly<Record<string, unknown>>

/**
 * A flow as code that Stately Studio's importer reads: a literal `createMachine({…})` with every step, transition, guard,
 * action, tag and clause. What a machine does in code has no text; of the context, and of unnamed guards and actions,
 * only that they are there is kept.
 *
 * @example
 * await writeFile('flow.ts', toStudio(flow))
 */
export function toStudio(flow: AnyStateMachine): string {
  const config = described(configIn(flow) as Raw)
  return `import { createMachine } from 'xstate'\n\nexport const machine = createMachine(${printed(config, 0)})\n`
}

/** Studio shows descriptions and keeps `meta` in the background: what a step is called is made its description. */
function described({ id, version, description, states, ...rest }: Raw): Raw {
  const { zh, en } = (rest.meta ?? {}) as { zh?: string; en?: string }
  const inner = Object.entries(states ?? {}).map(([key, each]) => [key, described(each as Raw)])
  return {
    id,
    version,
    description: description ?? ([zh, en].filter(Boolean).join('\n') || undefined),
    ...rest,
    states: states && Object.fromEntries(inner),
  }
}

function printed(value: unknown, depth: number): string {
  if (typeof value === 'function') return JSON.stringify(code)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const inner = Array.isArray(value)
    ? value.map((each) => printed(each, depth + 1))
    : Object.entries(value).flatMap(([key, each]) =>
        each === undefined ? [] : [`${keyOf(key)}: ${printed(each, depth + 1)}`],
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const short = inner.join(', ')
  if (inner.length === 0) return open + close
  if (short.length + 2 * depth < 100 && !short.includes('\n'))
    return Array.isArray(value) ? `[${short}]` : `{ ${short} }`
  const pad = '  '.repeat(depth + 1)
  return `${open}\n${inner.map((each) => `${pad}${each},\n`).join('')}${'  '.repeat(depth)}${close}`
}

const keyOf = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))
