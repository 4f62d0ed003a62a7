/** What the viewer shows now. */
export interface Shown {
  readonly flow: string
  /** The flow it is compared with. */
  readonly other: string | null
  readonly step: string | null
  /** The case being played, at one of its moments, as a role may hear of it. */
  readonly playing: number | null
  readonly at: number
  readonly role: string | null
  /** The live case that is watched. */
  readonly watched: string | null
}
