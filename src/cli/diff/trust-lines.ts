import type { OnTrust } from '#src/diff/index.ts'
import type { Show } from '../show.ts'
import { subjects, words } from './words.ts'

/** More words than a person would look up one by one: the flows come from two copies of the library. */
const many = 12

/** Words whose code had to be taken on trust: by name if they are few, else how many. */
export function trustLines({ say, lines }: Show, onTrust: OnTrust): readonly string[] {
  const kinds = ['facts', 'conditions', 'duties'] as const
  const count = kinds.reduce((sum, kind) => sum + onTrust[kind].length, 0)
  if (count === 0) return []
  const each = kinds.map((kind) => {
    const told = count > many ? onTrust[kind].length : onTrust[kind].join(', ')
    return onTrust[kind].length ? [`  ${say(subjects[kind])}: ${told}`] : []
  })
  return ['', ...lines(words.onTrust), ...each.flat()]
}
