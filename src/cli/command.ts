import type { Label } from '#src/index.ts'
import type { OptionName, ValueName } from './args.ts'
import type { Io } from './io.ts'
import type { Show } from './show.ts'
import type { ExitCode } from './unusable.ts'

/** What a command is asked to do. */
export interface Request {
  /** Flow and files. */
  readonly words: readonly string[]
  readonly given: Readonly<Partial<Record<ValueName, string>>>
  readonly json: boolean
  /** Whether a calendar is to be written. */
  readonly ics: boolean
  /** Whether promises are asked for that no flow can decide. */
  readonly elsewhere: boolean
  /** Whether states are to be counted. */
  readonly count: boolean
  readonly show: Show
}

export interface Command {
  readonly name: string
  /** What follows the name, as help writes it. */
  readonly usage: string
  readonly does: Label
  /** How many words must follow, and how many may. */
  readonly words: readonly [least: number, most: number]
  /** Options it takes beside those that every command takes; the needed ones first. */
  readonly needs: readonly OptionName[]
  readonly takes: readonly OptionName[]
  readonly run: (request: Request, io: Io) => Promise<ExitCode>
}
