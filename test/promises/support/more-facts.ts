import type { AnyStateMachine } from 'xstate'
import { yesOrNo } from '#src/conditions/condition.ts'
import { conditions as shared } from '#src/conditions/index.ts'
import { configOf, definition } from '#src/flow/definition.ts'
import { eap } from '#src/flow/eap.ts'
import { ownWords } from '#src/flow/own-words.ts'

const label = (n: number, what: string) => ({ zh: `附加事項${n}${what}`, en: `Further matter ${n} ${what}` })
const names = (count: number) => Array.from({ length: count }, (_, n) => `more${n}`)

/** Words for matters that are set and unset as people please, each apart from all others. */
function wordsFor(count: number) {
  const memory = Object.fromEntries(names(count).map((name) => [name, ['no', 'yes'] as const]))
  const own = ownWords({ memory })
  const fact = (name: string, n: number, what: string, learnt?: 'no' | 'yes') =>
    own.fact(`${name}.${what}`, {
      ...label(n, what),
      by: ['eapWindow'],
      ...(learnt && { learn: () => ({ own: { [name]: learnt } }) }),
    })
  return own.words({
    facts: names(count).flatMap((name, n) => [
      fact(name, n, 'set', 'yes'),
      fact(name, n, 'unset', 'no'),
      fact(name, n, 'used'),
    ]),
    conditions: names(count).map((name, n) =>
      own.condition(`${name}Set`, {
        ...label(n, '?'),
        failSafe: 'no',
        remedy: label(n, 'set'),
        ask: ({ own: known }) => yesOrNo((known as Readonly<Record<string, string>>)[name] === 'yes'),
      }),
    ),
  })
}

/**
 * The flow with so many more matters, each set and unset by facts of its own; a third fact leads back to where the case
 * began. `asked`: only while the matter is set; `chained`: likewise, and each can be set only while the one before it is;
 * `unasked`: always; `absent`: always, and nothing can be set.
 */
export function withMoreFacts(
  flow: AnyStateMachine,
  count: number,
  matters: 'asked' | 'chained' | 'unasked' | 'absent',
): AnyStateMachine {
  const { document, policy } = definition(flow)
  const config = configOf(flow) as never as {
    id: string
    initial: string
    on: object
    meta: { cites: string | string[] }
  }
  const { cites } = config.meta
  const words = wordsFor(count)
  const merged = Object.fromEntries(
    Object.entries(words).map(([kind, more]) => {
      const before = document.words?.[kind as keyof typeof words] ?? (Array.isArray(more) ? [] : {})
      return [kind, Array.isArray(more) ? [...(before as readonly unknown[]), ...more] : { ...before, ...more }]
    }),
  )
  const ways = names(count).flatMap((name, n) => [
    ...(matters === 'absent' ? [] : ['set', 'unset']).map(
      (what) =>
        [
          `${name}.${what}`,
          { ...(matters === 'chained' && what === 'set' && n > 0 && { guard: `more${n - 1}Set` }), meta: { cites } },
        ] as const,
    ),
    [
      `${name}.used`,
      {
        ...((matters === 'asked' || matters === 'chained') && { guard: `${name}Set` }),
        target: `.${config.initial}`,
        meta: { cites },
      },
    ] as const,
  ])
  const conditions = Object.fromEntries(names(count).map((name) => [`${name}Set`, cites]))
  const plan = { ...document, words: merged, conditions: { ...document.conditions, ...conditions } }
  return eap(plan as never, policy as never, shared).createMachine({
    ...config,
    on: { ...config.on, ...Object.fromEntries(ways) },
  } as never) as unknown as AnyStateMachine
}
