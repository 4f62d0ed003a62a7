import type { Label } from '../vocabulary/label.ts'
import type { Cites } from './document.ts'

/** What every step of a flow says of itself. */
export interface StepMeta<C extends string = string> extends Label {
  readonly cites: Cites<C>
  /** The flow a case goes on in after this ending. */
  readonly handsOverTo?: 'general' | 'involuntary' | 'crisis'
  /** Of a whole flow: settings of the policy without which no case can be opened. */
  readonly requires?: readonly string[]
  /** Of a whole flow: how far the document lays it down; `described` when left out. */
  readonly coverage?: Coverage
  /** Of a whole flow that is not described: the flow it is taken from. */
  readonly adoptedFrom?: string
}

/** `described`: laid down in the document. `adopted`: only named there, taken from another. `absent`: not even named. */
export type Coverage = 'described' | 'adopted' | 'absent'

/** What every transition of a flow says of itself. */
export interface TransitionMeta<C extends string = string> {
  readonly cites: Cites<C>
}

/** `urgent`: somebody may be in danger. `service`: a service is going on. `confidential`: the step itself is not for outsiders. */
export type Tag = 'urgent' | 'service' | 'confidential'
