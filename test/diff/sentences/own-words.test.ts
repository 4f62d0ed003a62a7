import { describe } from 'vitest'
import * as z from 'zod'
import { cites, owes } from '#src/index.ts'
import { trial } from '../../support/trial-flow.ts'
import { tells } from '../support/sentences.ts'
import { assessed, next, owing, ownBase, step } from '../support/small.ts'

describe('Facts, between versions', () => {
  tells([
    [
      'a role more may report',
      { fact: { by: ['dutyOfficer', 'physician', 'visitor'] } },
      `
        factReporters fitness.judged: onlyAdds
          事實「評估可否回任」之回報者（僅列不同者）：無 → 訪視員
          fact "Fitness judged", reported by (only who differs): none → Visitor
      `,
    ],
    [
      'one role for another',
      { fact: { by: ['physician', 'visitor'] } },
      `
        factReporters fitness.judged: refusedNow
          事實「評估可否回任」之回報者（僅列不同者）：輪值主管 → 訪視員
          fact "Fitness judged", reported by (only who differs): Duty officer → Visitor
      `,
    ],
    ['the same roles in another order', { fact: { by: ['physician', 'dutyOfficer'] } }, ``],
    [
      'a field more, optional',
      { fact: { decisive: { ...ownBase.fact.decisive, sure: z.boolean().optional() } } },
      `
        factForm fitness.judged: onlyAdds
          事實「評估可否回任」之表單欄位（僅列不同者）：無 → sure（得不填）
          fact "Fitness judged", fields of its form (only what differs): none → sure (optional)
      `,
    ],
    [
      'a field less, and a choice less',
      { fact: { decisive: { fitness: z.enum(['fit']) } } },
      `
        factForm fitness.judged: refusedNow
          事實「評估可否回任」之表單欄位（僅列不同者）：fitness（fit/unfit）、talks（得不填） → fitness（fit）
          fact "Fitness judged", fields of its form (only what differs): fitness (fit/unfit), talks (optional) → fitness (fit)
      `,
    ],
    [
      'another range',
      { fact: { decisive: { ...ownBase.fact.decisive, talks: z.int().min(1).max(5).optional() } } },
      `
        factForm fitness.judged: refusedNow
          事實「評估可否回任」之表單欄位（僅列不同者）：talks（得不填）（中文未變，細節不同）
          fact "Fitness judged", fields of its form (only what differs): talks (optional) (unchanged in English, different in details)
      `,
    ],
    [
      'a field that must be given, and one that need not any more',
      { fact: { decisive: { fitness: z.enum(['fit', 'unfit']).optional(), talks: z.int().min(1).max(9) } } },
      `
        factForm fitness.judged: refusedNow
          事實「評估可否回任」之表單欄位（僅列不同者）：fitness（fit/unfit）、talks（得不填） → fitness（fit/unfit、得不填）、talks
          fact "Fitness judged", fields of its form (only what differs): fitness (fit/unfit), talks (optional) → fitness (fit/unfit, optional), talks
      `,
    ],
    [
      'called otherwise',
      { fact: { zh: '評估回任', en: 'Return judged' } },
      `
        factName fitness.judged: onlyWords
          事實「評估可否回任」之名稱：評估可否回任 → 評估回任
          fact "Fitness judged", name: Fitness judged → Return judged
      `,
    ],
    [
      'called otherwise in English alone',
      { fact: { en: 'Return judged' } },
      `
        factName fitness.judged: onlyWords
          事實「評估可否回任」之名稱：評估可否回任（中文未變）
          fact "Fitness judged", name: Fitness judged → Return judged
      `,
    ],
    [
      'teaching something else',
      { fact: { learn: () => ({ own: { fitness: 'fit' } }) } },
      `
        factCode fitness.judged: teachesOtherwise
          事實「評估可否回任」之程式碼：原程式 → 另一程式
          fact "Fitness judged", code: one → another
      `,
    ],
  ])
})

