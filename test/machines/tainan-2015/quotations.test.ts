import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clauses } from '#machines/tainan-2015/clauses.ts'
import { readings } from '#machines/tainan-2015/readings.ts'
import { linesOf, misquotedIn, paragraphsOf, published } from '../../support/quotation.ts'

const source = published('tainan-2015')
const lines = linesOf(source).map(({ text }) => text)
const entries = Object.entries(clauses)

/** The file breaks its lines where the printed page did, in the middle of words too. */
const unbroken = lines.join('')

const numberings = [/^([壹貳參肆伍陸柒捌玖拾])、/, /^([一二三四五]+)、/, /^（([一二三]+)）/, /^(\d)、/]
/** A paragraph without a number that stands behind the numbered parts of 肆; we call it 肆.末. */
const last = '各機關如採委外方式實施本方案'

interface Printed {
  readonly id: string
  readonly token: string
  words: string
}

/** The numbered parts 壹 to 拾, read from the published file by its own numbering. */
const numberedParts = (): readonly Printed[] => {
  const parts: Printed[] = []
  let path: readonly string[] = []
  for (const line of lines.slice(3)) {
    const depth = numberings.findIndex((numbering) => numbering.test(line))
    const [token = '', number = ''] = numberings[depth]?.exec(line) ?? []
    if (depth >= 0 || line.startsWith(last)) {
      path = depth >= 0 ? [...path.slice(0, depth), number] : [...path.slice(0, 1), '末']
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
      '36e8d0eb26a287c08e645594365a3682035415f60549618bd44c5b00307b5fdc',
    )
  })

  it('holds no compatibility characters', () => {
    expect(source.normalize('NFC')).toBe(source)
  })

  it('has no annex and draws no chart: 拾 is its last line', () => {
    expect(lines.at(-1)).toMatch(/^拾、/)
    expect(unbroken).not.toMatch(/附件|流程圖|流程表/)
  })
})

describe('every clause is quoted word for word', () => {
  it.each(entries)('%s', (_, quote) => {
    expect(misquotedIn(unbroken, quote)).toEqual([])
    expect(unbroken).toContain(paragraphsOf(quote).join(''))
  })

  it('a single changed word is caught', () => {
    expect(misquotedIn(unbroken, clauses['陸.四'].replace('徵得當事人同意', '告知當事人'))).toHaveLength(1)
  })

  it('an empty quote and an invented paragraph are caught', () => {
    expect(misquotedIn(unbroken, '')).toEqual([''])
    expect(misquotedIn(unbroken, `${clauses['陸.五']}\n結案`)).toEqual(['結案'])
  })
})

describe('nothing in the document is left out', () => {
  it('parts 壹 to 拾 carry the numbers and the order of the document', () => {
    const ours = entries.filter(([id]) => !id.startsWith('題'))
    expect(ours).toEqual(parts.map(({ id, words }) => [id, words]))
  })

  it('put together again, titles, numbers and clauses are the whole file', () => {
    const numberOf = new Map(parts.map(({ id, token }) => [id, token]))
    const whole = entries.map(([id, quote]) => `${numberOf.get(id) ?? ''}${paragraphsOf(quote).join('')}`)
    expect(whole.join('')).toBe(unbroken)
  })

  it('the title and its two decrees are the first three lines', () => {
    expect([clauses.題, clauses['題.1'], clauses['題.2']]).toEqual(lines.slice(0, 3))
  })
})

describe('what the document does not say, and a reading therefore says', () => {
  it.each([
    ['非自願', '解讀.14', 'it knows no involuntary case'],
    ['危機個案', '解讀.15', 'nor a crisis case'],
    ['通報', '解讀.22', 'nor a report'],
    ['立即危險', '解讀.8', 'nor immediate danger'],
    ['就醫', '解讀.9', 'nor medical care against the will'],
    ['關懷小組', '解讀.11', 'nor a care team'],
    ['考績委員會', '解讀.26', 'nor a personnel committee'],
    ['結案', '解讀.12', 'nor closing'],
    ['終止', '解讀.13', 'nor ending a service'],
    ['追蹤', '解讀.17', 'nor follow-up'],
    ['密件', '解讀.18', 'nor a confidential file'],
    ['家屬', '解讀.20', 'nor the family'],
    ['次數', '解讀.24', 'nor a number of talks'],
  ])('「%s」 (%s): %s', (word, reading) => {
    expect(unbroken).not.toContain(word)
    expect(readings).toHaveProperty([reading])
  })

  it('a crisis is only a topic there (解讀.15)', () => {
    const spoken = entries.filter(([, quote]) => /危機|重大壓力事件/.test(quote)).map(([id]) => id)
    expect(spoken).toEqual(['伍.一.三.1', '伍.二.一', '伍.二.二'])
  })
})
