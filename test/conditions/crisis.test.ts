import {
  allNotified,
  casualtiesPossible,
  crisisTriggered,
  crisisWithCasualties,
  everyoneNotified,
  newCasualties,
  outreachDue,
  safeWithCasualties,
} from '#src/conditions/crisis.ts'
import { answers, parts, underPolicy } from '../support/asking.ts'
import { minute } from '../support/cases.ts'

const accidentsOnly = underPolicy({ crisisTriggers: ['majorAccident'] })
const all = ['agencyHead', 'deputyHead', 'relevantUnit'] as const

// 伍.四.三, 解讀.25
answers(crisisTriggered, [
  ['yes', 'an accident', accidentsOnly, { trigger: 'majorAccident' }],
  ['no', 'the agency does not name it', accidentsOnly, { trigger: 'selfHarm' }],
])

// 附件二.2, 解讀.11: unknown is handled as yes until known.
answers(casualtiesPossible, [
  ['yes', 'there are', { casualties: 'yes' }],
  ['no', 'there are none', { casualties: 'no' }],
  ['unknown, so yes', 'nobody knows', { casualties: 'unknown' }],
])

// 附件二.4, 附件二.5
answers(everyoneNotified, [
  ['yes', 'head, deputy and units', { notified: all }],
  ['no', 'the head only', { notified: ['agencyHead'] }],
  [
    'no',
    'head and deputy, the unit being in conflict',
    { notified: ['agencyHead', 'deputyHead'], conflicted: [{ role: 'relevantUnit', id: 'r' }] },
  ],
  ['no', 'the superior agency, nobody being in conflict', { notified: ['superiorAgency'] }],
  ['no', 'M33: everybody is in conflict and nobody told', { conflicted: all.map((role) => ({ role, id: role })) }],
  ['no', 'nobody', {}],
])

// 附件二.6, 解讀.10: both branches, or the one the agency reads in the chart.
answers(outreachDue, [
  ['yes', 'declined, with casualties', { support: 'declined', casualties: 'yes' }],
  ['yes', 'declined, without', { support: 'declined', casualties: 'no' }],
  ['no', 'accepted', { support: 'accepted' }],
  ['no', 'not answered', { support: 'offered' }],
  [
    'yes',
    'with casualties, read there',
    { support: 'declined', casualties: 'yes', ...underPolicy({ refusalBranch: 'casualty' }) },
  ],
  [
    'no',
    'without, read there',
    { support: 'declined', casualties: 'no', ...underPolicy({ refusalBranch: 'casualty' }) },
  ],
  ['yes', 'unknown, read with casualties', { support: 'declined', ...underPolicy({ refusalBranch: 'casualty' }) }],
  [
    'no',
    'with casualties, read without',
    { support: 'declined', casualties: 'yes', ...underPolicy({ refusalBranch: 'noCasualty' }) },
  ],
  [
    'yes',
    'without, read without',
    { support: 'declined', casualties: 'no', ...underPolicy({ refusalBranch: 'noCasualty' }) },
  ],
])

// 解讀.11: casualties that come to be known start notice and support anew.
answers(newCasualties, [
  [
    'yes',
    'they come to be known with the fact in hand',
    { casualties: 'yes', casualtiesNewsAt: minute(3), notedAt: minute(3) },
  ],
  ['no', 'they were news before', { casualties: 'yes', casualtiesNewsAt: minute(3), notedAt: minute(4) }],
  [
    'no',
    'somebody was told since',
    { casualties: 'yes', casualtiesNewsAt: minute(3), notedAt: minute(3), notified: ['agencyHead'] },
  ],
  [
    'no',
    'support was offered since, at the same instant',
    { casualties: 'yes', casualtiesNewsAt: minute(3), notedAt: minute(3), support: 'offered' },
  ],
  ['no', 'there were never said to be none', { casualties: 'yes' }],
  ['no', 'there are none', { casualties: 'no' }],
])

parts(crisisWithCasualties, [
  ['an accident with casualties', [], { casualties: 'yes' }, { trigger: 'majorAccident' }],
  ['an accident, casualties unknown', [], {}, { trigger: 'majorAccident' }],
  ['an accident without', ['casualtiesPossible'], { casualties: 'no' }, { trigger: 'majorAccident' }],
  [
    'not a crisis, none hurt',
    ['crisisTriggered', 'casualtiesPossible'],
    { ...accidentsOnly, casualties: 'no' },
    { trigger: 'selfHarm' },
  ],
])

parts(allNotified, [
  [
    'everyone, of what happened',
    [],
    { crisis: true, notified: all },
    { to: all, items: ['whatHappened'], ground: 'incident' },
  ],
  [
    'the head, of health',
    ['itemsMinimal', 'everyoneNotified'],
    { crisis: true },
    { to: ['agencyHead'], items: ['healthDetail'], ground: 'incident' },
  ],
])

parts(safeWithCasualties, [
  ['safe, with casualties', [], { danger: 'none', casualties: 'yes' }],
  ['safe, unknown', [], { danger: 'none' }],
  ['in danger', ['dangerExcluded'], { danger: 'immediate', casualties: 'yes' }],
  ['in danger, none hurt', ['dangerExcluded', 'casualtiesPossible'], { danger: 'unclear', casualties: 'no' }],
])
