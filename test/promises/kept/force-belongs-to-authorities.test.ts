import { definition } from '#src/flow/definition.ts'
import { forceBelongsToAuthorities } from '#src/promises/kept/force-belongs-to-authorities.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'
import { teaching } from '../support/teaching.ts'

const { facts } = definition(smallGeneral)
const concluded = facts['emergency.concluded'] as FactDefinition

keptAndBroken(forceBelongsToAuthorities, smallGeneral, [
  [
    'in which the window itself brings people to hospital',
    variantOf(
      smallGeneral,
      {},
      { facts: { ...facts, 'emergency.concluded': { ...concluded, by: [...concluded.by, 'eapWindow'] } } },
    ),
    ['emergency.concluded'],
  ],
  [
    'in which asking for help is already its outcome',
    variantOf(
      smallGeneral,
      {},
      teaching(smallGeneral, 'emergency.requested', (_, { at }: { at: string }) => ({ emergencyAt: at })),
    ),
    ['emergency.requested'],
  ],
])
