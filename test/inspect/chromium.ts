import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
]

/** Debian's Chromium, which `.ci/run` installs; it is told to look for nothing off this machine. */
export async function browser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place))
  if (!executablePath) throw new Error('No Chromium found: apt-get install chromium, or name one in CHROMIUM')
  return await chromium.launch({ executablePath, args: quiet })
}
