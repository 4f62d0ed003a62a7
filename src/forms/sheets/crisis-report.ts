import { pastMoment, yesNo } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, detail } from '../from-fact.ts'
import { told } from '../told.ts'

const reported = 'crisis.reported'

/** 危機事件通報單: anybody may hand it in. What it reports counts from when it was known, and rescue never waits for it. */
export const crisisReport = form('crisisReport', {
  zh: '危機事件通報單',
  en: 'Crisis report',
  fields: {
    knownAt: pastMoment({ zh: '知悉時間', en: 'Known at', backs: [reported] }),
    occurredAt: optional(pastMoment({ zh: '發生時間', en: 'Occurred at' })),
    trigger: decisive(reported, 'trigger', { source: '於機關發生重大意外或員工因個人因素造成人員傷亡時啟動' }),
    casualties: decisive(reported, 'casualties', { source: '有人員傷亡' }),
    place: optional(detail(reported, 'place', { zh: '地點', en: 'Place' })),
    event: optional(detail(reported, 'event', { zh: '事件經過', en: 'What happened' })),
    minorsPresent: optional(yesNo({ zh: '有未成年人在場', en: 'Minors were present' })),
  },
  facts: ({ knownAt, trigger, casualties, event, place }) => [
    told(reported, { trigger, casualties, details: { event, place } }, knownAt),
  ],
})
