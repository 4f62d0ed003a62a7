import type { Asked } from './args.ts'
import { choose } from './choose.ts'
import type { Command } from './command.ts'
import { languages } from './show.ts'
import { Unusable } from './unusable.ts'

const named = <T extends string>(names: readonly T[]) => Object.fromEntries(names.map((name) => [name, name]))

/** Options every command takes. */
export const common = ['json', 'lang', 'help'] as const

export function checkOptions({ written }: Asked, known: readonly string[]): void {
  const options = named(known.map((name) => `--${name}`))
  for (const name of written) choose({ zh: '選項', en: 'option' }, `--${name}`, options)
}

export function checkLanguage({ given: { lang } }: Asked): void {
  if (lang !== undefined) choose({ zh: '語言', en: 'language' }, lang, named(languages))
}

/** A command is given what it needs, and nothing it does not know. */
export function checkCommand(
  { name, usage, words: [least, most], needs, takes }: Command,
  asked: Asked,
  words: readonly string[],
): void {
  checkOptions(asked, [...common, ...needs, ...takes])
  const whole = needs.every((option) => asked.written.includes(option))
  if (whole && words.length >= least && words.length <= most) return
  const form = `eap ${name} ${usage}`.trimEnd()
  throw new Unusable('usage', { zh: `須為：${form}`, en: `Expected: ${form}` })
}
