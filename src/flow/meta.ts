import type { Label } from '../vocabulary/label.ts'
import type { Cites } from './document.ts'

/** What every step of a flow says of itself. */
export interface StepMeta<C extends string = string> extends Label {
  readonly cites: Cites<C>
  /** The flow a case goes on in after this ending. */
  readonly handsOverTo?: 'general' | 'involuntary' | 'crisis'
}

/** What every transition of a flow says of itself. */
export interface TransitionMeta<C extends string = string> {
  readonly cites: Cites<C>
}

/** `urgent`: somebody may be in danger. `service`: a service is going on. `confidential`: the step itself is not for outsiders. */
export type Tag = 'urgent' | 'service' | 'confidential'
