import type { Reason } from '../case/reason.ts'

/** A case in its flow: where it came along, where it stands, and what can be done now. No reporter, no instant, no id. */
export interface CaseView {
  /** As whom it is looked at; null for those who handle the case. */
  readonly role: string | null
  /** Whether this role may hear where the case stands; if not, nothing below is told. */
  readonly told: boolean
  readonly ended: boolean
  /** The innermost steps it stands in. */
  readonly standing: readonly string[]
  /** How it came there, first to last; facts that moved nothing are left out. */
  readonly path: readonly Moved[]
  /** Facts that would be taken in now, and by which of their reporters. */
  readonly possible: readonly Possible[]
  /** Facts the step waits for that a condition holds back, and why. */
  readonly blocked: readonly Blocked[]
}

export interface Moved {
  /** Null as the case was opened. */
  readonly fact: string | null
  readonly edges: readonly string[]
  readonly to: readonly string[]
}

export interface Possible {
  readonly fact: string
  readonly by: readonly string[]
  /** The arrows it may take from here. */
  readonly edges: readonly string[]
}

export interface Blocked {
  readonly fact: string
  readonly reasons: readonly Reason[]
  readonly edges: readonly string[]
}
