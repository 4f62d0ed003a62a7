import { type ParseArgsConfig, parseArgs } from 'node:util'
import { harmless } from './choose.ts'
import { type Language, languages } from './show.ts'
import { Unusable } from './unusable.ts'

const flags = ['json', 'ics', 'dry-run', 'elsewhere', 'count', 'help', 'version'] as const
const values = [
  'lang',
  'policy',
  'calendar',
  'case',
  'part',
  'fact',
  'as',
  'now',
  'port',
  'promise',
  'story',
  'most',
] as const

const options: NonNullable<ParseArgsConfig['options']> = {
  ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }])),
  ...Object.fromEntries(values.map((name) => [name, { type: 'string' }])),
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
}

export type ValueName = (typeof values)[number]
export type OptionName = ValueName | 'ics' | 'dry-run' | 'elsewhere' | 'count'
type Option = { readonly name: string; readonly rawName: string; readonly value?: string | undefined }

/** A command line, taken apart. */
export interface Asked {
  readonly words: readonly string[]
  readonly json: boolean
  readonly ics: boolean
  readonly elsewhere: boolean
  readonly count: boolean
  readonly help: boolean
  readonly version: boolean
  readonly given: Readonly<Partial<Record<ValueName, string>>>
  /** Options as they were written, known or not. */
  readonly written: readonly string[]
  /** An option with a value too many or too few; told once it is known in which language. */
  readonly fault: Unusable | null
}

/** Takes a command line apart; nothing in it is a fault yet that could not be told in the language it asks for. */
export function asked(argv: readonly string[]): Asked {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const found = tokens.filter((token) => token.kind === 'option')
  const is = (flag: (typeof flags)[number]) => found.some(({ name }) => name === flag)
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    json: is('json'),
    ics: is('ics'),
    elsewhere: is('elsewhere'),
    count: is('count'),
    help: is('help'),
    version: is('version'),
    given: givenBy(found),
    written: found.map(({ name }) => name),
    fault: found.map(faultOf).find((fault) => fault !== null) ?? null,
  }
}

/** The last value counts; promises add up. */
function givenBy(found: readonly Option[]): Asked['given'] {
  const given: Partial<Record<ValueName, string>> = {}
  for (const { name, value } of found) {
    if (!takesValue(name) || value === undefined) continue
    given[name] = name === 'promise' && given.promise !== undefined ? `${given.promise},${value}` : value
  }
  return given
}

const takesValue = (name: string): name is ValueName => values.some((each) => each === name)

function faultOf({ name, rawName, value }: Option): Unusable | null {
  const option = harmless(rawName)
  if (takesValue(name)) {
    return value === undefined
      ? new Unusable('valueMissing', { zh: `${option} 須附值`, en: `${option} needs a value` })
      : null
  }
  const flag = flags.some((each) => each === name)
  return flag && value !== undefined
    ? new Unusable('valueUnexpected', { zh: `${option} 不得附值`, en: `${option} takes no value` })
    : null
}

/** The language asked for; both when none was, or none that exists. */
export const languageOf = ({ given: { lang } }: Asked): Language => languages.find((each) => each === lang) ?? 'both'
