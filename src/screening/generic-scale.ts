import * as z from 'zod'
import { fault, refused, type Screened, type ScreeningFault, shapeFaults } from './fault.ts'
import { highestTotal, type Instrument, ideationItem } from './instrument.ts'
import { levelNames, rankOf } from './levels.ts'

const form = /* @__PURE__ */ (() => {
  const text = z.string().min(1)
  const label = z.strictObject({ zh: text, en: text })
  const band = z.strictObject({ ...label.shape, level: z.enum(levelNames), from: z.int(), advice: label.optional() })
  return z.strictObject({
    ...label.shape,
    id: text,
    asks: label,
    items: z.record(z.string(), label),
    ideation: label.nullable(),
    choices: z.array(label),
    bands: z.array(band).min(1),
  })
})()

/**
 * An instrument of an agency's own, for scales that its plan names without publishing them, e.g. a 壓力指數測量表. Items,
 * choices, bands and their lower bounds are all the agency's; nothing has a default. Refuses, by path, a wrong shape and
 * bands that leave totals out, do not ascend or cannot be reached.
 *
 * @example
 * genericScale({ id: 'stress-index', zh: '壓力指數測量表', en: 'Stress index', asks, items: { workload, … }, ideation: null, choices, bands })
 */
export function genericScale(spec: unknown): Screened<Instrument> {
  const read = form.safeParse(spec, { reportInput: true })
  if (!read.success) return refused(shapeFaults(read.error.issues))
  const faults = [...wordFaults(read.data), ...bandFaults(read.data)]
  return faults.length > 0 ? refused(faults) : { accepted: true, value: read.data }
}

/** An item id stands in paths and forms, so what it may hold is narrow; what it holds otherwise is not repeated. */
const isId = (id: string): boolean => /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(id)

function wordFaults({ id, items, choices }: Instrument): readonly ScreeningFault[] {
  const ids = Object.keys(items)
  return [
    ...(isId(id) ? [] : [fault('badId', 'id')]),
    ...(ids.every((each) => isId(each) && each !== ideationItem) ? [] : [fault('badId', 'items')]),
    ...(ids.length > 0 ? [] : [fault('nothing', 'items')]),
    ...(choices.length > 1 ? [] : [fault('tooFewChoices', 'choices')]),
  ]
}

function bandFaults(scale: Instrument): readonly ScreeningFault[] {
  const { bands } = scale
  return bands.flatMap(({ level, from }, at) => {
    const before = bands[at - 1]
    if (!before) return from === 0 ? [] : [fault('notFromZero', 'bands.0.from')]
    if (from <= before.from || rankOf(level) <= rankOf(before.level)) return [fault('notAscending', `bands.${at}`)]
    return from > highestTotal(scale) ? [fault('outOfReach', `bands.${at}.from`)] : []
  })
}
