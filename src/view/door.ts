import type { IncomingMessage } from 'node:http'

/** Who may ask at all: on this machine, by this address, with the token; no other page of the browser. */
export interface Door {
  readonly port: number
  readonly token: string
}

export type Asked =
  | { readonly status: 200; readonly name: string; readonly query: Readonly<Record<string, string>> }
  | { readonly status: 403 | 404 | 405 }

/** What a request asks for, or why it gets nothing: a foreign name, a foreign page, no token, another method. */
export function askedOf({ port, token }: Door, { method, url = '', headers }: IncomingMessage): Asked {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return { status: 403 }
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return { status: 403 }
  if (headers['sec-fetch-site'] !== undefined && !['same-origin', 'none'].includes(String(headers['sec-fetch-site'])))
    return { status: 403 }
  const path = new URL(url, 'http://127.0.0.1')
  if (!path.pathname.startsWith(`/${token}/`)) return { status: 404 }
  if (method !== 'GET') return { status: 405 }
  return { status: 200, name: path.pathname.slice(token.length + 2), query: Object.fromEntries(path.searchParams) }
}

export const guarded = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const
