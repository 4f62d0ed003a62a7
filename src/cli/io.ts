/** The outside world, as far as a command touches it. */
export interface Io {
  /** Standard output; a promise when the reader cannot keep up, to be waited for. */
  readonly print: (text: string) => Promise<void> | undefined
  /** Standard error. */
  readonly complain: (text: string) => void
  readonly input: AsyncIterable<Uint8Array>
  /** Whether colour is welcome on standard output. */
  readonly colour: boolean
  /** Columns of the terminal, or of the page when there is none. */
  readonly columns: number
  /** Whether somebody watches standard error and would like to see progress. */
  readonly watched: boolean
  /** Milliseconds on a clock that only runs forward. */
  readonly clock: () => number
  readonly version: string
}
