/** A WebSocket that is open. */
export interface Wire {
  readonly send: (text: string) => void
  /** Sends what is under way and ends; a second at most. */
  readonly close: () => Promise<void>
}

interface Socket {
  onopen: (() => void) | null
  onclose: (() => void) | null
  onerror: (() => void) | null
  readonly send: (text: string) => void
  readonly close: () => void
}
type SocketClass = new (url: string, protocols?: readonly string[], options?: object) => Socket

interface Handle {
  readonly ref: () => void
  readonly unref: () => void
}
interface Request {
  readonly on: (event: 'socket', use: (handle: Handle) => void) => void
  readonly end: () => void
}

/** A connection being opened. */
export interface Opening {
  readonly opened: Promise<Wire>
  /** From now on the process waits for it. */
  readonly hold: () => void
}

/** Opens a WebSocket: the page's own in a browser, that of `ws` elsewhere, which can be kept from holding a process. */
export function wireTo(url: string, onLost: () => void): Opening {
  const handles: Handle[] = []
  let held = false
  const finishRequest = (request: Request) => {
    request.on('socket', (handle) => {
      handles.push(handle)
      if (!held) handle.unref()
    })
    request.end()
  }
  const hold = () => {
    held = true
    for (const handle of handles) handle.ref()
  }
  return { opened: open(url, { ...patience, finishRequest }, onLost), hold }
}

const patience = { handshakeTimeout: 2_000, closeTimeout: 1_000, perMessageDeflate: false }

async function open(url: string, options: object, onLost: () => void): Promise<Wire> {
  const { WebSocket: own, document } = globalThis as { readonly WebSocket?: SocketClass; readonly document?: unknown }
  const socket = own && document ? new own(url) : new (await installed())(url, [], options)
  const ended = new Promise<void>((resolve) => {
    socket.onclose = resolve
  })
  await new Promise<void>((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('not connected'))
  })
  void ended.then(onLost)
  const close = () => {
    socket.close()
    return ended
  }
  return { send: (text) => socket.send(text), close }
}

/** Its name is kept from bundlers for browsers, which need none; its types would bring Node's into the library. */
async function installed(): Promise<SocketClass> {
  const name: string = 'ws'
  const { WebSocket } = (await import(name)) as { readonly WebSocket: SocketClass }
  return WebSocket
}
