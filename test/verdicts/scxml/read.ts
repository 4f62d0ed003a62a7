import { XMLParser } from 'fast-xml-parser'

/** An element of an SCXML document. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: readonly Element[]
}

type Raw = Readonly<Record<string, unknown>> & { readonly ':@'?: Readonly<Record<string, string>> }

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' })

const elements = (raw: readonly Raw[]): readonly Element[] =>
  raw.flatMap((each) => {
    const [name = '', inner] = Object.entries(each).find(([key]) => key !== ':@') ?? []
    if (name.startsWith('?') || name.startsWith('#')) return []
    return [{ name, attributes: each[':@'] ?? {}, inner: elements(inner as Raw[]) }]
  })

export const parsed = (text: string): Element => elements(parser.parse(text))[0] as Element
