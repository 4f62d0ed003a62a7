import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clauses } from '#machines/new-taipei-2020/clauses.ts'
import { linesOf, paragraphsOf, published } from '../../support/quotation.ts'

const source = published('new-taipei-2020')
const lines = linesOf(source).map(({ text }) => text)
const entries = Object.entries(clauses)

/** The published file breaks its lines at the width of the page, in the middle of words; joined, they read as printed. */
const joined = lines.join('')
const unbroken = (quote: string) => paragraphsOf(quote).join('')
const isQuoted = (quote: string) => quote !== '' && joined.includes(unbroken(quote))

const numberings = [
  /^([一二三四五六七八九十]+)、 */,
  /^[（(]([一二三四五六七八九十]+)[）)] */,
  /^(\d+)\. */,
  /^[（(](\d+)[）)] */,
  /^([A-Z])\. */,
]
const pageNumbers = ['2']

/** The numbered parts 一 to 八, read from the published file by its own numbering. */
const numberedParts = () => {
  const first = lines.findIndex((text) => text.startsWith('一、'))
  const parts = new Map<string, string>()
  let path: readonly string[] = []
  for (const text of lines.slice(first).filter((line) => !pageNumbers.includes(line))) {
    const depth = numberings.findIndex((numbering) => numbering.test(text))
    const [token = '', number = ''] = numberings[depth]?.exec(text) ?? []
    if (depth >= 0) path = [...path.slice(0, depth), number]
    const id = path.join('.')
    parts.set(id, `${parts.get(id) ?? ''}${text.slice(token.length)}`)
  }
  return [...parts]
}

describe('the published file', () => {
  it('is kept byte for byte', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(
      '93f8fdf21a68f31000c516ddbe04349a9ad6821ea9fcad9cf20a7a9cb069e21c',
    )
  })

  it('holds no compatibility characters', () => {
    expect(source.normalize('NFC')).toBe(source)
  })
})

describe('every clause is quoted word for word', () => {
  it.each(entries)('%s', (_, quote) => {
    expect(isQuoted(quote)).toBe(true)
  })

  it('a single changed word is caught', () => {
    expect(isQuoted(clauses['四.四.1.3'].replace('反饋', '回饋'))).toBe(false)
  })

  it('two clauses run together out of order, and an empty quote, are caught', () => {
    expect(isQuoted(`${clauses.七}\n${clauses.六}`)).toBe(false)
    expect(isQuoted('')).toBe(false)
  })

  it('the name of a flow is all there is of it: no step is quoted under it', () => {
    const named = ['四.二.2.1', '四.二.2.2', '四.二.2.3']
    expect(entries.filter(([id]) => named.some((flow) => id.startsWith(`${flow}.`)))).toEqual([])
  })
})

describe('nothing in the document is left out', () => {
  it('parts 一 to 八 carry the numbers, the words and the order of the document', () => {
    const ours = entries.filter(([id]) => !id.startsWith('題'))
    expect(ours.map(([id, quote]) => [id, unbroken(quote)])).toEqual(numberedParts())
  })

  it('the heading of a clause is a line of its own', () => {
    const headed = entries.filter(([, quote]) => paragraphsOf(quote).length > 1)
    expect(headed.map(([id]) => id)).toEqual(['三', '四.一'])
    for (const [, quote] of headed) expect(lines.some((text) => text.endsWith(paragraphsOf(quote)[0] ?? ''))).toBe(true)
  })

  it('every other line belongs to no clause: one page number', () => {
    expect(lines.filter((text) => pageNumbers.includes(text))).toEqual(['2'])
  })
})

describe('the title', () => {
  it('is the first line, with the letter that issued it', () => {
    expect(lines[0]?.split(/ {2,}/)).toEqual([clauses.題, clauses['題.1']])
  })

  it('is printed four times over, run by run', () => {
    const runs = ['新北市政府', ' ', '10', '9', ' ', '年度推動員工協助方案', '工作', '計畫']
    expect(runs.map((run) => (run === ' ' ? run : run.repeat(4))).join('')).toBe(clauses.題)
    expect(runs.join('').replaceAll(' ', '')).toBe('新北市政府109年度推動員工協助方案工作計畫')
  })
})
