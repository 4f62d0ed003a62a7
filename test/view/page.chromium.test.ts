import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { createCaseInspector } from '#src/inspect/index.ts'
import type { Viewer } from '#src/view/index.ts'
import { browser, newPage } from '../inspect/chromium.ts'
import { minute } from '../support/cases.ts'
import { flowNamed, linesOf, seenCase, viewing } from './viewer.ts'

const flow = flowNamed('chiayi-city-2016.involuntary')
const events = seenCase(flow, linesOf('chiayi-city-2016/involuntary/01-danger-escorted'))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const shots = process.env.SHOTS

let viewer: Viewer
let chrome: Browser
beforeAll(async () => {
  viewer = await viewing([events])
  chrome = await browser()
})
afterAll(async () => {
  await chrome?.close()
  await viewer?.close()
})

interface Tab {
  readonly page: Page
  readonly faults: string[]
}

/** A tab on the viewer that notes every error and every request that leaves its address. */
async function opened(more: Parameters<Browser['newContext']>[0] = {}): Promise<Tab> {
  const context = await chrome.newContext({ viewport: { width: 1500, height: 900 }, ...more })
  const page = await newPage(context)
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', ({ message }) => void faults.push(message))
  page.on('request', (request) => {
    if (!request.url().startsWith(viewer.url) && !request.url().startsWith('data:')) faults.push(request.url())
  })
  await page.goto(viewer.url)
  return { page, faults }
}

const drawn = (page: Page) => page.locator('.sheet [data-step]').first().waitFor()
const shot = async (page: Page, name: string) =>
  void (shots && (await page.screenshot({ path: `${shots}/${name}.png` })))