describe('Duties, between versions', () => {
  tells([
    [
      'owed on entering a step',
      { flow: { 'states/noticing/entry': owes('sealRecord') } },
      `
        dutyOwed sealRecord: owesOtherwise
          新增義務「作成紀錄並以密件保存」
          New: duty "Record and seal as confidential"
      `,
    ],
    [
      'owed on leaving a step',
      { flow: { 'states/noticing/exit': owes('sealRecord') } },
      `
        dutyOwed sealRecord: owesOtherwise
          新增義務「作成紀錄並以密件保存」
          New: duty "Record and seal as confidential"
      `,
    ],
    [
      'owed on beginning',
      { flow: { entry: owes('sealRecord') } },
      `
        dutyOwed sealRecord: owesOtherwise
          新增義務「作成紀錄並以密件保存」
          New: duty "Record and seal as confidential"
      `,
    ],
    [
      'owed at an ending',
      { flow: { 'states/closed/entry': owes('followUp') } },
      `
        dutyElsewhere followUp: owedAtTheEnd
          義務「持續關懷追蹤」之發生處（僅列不同者）：無 → 步驟「結案」
          duty "Follow up", owed at (only what differs): none → step "Closed"
      `,
    ],
    [
      'owed at a step that is new',
      { flow: { 'states/waiting': { meta: step('等候', 'Wait'), entry: owes('followUp'), on: {} } } },
      `
        stepAdded waiting: nobodyThere
          新增步驟「等候」
          New: step "Wait"
        dutyElsewhere followUp: nobodyThere
          義務「持續關懷追蹤」之發生處（僅列不同者）：無 → 步驟「等候」
          duty "Follow up", owed at (only what differs): none → step "Wait"
      `,
    ],
    [
      'owed with a fact',
      { flow: { [next]: [{ ...assessed, ...owing('followUp') }] } },
      `
        transitionChanged noticing / need.assessed: owesOtherwise at noticing
          步驟「覺察」之事實「評估有無協助需求」（義務）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷，並負「持續關懷追蹤」
          "Need for help assessed" at step "Notice" (duties): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care, owing Follow up
        dutyElsewhere followUp: owesOtherwise
          義務「持續關懷追蹤」之發生處（僅列不同者）：無 → 步驟「覺察」之「評估有無協助需求」
          duty "Follow up", owed at (only what differs): none → step "Notice" with "Need for help assessed"
      `,
    ],
    [
      'owed on leaving as well as on entering',
      { flow: { 'states/followingUp/exit': owes('followUp') } },
      `
        dutyElsewhere followUp: owesOtherwise
          義務「持續關懷追蹤」之發生處（僅列不同者）：無 → 離開步驟「追蹤」時
          duty "Follow up", owed at (only what differs): none → leaving step "Follow up"
      `,
    ],
    [
      'owed no more',
      { flow: { 'states/followingUp/entry': undefined } },
      `
        dutyNotOwed followUp: owesOtherwise
          刪除義務「持續關懷追蹤」
          Gone: duty "Follow up"
      `,
    ],
    [
      'owed no more at an ending, and at a step',
      { flow: {} },
      `
        dutyElsewhere followUp: owesOtherwise
          義務「持續關懷追蹤」之發生處（僅列不同者）：步驟「覺察」、步驟「結案」 → 無
          duty "Follow up", owed at (only what differs): step "Notice", step "Closed" → none
      `,
      { flow: { 'states/closed/entry': owes('followUp'), 'states/noticing/entry': owes('followUp') } },
    ],
    [
      'owed with a fact no more',
      {},
      `
        transitionChanged noticing / need.assessed: owesOtherwise at noticing
          步驟「覺察」之事實「評估有無協助需求」（義務）：原為 若「經評估有協助需求？」 → 關懷，並負「作成紀錄並以密件保存」，改為 若「經評估有協助需求？」 → 關懷
          "Need for help assessed" at step "Notice" (duties): before: if "Has a need for help been assessed?" → Care, owing Record and seal as confidential; after: if "Has a need for help been assessed?" → Care
        dutyNotOwed sealRecord: owesOtherwise
          刪除義務「作成紀錄並以密件保存」
          Gone: duty "Record and seal as confidential"
      `,
      { flow: { [next]: { ...assessed, ...owing('sealRecord') } } },
    ],
    [
      'owed with two facts more',
      {
        flow: {
          [next]: { ...assessed, ...owing('followUp') },
          'states/followingUp/on/closure.decided': { target: 'returning', ...cites('解讀.1'), ...owing('followUp') },
        },
      },
      `
        transitionChanged noticing / need.assessed: owesOtherwise at noticing
          步驟「覺察」之事實「評估有無協助需求」（義務）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷，並負「持續關懷追蹤」
          "Need for help assessed" at step "Notice" (duties): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care, owing Follow up
        transitionChanged followingUp / closure.decided: owesOtherwise at followingUp
          步驟「追蹤」之事實「決定結案」（義務）：原為 → 評估可否回任，改為 → 評估可否回任，並負「持續關懷追蹤」
          "Closure decided" at step "Follow up" (duties): before: → Judge fitness to return; after: → Judge fitness to return, owing Follow up
        dutyElsewhere followUp: owesOtherwise
          義務「持續關懷追蹤」之發生處（僅列不同者）：無 → 步驟「覺察」之「評估有無協助需求」、步驟「追蹤」之「決定結案」
          duty "Follow up", owed at (only what differs): none → step "Notice" with "Need for help assessed", step "Follow up" with "Closure decided"
      `,
    ],
    [
      'called otherwise',
      { duty: { zh: '評估可否回任', en: 'Judge the return' } },
      `
        dutyName judgeFitness: onlyWords
          義務「評估回任」之名稱：評估回任 → 評估可否回任
          duty "Judge fitness", name: Judge fitness → Judge the return
      `,
    ],
    [
      'another owner',
      { duty: { owner: ['physician', 'visitor'] } },
      `
        dutyOwner judgeFitness: askedWhenDue
          義務「評估回任」之承辦者：輪值主管 → 醫師、訪視員
          duty "Judge fitness", owner: Duty officer → Physician, Visitor
      `,
    ],
    [
      'nobody owns it',
      { duty: { owner: [] } },
      `
        dutyOwner judgeFitness: askedWhenDue
          義務「評估回任」之承辦者：輪值主管 → 無
          duty "Judge fitness", owner: Duty officer → none
      `,
    ],
    [
      'settled by other facts',
      { duty: { settledBy: ['closure.decided', 'fitness.judged'] } },
      `
        dutySettledBy judgeFitness: settledOtherwise
          義務「評估回任」之履行方式：評估可否回任 → 決定結案、評估可否回任
          duty "Judge fitness", settled by: Fitness judged → Closure decided, Fitness judged
      `,
    ],
    [
      'about a matter',
      { duty: { matter: 'elderHarm' } },
      `
        dutySettledBy judgeFitness: settledOtherwise
          義務「評估回任」之履行方式：評估可否回任 → 評估可否回任（老人受害）
          duty "Judge fitness", settled by: Fitness judged → Fitness judged (Harm to an elderly person)
      `,
    ],
    [
      'about a request',
      { duty: { request: 'access' } },
      `
        dutySettledBy judgeFitness: settledOtherwise
          義務「評估回任」之履行方式：評估可否回任 → 評估可否回任（查詢、閱覽或複製）
          duty "Judge fitness", settled by: Fitness judged → Fitness judged (Access)
      `,
    ],
    [
      'a period and its law',
      { duty: { period: { workingDays: 5 }, laws: ['身心障礙者權益保障法.76'] } },
      `
        dutyPeriod judgeFitness: askedWhenDue
          義務「評估回任」之期限及法律：無 → 5 個工作日、身心障礙者權益保障法.76
          duty "Judge fitness", period and laws: none → 5 working days, 身心障礙者權益保障法.76
      `,
    ],
    [
      'a period of hours',
      { duty: { period: { hours: 24 } } },
      `
        dutyPeriod judgeFitness: askedWhenDue
          義務「評估回任」之期限及法律：30 日 → 24 小時
          duty "Judge fitness", period and laws: 30 days → 24 hours
      `,
      { duty: { period: { days: 30 } } },
    ],
    [
      'a period of one day',
      { duty: { period: { days: 1 } } },
      `
        dutyPeriod judgeFitness: askedWhenDue
          義務「評估回任」之期限及法律：1 小時 → 1 日
          duty "Judge fitness", period and laws: 1 hour → 1 day
      `,
      { duty: { period: { hours: 1 } } },
    ],
    [
      'a period of years',
      { duty: { period: { years: 10 } } },
      `
        dutyPeriod judgeFitness: askedWhenDue
          義務「評估回任」之期限及法律：6 個月 → 10 年
          duty "Judge fitness", period and laws: 6 months → 10 years
      `,
      { duty: { period: { months: 6 } } },
    ],
    [
      'at once',
      { duty: { atOnce: true } },
      `
        dutyRule judgeFitness: owesOtherwise
          義務「評估回任」之期限規則：無 → 即時
          duty "Judge fitness", rule of its deadline: none → at once
      `,
    ],
    [
      'a rule of the statutory pack',
      { duty: { trigger: 'suicideReport', atOnce: true } },
      `
        dutyRule judgeFitness: owesOtherwise
          義務「評估回任」之期限規則：即時 → 即時、suicideReport
          duty "Judge fitness", rule of its deadline: at once → at once, suicideReport
      `,
      { duty: { atOnce: true } },
    ],
    [
      'arising otherwise',
      { duty: { arises: () => false } },
      `
        dutyCode judgeFitness: settledOtherwise
          義務「評估回任」之程式碼：原程式 → 另一程式
          duty "Judge fitness", code: one → another
      `,
    ],
    [
      'settled otherwise',
      { duty: { settledWhen: () => false } },
      `
        dutyCode judgeFitness: settledOtherwise
          義務「評估回任」之程式碼：原程式 → 另一程式
          duty "Judge fitness", code: one → another
      `,
      { duty: { settledWhen: () => true } },
    ],
    [
      'due otherwise',
      { duty: { until: () => null } },
      `
        dutyCode judgeFitness: settledOtherwise
          義務「評估回任」之程式碼：原程式 → 另一程式
          duty "Judge fitness", code: one → another
      `,
    ],
    [
      'laid down elsewhere',
      { document: { duties: { ...trial.duties, judgeFitness: ['一', '解讀.1'] } } },
      `
        dutyCites judgeFitness: onlyWords
          義務「評估回任」之條文：無 → 一、解讀.1
          duty "Judge fitness", clauses: none → 一, 解讀.1
      `,
    ],
  ])
})

