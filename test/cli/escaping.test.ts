import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, harmless } from '#src/cli/choose.ts'
import { endOfString } from '#src/cli/json-string.ts'
import { showing } from '#src/cli/show.ts'
import { Unusable } from '#src/cli/unusable.ts'
import { padTo, table, widthOf, wrap } from '#src/cli/width.ts'

/** Characters that a terminal obeys instead of showing. */
const obeyed: readonly (readonly [string, string])[] = [
  ['the escape that begins a colour or moves the cursor', '\u001b'],
  ['the bell', '\u0007'],
  ['a step back', '\b'],
  ['the beginning of the line', '\r'],
  ['a new line', '\n'],
  ['nothing at all', '\u0000'],
  ['delete', '\u007f'],
  ['the eight-bit escape', '\u009b'],
]

/** Marks that turn the direction of writing, so that a name reads as another. */
const turning = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2069']

describe('A text from outside, on a terminal', () => {
  it.each(obeyed)('shows a question mark for %s', (_, character) => {
    expect(harmless(`甲${character}乙${character}`)).toBe('甲?乙?')
  })

  it.each(turning.map((mark) => [`U+${mark.charCodeAt(0).toString(16)}`, mark] as const))(
    'shows a question mark for %s, which turns the direction of writing',
    (_, mark) => expect(harmless(`flow${mark}gpj.js`)).toBe('flow?gpj.js'),
  )

  it('stands as it is otherwise, 200 characters of it', () => {
    expect(harmless('個案 a-b_c.jsonl «é» 😀')).toBe('個案 a-b_c.jsonl «é» 😀')
    expect(harmless('x'.repeat(200))).toBe('x'.repeat(200))
    expect(harmless('x'.repeat(201))).toBe('x'.repeat(200))
  })

  it('holds nothing a terminal obeys, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
      }),
    )
  })
})

describe('What is chosen by name', () => {
  const steps = { general: { zh: '一般個案', en: 'General' }, crisis: { zh: '危機', en: 'Crisis' }, other: 7 }
  const found = (written: string) => choose({ zh: '流程', en: 'flow' }, written, steps as never)

  it.each([
    ['general', 'its id', steps.general],
    ['一般個案', 'its Chinese name', steps.general],
    ['gENERAL', 'its English name, in any letters', steps.general],
    ['Crisis', 'its English name', steps.crisis],
    ['other', 'the id of what has no name', 7],
  ])('%s is found by %s', (written, _, expected) => {
    expect(found(written)).toBe(expected)
  })

  const refusalOf = (written: string): Unusable => {
    try {
      found(written)
    } catch (error) {
      return error as Unusable
    }
    throw new Error('was found')
  }

  it('is refused when nothing is named: what there is', () => {
    const { label, more } = refusalOf('')
    expect(label).toEqual({ zh: '未指明流程', en: 'No flow is named' })
    expect(more.slice(-2)).toEqual([
      { zh: '可用：', en: 'There are:' },
      { zh: '  general, crisis, other', en: '  general, crisis, other' },
    ])
  })

  it('is refused when there is none: what there is, and the nearest word', () => {
    const { code, label, place, more } = refusalOf('genral')
    expect([code, label, place]).toEqual([
      'unknownName',
      { zh: '無此流程：genral', en: 'There is no such flow: genral' },
      {},
    ])
    expect(more).toEqual([
      { zh: '是否為 general？', en: 'Did you mean general?' },
      { zh: '可用：', en: 'There are:' },
      { zh: '  general, crisis, other', en: '  general, crisis, other' },
    ])
  })

  it.each([['constructor'], ['toString'], ['undefined'], ['zzzzzzzz']])(
    '%s is nothing, and near nothing',
    (written) => {
      expect(refusalOf(written)).toBeInstanceOf(Unusable)
      expect(refusalOf(written).more.map(({ en }) => en)).toEqual(['There are:', '  general, crisis, other'])
    },
  )

  it('is repeated without what a terminal obeys', () => {
    expect(refusalOf('\u001b[2Jx\u202e').label.en).toBe('There is no such flow: ?[2Jx?')
  })
})

describe('A JSON string in a line', () => {
  it('ends where JSON.parse says it ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, before, behind) => {
        const written = JSON.stringify(text)
        const end = before.length + written.length
        expect(endOfString(before + written + behind, before.length)).toEqual({ end, whole: true })
      }),
    )
  })

  it.each([
    ['"', 1],
    ['"abc', 4],
    ['"a\nb"', 2],
    ['"a\u0000b"', 2],
    ['"a\u001fb"', 2],
    ['"a\\xb"', 2],
    ['"\\u12g4"', 1],
    ['"\\u123"', 1],
    ['"ab\\', 3],
    ['"\\u00e9', 7],
  ])('%j goes wrong at %d', (written, end) => {
    expect(endOfString(written, 0)).toEqual({ end, whole: false })
  })

  it.each([['\\"'], ['\\\\'], ['\\/'], ['\\b'], ['\\f'], ['\\n'], ['\\r'], ['\\t'], ['\\u00eF'], ['\\uA9b0']])(
    'may hold %s',
    (written) => expect(endOfString(`"${written}"`, 0)).toEqual({ end: written.length + 2, whole: true }),
  )
})

