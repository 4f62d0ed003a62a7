import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { createMachine } from 'xstate'
import { attributes, indented, quoted, textBox } from '#src/draw/dot/text.ts'
import { chartOf, toDot, toMermaid, toScxml } from '#src/draw/index.ts'
import { beneath, both, cell, heading, plain, table } from '#src/draw/page/markdown.ts'
import { element, escaped } from '#src/draw/svg/marks.ts'
import * as coverage from '#src/testing/cover/markup.ts'
import { pageOf } from '#src/view/page.ts'
import { foreign } from './foreign.ts'

const label = { zh: '會議', en: 'Meeting' }
const reader = new XMLParser({
  trimValues: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
})

describe('In XML', () => {
  it.each([
    ['an ampersand', 'a & b', 'a &amp; b'],
    ['a tag', '<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
    ['a quotation mark', '"x"', '&quot;x&quot;'],
    ['what is escaped already', '&lt;', '&amp;lt;'],
    ['Chinese, and a picture', '甲 😀', '甲 😀'],
    ['a tab and the ends of lines', 'a\tb\nc\rd', 'a\tb\nc\rd'],
    ['control characters', 'a\u0000\u0001\u000b\u001bb', 'ab'],
    ['half of a pair', 'a\ud83db\ude00c', 'abc'],
    ['what is no character', 'a\ufffeb\uffffc', 'abc'],
    ['the characters beside these', ' \ud7ff\ue000\ufffd', ' \ud7ff\ue000\ufffd'],
  ])('%s', (_, text, expected) => {
    expect(escaped(text)).toBe(expected)
  })

  it('is read back as it was, by any parser', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '"', "'", ' ', '案', ']', ';', 'lt') }),
        (text) => {
          const { x } = reader.parse(element('x', { title: text, n: 1 }, escaped(text)))
          expect(x['#text'] ?? '').toBe(text)
          expect(x.title ?? '').toBe(text)
        },
      ),
    )
  })

  it.each([
    ['without anything', element('g', {}), '<g/>'],
    ['with nothing within', element('g', {}, ''), '<g></g>'],
    ['with elements within', element('g', {}, '<a/>', '<b/>'), '<g><a/><b/></g>'],
    ['without attributes that have no value', element('g', { a: undefined, b: '', c: 0, d: 'x' }), '<g c="0" d="x"/>'],
    ['with numbers to one decimal', element('g', { x: 1.25, y: -0.04, z: 12.34 }), '<g x="1.3" y="0" z="12.3"/>'],
  ])('an element %s', (_, drawn, expected) => {
    expect(drawn).toBe(expected)
  })
})

describe("In Graphviz' language", () => {
  it.each([
    ['a quotation mark', 'a"b"', '"a\\"b\\""'],
    ['a backslash', 'a\\N\\', '"a\\\\N\\\\"'],
    ['both', '\\"', '"\\\\\\""'],
    ['Chinese', '案', '"案"'],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toBe(expected)
  })

  it('attributes: those with a value, texts in quotes, tables as they are', () => {
    expect(attributes({ a: 'x"', b: undefined, c: '<<TABLE/>>', d: '<x' })).toBe('[a="x\\"", c=<<TABLE/>>, d="<x"]')
    expect(attributes({})).toBe('[]')
    expect(indented(['a', ' b'])).toEqual(['  a', '   b'])
  })

  it('a text in a table of one cell, as wide as its widest line, nothing in it markup', () => {
    expect(textBox(['案<b>', '甲'], 10)).toBe(
      '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD ALIGN="LEFT" WIDTH="29"><FONT POINT-SIZE="10">案&lt;b&gt;<BR ALIGN="LEFT"/>甲<BR ALIGN="LEFT"/></FONT></TD></TR></TABLE>>',
    )
  })
})

const hostile = { zh: '"]; <b> `#1` \\N & 甲', en: '</TD> "x"' }
const disguised = (() => {
  const chart = chartOf(foreign)
  return { ...chart, nodes: chart.nodes.map((node) => ({ ...node, ...hostile })) }
})()

