import type { ElkNode } from 'elkjs'
import { attempts } from './layout-options.ts'

/** The layout engine could not be found; it is an optional peer of this package. */
export class LayoutMissing extends Error {}

/** Finds a place for every box and every arrow. */
export async function layoutOf(graph: ElkNode): Promise<ElkNode> {
  const engine = await import('elkjs/lib/elk.bundled.js').catch(() => {
    throw new LayoutMissing('elkjs')
  })
  // elkjs is CommonJS: what a default import of it is depends on who bundles.
  const { default: found } = engine as unknown as { default: Engine | { default: Engine } }
  const Elk = 'default' in found ? found.default : found
  const elk = new Elk()
  const [best, ...others] = attempts(graph.edges?.length ?? 0).map((layoutOptions) => ({ ...graph, layoutOptions }))
  return await others.reduce((tried, next) => tried.catch(() => elk.layout(next)), elk.layout(best as ElkNode))
}

type Engine = new () => { layout(graph: ElkNode): Promise<ElkNode> }