interface Found {
  readonly passes: readonly object[]
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** What axe finds wrong; run inside the page's own frame, where its policy lets no script of ours be added. */
async function accessible(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { passes, violations } = (await page.evaluate('axe.run()')) as Found
  expect(passes.length).toBeGreaterThan(15)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

describe('The viewer in Chromium', () => {
  it('draws a flow, and every plan and flow can be opened', async () => {
    const { page, faults } = await opened()
    await drawn(page)
    expect(await page.locator('.sheet [data-step]').count()).toBe(Object.keys(flow.states).length)
    const flows = page.getByRole('navigation').getByRole('listitem')
    expect(await flows.count()).toBeGreaterThan(12)
    await page.getByRole('button', { name: '員工傾訴信箱' }).click()
    await drawn(page)
    await expect.poll(() => page.locator('.pane h2').textContent()).toBe('員工傾訴信箱')
    await shot(page, 'mailbox')
    expect(await accessible(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('shows the clause of a step in the original, by click and by keyboard', async () => {
    const { page, faults } = await opened()
    await drawn(page)
    await page.locator('.sheet [data-step="securing"]').click()
    await expect.poll(() => page.locator('aside blockquote').first().textContent()).toContain('強制')
    await shot(page, 'step')
    await page.locator('aside .steps button').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('aside button[aria-pressed=true]').count()).toBe(1)
    expect(await page.locator('aside button[aria-pressed=true]').textContent()).toContain('研判有無立即危險')
    expect(await accessible(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('zooms and pans by button, by wheel and by key', async () => {
    const { page, faults } = await opened()
    await drawn(page)
    const at = () =>
      page.locator('.sheet').evaluate((sheet) => (sheet as unknown as { style: { transform: string } }).style.transform)
    const first = await at()
    const moves: (() => Promise<unknown>)[] = [
      () => page.getByRole('button', { name: '放大' }).click(),
      () => page.getByRole('button', { name: '還原' }).click(),
      () =>
        page
          .locator('.viewport')
          .focus()
          .then(() => page.keyboard.press('+')),
      () => page.keyboard.press('ArrowDown'),
      () =>
        page
          .locator('.viewport')
          .hover()
          .then(() => page.mouse.wheel(0, -200)),
      () => page.keyboard.press('0'),
    ]
    let before = first
    for (const move of moves) {
      await move()
      await expect.poll(at).not.toBe(before)
      before = await at()
    }
    await expect.poll(at).toBe(first)
    expect(faults).toEqual([])
  })

  it('plays a case fact by fact to its end, and explains a refusal on the way', async () => {
    const { page, faults } = await opened()
    await page.getByRole('button', { name: /^1 · / }).click()
    const where = page.locator('.where')
    const next = page.getByRole('button', { name: '下一步' })
    await where.waitFor()
    let refusals = 0
    for (let at = 1; at < events.length; at++) {
      await next.click()
      await expect.poll(() => page.locator('aside h2').first().textContent()).toBe(`案件 ${at + 1}/${events.length}`)
      if ((await where.textContent())?.includes('未受理')) {
        refusals++
        expect(await page.locator('aside .reasons').first().textContent()).toMatch(/如何排除/)
        await shot(page, `refused-${at}`)
      }
    }
    expect(refusals).toBe(events.filter((each) => each.kind === 'fact' && !each.outcome.accepted).length)
    expect(await where.textContent()).toContain('已結束')
    await drawn(page)
    expect(await page.locator('.sheet rect.at').count()).toBe(1)
    await shot(page, 'ended')
    expect(await accessible(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('says why something is blocked, to the role that asks, and nothing to one who may not hear', async () => {
    const { page, faults } = await opened()
    await page.getByRole('button', { name: /^1 · / }).click()
    const role = page.getByLabel('以何種身分詢問')
    await role.selectOption('careTeam')
    await page.locator('aside summary.no').first().click()
    await expect.poll(() => page.locator('aside .reasons').first().isVisible()).toBe(true)
    expect(await page.locator('aside .reasons').first().textContent()).toMatch(/如何排除/)
    await drawn(page)
    await shot(page, 'why')
    await role.selectOption('colleague')
    await expect.poll(() => page.locator('.where').textContent()).toContain('不得知悉')
    expect(await page.locator('.sheet rect.at').count()).toBe(0)
    expect(await accessible(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('speaks both languages, and compares two agencies side by side', async () => {
    const { page, faults } = await opened({ colorScheme: 'dark' })
    await page.getByLabel('語言').selectOption('en')
    await expect.poll(() => page.locator('h1').textContent()).toBe('EAP flows')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByLabel('Compare with').selectOption('tainan-2015.involuntary')
    await expect.poll(() => page.locator('.pane').count()).toBe(2)
    await expect.poll(() => page.locator('.differences li').count()).toBeGreaterThan(3)
    await page.locator('.pane').nth(1).locator('[data-step]').first().waitFor()
    await page.locator('.pane').nth(0).locator('[data-step]').first().waitFor()
    await shot(page, 'compared')
    expect(await accessible(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('watches a live actor', async () => {
    const { page, faults } = await opened()
    const inspector = createCaseInspector({ socket: viewer.live as string })
    const actor = createActor(flow, {
      input: { caseId: 'c-1', openedAt: minute(0) },
      inspect: inspector.inspect,
    }).start()
    await page.getByRole('button', { name: /^1\.case-1 · / }).click()
    await expect.poll(() => page.locator('.where').textContent()).toContain('研判有無立即危險')
    const by = { role: 'eapWindow', id: 'u-1' }
    actor.send({ type: 'danger.reported', at: minute(1), by } as never)
    await expect.poll(() => page.locator('.where').textContent()).toContain('強制（協助）就醫或報警')
    await drawn(page)
    await expect.poll(() => page.locator('.sheet [data-step="securing"] rect.at').count()).toBe(1)
    await shot(page, 'live')
    await inspector.close()
    expect(faults).toEqual([])
  })
})

describe('Speed', () => {
  it('the first paint on loopback comes within a second of that of an empty page', async () => {
    const empty = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>-</title><p>-</p>')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => empty.once('listening', resolve))
    const url = `http://127.0.0.1:${(empty.address() as { port: number }).port}/`
    const median = async (at: string) => {
      const times: number[] = []
      for (let n = 0; n < 5; n++) {
        const page = await newPage(chrome)
        await page.goto(at)
        const paint = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null'
        await expect.poll(() => page.evaluate(paint)).not.toBeNull()
        times.push((await page.evaluate(paint)) as number)
        await page.close()
      }
      return times.sort((a, b) => a - b)[2] as number
    }
    const [blank, ours] = [await median(url), await median(viewer.url)]
    empty.close()
    console.log(
      `first paint: ${ours.toFixed(0)} ms, ${(ours / blank).toFixed(2)} times that of an empty page (${blank.toFixed(0)} ms)`,
    )
    expect(ours - blank).toBeLessThan(1_000)
  })
})
