import { useEffect, useState } from 'preact/hooks'
import type { CaseTold, Compared, Contents, Drawn, FlowTold } from '../messages.ts'

interface Told {
  readonly flow: FlowTold
  readonly drawing: Drawn
  readonly case: CaseTold
  readonly compare: Compared
}

export const contents = (): Contents => JSON.parse(document.getElementById('contents')?.textContent ?? '{}')

const asked = new Map<string, Promise<unknown>>()

/** Asks the server that gave out the page, each thing once. */
async function ask(path: string): Promise<unknown> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(String(answer.status))
  return await answer.json()
}

function once(path: string): Promise<unknown> {
  const before = asked.get(path)
  if (before) return before
  const answer = ask(path)
  asked.set(path, answer)
  answer.catch(() => asked.delete(path))
  return answer
}

export type Answered<T> = { readonly told: T | null; readonly failed: boolean }

/** What the server says of something; the last answer stays until the next is there. */
export function useTold<K extends keyof Told>(
  name: K,
  query: Readonly<Record<string, string>> | null,
): Answered<Told[K]> {
  const [answered, setAnswered] = useState<Answered<Told[K]>>({ told: null, failed: false })
  const path = query && `${name}?${new URLSearchParams(query)}`
  useEffect(() => {
    if (!path) return setAnswered({ told: null, failed: false })
    let wanted = true
    once(path).then(
      (told) => wanted && setAnswered({ told: told as Told[K], failed: false }),
      () => wanted && setAnswered({ told: null, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [path])
  return answered
}
