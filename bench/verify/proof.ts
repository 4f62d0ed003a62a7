// Proves what it is sent, in a process of its own, and waits after every slice of a second's CPU until it is told to go on.
import { once } from 'node:events'
import { proving, type Verification } from '#src/promises/index.ts'
import { type Proof, proofsOf, type Wanted } from './subjects.ts'

/** What a process that proves has to say: a slice of CPU seconds is done, or with it the whole proof of a flow. */
export interface Slice {
  readonly seconds: number
  readonly proved: { readonly flow: string; readonly undecided: number; readonly most: number } | null
}

const slice = 1

/** CPU seconds of this process, those of its threads that collect garbage and compile included. */
function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function say(said: Slice): Promise<void> {
  const goOn = once(process, 'message')
  process.send?.(said)
  await goOn
}

async function prove({ flow, options }: Proof): Promise<void> {
  const steps = proving(flow, options)
  let begun = cpu()
  let found: Verification | undefined
  while (!found) {
    const { done, value } = steps.next()
    if (done) found = value
    else if (cpu() - begun > slice) {
      await say({ seconds: cpu() - begun, proved: null })
      begun = cpu()
    }
  }
  const undecided = found.promises.filter(({ holds }) => holds === null).length
  const most = process.resourceUsage().maxRSS / 1024
  await say({ seconds: cpu() - begun, proved: { flow: flow.id, undecided, most } })
}

const [wanted] = (await once(process, 'message')) as [Wanted]
for (const each of proofsOf(wanted)) await prove(each)
process.disconnect()
