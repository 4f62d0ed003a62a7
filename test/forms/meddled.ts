import fc from 'fast-check'
import type { Form } from '#src/forms/index.ts'
import { answersOf } from './arbitrary.ts'

const nearMisses = fc.constantFrom<unknown>(
  '',
  ' ',
  null,
  true,
  0,
  1,
  4,
  5,
  6,
  1.5,
  -1,
  1e21,
  [],
  [[]],
  {},
  'x'.repeat(400),
  'x'.repeat(401),
  '🙂'.repeat(400),
  '🙂'.repeat(401),
  '🙂'.repeat(10_000),
  '🙂'.repeat(10_001),
  'x'.repeat(10_001),
  '\ud800'.repeat(400),
  'self',
  'referral',
  'necessary',
  'A123456789',
  'a123456789.x',
  'u:0912-345-678',
  'wang@example.org',
  'x'.repeat(64),
  'x'.repeat(65),
  '2026-02-29T09:00+08:00',
  '2028-02-29T09:00Z',
  '2026-03-02 09:00Z',
  '2026-03-02T24:00Z',
  '2026-03-02T09:00:60Z',
  '2026-03-02T09:00:00.1234Z',
  '2026-03-02T09:00+24:00',
  Array.from({ length: 51 }, () => 'x'),
)

type Odd = readonly [where: number, how: 'put' | 'drop' | 'add', what: unknown]
const odd: fc.Arbitrary<Odd> = fc.tuple(
  fc.nat(),
  fc.constantFrom('put', 'put', 'drop', 'add'),
  fc.oneof(nearMisses, fc.jsonValue({ maxDepth: 2 })),
)

/** Answers in order or nearly so: up to two of them replaced, left out, or added. */
export const meddledWith = (form: Form): fc.Arbitrary<unknown> =>
  fc
    .tuple(answersOf(form), fc.array(odd, { maxLength: 2 }))
    .map(([answers, odds]) => odds.reduce(meddle, answers as unknown))

function meddle(answers: unknown, [where, how, what]: Odd): unknown {
  const places = placesIn(answers)
  const path = places[where % places.length] ?? []
  return at(answers, path, (value) => {
    if (how !== 'add') return how === 'put' ? what : undefined
    if (Array.isArray(value)) return [...value, what]
    return typeof value === 'object' && value !== null ? { ...value, extra: what } : what
  })
}

type Path = readonly (string | number)[]

const placesIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value) ? value.entries() : Object.entries(value)
  return [path, ...[...inner].flatMap(([name, each]) => placesIn(each, [...path, name]))]
}

function at(value: unknown, [name, ...rest]: Path, put: (value: unknown) => unknown): unknown {
  if (name === undefined) return put(value)
  if (Array.isArray(value)) return value.flatMap((each, n) => (n === name ? (at(each, rest, put) ?? []) : [each]))
  const all = value as Readonly<Record<string, unknown>>
  const { [name]: old, ...others } = all
  const next = at(old, rest, put)
  return next === undefined ? others : { ...others, [name]: next }
}
