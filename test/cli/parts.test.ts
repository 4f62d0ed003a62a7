import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose } from '#src/cli/choose.ts'
import { clockOf } from '#src/cli/instant.ts'
import { jsonFault } from '#src/cli/json-fault.ts'
import { nearest } from '#src/cli/nearest.ts'
import { longestLine, readLines } from '#src/cli/read-lines.ts'
import { showing } from '#src/cli/show.ts'
import { Unusable } from '#src/cli/unusable.ts'
import { table, widthOf, wrap } from '#src/cli/width.ts'

async function linesOf(...chunks: readonly (string | Uint8Array)[]) {
  const found = []
  for await (const lines of readLines(
    (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk)
    })(),
  )) {
    found.push(...lines)
  }
  return found
}

describe('Lines', () => {
  it('are the same however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '案', '\n', '😀') }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          const bytes = Buffer.from(text)
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
            bytes.subarray(n * size, (n + 1) * size),
          )
          const expected = text.split('\n').map((line, n) => ({ number: n + 1, text: line }))
          expect(await linesOf(...chunks)).toEqual(expected.at(-1)?.text === '' ? expected.slice(0, -1) : expected)
        },
      ),
    )
  })

  it('may be a mebibyte long and no longer', async () => {
    const most = 'x'.repeat(longestLine)
    expect(await linesOf(`${most}\n${most}`, 'x\nshort')).toEqual([
      { number: 1, text: most },
      { number: 2, fault: 'lineTooLong' },
      { number: 3, text: 'short' },
    ])
  })
})

describe('The fault in a text that is not JSON', () => {
  it('is found in every text that JSON.parse refuses, and nowhere before it', () => {
    const nearly = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', '}', ']', ',', ':', '"', '\\', 'x', '0'))
      .map(([json, where, what]) => {
        const at = where % (json.length + 1)
        return json.slice(0, at) + what + json.slice(at + 1)
      })
    const isJson = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    let faults = 0
    fc.assert(
      fc.property(nearly, (text) => {
        if (isJson(text)) return
        faults++
        const { at, expected } = jsonFault(text)
        expect(at).toBeLessThanOrEqual(text.length)
        expect(expected.zh).toMatch(/須為|僅得|須以/)
      }),
      { numRuns: 2000 },
    )
    expect(faults).toBeGreaterThan(500)
  })

  it('is found in a deep or long line without overflowing', () => {
    expect(jsonFault('['.repeat(1_000_000)).at).toBe(1_000_000)
    expect(jsonFault(`"${'a\\n'.repeat(300_000)}`).at).toBe(900_001)
  })
})

describe('Text on a terminal', () => {
  it('counts a Chinese character as two columns and a colour as none', () => {
    expect(widthOf('案件 case')).toBe(9)
    expect(widthOf('\u001b[1m案\u001b[22m')).toBe(2)
  })

  it('lines columns up by what is seen', () => {
    expect(
      table([
        ['案件', 'x'],
        ['ab', 'y'],
      ]),
    ).toEqual(['案件  x', 'ab    y'])
  })

  it('is wrapped within its width, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('案', '件', '，', 'a', 'b', ' ', '、', '「', '」') }),
        fc.integer({ min: 12, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          // What is wider has no place to break: no space, and no Chinese character after another one.
          const wide = lines.filter((line) => widthOf(line) > width)
          expect(wide.filter((line) => / |[案件][，、」]*[案件「]/.test(line.trim()))).toEqual([])
        },
      ),
    )
    expect(wrap('一二三四，五六', 8)).toEqual(['一二三', '四，五六'])
    expect(wrap('說明文字 [附件一.2、解讀.19]', 18)).toEqual(['說明文字', '[附件一.2、', '解讀.19]'])
  })

  it('is coloured only where colour is welcome', () => {
    expect(showing('both', { colour: true, columns: 80 }).paint('red', 'x')).toBe('\u001b[31mx\u001b[39m')
    expect(showing('both', { colour: false, columns: 80 }).paint('red', 'x')).toBe('x')
  })

  it('shows an offset only where it is not the usual one', () => {
    expect(clockOf('2026-03-02T09:10:30+08:00', '+08:00')).toBe('2026-03-02 09:10')
    expect(clockOf('2026-03-02T09:10Z', '+08:00')).toBe('2026-03-02 09:10 Z')
  })
})

describe('The nearest word', () => {
  it.each([
    ['genral', 'general'],
    ['Session.Held', 'session.held'],
    ['held', 'session.held'],
    ['zzzz', undefined],
  ])('to %s is %s', (written, expected) => {
    expect(nearest(written, ['general', 'crisis', 'session.held'])).toBe(expected)
  })
})

describe('A list of what could be named', () => {
  const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`flow${at + 1}`, at]))
  const advice = (count: number) => {
    try {
      return choose({ zh: '流程', en: 'flow' }, 'zzzz', named(count))
    } catch (error) {
      return error instanceof Unusable ? error.more : error
    }
  }
  const there = { zh: '可用：', en: 'There are:' }
  const all = Object.keys(named(24)).join(', ')

  it.each([
    ['is whole up to 24', 24, []],
    ['names the rest by its number', 25, [{ zh: '  另有 1 項', en: '  and 1 more' }]],
    ['however many it is', 60, [{ zh: '  另有 36 項', en: '  and 36 more' }]],
  ])('%s', (_, count, more) => {
    expect(advice(count)).toEqual([there, { zh: `  ${all}`, en: `  ${all}` }, ...more])
  })
})
