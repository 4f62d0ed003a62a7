import type { Policy } from '#src/index.ts'
import { type Progress, type ProvingOptions, proving, type Verification } from '#src/promises/index.ts'
import { harmless } from '../choose.ts'
import type { Io } from '../io.ts'
import { fitting, policyIn } from '../policy-file.ts'
import { Unusable } from '../unusable.ts'
import type { Subject } from './subjects.ts'

/** A policy is read once and must fit each flow; what it leaves to be given is proved for whatever may be given. */
export async function policiesFrom(
  file: string | undefined,
  io: Pick<Io, 'input'>,
): Promise<(subject: Subject) => Partial<Policy> | undefined> {
  if (file === undefined) return () => undefined
  const policy = await policyIn(file, io)
  return ({ flow }) => fitting(policy, flow, file, ['toBeGiven', 'flowAbsent'])
}

/**
 * Proves a flow; `hear` is told how far it has come, and waited for.
 *
 * @throws {Unusable} for a flow or a promise that cannot be worked with; it is named, and its message is not repeated.
 */
export async function proofOf(
  { flow, from }: Subject,
  options: ProvingOptions,
  hear: (progress: Progress) => Promise<void>,
): Promise<Verification> {
  const steps = unfailing(flow.id, () => proving(flow, { ...options, from }))
  for (;;) {
    const step = unfailing(flow.id, () => steps.next())
    if (step.done) return step.value
    await hear(step.value)
  }
}

function unfailing<T>(flow: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unusable) throw error
    const kind = error instanceof Error ? error.name : typeof error
    const label = { zh: `此流程無法驗證（${kind}）`, en: `The flow cannot be verified (${kind})` }
    throw new Unusable('notVerified', label, { file: harmless(flow) })
  }
}
