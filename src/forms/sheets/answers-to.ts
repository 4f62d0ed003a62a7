import { type Instrument, ideationItem } from '../../screening/instrument.ts'
import type { Label } from '../../vocabulary/label.ts'
import { count } from '../answers.ts'
import type { Field, Fields } from '../field.ts'

/** The items of a questionnaire, whose answers stay with the provider: they say something about health. */
export function answersTo({ items, ideation, choices }: Instrument): Fields {
  const item = ({ zh, en }: Label): Field => count(0, choices.length - 1, { zh, en, half: 'provider' })
  const asked = Object.entries(items).map(([id, label]) => [id, item(label)] as const)
  return Object.fromEntries(ideation ? [...asked, [ideationItem, item(ideation)] as const] : asked)
}
