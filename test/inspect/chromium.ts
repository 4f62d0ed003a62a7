import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromium as installed } from '../../scripts/needs.mjs'

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
]

/** The Chromium that is installed; it is told to look for nothing off this machine. */
export async function browser(): Promise<Browser> {
  const executablePath = installed()
  if (!executablePath) throw new Error('No Chromium found: run npm run test:all, or name one in CHROMIUM')
  return await chromium.launch({ executablePath, args: quiet })
}

/** A page that is waited for as long as it takes. */
export async function newPage(of: Browser | BrowserContext): Promise<Page> {
  const page = await of.newPage()
  page.setDefaultTimeout(0)
  return page
}
