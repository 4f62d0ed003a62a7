import { isTimeZone } from '../../calendar/zone.ts'
import type { Linted, Report } from '../lint.ts'
import type { Draft } from '../outline/draft.ts'
import { policyFormOf } from '../policy-form.ts'

/** Whose names the fields of a value are. */
const kinds: Readonly<Record<string, string>> = { '': 'policy value', periods: 'duty', own: 'setting' }

/** A policy decides everything it must, in the terms of its form, and nothing the vocabulary does not know. */
export function lintPolicy({ steps: [{ place, meta }] }: Draft, of: Linted, report: Report): void {
  const { document, policy, settings } = of
  const at = (...path: readonly PropertyKey[]) => `${document.id} / policy / ${path.join('.') || 'values'}`
  for (const issue of policyFormOf(of).safeParse(policy.values).error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        report(at(...issue.path), 'word', `${kinds[issue.path.join('.')] ?? 'field'} ${key}`)
    else report(at(...issue.path), valueAt(policy.values, issue.path) === undefined ? 'policy' : 'value')
  }
  const { timeZone } = policy.values
  if (typeof timeZone === 'string' && !isTimeZone(timeZone)) report(at('timeZone'), 'value')
  for (const name of meta.requires ?? []) if (!Object.hasOwn(settings, name)) report(place, 'word', `setting ${name}`)
}

const valueAt = (from: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], from)
