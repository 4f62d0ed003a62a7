import { mailbox } from '#machines/suao-2018/index.ts'
import { definition } from '#src/flow/definition.ts'
import {
  noNoticeOpensARecord,
  recordsAreDisclosedOnAGround,
} from '#src/promises/kept/records-are-disclosed-on-a-ground.ts'
import type { FactDefinition } from '#src/vocabulary/fact.ts'
import { variantOf } from '../support/breaking.ts'
import { keptAndBroken } from '../support/kept-and-broken.ts'
import { smallCare } from '../support/small-care.ts'

const meta = { cites: '一' }
const telling = smallCare('notification.made', 'disclosure.made', 'consent.withdrawn')

const passedOn = { ...(definition(mailbox).facts['letter.passedOn'] as FactDefinition), learn: () => ({}) }

keptAndBroken(recordsAreDisclosedOnAGround, telling, [
  [
    'that discloses records without asking on what ground',
    variantOf(telling, { 'on/disclosure.made': { meta } }),
    ['disclosure.made'],
  ],
  [
    'that discloses whatever is minimal',
    variantOf(telling, { 'on/disclosure.made': { guard: 'itemsMinimal', meta } }),
    ['disclosure.made'],
  ],
])

keptAndBroken(noNoticeOpensARecord, telling, [
  [
    'that takes an authorisation for granted',
    variantOf(telling, { 'on/notification.made': { guard: 'itemsMinimal', meta } }),
    ['notification.made'],
  ],
  [
    'that passes a letter on by name',
    variantOf(
      telling,
      { 'on/letter.passedOn': { meta } },
      { facts: { ...definition(telling).facts, 'letter.passedOn': passedOn } },
    ),
    ['letter.passedOn'],
  ],
])
