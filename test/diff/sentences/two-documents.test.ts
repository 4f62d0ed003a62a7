import { describe } from 'vitest'
import * as z from 'zod'
import { cites } from '#src/index.ts'
import { tells } from '../support/sentences.ts'
import { assessed, next, ownBase, type SmallChange, step } from '../support/small.ts'

const clerk = { zh: '書記', en: 'Clerk' }
const visit = { zh: '訪視', en: 'Visit', owner: ['visitor'], settledBy: ['followUp.made'] }

describe('Flows of two documents: A beside B, without classes', () => {
  const other = (change: SmallChange): SmallChange => ({
    ...change,
    flow: { id: 'other-2026.general', ...change.flow },
  })
  tells([
    ['nothing differs', other({}), ``],
    ['nothing but the version of each', other({ version: '1.0.0' }), ``],
    [
      'the document',
      other({
        document: { agency: clerk, title: clerk, id: 'other-2026' },
        flow: { 'meta/coverage': 'adopted', 'meta/adoptedFrom': 'x.y' },
      }),
      `
        coverage trial-2026.general
          流程依據：甲 計畫已訂定；乙 計畫僅提及名稱，採用他機關之流程
          Where the flow comes from: A laid down in the plan; B only named in the plan; another agency's flow is taken
        adoptedFrom trial-2026.general
          採自：甲 —；乙 x.y
          Taken from: A —; B x.y
      `,
    ],
    ['the whole flow called otherwise', other({ flow: { 'meta/zh': '他', 'meta/en': 'Other' } }), ``],
    [
      'steps',
      other({
        flow: {
          'states/noticing/meta': step('發現', 'Notice it'),
          'states/waiting': { meta: step('等候', 'Wait'), on: {} },
          'states/closed/meta/en': 'Closed case',
          'states/closed/meta/cites': '一',
        },
      }),
      `
        stepName noticing
          步驟「覺察」之名稱：甲 覺察；乙 發現
          step "Notice", name: A Notice; B Notice it
        stepName closed
          步驟「結案」之名稱：皆為 結案
          step "Closed", name: A Closed; B Closed case
        stepAdded waiting
          僅乙有步驟「等候」
          Only B: step "Wait"
        stepCites closed
          步驟「結案」之條文：甲 解讀.1；乙 一
          step "Closed", clauses: A 解讀.1; B 一
      `,
    ],
    [
      'ways',
      other({
        flow: {
          [next]: { ...assessed, target: 'followingUp', ...cites('二') },
          'states/followingUp/on/followUp.made': undefined,
          'states/noticing/on/help.declined': cites('一'),
        },
      }),
      `
        transitionChanged noticing / need.assessed
          步驟「覺察」之事實「評估有無協助需求」（去向）：甲 若「經評估有協助需求？」 → 關懷；乙 若「經評估有協助需求？」 → 追蹤
          "Need for help assessed" at step "Notice" (where it leads): A if "Has a need for help been assessed?" → Care; B if "Has a need for help been assessed?" → Follow up
        transitionAdded noticing / help.declined
          僅乙有步驟「覺察」之事實「不願接受協助」：留在原步驟
          Only B: "Help declined" at step "Notice": stays
        transitionRemoved followingUp / followUp.made
          僅甲有步驟「追蹤」之事實「關懷追蹤」：留在原步驟
          Only A: "Followed up" at step "Follow up": stays
        factNotTaken followUp.made
          僅甲有事實「關懷追蹤」
          Only A: fact "Followed up"
        factTaken help.declined
          僅乙有事實「不願接受協助」
          Only B: fact "Help declined"
      `,
    ],
    [
      'danger',
      other({ flow: { 'on/danger.reported': cites('二') } }),
      `
        dangerPathLost danger.reported
          僅甲有直接導向緊急協助之途徑「發現立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供、追蹤、評估可否回任
          Only A: a straight way to help on "Danger reported", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered, Follow up, Judge fitness to return
        transitionChanged * / danger.reported
          任一步驟之事實「發現立即危險」（增加去向、減少去向）：甲 若「有立即危險性（有傷人或自傷之虞）？」 → 處理危險；乙 留在原步驟
          "Danger reported" at any step (a way more, a way less): A if "Is there immediate danger, to others or to the person?" → Secure; B stays
      `,
    ],
    [
      'facts, duties, questions',
      other({
        fact: { by: ['physician'], zh: '評估', decisive: { ...ownBase.fact.decisive, talks: z.int().optional() } },
        duty: { owner: ['visitor'] },
        condition: { failSafe: 'yes' },
        document: { conditions: { fitToReturn: '二' }, duties: {} },
      }),
      `
        factReporters fitness.judged
          事實「評估可否回任」之回報者（僅列不同者）：甲 輪值主管；乙 無
          fact "Fitness judged", reported by (only who differs): A Duty officer; B none
        factForm fitness.judged
          事實「評估可否回任」之表單欄位（僅列不同者）：皆為 talks（得不填），細節不同
          fact "Fitness judged", fields of its form (only what differs): both talks (optional), different in details
        factName fitness.judged
          事實「評估可否回任」之名稱：甲 評估可否回任；乙 評估
          fact "Fitness judged", name: both Fitness judged
        dutyOwner judgeFitness
          義務「評估回任」之承辦者：甲 輪值主管；乙 訪視員
          duty "Judge fitness", owner: A Duty officer; B Visitor
        conditionFailSafe fitToReturn
          條件「可回任原職務？」之保全規定：甲 不明時視為「否」；乙 不明時視為「是」
          condition "Fit to return to the post?", fail-safe: A an unknown answer counts as no; B an unknown answer counts as yes
      `,
    ],
    [
      'the policy',
      other({ policy: { sessionCap: 6, timeZone: 'Asia/Tokyo' }, policyCites: { sessionCap: '二' } }),
      `
        policyValue timeZone
          時區：甲 Asia/Taipei；乙 Asia/Tokyo
          Time zone: A Asia/Taipei; B Asia/Tokyo
        policyValue sessionCap
          晤談次數上限：甲 未定；乙 6
          Most sessions in a case: A none set; B 6
      `,
    ],
    [
      'words',
      other({
        roles: { ...ownBase.roles, clerk },
        memory: {},
        moreDuties: { visit },
        settings: { model: z.enum(['own']) },
        policy: { own: { model: 'toBeGiven' } },
        flow: { 'meta/requires': ['model'] },
      }),
      `
        factReporters danger.reported
          事實「發現立即危險」之回報者（僅列不同者）：甲 無；乙 書記
          fact "Danger reported", reported by (only who differs): A none; B Clerk
        policyValue own.model
          own.model：甲 own；乙 須由機關自行訂定
          own.model: A own; B the agency must set it
        wordAdded roles / clerk
          僅乙有角色「書記」
          Only B: role "Clerk"
        wordRemoved memory / fitness
          僅甲有案件記憶「fitness」
          Only A: memory "fitness"
        wordChanged settings / model
          政策參數「model」：甲 own/joint；乙 own
          setting of the policy "model": A own/joint; B own
      `,
    ],
    [
      'clauses',
      other({ document: { clauses: {}, readings: {} }, flow: { 'on/emergency.requested': cites('三') } }),
      ``,
    ],
  ])
})
