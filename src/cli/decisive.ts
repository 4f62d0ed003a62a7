import { type FlowDefinition, fieldLabel, type Label, type Outcome } from '#src/index.ts'
import { clockOf, isInstant } from './instant.ts'
import type { JsonObject } from './parse-line.ts'

/** The decisive half of a fact whose form is in order: nothing else is ever shown of it. */
export function decisiveOf(fact: JsonObject, outcome: Outcome): JsonObject {
  if (outcome.accepted && !outcome.repeated) return outcome.entry.decisive
  const isInForm = outcome.accepted || (outcome.kind !== 'incomplete' && outcome.kind !== 'unknownFact')
  return isInForm ? decisiveHalf(fact) : {}
}

const decisiveHalf = ({
  type: _,
  at: _at,
  by: _by,
  details: _details,
  recordedAt: _clock,
  key: _key,
  ...decisive
}: JsonObject): JsonObject => decisive

/** Decisive fields and their choices by name, e.g. `Danger: Immediate danger; Towards: Self`; none for an empty half. */
export function decisiveLabel(
  of: FlowDefinition['facts'][string] | undefined,
  decisive: JsonObject,
  usual: string,
): Label | null {
  const fields = Object.entries(decisive)
  if (fields.length === 0) return null
  const told = (language: 'zh' | 'en') =>
    fields.map(([name, value]) => {
      const field = of && fieldLabel(of.type, name, of)
      const choice = (each: unknown) => field?.choices?.[String(each)]?.[language] ?? shown(each, usual)
      const text = [value]
        .flat()
        .map(choice)
        .join(language === 'zh' ? '、' : ', ')
      return language === 'zh' ? `${field?.zh ?? name}：${text}` : `${field?.en ?? name}: ${text}`
    })
  return { zh: told('zh').join('；'), en: told('en').join('; ') }
}

function shown(value: unknown, usual: string): string {
  if (typeof value === 'object' && value !== null) return Object.values(value).join(' ')
  return isInstant(value) ? clockOf(value, usual) : String(value)
}
