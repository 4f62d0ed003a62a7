import type { AnyStateMachine } from 'xstate'
import { definition } from '#src/flow/definition.ts'
import type { Consent } from '#src/vocabulary/consents.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import type { Known } from '#src/vocabulary/known.ts'

/** The words of a flow in which a fact teaches the case something else. */
export function teaching(flow: AnyStateMachine, type: string, learn: (known: Known, fact: never) => Partial<Known>) {
  const { facts } = definition(flow)
  return { facts: { ...facts, [type]: { ...(facts[type] as FactDefinition), learn, lessons: [learn] } } }
}

/** A consent as somebody would write it down. */
export const yes: Consent = {
  standing: 'given',
  form: 'oral',
  until: null,
  withRepresentative: false,
  at: '2026-08-17T12:00:00+08:00',
}
