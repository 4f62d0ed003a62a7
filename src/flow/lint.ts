import type { AnyStateMachine } from 'xstate'
export function lint(_m: AnyStateMachine, _d: unknown): void {}
