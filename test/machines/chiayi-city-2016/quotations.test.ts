import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clauses } from '#machines/chiayi-city-2016/clauses.ts'
import { linesOf, misquotedIn, paragraphsOf, published, standsTogetherIn } from '../../support/quotation.ts'

const source = published('chiayi-city-2016')
const lines = linesOf(source)
const entries = Object.entries(clauses)
const inNfc = (text: string) => text.normalize('NFC')

const numberings = [
  /^([壹貳參肆伍陸柒捌玖])、/,
  /^([一二三四五六七八九十]+)、/,
  /^\(([一二三四五六七八九十]+)\)/,
  /^(\d+)\./,
  /^\((\d+)\)/,
  /^([A-Z])\./,
]
const labels = ['附件一', '附件二']

/** The numbering token a line begins with: how deep, what number, and the words after it. */
const numberingOf = (text: string) => {
  const depth = numberings.findIndex((numbering) => numbering.test(text))
  const [token = '', number = ''] = numberings[depth]?.exec(text) ?? []
  return { depth, number, words: text.slice(token.length) }
}

/** The numbered parts 壹 to 玖, read from the published file by its own numbering. */
const numberedParts = () => {
  const first = lines.findIndex(({ text }) => text.startsWith('壹、'))
  const last = lines.findIndex(({ text }) => text.startsWith('玖、'))
  const parts = new Map<string, string>()
  let path: readonly string[] = []
  for (const { text } of lines.slice(first, last + 1)) {
    const { depth, number, words } = numberingOf(text)
    if (depth >= 0) path = [...path.slice(0, depth), number]
    const id = path.join('.')
    parts.set(id, depth >= 0 ? words : `${parts.get(id)}\n${words}`)
  }
  return [...parts]
}

const annexLines = (label: string) => {
  const from = lines.findIndex(({ text }) => text === label) + 1
  const length = lines.slice(from).findIndex(({ text }) => labels.includes(text))
  return length < 0 ? lines.slice(from) : lines.slice(from, from + length)
}

/** The boxes of a chart in the order of the file: two blank lines stay inside a box, more begin the next. */
const boxesOf = (label: string) => {
  const boxes: string[] = []
  for (const { text, blanksBefore } of annexLines(label)) {
    boxes.push(blanksBefore === 2 ? `${boxes.pop()}\n${text}` : text)
  }
  return boxes
}

const quotesOf = (...ids: readonly (keyof typeof clauses)[]) => ids.map((id) => inNfc(clauses[id]))

describe('the published file', () => {
  it('is kept byte for byte', () => {
    expect(createHash('sha256').update(source).digest('hex')).toBe(
      'b54cb0ade099f5967ad9ef907e91ee6dc6ed2d6c3372d693f58ed626fcd13806',
    )
  })
})

describe('every clause is quoted word for word', () => {
  it.each(entries)('%s', (_, quote) => {
    expect(misquotedIn(source, quote)).toEqual([])
  })

  it('a single changed word is caught', () => {
    expect(misquotedIn(source, clauses['陸.一'].replace('自由意志', '自願'))).toHaveLength(1)
  })

  it('paragraphs in the wrong order are caught', () => {
    expect(misquotedIn(source, '(有傷人或自傷之虞)\n有立即危險性')).toEqual(['有立即危險性'])
  })

  it('an empty quote and an invented paragraph are caught', () => {
    expect(misquotedIn(source, '')).toEqual([''])
    expect(misquotedIn(source, `${clauses['附件一.8']}\n結案`)).toEqual(['結案'])
  })

  it('a compatibility character and its ordinary form are the same word', () => {
    expect(misquotedIn(source, inNfc(clauses['陸.二']))).toEqual([])
  })
})

describe('the paragraphs of a clause stand together', () => {
  it.each(entries)('%s', (_, quote) => {
    expect(standsTogetherIn(source, quote)).toBe(true)
  })

  it('a clause that skips a line is caught', () => {
    expect(standsTogetherIn(source, `${clauses['附件一.1']}\n${clauses['附件一.4']}`)).toBe(false)
  })
})

describe('nothing in the document is left out', () => {
  it('every line is one paragraph of one clause, the labels of the annexes aside', () => {
    const printed = lines.map(({ text }) => numberingOf(text).words).sort()
    const quoted = entries.flatMap(([, quote]) => paragraphsOf(quote))
    expect([...quoted, ...labels].sort()).toEqual(printed)
  })

  it('parts 壹 to 玖 carry the numbers and the order of the document', () => {
    const ours = entries.filter(([id]) => /^[壹貳參肆伍陸柒捌玖]/.test(id))
    expect(ours.map(([id, quote]) => [id, inNfc(quote)])).toEqual(numberedParts())
  })
})

describe('the titles', () => {
  it('of the plan are its first two lines', () => {
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual(quotesOf('題', '題.1'))
  })

  it('of the two charts stand between the last part and the boxes', () => {
    const last = lines.findIndex(({ text }) => text.startsWith('玖、'))
    expect(lines.slice(last + 1, last + 3).map(({ text }) => text)).toEqual(quotesOf('附件一', '附件二'))
  })
})

describe('the boxes of the annexes', () => {
  it.each(labels)('lines of %s are two, five or eight blank lines apart', (label) => {
    expect(annexLines(label).filter(({ blanksBefore }) => ![2, 5, 8].includes(blanksBefore))).toEqual([])
  })

  it('附件一 has eight boxes, drawn in flow order', () => {
    const boxes = boxesOf('附件一')
    expect(boxes).toHaveLength(8)
    expect(boxes).toEqual(
      quotesOf('附件一.1', '附件一.2', '附件一.3', '附件一.4', '附件一.5', '附件一.6', '附件一.7', '附件一.8'),
    )
  })

  it('附件二 has nine boxes, drawn lower half first', () => {
    const boxes = boxesOf('附件二')
    expect(boxes).toHaveLength(9)
    expect(boxes).toEqual(
      quotesOf(
        '附件二.4',
        '附件二.8',
        '附件二.9',
        '附件二.5',
        '附件二.6',
        '附件二.7',
        '附件二.2',
        '附件二.3',
        '附件二.1',
      ),
    )
  })

  it('no box beyond those drawn is quoted', () => {
    expect(entries.filter(([id]) => id.startsWith('附件一.'))).toHaveLength(8)
    expect(entries.filter(([id]) => id.startsWith('附件二.'))).toHaveLength(9)
  })
})