describe('A label on a terminal', () => {
  const label = { zh: '會議', en: 'Meeting' }
  const show = (lang: 'zh' | 'en' | 'both', columns = 80) => showing(lang, { colour: true, columns })

  it.each([
    ['zh', ['會議'], '會議', '{"zh":"會議","n":1}\n'],
    ['en', ['Meeting'], 'Meeting', '{"en":"Meeting","n":1}\n'],
    ['both', ['會議', 'Meeting'], '會議 Meeting', '{"zh":"會議","en":"Meeting","n":1}\n'],
  ] as const)('in %s', (lang, lines, said, json) => {
    expect(show(lang).lang).toBe(lang)
    expect(show(lang).lines(label)).toEqual(lines)
    expect(show(lang).say(label)).toBe(said)
    expect(show(lang).json({ ...label, n: 1 })).toBe(json)
  })

  it('is said once where both languages have the same word', () => {
    expect(show('both').say({ zh: 'EAP', en: 'EAP' })).toBe('EAP')
  })

  it.each([
    ['bold', 1, 22],
    ['dim', 2, 22],
    ['red', 31, 39],
    ['green', 32, 39],
    ['yellow', 33, 39],
    ['cyan', 36, 39],
  ] as const)('in %s begins and ends its colour', (colour, begins, ends) => {
    expect(show('zh').paint(colour, '甲')).toBe(`\u001b[${begins}m甲\u001b[${ends}m`)
  })

  it.each([
    [10, 60],
    [60, 60],
    [61, 61],
    [119, 119],
    [120, 120],
    [200, 120],
  ])('on a terminal of %d columns is laid out in %d', (columns, expected) => {
    expect(show('zh', columns).columns).toBe(expected)
  })
})

describe('Columns', () => {
  it.each([
    ['a, é, ß', 'aéß', 3],
    ['a letter and its accent apart', 'e\u0301', 1],
    ['Hangul', '\u1100가', 4],
    ['radicals and Chinese marks', '\u2e80〾，（', 8],
    ['kana, Bopomofo and Yi', 'あㄅ\ua000', 6],
    ['compatibility ideographs', '豈', 2],
    ['vertical and small forms', '︰﹐', 4],
    ['full-width forms', '！￥', 4],
    ['half-width forms', 'ｱ', 1],
    ['pictures, also of several', '🌀👩\u200d👧', 4],
    ['rare ideographs', '𠀀', 2],
    ['a colour, begun and ended', '\u001b[31m甲\u001b[39m', 2],
    ['two colours one after another', '\u001b[1m\u001b[31ma\u001b[39m\u001b[22m', 1],
    ['nothing', '', 0],
  ])('of %s', (_, text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('are filled up to a width, and never cut', () => {
    expect(padTo('案', 4)).toBe('案  ')
    expect(padTo('案件', 4)).toBe('案件')
    expect(padTo('案件', 3)).toBe('案件')
  })

  it('stand under one another, the last running free, nothing behind it', () => {
    expect(
      table([
        ['a', '案件', 'x '],
        ['案件', 'b', 'long and free'],
        ['', 'c', ''],
      ]),
    ).toEqual(['a     案件  x', '案件  b     long and free', '      c'])
    expect(table([])).toEqual([])
    expect(table([['only']])).toEqual(['only'])
  })
})

describe('A line too long for the terminal', () => {
  it.each([
    ['fits', 'one two', 7, ['one two']],
    ['breaks between words', 'one two three', 8, ['one two', 'three']],
    ['breaks anywhere in Chinese', '一二三四五', 4, ['一二', '三四', '五']],
    ['breaks anywhere in kana, Bopomofo and Hangul', 'ああㄅㄅ가가', 4, ['ああ', 'ㄅㄅ', '가가']],
    ['breaks anywhere in full-width forms', '１２３', 4, ['１２', '３']],
    ['keeps a mark with the character before it', '一二三，四', 6, ['一二', '三，四']],
    ['keeps an opening bracket with the character behind it', '一二（三', 6, ['一二', '（三']],
    ['keeps a number with its character', '一二第3.1', 6, ['一二', '第3.1']],
    ['never breaks a word that is longer', 'a verylongword b', 6, ['a', 'verylongword', 'b']],
    ['breaks grounds at the end only between them', '文字 [一.1、二.2]', 6, ['文字', '[一.1、', '二.2]']],
    ['takes grounds in brackets elsewhere as words', '[a b] c d', 5, ['[a b]', 'c d']],
    ['drops what is blank at the end', 'one two   ', 7, ['one two']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it('breaks painted grounds as plain ones', () => {
    expect(wrap('文字 \u001b[2m[一.1、二.2]\u001b[22m', 6)).toEqual(['文字', '\u001b[2m[一.1、', '二.2]\u001b[22m'])
  })
})
