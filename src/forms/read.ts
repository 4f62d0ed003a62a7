import * as z from 'zod'
import { formReasons } from '../case/form-issues.ts'
import { type Reason, reason } from '../case/reason.ts'
import type { Reporter } from '../vocabulary/known.ts'
import { type Instant, instant, opaqueReference } from '../vocabulary/references.ts'
import { type Role, roleNames, roles } from '../vocabulary/roles.ts'
import type { Field, Fields } from './field.ts'
import type { Form } from './form.ts'
import type { Answers } from './halves.ts'
import { named } from './named.ts'
import { unmet } from './need.ts'
import { notYetDone } from './past.ts'

const signature = /* @__PURE__ */ (() =>
  z.strictObject({ at: instant, by: z.strictObject({ role: z.enum(roleNames), id: opaqueReference }) }))()

type Unread = { readonly at?: unknown; readonly by?: { readonly role?: unknown } | null } | null | undefined

/** A form as it was handed in, once nothing is wrong with it. */
export interface Read {
  readonly answers: Answers
  readonly at: Instant
  readonly by: Reporter
}

/** Reads a form as it is handed in; everything that is wrong with it, by path. */
export function read(form: Form, handed: unknown, handedIn: unknown): Read | readonly Reason[] {
  const { by, fields, needs, schema } = form
  const answers = answered(fields, handed)
  const parsed = schema.safeParse(answers, { reportInput: true })
  const signed = signature.safeParse(handedIn, { reportInput: true })
  const at = (handedIn as Unread)?.at
  const role = (handedIn as Unread)?.by?.role as Role
  const known = isRecord(answers) ? answers : {}
  const inAnswers = [
    ...formReasons(parsed.error?.issues ?? []),
    // zod asks what an answer makes necessary only of answers that are otherwise in order.
    ...unmet(needs, known).map((path) => reason('missing', { path })),
    ...(isInstant(at) ? notYetDone(fields, known, at) : []).map((path) => reason('atAfterRecordedAt', { path })),
  ]
  const reasons = [
    ...once(inAnswers).map((each) => named(each, fields)),
    ...notFor(role, form, known),
    ...formReasons(signed.error?.issues ?? []),
    ...(roleNames.includes(role) && !by.includes(role) ? [notTheirs(by)] : []),
  ]
  const inOrder = parsed.success && signed.success && reasons.length === 0
  return inOrder ? { answers: parsed.data as Answers, ...signed.data } : reasons
}

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null

/** The answers among what a renderer hands in: null, an empty text and a group or list left alone are none. */
export const answered = (fields: Fields, handed: unknown): unknown =>
  isRecord(handed) && !Array.isArray(handed) ? given(fields, handed) : handed

const given = (fields: Fields, handed: Answers): Answers =>
  Object.fromEntries(
    Object.entries(handed).flatMap(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      const answer = field ? answerOf(field, value) : value
      return answer === undefined ? [] : [[name, answer]]
    }),
  )

function answerOf(field: Field, value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) {
    const entries = value.map((entry) => answerOf(field, entry))
    // Only at its end: a place in the list is where a fault is told.
    while (entries.length > 0 && entries.at(-1) === undefined) entries.pop()
    return entries.length > 0 ? entries : undefined
  }
  if (!field.fields || !isRecord(value)) return value
  const answers = given(field.fields, value)
  return Object.keys(answers).length > 0 ? answers : undefined
}

const isInstant = (at: unknown): at is Instant => instant.safeParse(at).success

const once = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((each) => [`${each.code} ${each.path}`, each])).values(),
]

/** Answers to what only others may answer. */
const notFor = (role: Role, { by, fields }: Form, given: object): readonly Reason[] =>
  Object.entries(fields).flatMap(([path, { onlyBy, zh, en }]) =>
    onlyBy && by.includes(role) && !onlyBy.includes(role) && (given as Record<string, unknown>)[path] !== undefined
      ? [{ ...notTheirs(onlyBy), path, zh: `此角色不得填寫：${zh}`, en: `This role may not answer: ${en}` }]
      : [],
  )

const notTheirs = (by: readonly Role[]): Reason =>
  reason('notYours', {
    zh: '此角色不得填送此表單',
    en: 'This role may not hand this form in',
    path: 'by.role',
    unblock: {
      zh: `得由下列角色為之：${by.map((role) => roles[role].zh).join('、')}`,
      en: `May be done by: ${by.map((role) => roles[role].en).join('; ')}`,
    },
  })
