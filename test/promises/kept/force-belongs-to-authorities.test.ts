import { forceBelongsToAuthorities } from '#src/promises/kept/force-belongs-to-authorities.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallGeneral } from '../support/small-general.ts'
import { teaching } from '../support/teaching.ts'

keptAndBroken(forceBelongsToAuthorities, smallGeneral, [
  [
    'in which whoever tells of an emergency is believed that somebody has died',
    variantOf(
      smallGeneral,
      {},
      teaching(smallGeneral, 'emergency.concluded', (_, { outcome }: { outcome: string }) =>
        outcome === 'died' ? { person: 'dead' } : {},
      ),
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
