import { frozen } from '../vocabulary/frozen.ts'
import type { Label } from '../vocabulary/label.ts'

interface Line extends Label {
  readonly number: string
}

/** Lines anybody in Taiwan can call; to be shown whenever an assessment says `giveLines`, and better always. */
export const helplines: readonly Line[] = frozen([
  { number: '1925', zh: '安心專線（24 小時）', en: 'Suicide-prevention line, 24 hours' },
  { number: '1995', zh: '生命線', en: 'Lifeline' },
  { number: '1980', zh: '張老師', en: 'Teacher Chang counselling line' },
])