const always = {
  id: 'always',
  zh: '恆真？',
  en: 'Always?',
  failSafe: 'no',
  remedy: { zh: '無', en: 'None' },
  ask: () => 'yes',
}
const madeOf = (...parts: readonly object[]) => ({
  ask: undefined,
  every: () => parts.map((condition) => ({ condition })),
})

const hanging = {
  ask: undefined,
  every: (_: unknown, { on }: { readonly on: { readonly date: string } }) => [on.date],
}

describe('Conditions, between versions', () => {
  tells([
    [
      'asked where no answer changes anything',
      { flow: { 'states/followingUp/on/followUp.made': [{ guard: 'helpNeeded', ...cites('一') }, cites('一')] } },
      `
        transitionChanged followingUp / followUp.made: decidedAlike
          步驟「追蹤」之事實「關懷追蹤」（增加去向）：留在原步驟 → 若「經評估有協助需求？」 留在原步驟；否則 留在原步驟
          "Followed up" at step "Follow up" (a way more): stays → if "Has a need for help been assessed?" stays; else stays
      `,
    ],
    [
      'asked no more',
      { flow: { 'states/returning/on/fitness.judged': [{ target: 'closed', ...cites('一') }] } },
      `
        transitionChanged returning / fitness.judged: leadsElsewhere at returning
          步驟「評估可否回任」之事實「評估可否回任」（減少去向、去向）：原為 若「可回任原職務？」 → 結案；否則 留在原步驟，改為 → 結案
          "Fitness judged" at step "Judge fitness to return" (a way less, where it leads): before: if "Fit to return to the post?" → Closed; else stays; after: → Closed
        conditionNotAsked fitToReturn: leadsElsewhere
          刪除條件「可回任原職務？」
          Gone: condition "Fit to return to the post?"
      `,
    ],
    [
      'asked by a second way too',
      {
        flow: {
          'states/followingUp/on/closure.decided': [
            { guard: 'fitToReturn', target: 'closed', ...cites('一') },
            { target: 'returning', ...cites('解讀.1') },
          ],
        },
      },
      `
        transitionChanged followingUp / closure.decided: leadsElsewhere at followingUp
          步驟「追蹤」之事實「決定結案」（增加去向）：原為 → 評估可否回任，改為 若「可回任原職務？」 → 結案；否則 → 評估可否回任
          "Closure decided" at step "Follow up" (a way more): before: → Judge fitness to return; after: if "Fit to return to the post?" → Closed; else → Judge fitness to return
      `,
    ],
    [
      'called otherwise',
      { condition: { zh: '可回任？', en: 'Fit to return?' } },
      `
        conditionName fitToReturn: onlyWords
          條件「可回任原職務？」之名稱：可回任原職務？ → 可回任？
          condition "Fit to return to the post?", name: Fit to return to the post? → Fit to return?
      `,
    ],
    [
      'an unknown answer counts as yes',
      { condition: { failSafe: 'yes' } },
      `
        conditionFailSafe fitToReturn: answeredOtherwise
          條件「可回任原職務？」之保全規定：不明時視為「否」 → 不明時視為「是」
          condition "Fit to return to the post?", fail-safe: an unknown answer counts as no → an unknown answer counts as yes
      `,
    ],
    [
      'fewer hear the answer',
      { condition: { audience: ['physician'] } },
      `
        conditionAudience fitToReturn: saferNow
          條件「可回任原職務？」之得知答案者：醫師、輪值主管 → 醫師
          condition "Fit to return to the post?", who may hear the answer: Physician, Duty officer → Physician
      `,
    ],
    [
      'others hear the answer',
      { condition: { audience: ['physician', 'visitor'] } },
      `
        conditionAudience fitToReturn: secrecyLost
          條件「可回任原職務？」之得知答案者：醫師、輪值主管 → 醫師、訪視員
          condition "Fit to return to the post?", who may hear the answer: Physician, Duty officer → Physician, Visitor
      `,
    ],
    [
      'everyone hears the answer',
      { condition: { audience: undefined } },
      `
        conditionAudience fitToReturn: secrecyLost
          條件「可回任原職務？」之得知答案者：醫師、輪值主管 → 不限
          condition "Fit to return to the post?", who may hear the answer: Physician, Duty officer → everyone
      `,
    ],
    [
      'not everyone hears the answer',
      {},
      `
        conditionAudience fitToReturn: saferNow
          條件「可回任原職務？」之得知答案者：不限 → 醫師、輪值主管
          condition "Fit to return to the post?", who may hear the answer: everyone → Physician, Duty officer
      `,
      { condition: { audience: undefined } },
    ],
    [
      'answered otherwise',
      { condition: { ask: () => 'yes' } },
      `
        conditionCode fitToReturn: answeredOtherwise
          條件「可回任原職務？」之程式碼：原程式 → 另一程式
          condition "Fit to return to the post?", code: one → another
      `,
    ],
    [
      'made of other questions',
      { condition: madeOf(always) },
      `
        conditionCode fitToReturn: answeredOtherwise
          條件「可回任原職務？」之程式碼：原程式 → 另一程式
          condition "Fit to return to the post?", code: one → another
      `,
    ],
    [
      'made of questions that hang on the fact in hand',
      { condition: { ...hanging, zh: '可回任？' } },
      `
        conditionName fitToReturn: onlyWords
          條件「可回任原職務？」之名稱：可回任原職務？ → 可回任？
          condition "Fit to return to the post?", name: Fit to return to the post? (unchanged in English)
      `,
      { condition: hanging },
    ],
    [
      'asked where it only adds, while something else breaks',
      {
        flow: {
          'states/noticing/on/followUp.made': { guard: 'helpRefused', ...cites('一') },
          'states/followingUp/on/followUp.made': undefined,
        },
      },
      `
        transitionAdded noticing / followUp.made: onlyAdds at noticing
          新增步驟「覺察」之事實「關懷追蹤」：若「不願意接受協助？」 留在原步驟
          New: "Followed up" at step "Notice": if "Is help refused?" stays
        transitionRemoved followingUp / followUp.made: refusedNow at followingUp
          刪除步驟「追蹤」之事實「關懷追蹤」：留在原步驟
          Gone: "Followed up" at step "Follow up": stays
        conditionAsked helpRefused: onlyAdds
          新增條件「不願意接受協助？」
          New: condition "Is help refused?"
      `,
    ],
    [
      'asked by another clause',
      { document: { conditions: { ...trial.conditions, fitToReturn: ['一', '二'] } } },
      `
        conditionCites fitToReturn: onlyWords
          條件「可回任原職務？」之條文：一 → 一、二
          condition "Fit to return to the post?", clauses: 一 → 一, 二
      `,
    ],
    [
      'a part of a question called otherwise',
      { condition: madeOf({ ...always, zh: '必真？' }) },
      `
        conditionName always: onlyWords
          條件「恆真？」之名稱：恆真？ → 必真？
          condition "Always?", name: Always? (unchanged in English)
      `,
      { condition: madeOf(always) },
    ],
    [
      'a part of a question, asked by itself',
      { flow: { [next]: { ...assessed, guard: 'immediateDanger' } } },
      `
        transitionChanged noticing / need.assessed: refusedNow at noticing
          步驟「覺察」之事實「評估有無協助需求」（條件）：原為 若「經評估有協助需求？」 → 關懷，改為 若「有立即危險性（有傷人或自傷之虞）？」 → 關懷
          "Need for help assessed" at step "Notice" (condition): before: if "Has a need for help been assessed?" → Care; after: if "Is there immediate danger, to others or to the person?" → Care
        conditionNotAsked helpNeeded: refusedNow
          刪除條件「經評估有協助需求？」
          Gone: condition "Has a need for help been assessed?"
      `,
    ],
  ])
})
