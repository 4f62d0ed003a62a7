import type { CaseView } from '../../draw/index.ts'

/** What stands out in a chart. */
export interface Marked {
  readonly chosen: string | null
  readonly standing: readonly string[]
  readonly view: CaseView | null
}

/** Marks a drawn chart: the step chosen, where a case stands and came along, what is open and what is held back. */
export function mark(root: ParentNode, { chosen, standing, view }: Marked): void {
  const way = new Set(view?.path.flatMap(({ to }) => to))
  for (const group of root.querySelectorAll<SVGElement>('[data-step]')) {
    const id = group.dataset.step ?? ''
    group.classList.toggle('chosen', id === chosen)
    const box = group.querySelector('rect.box')
    box?.classList.toggle('at', standing.includes(id))
    box?.classList.toggle('way', way.has(id) && !standing.includes(id))
  }
  const ofEdges = (told: readonly { readonly edges: readonly string[] }[] = []) =>
    new Set(told.flatMap(({ edges }) => edges))
  const kinds = [
    ['way', ofEdges(view?.path)],
    ['open', ofEdges(view?.possible)],
    ['held', ofEdges(view?.blocked)],
  ] as const
  for (const arrow of root.querySelectorAll<SVGElement>('[data-edges]')) {
    const ids = (arrow.dataset.edges ?? '').split(' | ')
    const kind = kinds.find(([, edges]) => ids.some((id) => edges.has(id)))?.[0]
    for (const part of arrow.querySelectorAll('.arrow,.head'))
      for (const [name] of kinds) part.classList.toggle(name, name === kind)
  }
}
