import { useEffect, useState } from 'preact/hooks'
import type { LiveTold } from '../messages.ts'

/** Live cases, as they move; the latest first. */
export function useLive(on: boolean): readonly LiveTold[] {
  const [cases, setCases] = useState<readonly LiveTold[]>([])
  useEffect(() => {
    if (!on) return
    const socket = new WebSocket(`ws://${location.host}${location.pathname}live/out`)
    socket.onmessage = ({ data }) => {
      const told = JSON.parse(data) as LiveTold
      setCases((before) => [told, ...before.filter(({ session }) => session !== told.session)])
    }
    return () => socket.close()
  }, [on])
  return cases
}
