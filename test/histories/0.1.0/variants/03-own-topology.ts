// The third way to a variant: steps of your own. Spread the published steps, then add, replace and leave out.
//
// 某市政府 is invented. Its care team meets a second time once measures are taken, and no personnel committee ever sits
// within an EAP case. The lint refuses what would strand somebody; which steps there are stays an exact type.
import { cites, configOf, document, eap, owes } from 'eap-case-flows'
import { chiayiCity2016 } from 'eap-case-flows/machines'

export const plan = document({
  ...chiayiCity2016.source,
  id: 'some-city-2028',
  agency: { zh: '某市政府（範例）', en: 'Some City Government (an example)' },
  title: { zh: '117年員工協助方案計畫（以嘉義市政府105年計畫為本）', en: 'EAP plan 2028, based on Chiayi City 2016' },
  readings: {
    ...chiayiCity2016.source.readings,
    '解讀.某.1': {
      zh: '採取措施後，關懷小組再次開會檢視其成效，再予追蹤。',
      en: 'Once measures are taken the care team meets again to look at them; then comes the follow-up.',
      confidence: 'L',
      rejected: [{ zh: '僅於採取措施前開會。', en: 'It meets before the measures only.' }],
    },
    '解讀.某.2': {
      zh: '考績事項與員工協助方案分離：個案流程內不召開考績委員會。',
      en: 'Matters of personnel are kept apart from the EAP: no committee sits within a case.',
      confidence: 'L',
      rejected: [{ zh: '依附件一.6 於流程內召開。', en: 'It sits within the case, as box 6 of annex 1 says.' }],
    },
  },
})

const { policy } = chiayiCity2016
const make = eap(plan, policy)
const base = configOf(chiayiCity2016.involuntary)

/** Left out: the hearing, and with it the way that led there. */
const { hearing: _, ...kept } = base.states

/** 非自願個案 */
export const involuntary = make.createMachine({
  ...base,
  id: 'some-city-2028.involuntary',
  version: '1.0.0',
  meta: { ...base.meta, adoptedFrom: 'chiayi-city-2016.involuntary' },
  states: {
    ...kept,
    // Replaced: measures now lead to the second meeting.
    measuring: {
      meta: { ...kept.measuring.meta, cites: ['附件一.7', '解讀.某.2'] },
      tags: ['confidential'],
      on: { 'measures.taken': { guard: 'measureChosen', target: 'rechecking', ...cites('附件一.7', '解讀.某.1') } },
    },
    // Added, where it stands in the order a case lives.
    rechecking: {
      meta: { zh: '關懷小組再次開會檢視措施', en: 'The care team looks at the measures', cites: '解讀.某.1' },
      tags: ['confidential'],
      entry: owes('holdCareTeam'),
      on: {
        'careTeam.resolved': {
          guard: 'careTeamDecisionValid',
          target: 'followingUp',
          ...cites('附件一.6', '解讀.某.1'),
        },
      },
    },
    followingUp: {
      ...kept.followingUp,
      on: {
        ...kept.followingUp.on,
        'measures.taken': { guard: 'measureChosen', ...cites('附件一.7', '解讀.某.2') },
      },
    },
  },
})

const published = configOf(chiayiCity2016.general)

/** 一般個案: a person who becomes willing is handed over within the same plan, so the plan needs this flow too. */
export const general = make.createMachine({
  ...published,
  id: 'some-city-2028.general',
  version: '1.0.0',
  meta: { ...published.meta, coverage: 'adopted', adoptedFrom: 'chiayi-city-2016.general' },
})
