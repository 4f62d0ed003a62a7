// The second way to a variant: words of your own, typed like the shared ones, and still not one other step.
//
// 某市政府 is invented, and so is its peer programme: after a crisis a peer supporter (同儕支持員) calls those affected,
// unless they would rather not be called. What the city adds stands in readings (解讀), never as an invented clause.
import { cites, configOf, document, eap, owes, ownWords, policyOf, yesOrNo } from 'eap-case-flows'
import { chiayiCity2016 } from 'eap-case-flows/machines'
import * as z from 'zod'

const own = ownWords({
  roles: {
    peerSupporter: { zh: '同儕支持員', en: 'Peer supporter' },
    careLiaison: { zh: '溫馨關懷員', en: 'Care friend' }, // a shared role under the city's own name
  },
  memory: { peerCalls: ['welcome', 'unwelcome'] }, // the first holds as a case opens
  reports: { peerSupporter: ['need.assessed'] }, // shared facts the new role may report too; danger, anybody may
})

/** Choices, counts and instants are decisive; every free word goes into `details`, which no machine ever sees. */
const called = own.fact('peerCall.made', {
  zh: '同儕支持員致電關懷',
  en: 'Peer supporter called',
  by: ['peerSupporter'],
  decisive: { reached: z.enum(['reached', 'notReached']) },
  fields: {
    reached: {
      zh: '是否接通',
      en: 'Reached',
      choices: { reached: { zh: '已接通', en: 'Reached' }, notReached: { zh: '未接通', en: 'Not reached' } },
    },
  },
  details: ['notes'],
})

const declined = own.fact('peerCall.declined', {
  zh: '當事人不願同儕致電',
  en: 'Peer calls declined',
  by: ['employee', 'peerSupporter', 'careLiaison'],
  learn: () => ({ own: { peerCalls: 'unwelcome' } }),
})

/** A question is asked of what is known with the fact taken in: so it is the call that asks, not the refusal of calls. */
const welcome = own.condition('peerCallsWelcome', {
  zh: '當事人未拒絕同儕致電？',
  en: 'Has the person not declined peer calls?',
  failSafe: 'no', // what is not known, or crashes, forbids the call
  remedy: { zh: '尊重當事人意願，改由溫馨關懷員關懷', en: 'Respect it, and let the care friend follow up' },
  ask: ({ own }) => yesOrNo(own.peerCalls === 'welcome'),
})

const words = own.words({
  facts: [called, declined],
  conditions: [welcome],
  duties: {
    callByPeer: own.duty({
      zh: '同儕支持員致電關懷',
      en: 'Peer supporter calls',
      owner: ['peerSupporter'],
      settledBy: ['peerCall.made', 'peerCall.declined'],
      arises: ({ own }) => own.peerCalls === 'welcome',
    }),
  },
})

export const plan = document({
  ...chiayiCity2016.source,
  id: 'some-city-2027',
  agency: { zh: '某市政府（範例）', en: 'Some City Government (an example)' },
  title: { zh: '116年員工協助方案計畫（以嘉義市政府105年計畫為本）', en: 'EAP plan 2027, based on Chiayi City 2016' },
  words,
  readings: {
    ...chiayiCity2016.source.readings,
    '解讀.某.1': {
      zh: '危機個案由同儕支持員致電受影響同仁；不願者不再致電，亦不影響其權益。',
      en: 'After a crisis a peer supporter calls those affected; whoever declines is not called, and loses nothing.',
      confidence: 'L',
      rejected: [{ zh: '由人事單位致電。', en: 'The personnel office calls.' }],
    },
    '解讀.某.2': {
      zh: '致電期間由各機關訂定。',
      en: 'Within which period is for each agency to say.',
      confidence: 'L',
      rejected: [{ zh: '一律一週。', en: 'A week for everybody.' }],
    },
  },
  conditions: { ...chiayiCity2016.source.conditions, peerCallsWelcome: '解讀.某.1' },
  duties: { ...chiayiCity2016.source.duties, callByPeer: '解讀.某.1' },
})

/** `toBeGiven`: no case opens before the host's own policy names the period. */
const policy = policyOf(
  plan,
  { periods: { is: { callByPeer: 'toBeGiven' }, cites: '解讀.某.2' } },
  chiayiCity2016.policy,
)

const base = configOf(chiayiCity2016.crisis)
const { followingUp } = base.states

/** 危機個案, with the peer's call beside it. */
export const crisis = eap(plan, policy).createMachine({
  ...base,
  id: 'some-city-2027.crisis',
  version: '1.0.0',
  meta: { ...base.meta, coverage: 'adopted', adoptedFrom: 'chiayi-city-2016.crisis' },
  on: {
    ...base.on,
    'peerCall.made': { guard: 'peerCallsWelcome', ...cites('解讀.某.1') },
    'peerCall.declined': cites('解讀.某.1'),
  },
  states: {
    ...base.states,
    followingUp: { ...followingUp, entry: [...followingUp.entry, ...owes('callByPeer')] },
  },
})
