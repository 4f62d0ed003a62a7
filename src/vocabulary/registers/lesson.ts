import type { Known } from '../known.ts'
import type { Instant } from '../references.ts'
import { type DataRequest, type Matter, settledName } from '../statutory.ts'
import { later, overrules } from './latest.ts'
import { type AsOfName, protecting, type registers } from './table.ts'

/** What a fact teaches a case about one register. It sees the memory as it was before the fact, and looks at one remembered instant. */
export type Lesson<K = Known, F = never, L = Partial<Known>> = (known: K, fact: F) => L

interface Told {
  readonly at: Instant
}

/** The registers of which the latest word counts, and that keep its instant. */
type Latest = Extract<AsOfName, keyof Known & keyof typeof registers>

/** Teaches what a fact says about a subject, if its word is the latest on it. A fact that says nothing about it teaches nothing. */
export const says =
  <N extends Latest, F extends Told>(
    name: N,
    is: (fact: F) => Known[N] | undefined,
  ): Lesson<Pick<Known, N | 'asOf'>, F> =>
  (known, fact) => {
    const said = is(fact)
    const order: readonly unknown[] = protecting[name as keyof typeof protecting] ?? []
    if (said === undefined || !overrules(said, fact.at, () => known[name], known.asOf[name], order)) return {}
    return { [name]: said, asOf: { [name]: fact.at } }
  }

/** Keeps the latest instant at which something was so. */
export const latestInstant = (name: AsOfName, { asOf }: Pick<Known, 'asOf'>, at: Instant): Partial<Known> => ({
  asOf: { [name]: later(asOf[name], at) },
})

/**
 * Keeps when each matter was last reported, or each request last answered: what was known until then is covered. What
 * names the one of several that it answers covers no other.
 */
export const covering = <N extends 'matter' | 'request', A extends Matter | DataRequest>(
  name: N,
  all: readonly A[],
): readonly Lesson<Known, Told & Readonly<Record<N, A>> & { readonly answers?: Instant | undefined }>[] =>
  all.map(
    (each) => (known, fact) =>
      fact[name] === each && fact.answers === undefined ? latestInstant(settledName(each), known, fact.at) : {},
  )

/** What several lessons teach, each of the memory as it was. */
export const together = (lessons: readonly Lesson[]): Lesson => {
  const [only] = lessons
  return (known, fact) => {
    const news = lessons.length === 1 && only ? only(known, fact) : joined(lessons.map((each) => each(known, fact)))
    return news.asOf ? { ...news, asOf: { ...(known as Known).asOf, ...news.asOf } } : news
  }
}

/** The news of several lessons as one; each has its own places, but for what is kept by name. */
export function joined(all: readonly Partial<Known>[]): Partial<Known> {
  const news: { -readonly [K in keyof Known]?: Known[K] } = {}
  for (const each of all) {
    const asOf = each.asOf ? { ...news.asOf, ...each.asOf } : news.asOf
    const own = each.own ? { ...news.own, ...each.own } : news.own
    Object.assign(news, each)
    if (asOf) news.asOf = asOf
    if (own) news.own = own
  }
  return news
}
