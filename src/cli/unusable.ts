import type { Label } from '#src/index.ts'

/** Where input cannot be used; lines and columns count from 1. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

export const exit = { fine: 0, refused: 1, unusable: 2 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** Input no command can use: says where and what was expected, and never repeats what stood in a file. */
export class Unusable extends Error {
  readonly code: string
  readonly label: Label
  readonly place: Place
  /** What is wrong in particular, and what would have been right. */
  readonly more: readonly Label[]

  constructor(code: string, label: Label, place: Place = {}, more: readonly Label[] = []) {
    super(label.en)
    this.name = 'Unusable'
    this.code = code
    this.label = label
    this.place = place
    this.more = more
  }
}

export const same = (text: string): Label => ({ zh: text, en: text })
