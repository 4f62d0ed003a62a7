import {
  consentFormSufficient,
  consentNotExpired,
  consentNotWithdrawn,
  consentSaid,
  consentTo,
  informedConsentToService,
  representativeAgrees,
  rightsExplained,
} from '#src/conditions/consent.ts'
import type { ConsentScope, Known } from '#src/index.ts'
import type { Consent } from '#src/vocabulary/consents.ts'
import { answers, parts } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

const word: Consent = { standing: 'given', form: 'oral', until: null, withRepresentative: false, at: minute(1) }
const consented = (more: Partial<Consent> = {}, scope: ConsentScope = 'service'): Pick<Known, 'consents'> => ({
  consents: { [scope]: { ...word, ...more } },
})

const toService = { scope: 'service' }
const toDisclosure = { scope: 'disclosure' }
const toSensitiveData = { scope: 'sensitiveData' }

// 陸.一
answers(
  consentSaid,
  [
    ['yes', 'the person said yes', consented()],
    ['no', 'the person said nothing', {}],
    ['no', 'the person agreed to something else', consented({}, 'referral')],
  ],
  toService,
)

// 解讀.17: speaking is enough for service and referral, not for records and sensitive data.
answers(
  consentFormSufficient,
  [
    ['yes', 'service, spoken', consented()],
    ['yes', 'nothing said yet', {}],
  ],
  toService,
)
for (const params of [toDisclosure, toSensitiveData]) {
  const scope = params.scope as ConsentScope
  answers(
    consentFormSufficient,
    [
      ['no', 'spoken', consented({}, scope)],
      ['yes', 'in writing', consented({ form: 'written' }, scope)],
      ['yes', 'as an electronic document', consented({ form: 'electronic' }, scope)],
    ],
    params,
  )
}

// 解讀.15
answers(
  consentNotWithdrawn,
  [
    ['yes', 'given', consented()],
    ['no', 'withdrawn', consented({ standing: 'withdrawn' })],
  ],
  toService,
)

answers(
  consentNotExpired,
  [
    ['yes', 'given without a term', consented()],
    ['yes', 'within its term', { ...consented({ until: minute(9) }), notedAt: minute(8) }],
    ['yes', 'at the last instant of its term', { ...consented({ until: minute(9) }), notedAt: minute(9) }],
    ['no', 'after its term', { ...consented({ until: minute(9) }), notedAt: minute(10) }],
  ],
  toService,
)

// 解讀.28, 民法 §77
answers(
  representativeAgrees,
  [
    ['yes', 'an adult', consented()],
    ['no', 'a minor alone', { ...consented(), minor: true }],
    ['yes', 'a minor and the legal representative', { ...consented({ withRepresentative: true }), minor: true }],
  ],
  toService,
)

// 陸
answers(rightsExplained, [
  ['yes', 'told beforehand', { rightsExplained: true }],
  ['no', 'not told', {}],
])

parts(
  consentTo,
  [
    ['a valid consent', [], consented()],
    ['nothing said', ['consentSaid'], {}],
    ['withdrawn', ['consentNotWithdrawn'], consented({ standing: 'withdrawn' })],
    ['run out', ['consentNotExpired'], { ...consented({ until: minute(2) }), notedAt: minute(3) }],
    ['a minor alone', ['representativeAgrees'], { ...consented(), minor: true }],
    [
      'a minor alone, and run out',
      ['consentNotExpired', 'representativeAgrees'],
      { ...consented({ until: minute(2) }), notedAt: minute(3), minor: true },
    ],
    [
      'withdrawn, what was given is asked no more',
      ['consentNotWithdrawn'],
      { ...consented({ standing: 'withdrawn', until: minute(2) }), notedAt: minute(3), minor: true },
    ],
  ],
  toService,
)

parts(
  consentTo,
  [
    [
      'records: spoken, run out, by a minor alone',
      ['consentFormSufficient', 'consentNotExpired', 'representativeAgrees'],
      { ...consented({ until: minute(2) }, 'disclosure'), notedAt: minute(3), minor: true },
    ],
  ],
  toDisclosure,
)

parts(informedConsentToService, [
  ['told and agreed', [], { ...consented(), rightsExplained: true }],
  ['agreed without being told', ['rightsExplained'], consented()],
  ['told, nothing said', ['consentSaid'], { rightsExplained: true }],
  ['neither', ['rightsExplained', 'consentSaid'], {}],
])
