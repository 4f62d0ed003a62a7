import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clauses } from '#machines/suao-2018/clauses.ts'
import { readings } from '#machines/suao-2018/readings.ts'
import { linesOf, misquotedIn, published, standsTogetherIn } from '../../support/quotation.ts'

const source = published('suao-2018')
const lines = linesOf(source).map(({ text }) => text)
const entries = Object.entries(clauses)
const inNfc = (text: string) => text.normalize('NFC')

const numberings = [/^(拾壹|[壹貳參肆伍陸柒捌玖拾])、/, /^([一二])、/, /^（(\d)） /, /^(\d)、 /]

interface Printed {
  readonly id: string
  readonly token: string
  words: string
}

/** In 陸, 一 holds （1）, which holds 1; elsewhere 1 stands directly below the chapter, and in 柒 it holds （1）. */
const pathTo = (path: readonly string[], depth: number, number: string): readonly string[] => {
  const [chapter = ''] = path
  if (depth === 3 && chapter !== '陸') return [chapter, number]
  return [...path.slice(0, depth), number]
}

/** The parts 壹 to 拾壹, read from the published file by its own numbering. */
const numberedParts = (): readonly Printed[] => {
  const parts: Printed[] = []
  let path: readonly string[] = []
  for (const line of lines) {
    const depth = numberings.findIndex((numbering) => numbering.test(line))
    const [token = '', number = ''] = numberings[depth]?.exec(line) ?? []
    if (depth >= 0) {
      path = pathTo(path, depth, number)
      parts.push({ id: path.join('.'), token, words: line.slice(token.length) })
    } else (parts.at(-1) as Printed).words += `\n${line}`
  }
  return parts
}

const parts = numberedParts()

describe('the published file', () => {
  it('is kept byte for byte', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(
      'b2c0b1cc02a5dad6311feb99f3bec7a35e7870e864ca852ff518127870f6341a',
    )
  })

  it('begins with 壹: its title is missing (解讀.2)', () => {
    expect(lines[0]).toBe('壹、依據')
  })

  it('goes from 捌 to 拾: there is no 玖 (解讀.2)', () => {
    const chapters = parts.filter(({ id }) => !id.includes('.')).map(({ id }) => id)
    expect(chapters).toEqual(['壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '拾', '拾壹'])
  })

  it('names an annex it does not hold (解讀.25)', () => {
    expect(clauses['捌.3']).toMatch(/要點如附件。$/)
    expect(lines.at(-1)).toMatch(/^拾壹、/)
  })
})

describe('every clause is quoted word for word', () => {
  it.each(entries)('%s', (_, quote) => {
    expect(misquotedIn(source, quote)).toEqual([])
    expect(standsTogetherIn(source, quote)).toBe(true)
  })

  it('misprints are quoted as printed (解讀.1)', () => {
    expect(clauses['陸.二.1']).toContain('主任必書')
    expect(misquotedIn(source, clauses['陸.二.1'].replace('必', '秘'))).toHaveLength(1)
    expect(clauses['陸.一.1.1']).toContain('執業律   師')
    expect(clauses['柒.二']).toContain('課服務研習課程內容專班')
  })

  it('a single changed word is caught', () => {
    expect(misquotedIn(source, clauses['陸.一.5'].replace('限期', '三日內'))).toHaveLength(1)
  })

  it('an empty quote and an invented paragraph are caught', () => {
    expect(misquotedIn(source, '')).toEqual([''])
    expect(misquotedIn(source, `${clauses['陸.二.1']}\n結案`)).toEqual(['結案'])
  })

  it('a compatibility character and its ordinary form are the same word', () => {
    expect(inNfc(clauses['捌.3'])).not.toBe(clauses['捌.3'])
    expect(misquotedIn(source, inNfc(clauses['捌.3']))).toEqual([])
  })
})

describe('nothing in the document is left out', () => {
  it('parts 壹 to 拾壹 carry the numbers and the order of the document', () => {
    expect(entries.map(([id, quote]) => [id, inNfc(quote)])).toEqual(parts.map(({ id, words }) => [id, words]))
  })

  it('put together again, numbers and clauses are the whole file', () => {
    const numberOf = new Map(parts.map(({ id, token }) => [id, token]))
    const whole = entries.map(([id, quote]) => `${numberOf.get(id)}${inNfc(quote)}`)
    expect(whole.join('\n')).toBe(lines.join('\n'))
  })
})

describe('what the document does not say, and a reading therefore says', () => {
  const text = lines.join('')

  it.each([
    ['非自願', '解讀.22', 'it knows no involuntary case'],
    ['立即危險', '解讀.16', 'nor immediate danger'],
    ['就醫', '解讀.17', 'nor medical care against the will'],
    ['關懷小組', '解讀.19', 'nor a care team'],
    ['考績委員會', '解讀.32', 'nor a personnel committee'],
    ['結案', '解讀.20', 'nor closing'],
    ['密件', '解讀.25', 'nor a confidential file'],
    ['家屬', '解讀.27', 'nor the family'],
  ])('「%s」 (%s): %s', (word, reading) => {
    expect(text).not.toContain(word)
    expect(readings).toHaveProperty([reading])
  })

  it('a period for the reply: 「限期回復」 gives no number (解讀.8)', () => {
    expect(clauses['陸.一.5']).toContain('限期回復')
    expect(clauses['陸.一.5']).not.toMatch(/\d|[一二三四五六七八九十]+(?:日|天|週|月|小時)/)
  })

  it('following up is a lesson for superiors, not a step of a case (解讀.24)', () => {
    expect(entries.filter(([, quote]) => quote.includes('追蹤')).map(([id]) => id)).toEqual(['陸.二.2'])
  })
})
