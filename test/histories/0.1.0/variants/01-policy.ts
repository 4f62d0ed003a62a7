// The first way to a variant: other names and numbers, not one other step. Copy it, and put your agency in.
//
// 某市政府 is invented. Its plan follows the published plan of 嘉義市政府, word for word; what it decides itself stands in
// readings (解讀), for which somebody has to answer. Where you have a published sentence, make it a clause instead.
import { configOf, document, eap, policyOf } from 'eap-case-flows'
import { chiayiCity2016 } from 'eap-case-flows/machines'

/** The clauses stay what they are: quotations of the plan this one is based on. */
export const plan = document({
  ...chiayiCity2016.source,
  id: 'some-city-2026',
  agency: { zh: '某市政府（範例）', en: 'Some City Government (an example)' },
  title: { zh: '115年員工協助方案計畫（以嘉義市政府105年計畫為本）', en: 'EAP plan 2026, based on Chiayi City 2016' },
  readings: {
    ...chiayiCity2016.source.readings,
    '解讀.某.1': {
      zh: '本府於計畫公布前，比照嘉義市政府之流程表辦理。',
      en: 'Until its own plan is published, the city follows the charts of Chiayi City.',
      confidence: 'L',
      rejected: [{ zh: '自行繪製流程表。', en: 'Draw charts of its own.' }],
    },
    '解讀.某.2': {
      zh: '員工關懷會報須三人以上出席，於三個工作日內召開；危機事件於兩小時內通報，人事單位亦受通報。',
      en: 'The care round-table needs three members and meets within three working days; a crisis is notified within two hours, to personnel as well.',
      confidence: 'L',
      rejected: [{ zh: '人數及期間不定。', en: 'No number and no period.' }],
    },
    '解讀.某.3': {
      zh: '主動關懷僅用於無人員傷亡時之拒絕；有傷亡者逕由員工關懷會報決議。',
      en: 'Outreach answers a refusal only where nobody was hurt; with casualties the care round-table resolves at once.',
      confidence: 'L',
      rejected: [{ zh: '兩分支均主動關懷。', en: 'Outreach in both branches.' }],
    },
  },
})

/** What the city decides otherwise, each value with the clause or reading it rests on; all the rest stays. */
export const policy = policyOf(
  plan,
  {
    careTeam: { is: { name: { zh: '員工關懷會報', en: 'Care round-table' }, quorum: 3 }, cites: '解讀.某.2' },
    crisisRecipients: {
      is: ['agencyHead', 'deputyHead', 'relevantUnit', 'personnel'],
      cites: ['附件二.4', '解讀.某.2'],
    },
    refusalBranch: { is: 'noCasualty', cites: ['附件二.6', '解讀.某.3'] },
    periods: { is: { holdCareTeam: { workingDays: 3 }, notifyLeadership: { hours: 2 } }, cites: '解讀.某.2' },
  },
  chiayiCity2016.policy,
)

const base = configOf(chiayiCity2016.crisis)

/** 危機個案, by the same steps under the city's own policy. */
export const crisis = eap(plan, policy).createMachine({
  ...base,
  id: 'some-city-2026.crisis',
  version: '1.0.0',
  meta: {
    ...base.meta,
    cites: [...base.meta.cites, '解讀.某.1'],
    coverage: 'adopted',
    adoptedFrom: 'chiayi-city-2016.crisis',
  },
})
