import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InspectorMessage } from '#src/inspect/index.ts'
import { bundled } from './bundle.ts'
import { allFlows, canary, storiesOf } from './canaries.ts'
import { browser, newPage } from './chromium.ts'
import { told } from './messages.ts'

const flow = allFlows.find(({ id }) => id === 'chiayi-city-2016.involuntary') as (typeof allFlows)[number]
const stories = storiesOf(flow)

const sender = `
  import { createCaseInspector, inspectCase } from './src/inspect/index.ts'
  import { chiayiCity2016 } from './machines/index.ts'
  globalThis.show = (journals, url) => {
    const frame = document.querySelector('iframe')
    const inspector = createCaseInspector({ page: { url, frame } })
    for (const journal of journals) inspectCase(chiayiCity2016.involuntary, journal, inspector)
  }
`
const receiver = `
  import { createBrowserReceiver } from '@statelyai/inspect'
  globalThis.received = []
  createBrowserReceiver().subscribe((message) => globalThis.received.push(message))
`
const page = (script: string, body = '') =>
  `<!doctype html><title>-</title>${body}<script type="module" src="${script}"></script>`

describe('In Chromium, with a real receiver page of another origin', () => {
  const servers: { close: () => void }[] = []
  let chrome: Browser

  async function serving(files: Readonly<Record<string, string>>): Promise<string> {
    const server = createServer(({ url = '' }, response) => {
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
      response.writeHead(url in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(files[url] ?? '')
    }).listen(0, '127.0.0.1')
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    return `http://127.0.0.1:${(server.address() as { port: number }).port}`
  }

  beforeAll(async () => {
    chrome = await browser()
  })
  afterAll(async () => {
    await chrome.close()
    for (const server of servers) server.close()
  })

  it('stored cases arrive whole, with nothing of a person, and nowhere else', async () => {
    const to = await serving({ '/': page('/receive.js'), '/receive.js': await bundled(receiver, 'browser') })
    const from = await serving({
      '/': page('/send.js', '<iframe></iframe>'),
      '/send.js': await bundled(sender, 'browser'),
    })
    const tab = await newPage(chrome)
    const [requests, errors] = [[] as string[], [] as string[]]
    tab.on('request', (request) => void requests.push(request.url()))
    tab.on('pageerror', ({ message }) => void errors.push(message))
    await tab.goto(`${from}/`)
    const journals = stories.map(({ journal }) => journal)
    await tab.evaluate(([sent, url]) => (globalThis as never as { show: (...of: unknown[]) => void }).show(sent, url), [
      journals,
      `${to}/`,
    ] as const)
    const frame = () => tab.frames().find((each) => each.url().startsWith(to))
    const received = async () =>
      ((await frame()?.evaluate(() => (globalThis as never as { received: unknown[] }).received)) ??
        []) as InspectorMessage[]
    const count = journals.reduce((sum, journal) => sum + 2 * journal.length - 1, 0)
    await expect.poll(async () => (await received()).length).toBe(count)
    const messages = await received()
    expect(JSON.stringify(journals)).toContain(canary)
    expect(JSON.stringify(messages)).not.toContain(canary)
    expect(told(messages).standing).toEqual(journals.flatMap((journal) => journal.map(({ to: step }) => step)))
    expect(errors).toEqual([])
    expect(requests.filter((url) => !url.startsWith(to) && !url.startsWith(from) && !url.startsWith('about:'))).toEqual(
      [],
    )
  })

  it('a page of another origin than was asked for is sent nothing', async () => {
    const asked = await serving({ '/': '<!doctype html><title>-</title>' })
    const other = await serving({ '/': page('/receive.js'), '/receive.js': await bundled(receiver, 'browser') })
    const from = await serving({
      '/': page('/send.js', '<iframe></iframe>'),
      '/send.js': await bundled(sender, 'browser'),
    })
    const tab = await newPage(chrome)
    await tab.goto(`${from}/`)
    await tab.evaluate(([sent, url]) => (globalThis as never as { show: (...of: unknown[]) => void }).show(sent, url), [
      [stories[0]?.journal],
      `${asked}/`,
    ] as const)
    await tab.evaluate(`document.querySelector('iframe').src = ${JSON.stringify(`${other}/`)}`)
    await expect.poll(() => tab.frames().some((each) => each.url().startsWith(other))).toBe(true)
    const frame = tab.frames().find((each) => each.url().startsWith(other))
    await frame?.waitForFunction(() => Array.isArray((globalThis as never as { received?: unknown }).received))
    // Messages between two pages keep their order: what was sent before this answer has arrived, or never does.
    await tab.evaluate(
      `addEventListener('message', ({ data, source }) => data === 'ask' && source.postMessage('answer', '*'))`,
    )
    await frame?.evaluate(
      `addEventListener('message', ({ data }) => { if (data === 'answer') globalThis.answered = true })`,
    )
    await frame?.evaluate(`parent.postMessage('ask', '*')`)
    await frame?.waitForFunction('globalThis.answered')
    expect(await frame?.evaluate(() => (globalThis as never as { received: unknown[] }).received)).toEqual([])
  })
})
