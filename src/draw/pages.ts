import { chartOf } from './chart-of.ts'
import { indexPageOf, type Published } from './page/index-page.ts'
import { pageOf } from './page.ts'
import { tooLarge } from './size.ts'
import { toSvg } from './svg.ts'

/** A file to be written, its name relative to the folder of all pages. */
export interface PageFile {
  readonly name: string
  readonly text: string
}

/**
 * Every page of all documents: an index, and for each flow its page and its picture. The same flows give the same files.
 *
 * @example
 * for (const { name, text } of await pagesOf(published)) await writeFile(`docs/flows/${name}`, text)
 */
export async function pagesOf(published: readonly Published[]): Promise<readonly PageFile[]> {
  const files: PageFile[] = [{ name: 'README.md', text: indexPageOf(published) }]
  for (const { document, flows } of published) {
    for (const flow of flows) {
      const chart = chartOf(flow, document)
      const picture = tooLarge(chart) ? undefined : `${flow.id}.svg`
      files.push({ name: `${flow.id}.md`, text: pageOf(flow, document, picture ? { picture } : {}) })
      if (picture) files.push({ name: picture, text: await toSvg(chart, { lang: 'both' }) })
    }
  }
  return files
}
