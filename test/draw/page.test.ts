import { describe, expect, it } from 'vitest'
import { chartOf, indexPageOf, pageOf, pagesOf } from '#src/draw/index.ts'
import { citesOf } from '#src/flow/document.ts'
import { definition } from '#src/index.ts'
import { notEmpty } from '../support/not-empty.ts'
import { everyFlow, published } from './flows.ts'
import { foreign } from './foreign.ts'

/** A text as a reader sees it: Markdown's and HTML's marks read back. */
const read = (page: string) =>
  page
    .replace(/<br>/g, '\n')
    .replace(/<\/?sub>/g, '')
    .replace(/\\([\\`*_[\]|#])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

describe.each(everyFlow)('The page of %s', (_, flow, document) => {
  const page = pageOf(flow, document)
  const chart = chartOf(flow, document)
  const text = read(page)

  it('is the same each time', () => {
    expect(pageOf(flow, document)).toBe(page)
  })

  it('has every step under its name, Chinese first', () => {
    for (const { zh, en } of notEmpty(chart.nodes)) expect(text).toContain(zh === en ? zh : `${zh} · ${en}`)
  })

  it('quotes every clause it cites word for word, and every reading with its confidence', () => {
    const cited = new Set(chart.nodes.flatMap(({ cites }) => cites))
    for (const id of cited) {
      const clause = (document.clauses as Record<string, string>)[id]
      const reading = document.readings[id]
      if (clause !== undefined) expect(text).toContain(`**${id}** 「${clause}」`)
      else expect(text).toContain(`**${id}** ${reading?.zh}（`)
    }
    expect(page).not.toContain('文件無此條文')
  })

  it('says who reports, what is asked, what is owed and how long', () => {
    const { facts, roles, conditions, duties } = chart.words
    for (const { zh } of notEmpty([...Object.values(facts), ...Object.values(roles), ...Object.values(conditions)]))
      expect(text).toContain(zh)
    for (const { zh, owner } of Object.values(duties)) {
      const row = text.split('\n| ').find((each) => each.startsWith(zh))
      for (const role of owner) expect(text.slice(text.indexOf(row ?? '?'))).toContain(roles[role]?.zh)
    }
  })

  it('says what is not modelled, and why', () => {
    for (const [id, { zh, en }] of notEmpty(
      Object.entries(document.notModelled as Record<string, { zh: string; en: string }>),
    )) {
      expect(text.slice(text.indexOf('## 未建模'))).toContain(id)
      expect(text).toContain(zh)
      expect(text).toContain(en)
    }
  })

  it('states the policy with its grounds', () => {
    const { cites } = definition(flow).policy
    for (const [name, ids] of notEmpty(Object.entries(cites))) {
      expect(text).toContain(`\`${name}\``)
      for (const id of citesOf(ids)) expect(text).toContain(`**${id}**`)
    }
  })

  it('holds its chart, or a link to a picture', () => {
    expect(page).toContain('```mermaid\nflowchart TB')
    expect(pageOf(flow, document, { picture: 'a b.svg' })).toContain('](a%20b.svg)')
  })

  it('never passes an adopted flow for one of the document', () => {
    expect(page.includes('> **本計畫')).toBe(chart.coverage !== 'described')
  })
})

describe('The index', () => {
  const index = indexPageOf(published)

  it('has a row for each document and a link to each page', () => {
    for (const { document, flows } of notEmpty(published)) {
      expect(read(index)).toContain(document.agency.zh)
      for (const { id } of flows) expect(index).toContain(`](${id}.md)`)
    }
  })

  it('tells what the documents lay down from what they adopt', () => {
    for (const { document, flows } of notEmpty(published))
      for (const flow of notEmpty(flows)) {
        const sign = { described: '●', adopted: '◐', absent: '○' }[chartOf(flow, document).coverage ?? 'described']
        expect(index).toMatch(new RegExp(`${sign} \\[[^\\]]+\\]\\(${flow.id.replace('.', '\\.')}\\.md\\)`))
      }
  })
})

it('a page for a machine that was not made with this library has what there is', () => {
  const [, , document] = everyFlow[0] as (typeof everyFlow)[number]
  const page = pageOf(foreign, document)
  expect(page).toContain('此狀態機非以本程式庫製作')
  expect(page).toContain('`red.walk`')
})

it('all pages are files of their own, each once', async () => {
  const [first] = published
  const files = await pagesOf(first ? [{ ...first, flows: first.flows.slice(0, 1) }] : [])
  const [flow] = first?.flows ?? []
  expect(files.map(({ name }) => name)).toEqual(['README.md', `${flow?.id}.md`, `${flow?.id}.svg`])
  expect(files[1]?.text).toContain(`](${flow?.id}.svg)`)
})
