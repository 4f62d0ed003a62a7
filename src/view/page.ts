import { createHash } from 'node:crypto'
import { style } from './client/style.ts'
import type { Contents } from './messages.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export interface Page {
  readonly html: string
  readonly policy: string
}

/** The one page, whole: its script and its style stand in it, and its policy lets nothing else run or be fetched. */
export function pageOf(script: string, contents: Contents): Page {
  const code = script.replaceAll('</script', '<\\/script')
  const data = JSON.stringify(contents).replaceAll('<', '\\u003c')
  const html = [
    '<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>員工協助方案流程 · EAP flows</title>',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
    `<style>${style}</style></head><body><div id="app"><header><h1>員工協助方案流程 · EAP flows</h1></header></div>`,
    `<script type="application/json" id="contents">${data}</script><script>${code}</script></body></html>`,
  ].join('')
  const policy = [
    ...["default-src 'none'", `script-src ${hashOf(code)}`, `style-src ${hashOf(style)}`, 'img-src data:'],
    ...["connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ].join('; ')
  return { html, policy }
}
