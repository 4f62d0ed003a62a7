import * as z from 'zod'

/** An instant: ISO 8601 with an offset, e.g. `2026-03-02T09:10:00+08:00`, of the years 1900 to 2199. */
export type Instant = string

const instantShape = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** Whether the text names a real moment: a shape alone would let 31 February through, which `Date` silently rolls over. */
function isMoment(text: string): boolean {
  const day = Number(text.slice(8, 10))
  return !Number.isNaN(Date.parse(text)) && (day < 29 || new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDate() === day)
}

/** Whether it has the shape of an instant, be there such a moment or not. */
export const isWrittenAsInstant = (text: unknown): text is string => typeof text === 'string' && instantShape.test(text)

/** Whether the text is an instant of whatever year, as days are counted. */
export const isInstant = (text: string): boolean => instantShape.test(text) && isMoment(text)

/** Nobody who is in a case was born before, and no period that begins now ends after. */
const isSane = (text: string): boolean => text >= '1900' && text < '2200'

/** Texts that are no free text, known by name, so that two copies of this package in one program agree. */
const kind = Symbol.for('eap-case-flows/kind')
export type TextKind = 'instant' | 'occurrence' | 'opaqueReference' | 'dutyName'

const known = <S extends z.ZodType>(name: TextKind, schema: S): S =>
  Object.defineProperty(schema, kind, { value: name })

/** Which of the checked texts a schema is; undefined for any other schema. */
export const kindOf = (schema: object): TextKind | undefined => (schema as { readonly [kind]?: TextKind })[kind]

const instantOf = (name: TextKind) =>
  known(
    name,
    z.string().check(({ value, issues }) => {
      const code = !instantShape.test(value)
        ? 'noOffset'
        : !isMoment(value)
          ? 'noMoment'
          : isSane(value)
            ? null
            : 'outOfBounds'
      if (code) issues.push({ code: 'custom', input: value, params: { code } })
    }),
  )

export const instant = /* @__PURE__ */ instantOf('instant')

/** The instant since when one of several duties of a kind is owed: it names that one. */
export const occurrence = /* @__PURE__ */ instantOf('occurrence')

/** Milliseconds since 1970 of an instant already checked by {@link instant}. */
export const timeOf = (at: Instant): number => Date.parse(at)

/** Written to the same precision with the same offset, instants sort as text. */
const sortAsText = (a: Instant, b: Instant): boolean => {
  const [zoneA, zoneB] = a.endsWith('Z') ? ['Z', b.slice(-1)] : [a.slice(-6), b.slice(-6)]
  return a.length === b.length && zoneA === zoneB
}

/** Whole minutes from one instant to a later one; 0 when it is not later. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((timeOf(to) - timeOf(from)) / 60_000))

export const isBefore = (a: Instant, b: Instant): boolean => (sortAsText(a, b) ? a < b : timeOf(a) < timeOf(b))

/** Whether two texts name one moment, written alike or not. */
export const isSameInstant = (a: Instant, b: Instant): boolean => !isBefore(a, b) && !isBefore(b, a)

/** The name of a duty, shared or a document's own. */
export const dutyName = /* @__PURE__ */ (() => known('dutyName', z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/)))()

const opaqueShape = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/
const nationalId = /(?<![A-Za-z0-9])[A-Z][A-D\d]\d{8}(?![A-Za-z0-9])/i

const mobile = /(?<![A-Za-z0-9])(?:886[._:-]?|0)9\d{2}[._:-]?\d{3}[._:-]?\d{3}(?![A-Za-z0-9])/

/** A reference that means nothing outside the host: never a name, a national ID number, a mobile number or an e-mail address. */
const isOpaque = (text: string): boolean => opaqueShape.test(text) && !nationalId.test(text) && !mobile.test(text)

export const opaqueReference = /* @__PURE__ */ (() =>
  known('opaqueReference', z.string().refine(isOpaque, { params: { code: 'personalIdentifier' } })))()