describe('A name that looks like markup', () => {
  it('is no markup to Mermaid', () => {
    const drawn = toMermaid(disguised, { lang: 'zh' })
    expect(drawn).toContain('["#quot;]; #lt;b#gt; #96;#35;1#96; \\N & 甲"]')
    expect(drawn).not.toContain('<b>')
    expect(toMermaid(disguised, { lang: 'both' })).toContain('甲<br/>#lt;/TD#gt; #quot;x#quot;')
  })

  it('is no markup to Graphviz', () => {
    const drawn = toDot(disguised)
    expect(drawn).toContain('&lt;b&gt;')
    expect(drawn).not.toMatch(/<b>|<\/TD> "x/)
  })

  it('is none to a reader of a page', () => {
    expect(plain('a & <b> \\ ` * _ [x] | #1')).toBe('a &amp; &lt;b&gt; \\\\ \\` \\* \\_ \\[x\\] \\| \\#1')
    expect(cell('a|b\nc\r\nd')).toBe('a\\|b<br>c<br>d')
    expect(both(label)).toBe('會議 · Meeting')
    expect(both(label, ' / ')).toBe('會議 / Meeting')
    expect(both({ zh: 'E|P', en: 'E|P' })).toBe('E\\|P')
    expect(beneath(label)).toBe('會議<br>Meeting')
    expect(heading(3, label)).toBe('### 會議 · Meeting')
    expect(table([label, { zh: '人', en: 'Who' }], [['a', 'b']])).toEqual([
      '| 會議<br>Meeting | 人<br>Who |',
      '| --- | --- |',
      '| a | b |',
      '',
    ])
    expect(table([label], [])).toEqual([])
  })
})

describe('Names in SCXML', () => {
  const odd = createMachine({
    id: '115年 flow',
    initial: 'a b',
    states: {
      'a b': { on: { GO: 'a/b' } },
      'a/b': { on: { GO: 'a:b' } },
      'a:b': { on: { GO: '甲_1-x' } },
      '甲_1-x': {},
    },
  })

  it('hold letters, digits, hyphens and lines, begin with a letter, and are each given once', () => {
    const drawn = toScxml(odd)
    expect(drawn).toContain('<state id="_115年-flow" initial="a-b"')
    const ids = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.slice(2)).toEqual(['a-b', 'a-b-2', 'a-b-3', '甲_1-x'])
    expect([...drawn.matchAll(/ target="([^"]*)"/g)].map(([, id]) => id)).toEqual(expect.arrayContaining(ids.slice(3)))
  })
})

describe('In HTML', () => {
  it('a coverage report escapes what flows say', () => {
    expect(coverage.escaped('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;')
    expect(coverage.spoken({ zh: '<甲>', en: '<B>' }, 'both')).toBe('&lt;甲&gt; <span lang="en">&lt;B&gt;</span>')
    expect(coverage.spoken({ zh: '<甲>', en: '<B>' }, 'zh')).toBe('&lt;甲&gt;')
    expect(coverage.spoken({ zh: 'EAP', en: 'EAP' }, 'both')).toBe('EAP')
    expect(coverage.row(coverage.cell('a'), coverage.cell('b', 'far'))).toBe(
      '<tr><td>a</td><td class="far">b</td></tr>',
    )
    expect(coverage.head('en', label, { zh: '甲', en: '<B>' })).toBe(
      '<thead><tr><th scope="col"><span lang="en">Meeting</span></th><th scope="col"><span lang="en">&lt;B&gt;</span></th></tr></thead>',
    )
  })

  it('the page of the viewer lets neither its data nor its script end early, and nothing else run', () => {
    const contents = { flows: ['</script><script>alert(1)</script>'] } as never
    const { html, policy } = pageOf('const x = "</script>"', contents)
    expect(html.match(/<\/script/g)).toHaveLength(2)
    const data = /<script type="application\/json" id="contents">(.*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(data)).toEqual(contents)
    expect(html).toContain('<script>const x = "<\\/script>"</script></body></html>')
    expect(policy.split('; ').map((each) => each.replace(/'sha256-[\w+/=]{44}'/, 'HASH'))).toEqual([
      "default-src 'none'",
      'script-src HASH',
      'style-src HASH',
      'img-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  })
})
