import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clauses } from '#machines/chiayi-county-2019/clauses.ts'
import { linesOf, misquotedIn, paragraphsOf, published } from '../../support/quotation.ts'

const source = published('chiayi-county-2019')
const lines = linesOf(source).map(({ text }) => text)
const entries = Object.entries(clauses)
const inNfc = (text: string) => text.normalize('NFC')

/** The file breaks its lines where the printed page did, in the middle of words too. */
const unbroken = lines.join('')

const numberings = [
  /^(拾[壹貳叁]|[壹貳參肆伍陸柒捌玖拾])、 ?/,
  /^([一二三四五六]+)、 ?/,
  /^（([ㄧ一二三四五六]+)）/,
  /^([1-5１-５])、/,
  /^\(([12])\)/,
]

/** As the document counts; it prints 「ㄧ」 for 「一」 once, and digits of both widths. */
const counted = (number: string) => number.replace('ㄧ', '一').normalize('NFKC')

interface Printed {
  readonly id: string
  readonly token: string
  words: string
}

/** The numbered parts 壹 to 拾叁, read from the published file by its own numbering. */
const numberedParts = (): readonly Printed[] => {
  const parts: Printed[] = []
  let path: readonly string[] = []
  for (const line of lines.slice(4)) {
    const depth = numberings.findIndex((numbering) => numbering.test(line))
    const [token = '', number = ''] = numberings[depth]?.exec(line) ?? []
    if (depth >= 0) {
      path = [...path.slice(0, depth), counted(number)]
      parts.push({ id: path.join('.'), token, words: line.slice(token.length) })
      continue
    }
    const part = parts.at(-1) as Printed
    // What follows a colon without a number is a paragraph of its own; anything else goes on.
    part.words += part.words.endsWith('：') ? `\n${line}` : line
  }
  return parts
}

const parts = numberedParts()

describe('the published file', () => {
  it('is kept byte for byte', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(
      'd64c33fb279cc4d69a7b03baccbdf5057ca2199a7da01ac7b86e3c66194f14d7',
    )
  })

  it('ends with the plan: none of the nine annexes it names is in it', () => {
    const named = ['附件 1', '附件 2', '附件 3', '附件 4', '附件 5', '附件 6', '附件 7', '附件 8', '附件 9']
    expect(named.filter((annex) => !unbroken.includes(annex))).toEqual([])
    expect(lines.filter((line) => line.startsWith('附件'))).toEqual([])
    expect(lines.at(-1)).toMatch(/^拾叁、/)
  })
})

describe('every clause is quoted word for word', () => {
  it.each(entries)('%s', (_, quote) => {
    expect(misquotedIn(unbroken, quote)).toEqual([])
    expect(unbroken).toContain(inNfc(paragraphsOf(quote).join('')))
  })

  it('a single changed word is caught', () => {
    expect(misquotedIn(unbroken, clauses['陸.三'].replace('或有', '且有'))).toHaveLength(1)
  })

  it('an empty quote and an invented paragraph are caught', () => {
    expect(misquotedIn(unbroken, '')).toEqual([''])
    expect(misquotedIn(unbroken, `${clauses['柒.一.六']}\n結案`)).toEqual(['結案'])
  })
})

describe('nothing in the document is left out', () => {
  it('parts 壹 to 拾叁 carry the numbers and the order of the document', () => {
    const ours = entries.filter(([id]) => !id.startsWith('題'))
    expect(ours.map(([id, quote]) => [id, inNfc(quote)])).toEqual(parts.map(({ id, words }) => [id, words]))
  })

  it('put together again, titles, numbers and clauses are the whole file', () => {
    const numberOf = new Map(parts.map(({ id, token }) => [id, token]))
    const whole = entries.map(([id, quote]) => `${numberOf.get(id) ?? ''}${paragraphsOf(quote).join('')}`)
    expect(whole.join('')).toBe(unbroken)
  })

  it('the title of the plan is its first two lines, its decrees the next two', () => {
    const title = [clauses.題, clauses['題.1'], clauses['題.2']].map(inNfc)
    expect(title).toEqual([lines.slice(0, 2).join(''), lines[2], lines[3]])
  })
})

describe('what the document does not say', () => {
  const words = entries.map(([, quote]) => quote).join()

  it.each([
    ['關懷小組', 'it names no care team (解讀.12)'],
    ['自由意志', 'it does not speak of free will in so many words (解讀.7)'],
    ['同意', 'nor of consent (解讀.8)'],
    ['結案', 'nor of closing (解讀.21)'],
    ['追蹤', 'nor of follow-up (解讀.20)'],
    ['密件', 'nor of a confidential file (解讀.19)'],
    ['考績', 'nor of appraisal (解讀.29)'],
    ['家屬', 'nor of the family (解讀.26)'],
  ])('「%s」: %s', (word) => {
    expect(words).not.toContain(word)
  })

  it('a threshold: 「測驗分數超標」 gives no number (解讀.5)', () => {
    expect(clauses['陸.三'].match(/\d+/g)).toEqual(['3', '6', '9', '12'])
  })
})
