import type { Policy } from '#src/index.ts'
import { type Promised, type Verification, verify } from '#src/promises/index.ts'
import { harmless } from '../choose.ts'
import type { Io } from '../io.ts'
import { fitting, policyIn } from '../policy-file.ts'
import { Unusable } from '../unusable.ts'
import type { Subject } from './subjects.ts'

/** What was proved of a flow, and how long it took. */
export interface Proved {
  readonly subject: Subject
  readonly found: Verification
  readonly seconds: number
}

/** A policy is read once and must fit each flow; what it leaves to be given is proved for whatever may be given. */
export async function policiesFrom(
  file: string | undefined,
  io: Pick<Io, 'input'>,
): Promise<(subject: Subject) => Partial<Policy> | undefined> {
  if (file === undefined) return () => undefined
  const policy = await policyIn(file, io)
  return ({ flow }) => fitting(policy, flow, file, ['toBeGiven', 'flowAbsent'])
}

/** @throws {Unusable} for a flow or a promise that cannot be worked with; it is named, and its message is not repeated. */
export function proofOf(
  subject: Subject,
  promises: readonly Promised[],
  policy: Partial<Policy> | undefined,
  { clock }: Pick<Io, 'clock'>,
): Proved {
  const start = clock()
  try {
    const found = verify(subject.flow, { promises, ...(policy && { policy }) })
    return { subject, found, seconds: (clock() - start) / 1_000 }
  } catch (error) {
    if (error instanceof Unusable) throw error
    const kind = error instanceof Error ? error.name : typeof error
    const label = { zh: `此流程無法驗證（${kind}）`, en: `The flow cannot be verified (${kind})` }
    throw new Unusable('notVerified', label, { file: harmless(subject.flow.id) })
  }
}
