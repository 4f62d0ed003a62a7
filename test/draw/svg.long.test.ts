import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { chartOf, type Language, toSvg } from '#src/draw/index.ts'
import { pictureOf } from '#src/draw/picture.ts'
import { leastScale, onSheet } from '#src/draw/svg/look.ts'
import { dark, light, type Scheme } from '#src/draw/svg/palette.ts'
import { notEmpty } from '../support/not-empty.ts'
import { everyFlow, published } from './flows.ts'
import { foreign } from './foreign.ts'

interface Group {
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly {
    readonly name: string
    readonly attributes: Readonly<Record<string, string>>
    readonly text: string
  }[]
}
type Raw = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
})
const nameOf = (raw: Raw) => Object.keys(raw).find((key) => key !== ':@') ?? ''
const attributesOf = (raw: Raw) => (raw[':@'] ?? {}) as Record<string, string>
const innerOf = (raw: Raw) => raw[nameOf(raw)] as readonly Raw[]
const textOf = (raw: Raw): string =>
  innerOf(raw)
    .map((each) => String(each['#text'] ?? ''))
    .join('')
const flat = (raws: readonly Raw[]): readonly Raw[] =>
  raws.flatMap((raw) => (nameOf(raw) === '#text' ? [] : [raw, ...flat(innerOf(raw))]))

const groupsOf = (svg: string): readonly Group[] =>
  flat(parser.parse(svg))
    .filter((raw) => nameOf(raw) === 'g')
    .map((raw) => ({
      attributes: attributesOf(raw),
      children: innerOf(raw).map((each) => ({
        name: nameOf(each),
        attributes: attributesOf(each),
        text: nameOf(each) === '#text' ? '' : textOf(each),
      })),
    }))

/** How wide a text is at least: a Chinese character is a square, a Latin letter half of one on average. */
const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, each) => sum + (/[\u2e80-\uffef]/.test(each) ? 1 : 0.5), 0) * size

const drawn = new Map<string, Promise<string>>()
const svgOf = (
  flow: (typeof everyFlow)[number][1],
  document: (typeof everyFlow)[number][2] | undefined,
  lang: Language,
) => {
  const key = `${flow.id} ${lang}`
  const svg = drawn.get(key) ?? toSvg(chartOf(flow, document), { lang })
  drawn.set(key, svg)
  return svg
}

const all = [...everyFlow, ['a machine of somebody else', foreign, undefined] as const]

/** Every flow in Chinese; one document, and what is not ours, in the other languages too. */
const inLanguages = all.flatMap(([name, flow, document]) =>
  (['zh', 'en', 'both'] as const)
    .filter((lang) => lang === 'zh' || document === published[0]?.document || document === undefined)
    .map((lang) => [name, lang, flow, document] as const),
)

describe.each(inLanguages)('%s as SVG in %s', (_, lang, flow, document) => {
  const chart = chartOf(flow, document)

  it('is well formed and told to those who cannot see it', async () => {
    const svg = await svgOf(flow, document, lang)
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="[\w-]+-title [\w-]+-desc"/)
    const [title, desc] = ['title', 'desc'].map(
      (part) => new RegExp(`<${part} id="[\\w-]+-${part}">([^<]+)</`).exec(svg)?.[1] ?? '',
    )
    expect(title).toContain(lang === 'en' ? chart.en : chart.zh)
    expect(desc?.split('\n').length).toBeGreaterThanOrEqual(chart.nodes.length)
  })

  it('shows every step and every arrow', async () => {
    const groups = groupsOf(await svgOf(flow, document, lang))
    expect(groups.flatMap(({ attributes }) => attributes['data-step'] ?? []).sort()).toEqual(
      chart.nodes.map(({ id }) => id).sort(),
    )
    const arrows = groups.flatMap(({ attributes }) => attributes['data-edges'] ?? [])
    const expected = pictureOf(chart).bundles.flatMap(({ to, edges }) =>
      to.map(() => edges.map(({ id }) => id).join(' | ')),
    )
    expect(arrows.sort()).toEqual(expected.sort())
  })

  it('keeps every text in its box', async () => {
    const boxes = groupsOf(await svgOf(flow, document, lang)).filter(
      ({ attributes }) => 'data-step' in attributes || 'data-any' in attributes,
    )
    for (const { children } of notEmpty(boxes)) {
      const box = children.find(({ name }) => name === 'rect')?.attributes as Record<string, string>
      const [right, bottom] = [Number(box.x) + Number(box.width), Number(box.y) + Number(box.height)]
      for (const { attributes, text } of notEmpty(children.filter(({ name }) => name === 'text'))) {
        expect(Number(attributes.x) + widthOf(text, Number(attributes['font-size']))).toBeLessThanOrEqual(right)
        expect(Number(attributes.y)).toBeLessThanOrEqual(bottom)
      }
    }
  })
})

describe.each(all)('%s as SVG', (_, flow, document) => {
  it('is legible on a sheet of A4, or says that it is not', async () => {
    const svg = await svgOf(flow, document, 'zh')
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    const isLegible = onSheet(Number(width), Number(height)) >= leastScale
    expect(svg.includes('大於一張 A4')).toBe(!isLegible)
  })
})

it('the same flow gives the same picture', async () => {
  const [[, flow, document]] = everyFlow as unknown as readonly [(typeof everyFlow)[number]]
  expect(await toSvg(chartOf(flow, document), { lang: 'zh' })).toBe(await svgOf(flow, document, 'zh'))
})

describe('Colours', () => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
    return (bright + 0.05) / (dim + 0.05)
  }
  const texts = ['ink', 'soft', 'faint', 'urgent', 'here', 'open', 'held'] as const satisfies (keyof Scheme)[]
  const grounds = ['paper', 'box', 'group', 'urgentBox', 'hereBox'] as const satisfies (keyof Scheme)[]
  const rows = [light, dark].flatMap((scheme) =>
    texts.flatMap((text) => grounds.map((ground) => ({ scheme, text, ground }))),
  )

  it.each(rows)('$text on $ground can be read', ({ scheme, text, ground }) => {
    expect(contrast(scheme[text], scheme[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each([light, dark])('lines can be seen', (scheme) => {
    for (const line of ['line', 'urgent', 'way', 'open', 'held'] as const)
      expect(contrast(scheme[line], scheme.paper)).toBeGreaterThanOrEqual(3)
  })

  it('follow the reader', async () => {
    expect(await toSvg(chartOf(foreign))).toContain('@media (prefers-color-scheme:dark)')
  })
})

it('lets no name be markup', async () => {
  const chart = chartOf(foreign)
  const nodes = chart.nodes.map((node) => ({ ...node, zh: '<script>"&\u0007甲', en: ']]>' }))
  const svg = await toSvg({ ...chart, nodes })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toContain('<script')
})
