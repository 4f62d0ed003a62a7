import { promise, type Standing } from '../promise.ts'
import { owes } from './with/owed.ts'

const misfortunes = ['danger.reported', 'emergency.concluded', 'capacity.known'] as const

/** No danger is open, and none is to be assessed again. */
const isCalm = ({ tags, known }: Standing): boolean =>
  !tags.includes('urgent') && !['immediate', 'unclear'].includes(known.danger) && !owes(known, 'reassessDanger')

/** An ending stays reachable from every step: a promise of the project's own, without a number in the catalogue. */
export const nobodyIsStranded = promise('nobodyIsStranded', {
  id: 'P-1',
  zh: '任一未結束之狀態，均有路徑可達結束，且無須再生危險、死亡或緊急協助',
  en: 'From every state that is not an ending one stays reachable, without anyone coming into danger or dying first',
  eventually: [
    { from: ({ ended }) => !ended, to: ({ ended }) => ended, without: misfortunes },
    {
      from: (standing) => !standing.ended && isCalm(standing),
      to: ({ ended }) => ended,
      without: [...misfortunes, 'danger.assessed'],
    },
  ],
})
