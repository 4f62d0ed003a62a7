import { promise } from '../promise.ts'

/** An ending stays reachable from every step: a promise of the project's own, without a number in the catalogue. */
export const nobodyIsStranded = promise('nobodyIsStranded', {
  id: 'P-1',
  zh: '任一未結束之狀態，均有路徑可達結束，且無須再生危險、死亡或緊急協助',
  en: 'From every state that is not an ending one stays reachable, without anyone coming into danger or dying first',
  eventually: {
    from: ({ ended }) => !ended,
    to: ({ ended }) => ended,
    without: ['danger.reported', 'emergency.concluded', 'capacity.known'],
  },
})
