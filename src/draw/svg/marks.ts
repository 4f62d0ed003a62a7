import { type Block, baselines } from './lines.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Whether XML can hold a character: control characters it cannot. */
const isXml = (character: string): boolean =>
  (character >= ' ' && !/^[\ud800-\udfff\ufffe\uffff]$/.test(character)) || '\t\n\r'.includes(character)

/** A text as XML: nothing in it is markup. */
export const escaped = (text: string): string =>
  [...text]
    .filter(isXml)
    .map((character) => entities[character] ?? character)
    .join('')

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(String(typeof value === 'number' ? rounded(value) : value))}"`)
  return inner.length ? `<${name}${given.join('')}>${inner.join('')}</${name}>` : `<${name}${given.join('')}/>`
}

const rounded = (value: number): number => Math.round(value * 10) / 10

export interface Place {
  readonly x: number
  readonly y: number
}

/** A block of text with its upper left corner at a place. */
export const textAt = (block: Block, { x, y }: Place): string =>
  block.lines
    .map(({ text, size, bold, tone }, n) => {
      const kind = [bold ? 'bold' : '', tone === 'ink' ? '' : tone].filter(Boolean).join(' ')
      return element('text', { x, y: y + (baselines(block)[n] ?? 0), 'font-size': size, class: kind }, escaped(text))
    })
    .join('')

/** A way through points, its corners rounded. */
export function pathThrough(points: readonly Place[], radius = 5): string {
  const [first, ...rest] = points as [Place, ...Place[]]
  const turns = rest.map((point, n) => {
    const [before, next] = [points[n] as Place, rest[n + 1]]
    if (!next) return `L${at(point)}`
    return `L${at(toward(point, before, radius))}Q${at(point)} ${at(toward(point, next, radius))}`
  })
  return `M${at(first)}${turns.join('')}`
}

const at = ({ x, y }: Place): string => `${rounded(x)} ${rounded(y)}`

function toward(from: Place, to: Place, by: number): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(by, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** An arrow's head, at the end of its way. */
export function head(points: readonly Place[], kind: string): string {
  const [before, end] = points.slice(-2) as [Place, Place]
  const angle = Math.atan2(end.y - before.y, end.x - before.x)
  const corner = (turn: number) => ({
    x: end.x - 8 * Math.cos(angle + turn),
    y: end.y - 8 * Math.sin(angle + turn),
  })
  return element('path', { class: `head ${kind}`.trim(), d: `M${at(end)}L${at(corner(0.42))}L${at(corner(-0.42))}Z` })
}
