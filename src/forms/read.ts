import * as z from 'zod'
import { formReasons } from '../case/form-issues.ts'
import { type Reason, reason } from '../case/reason.ts'
import type { Reporter } from '../vocabulary/known.ts'
import { type Instant, instant, opaqueReference } from '../vocabulary/references.ts'
import { type Role, roleNames, roles } from '../vocabulary/roles.ts'
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
export function read(form: Form, answers: unknown, handedIn: unknown): Read | readonly Reason[] {
  const { by, fields, needs, schema } = form
  const answered = schema.safeParse(answers, { reportInput: true })
  const signed = signature.safeParse(handedIn, { reportInput: true })
  const at = (handedIn as Unread)?.at
  const role = (handedIn as Unread)?.by?.role as Role
  const given = typeof answers === 'object' && answers !== null ? answers : {}
  const inAnswers = [
    ...formReasons(answered.error?.issues ?? []),
    // zod asks what an answer makes necessary only of answers that are otherwise in order.
    ...unmet(needs, given).map((path) => reason('missing', { path })),
    ...(isInstant(at) ? notYetDone(fields, given, at) : []).map((path) => reason('atAfterRecordedAt', { path })),
  ]
  const reasons = [
    ...once(inAnswers).map((each) => named(each, fields)),
    ...notFor(role, form, given),
    ...formReasons(signed.error?.issues ?? []),
    ...(roleNames.includes(role) && !by.includes(role) ? [notTheirs(by)] : []),
  ]
  const inOrder = answered.success && signed.success && reasons.length === 0
  return inOrder ? { answers: answered.data as Answers, ...signed.data } : reasons
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
