import type { Row, Story } from '#src/testing/index.ts'

/** A row told after another one; 0 stands for the opening. */
export type Branch = readonly [after: number, ...row: Row]

/** A story by its last row, its clauses and its sentence. */
export type Leaf = readonly [row: number, clauses: Story['clauses'], zh: string, en: string]

/** Stories that begin alike, each common beginning once. */
export interface Tree extends Pick<Story, 'policy' | 'opens'> {
  readonly rows: readonly Branch[]
  readonly stories: readonly Leaf[]
}

/** Stories that open alike, as a tree. */
export function treeOf(stories: readonly Story[]): Tree {
  const { policy, opens } = stories[0] ?? {}
  const rows: Branch[] = []
  const places = new Map<string, number>()
  const leaves = stories.map(({ clauses, zh, en, rows: told }): Leaf => {
    const last = told.reduce((after, row) => {
      const key = JSON.stringify([after, ...row])
      const place = places.get(key) ?? rows.push([after, ...row])
      places.set(key, place)
      return place
    }, 0)
    return [last, clauses, zh, en]
  })
  return { ...(policy && { policy }), ...(opens !== undefined && { opens }), rows, stories: leaves }
}

/** The stories of a tree. */
export function storiesIn({ rows, stories, ...opening }: Tree): readonly Story[] {
  const to = (place: number): readonly Row[] => {
    const branch = rows[place - 1]
    if (!branch) return []
    const [after, ...row] = branch
    return [...to(after), row]
  }
  return stories.map(([last, clauses, zh, en]) => ({ clauses, zh, en, ...opening, rows: to(last) }))
}
