import { faults, type OnFault, type Sink } from './sink.ts'
import { waitingRoom } from './waiting.ts'

/** A window of a browser, as far as it is needed here. */
interface Target {
  readonly postMessage: (message: unknown, origin: string) => void
}
interface Told {
  readonly source: unknown
  readonly origin: string
  readonly data: unknown
}
type Listening = (type: 'message', listen: (told: Told) => void) => void
interface Browser {
  readonly addEventListener: Listening
  readonly removeEventListener: Listening
  readonly open: (url: string, name: string) => Target | null
  readonly URL: new (url: string) => { readonly origin: string }
}

/** An `iframe` of the page. */
export interface Frame {
  src: string
  readonly contentWindow: Target | null
}

/** Sends to a page that uses Stately's `createBrowserReceiver`: to that page's origin alone, and once it says it listens. */
export function pageSink(url: string, frame: Frame | undefined, onFault: OnFault): Sink {
  // The library is compiled without the types of a browser.
  const browser = globalThis as typeof globalThis & Browser
  const { origin } = new browser.URL(url)
  const waiting = waitingRoom()
  let listening = false
  let opened: Target | null = null
  const target = () => frame?.contentWindow ?? opened

  const flush = () => {
    for (const message of waiting.empty()) target()?.postMessage(message, origin)
  }
  const listen = ({ source, origin: from, data }: Told) => {
    if (source !== target() || from !== origin) return
    if ((data as { type?: unknown } | null)?.type !== '@statelyai.connected') return
    listening = true
    flush()
  }
  browser.addEventListener('message', listen)
  if (frame) frame.src = url
  else opened = browser.open(url, 'eap-case-inspector')
  if (!frame && !opened) onFault(faults.notConnected)
  return {
    send: (message) => {
      waiting.add(message)
      if (listening) flush()
    },
    close: async () => browser.removeEventListener('message', listen),
  }
}
