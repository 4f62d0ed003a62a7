import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#src/view/index.ts'
import type { Contents } from '#src/view/messages.ts'
import { agencies, flowNamed, linesOf, seenCase, viewing } from './viewer.ts'

const canary = 'CANARY'
const flow = flowNamed('chiayi-city-2016.involuntary')

/** The same lines with markers in every id and every detail. */
const planted = (lines: readonly object[]): readonly object[] =>
  JSON.parse(JSON.stringify(lines), (key, value) => {
    if (key === 'id' || key === 'caseId') return `${canary}-${value}`
    if (key === 'attendees') return (value as string[]).map((id) => `${canary}-${id}`)
    if (key === 'details') return Object.fromEntries(Object.keys(value).map((name) => [name, canary]))
    return value
  })

let viewer: Viewer
let length = 0
beforeAll(async () => {
  const events = seenCase(flow, planted(linesOf('chiayi-city-2016/involuntary/01-danger-escorted')))
  length = events.length
  viewer = await viewing([events])
})
afterAll(() => viewer.close())

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(viewer.url)
    const full = path.startsWith('/') ? path : pathname + path
    request({ hostname, port, path: full, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
      .on('error', reject)
      .end()
  })

describe('Who gets in', () => {
  it('nobody without the token', async () => {
    for (const path of ['/', '/flow?flow=x', `/${'0'.repeat(32)}/`]) expect((await ask(path)).status).toBe(404)
  })

  it.each([
    ['a foreign name for this machine', { host: 'evil.example' }],
    ['another page of the browser', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['what a foreign page fetches without saying so', { 'sec-fetch-site': 'cross-site' }],
  ])('not by %s', async (_, headers) => {
    expect(await ask('', headers)).toMatchObject({ status: 403, text: '' })
  })

  it('nothing but reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('', {}, method)).status).toBe(405)
  })

  it('on this machine alone, at another address each time', async () => {
    const other = await viewing()
    expect(new URL(viewer.url).hostname).toBe('127.0.0.1')
    expect(new URL(other.url).pathname).not.toBe(new URL(viewer.url).pathname)
    await other.close()
  })

  it('and a port in use is said', async () => {
    const { port } = new URL(viewer.url)
    await expect(viewing([], { port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('The page', () => {
  it('stands alone, under a policy that lets nothing else run, load or frame it', async () => {
    const { headers, text } = await ask('')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(text).not.toMatch(/<(script|link|img)[^>]*(src|href)="(?!data:)/)
  })

  it('knows every plan and flow as it opens', async () => {
    const { text } = await ask('')
    const data = /<script type="application\/json" id="contents">(.*?)<\/script>/.exec(text)?.[1] ?? '{}'
    const contents = JSON.parse(data) as Contents
    expect(contents.agencies.map(({ id }) => id)).toEqual(agencies.map(({ document }) => document.id))
    expect(contents.cases).toEqual([{ flow: flow.id, length }])
  })
})

describe('What is answered', () => {
  it('nothing of a person: no id, no detail, at any moment, for anybody', async () => {
    const { roles } = JSON.parse((await ask(`flow?flow=${flow.id}`)).text)
    const all = ['', ...Object.keys(roles)]
    for (let at = 0; at < length; at++)
      for (const role of at % 5 ? all.slice(0, 3) : all) {
        const { status, text } = await ask(`case?n=0&at=${at}&role=${role}`)
        expect([status, text.includes(canary)]).toEqual([200, false])
      }
    expect((await ask('')).text).not.toContain(canary)
  })

  it('to an outsider nothing of where a case stands that is not for outsiders', async () => {
    const told = JSON.parse((await ask('case?n=0&at=3&role=colleague')).text)
    expect(told).toMatchObject({ view: { told: false, standing: [], path: [], blocked: [] }, lines: [] })
  })

  it.each([
    'flow?flow=none',
    'flow',
    'drawing?flow=none&lang=zh',
    `drawing?flow=${flow.id}&lang=fr`,
    'case?n=9&at=0',
    'case?n=0&at=999',
    'case?n=0&at=-1',
    'case?n=__proto__&at=0',
    'compare?a=none&b=none',
    'toString',
    '__proto__',
    '../../etc/passwd',
  ])('%s is nothing', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('a role nobody has hears nothing', async () => {
    expect(JSON.parse((await ask('case?n=0&at=3&role=CANARY')).text)).toMatchObject({ view: { told: false } })
  })
})
