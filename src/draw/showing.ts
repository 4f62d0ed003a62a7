import type { Chart } from './chart.ts'
import type { Bundle } from './picture.ts'

export type ArrowKind = 'way' | 'open' | 'held' | 'alarm' | ''

/** How steps and arrows stand out: where a case stands and came along, what danger does, what is open or held back. */
export function showing({ case: kase, nodes }: Chart): {
  readonly at: ReadonlySet<string>
  readonly way: ReadonlySet<string>
  readonly kindOf: (bundle: Bundle) => ArrowKind
} {
  const urgent = new Set(nodes.flatMap(({ id, tags }) => (tags.includes('urgent') ? [id] : [])))
  const at = new Set(kase?.standing)
  const way = new Set(kase?.path.flatMap(({ to }) => to).filter((id) => !at.has(id)))
  const of = (told: readonly { readonly edges: readonly string[] }[] = []) =>
    new Set(told.flatMap(({ edges }) => edges))
  const [went, open, held] = [of(kase?.path), of(kase?.possible), of(kase?.blocked)]
  const kindOf = ({ edges, from, to }: Bundle): ArrowKind => {
    const among = (ids: ReadonlySet<string>) => edges.some(({ id }) => ids.has(id))
    if (among(went)) return 'way'
    if (from === null) return to.some((id) => urgent.has(id)) ? 'alarm' : ''
    if (among(open)) return 'open'
    return among(held) ? 'held' : ''
  }
  return { at, way, kindOf }
}
