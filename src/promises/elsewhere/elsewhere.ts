import type { Label } from '../../vocabulary/label.ts'

/** A promise, or a part of one, that no flow can decide by itself. */
export interface Elsewhere extends Label {
  /** Under which number it is known, e.g. `I-42`. */
  readonly id: string
  /** What keeps it, and where it stands: a room, a module or a test of the repository, by its path. */
  readonly keptBy: Label & { readonly where: string }
}
