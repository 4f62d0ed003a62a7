import type { Linted, Report } from '../lint.ts'
import type { Step } from './steps.ts'

const values = [
  'timeZone',
  'sessionCap',
  'careTeam',
  'personnelBodies',
  'crisisRecipients',
  'crisisTriggers',
  'refusalBranch',
  'keyRelatedPersons',
  'closure',
  'adopts',
  'periods',
  'own',
] as const

/** A policy decides everything it must, and nothing the vocabulary does not know. */
export function lintPolicy(
  [{ place, raw }]: readonly [Step, ...Step[]],
  { document, policy, duties, settings }: Linted,
  report: Report,
): void {
  const at = (name: string) => `${document.id} / policy / ${name}`
  const given = policy.values as unknown as Readonly<Record<string, unknown>>
  for (const name of values) if (given[name] === undefined) report(at(name), 'policy')
  const { periods, own } = policy.values
  for (const name of Object.keys(periods ?? {}))
    if (!Object.hasOwn(duties, name)) report(at('periods'), 'word', `duty ${name}`)
  for (const name of Object.keys(own ?? {}))
    if (!Object.hasOwn(settings, name)) report(at('own'), 'word', `setting ${name}`)
  for (const name of Object.keys(settings)) if (own?.[name] === undefined) report(at(`own.${name}`), 'policy')
  for (const name of raw.meta?.requires ?? [])
    if (!Object.hasOwn(settings, name)) report(place, 'word', `setting ${name}`)
}
