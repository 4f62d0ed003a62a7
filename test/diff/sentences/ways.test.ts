import { describe } from 'vitest'
import { cites } from '#src/index.ts'
import { tells } from '../support/sentences.ts'
import { assessed, next, owing } from '../support/small.ts'

const inParts = 'states/caring/states'

const declined = { guard: 'helpRefused', target: 'followingUp', ...cites('一') }
const consenting = (scope: string) => ({
  guard: { type: 'consentTo', params: { scope } },
  target: 'caring',
  ...cites('一'),
})

describe('Ways, between versions', () => {
  tells([
    [
      'a fact is taken at a step',
      { flow: { 'states/noticing/on/followUp.made': { target: 'followingUp', ...cites('一') } } },
      `
        transitionAdded noticing / followUp.made: onlyAdds at noticing
          新增步驟「覺察」之事實「關懷追蹤」：→ 追蹤
          New: "Followed up" at step "Notice": → Follow up
      `,
    ],
    [
      'a fact is taken at every step',
      { flow: { 'on/help.declined': { target: '.followingUp', ...cites('一') } } },
      `
        transitionAdded * / help.declined: onlyAdds at noticing, caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered, followingUp, securing, returning
          新增任一步驟之事實「不願接受協助」：→ 追蹤
          New: "Help declined" at any step: → Follow up
        factTaken help.declined: onlyAdds
          新增事實「不願接受協助」
          New: fact "Help declined"
      `,
    ],
    [
      'a fact is taken in a group',
      {
        flow: { [`${inParts}/helping/on/followUp.made`]: { target: '#trial-2026\\.general.closed', ...cites('一') } },
      },
      `
        transitionAdded caring.helping / followUp.made: onlyAdds at caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered
          新增「提供資源」各步驟之事實「關懷追蹤」：→ 結案
          New: "Followed up" at any step of "Support": → Closed
      `,
    ],
    [
      'a fact is taken at steps side by side',
      { flow: { 'states/caring/on/followUp.made': { target: 'followingUp', ...cites('一') } } },
      `
        transitionAdded caring / followUp.made: onlyAdds at caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered
          新增「關懷」各步驟之事實「關懷追蹤」：→ 追蹤
          New: "Followed up" at any step of "Care": → Follow up
      `,
    ],
    [
      'a fact is taken and the case stays',
      { flow: { 'states/noticing/on/followUp.made': cites('一') } },
      `
        transitionAdded noticing / followUp.made: onlyAdds at noticing
          新增步驟「覺察」之事實「關懷追蹤」：留在原步驟
          New: "Followed up" at step "Notice": stays
      `,
    ],
    [
      'a fact is no longer taken',
      { flow: { 'states/followingUp/on/followUp.made': undefined } },
      `
        transitionRemoved followingUp / followUp.made: refusedNow at followingUp
          刪除步驟「追蹤」之事實「關懷追蹤」：留在原步驟
          Gone: "Followed up" at step "Follow up": stays
        factNotTaken followUp.made: refusedNow
          刪除事實「關懷追蹤」
          Gone: fact "Followed up"
      `,
    ],
    [
      'it leads elsewhere',
      { flow: { [next]: { ...assessed, target: 'followingUp' } } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（去向）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 追蹤
          "Need for help assessed" at step "Notice" (where it leads): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Follow up
      `,
    ],
    [
      'it leads into a part of a step',
      { flow: { [next]: { ...assessed, target: 'caring.helping.offered' } } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（去向）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 已提供
          "Need for help assessed" at step "Notice" (where it leads): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Offered
      `,
    ],
    [
      'it leads into two parts at once',
      { flow: { [next]: { ...assessed, target: ['caring.helping.offered', 'caring.telling.told'] } } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（去向）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 已提供、已通報
          "Need for help assessed" at step "Notice" (where it leads): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Offered, Notified
      `,
    ],
    [
      'it leads back to its own step',
      { flow: { [next]: { ...assessed, target: 'noticing' } } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（去向）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 覺察
          "Need for help assessed" at step "Notice" (where it leads): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Notice
      `,
    ],
    [
      'its own step is entered again',
      { flow: { [next]: { ...assessed, target: 'noticing', reenter: true } } },
      `
        transitionChanged noticing / need.assessed: decidedAlike
          步驟「覺察」之事實「評估有無協助需求」（去向）：原為 若「經評估有協助需求？」 → 覺察，改為 若「經評估有協助需求？」 → 覺察（重新進入）
          "Need for help assessed" at step "Notice" (where it leads): before: if "Has a need for help been assessed?" → Notice; after: if "Has a need for help been assessed?" → Notice (entered anew)
      `,
      { flow: { [next]: { ...assessed, target: 'noticing' } } },
    ],
    [
      'it is asked something else',
      { flow: { [next]: { ...assessed, guard: 'helpRefused' } } },
      `
        transitionChanged noticing / need.assessed: refusedNow at noticing
          步驟「覺察」之事實「評估有無協助需求」（條件）：原為 若「經評估有協助需求？」 → 關懷，改為 若「不願意接受協助？」 → 關懷
          "Need for help assessed" at step "Notice" (condition): before: if "Has a need for help been assessed?" → Care; after: if "Is help refused?" → Care
        conditionNotAsked helpNeeded: refusedNow
          刪除條件「經評估有協助需求？」
          Gone: condition "Has a need for help been assessed?"
        conditionAsked helpRefused: refusedNow
          新增條件「不願意接受協助？」
          New: condition "Is help refused?"
      `,
    ],
    [
      'it is asked nothing',
      { flow: { [next]: { target: 'caring', ...cites('一') } } },
      `
        transitionChanged noticing / need.assessed: onlyAdds at noticing
          步驟「覺察」之事實「評估有無協助需求」（條件）：原為 若「經評估有協助需求？」 → 關懷，改為 → 關懷
          "Need for help assessed" at step "Notice" (condition): before: if "Has a need for help been assessed?" → Care; after: → Care
        conditionNotAsked helpNeeded: onlyAdds
          刪除條件「經評估有協助需求？」
          Gone: condition "Has a need for help been assessed?"
      `,
    ],
    [
      'it is asked something',
      {
        flow: {
          'states/followingUp/on/closure.decided': { guard: 'helpNeeded', target: 'returning', ...cites('解讀.1') },
        },
      },
      `
        transitionChanged followingUp / closure.decided: refusedNow at followingUp
          步驟「追蹤」之事實「決定結案」（條件）：原為 → 評估可否回任，改為 若「經評估有協助需求？」 → 評估可否回任
          "Closure decided" at step "Follow up" (condition): before: → Judge fitness to return; after: if "Has a need for help been assessed?" → Judge fitness to return
      `,
    ],
    [
      'the same question about another scope',
      { flow: { [next]: consenting('referral') } },
      `
        transitionChanged noticing / need.assessed: refusedNow at noticing
          步驟「覺察」之事實「評估有無協助需求」（條件）：原為 若「當事人同意？」（接受服務） → 關懷，改為 若「當事人同意？」（轉介） → 關懷
          "Need for help assessed" at step "Notice" (condition): before: if "Does the person consent?" (Receiving a service) → Care; after: if "Does the person consent?" (Referral) → Care
      `,
      { flow: { [next]: consenting('service') } },
    ],
    [
      'a way more behind',
      { flow: { [next]: [assessed, { target: 'followingUp', ...cites('一') }] } },
      `
        transitionChanged noticing / need.assessed: onlyAdds at noticing
          步驟「覺察」之事實「評估有無協助需求」（增加去向）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷；否則 → 追蹤
          "Need for help assessed" at step "Notice" (a way more): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care; else → Follow up
      `,
    ],
    [
      'a way more before',
      { flow: { [next]: [declined, assessed] } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（增加去向）：原為 若「經評估有協助需求？」 → 關懷，改為 若「不願意接受協助？」 → 追蹤；若「經評估有協助需求？」 → 關懷
          "Need for help assessed" at step "Notice" (a way more): before: if "Has a need for help been assessed?" → Care; after: if "Is help refused?" → Follow up; if "Has a need for help been assessed?" → Care
        conditionAsked helpRefused: leadsElsewhere
          新增條件「不願意接受協助？」
          New: condition "Is help refused?"
      `,
    ],
    [
      'a way less',
      { flow: { [next]: assessed } },
      `
        transitionChanged noticing / need.assessed: refusedNow at noticing
          步驟「覺察」之事實「評估有無協助需求」（減少去向）：原為 若「不願意接受協助？」 → 追蹤；若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷
          "Need for help assessed" at step "Notice" (a way less): before: if "Is help refused?" → Follow up; if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care
        conditionNotAsked helpRefused: refusedNow
          刪除條件「不願意接受協助？」
          Gone: condition "Is help refused?"
      `,
      { flow: { [next]: [declined, assessed] } },
    ],
    [
      'the other way round',
      { flow: { [next]: [assessed, declined] } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（判斷順序）：原為 若「不願意接受協助？」 → 追蹤；若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷；若「不願意接受協助？」 → 追蹤
          "Need for help assessed" at step "Notice" (order of the questions): before: if "Is help refused?" → Follow up; if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care; if "Is help refused?" → Follow up
      `,
      { flow: { [next]: [declined, assessed] } },
    ],
    [
      'the other way round, where no answer tells',
      { flow: { [next]: [assessed, { ...declined, target: 'caring' }] } },
      `
        transitionChanged noticing / need.assessed: decidedAlike
          步驟「覺察」之事實「評估有無協助需求」（判斷順序）：原為 若「不願意接受協助？」 → 關懷；若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷；若「不願意接受協助？」 → 關懷
          "Need for help assessed" at step "Notice" (order of the questions): before: if "Is help refused?" → Care; if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care; if "Is help refused?" → Care
      `,
      { flow: { [next]: [{ ...declined, target: 'caring' }, assessed] } },
    ],
    [
      'another duty with it',
      { flow: { [next]: { ...assessed, ...owing('followUp') } } },
      `
        transitionChanged noticing / need.assessed: owesOtherwise at noticing
          步驟「覺察」之事實「評估有無協助需求」（義務）：原為 若「經評估有協助需求？」 → 關懷，並負「作成紀錄並以密件保存」，改為 若「經評估有協助需求？」 → 關懷，並負「持續關懷追蹤」
          "Need for help assessed" at step "Notice" (duties): before: if "Has a need for help been assessed?" → Care, owing Record and seal as confidential; after: if "Has a need for help been assessed?" → Care, owing Follow up
        dutyNotOwed sealRecord: owesOtherwise
          刪除義務「作成紀錄並以密件保存」
          Gone: duty "Record and seal as confidential"
        dutyElsewhere followUp: owesOtherwise
          義務「持續關懷追蹤」之發生處（僅列不同者）：無 → 步驟「覺察」之「評估有無協助需求」
          duty "Follow up", owed at (only what differs): none → step "Notice" with "Need for help assessed"
      `,
      { flow: { [next]: { ...assessed, ...owing('sealRecord') } } },
    ],
    [
      'the same duties in another order',
      { flow: { [next]: { ...assessed, ...owing('followUp', 'sealRecord') } } },
      `
        transitionChanged noticing / need.assessed: decidedAlike
          步驟「覺察」之事實「評估有無協助需求」（義務）：原為 若「經評估有協助需求？」 → 關懷，並負「作成紀錄並以密件保存、持續關懷追蹤」，改為 若「經評估有協助需求？」 → 關懷，並負「持續關懷追蹤、作成紀錄並以密件保存」
          "Need for help assessed" at step "Notice" (duties): before: if "Has a need for help been assessed?" → Care, owing Record and seal as confidential, Follow up; after: if "Has a need for help been assessed?" → Care, owing Follow up, Record and seal as confidential
      `,
      { flow: { [next]: { ...assessed, ...owing('sealRecord', 'followUp') } } },
    ],
    [
      'a duty more as the case ends',
      {
        flow: {
          'states/returning/on/fitness.judged': [
            { guard: 'fitToReturn', target: 'closed', ...cites('一'), ...owing('sealRecord') },
            cites('一'),
          ],
        },
      },
      `
        transitionChanged returning / fitness.judged: owedAtTheEnd at returning
          步驟「評估可否回任」之事實「評估可否回任」（義務）：原為 若「可回任原職務？」 → 結案；否則 留在原步驟，改為 若「可回任原職務？」 → 結案，並負「作成紀錄並以密件保存」；否則 留在原步驟
          "Fitness judged" at step "Judge fitness to return" (duties): before: if "Fit to return to the post?" → Closed; else stays; after: if "Fit to return to the post?" → Closed, owing Record and seal as confidential; else stays
        dutyOwed sealRecord: owedAtTheEnd
          新增義務「作成紀錄並以密件保存」
          New: duty "Record and seal as confidential"
      `,
    ],
    [
      'resting on other clauses',
      { flow: { [next]: { ...assessed, ...cites('解讀.1') } } },
      `
        transitionChanged noticing / need.assessed: onlyWords
          步驟「覺察」之事實「評估有無協助需求」（條文）：原為 若「經評估有協助需求？」 → 關懷 [一]，改為 若「經評估有協助需求？」 → 關懷 [解讀.1]
          "Need for help assessed" at step "Notice" (clauses): before: if "Has a need for help been assessed?" → Care [一]; after: if "Has a need for help been assessed?" → Care [解讀.1]
      `,
    ],
    [
      'leading elsewhere by another clause',
      { flow: { [next]: { ...assessed, target: 'followingUp', ...cites('解讀.1') } } },
      `
        transitionChanged noticing / need.assessed: leadsElsewhere at noticing
          步驟「覺察」之事實「評估有無協助需求」（去向、條文）：原為 若「經評估有協助需求？」 → 關懷 [一]，改為 若「經評估有協助需求？」 → 追蹤 [解讀.1]
          "Need for help assessed" at step "Notice" (where it leads, clauses): before: if "Has a need for help been assessed?" → Care [一]; after: if "Has a need for help been assessed?" → Follow up [解讀.1]
      `,
    ],
    [
      'the duties a matter or a request asks for',
      { flow: { [next]: { ...assessed, actions: ['oweReport', 'oweAnswer'] } } },
      `
        transitionChanged noticing / need.assessed: owesOtherwise at noticing
          步驟「覺察」之事實「評估有無協助需求」（義務）：原為 若「經評估有協助需求？」 → 關懷，改為 若「經評估有協助需求？」 → 關懷，並負「依該事項所定之通報、依該請求所定之答復」
          "Need for help assessed" at step "Notice" (duties): before: if "Has a need for help been assessed?" → Care; after: if "Has a need for help been assessed?" → Care, owing The report the matter calls for, The answer the request calls for
        dutyOwed oweReport: owesOtherwise
          新增義務「依該事項所定之通報」
          New: duty "The report the matter calls for"
        dutyOwed oweAnswer: owesOtherwise
          新增義務「依該請求所定之答復」
          New: duty "The answer the request calls for"
      `,
    ],
    [
      'parts that are done lead elsewhere',
      { flow: { 'states/caring/onDone': { target: 'noticing', ...cites('解讀.1') } } },
      `
        transitionChanged caring / onDone: leadsElsewhere at caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered
          步驟「關懷」之「內部步驟皆完成」（去向）：原為 → 追蹤，改為 → 覺察
          "All its inner steps are done" at step "Care" (where it leads): before: → Follow up; after: → Notice
      `,
    ],
    [
      'a step is left at once',
      { flow: { 'states/returning/always': { guard: 'helpNeeded', target: 'closed', ...cites('一') } } },
      `
        transitionAdded returning / always: leadsElsewhere + stored at returning
          新增步驟「評估可否回任」之「隨即」：若「經評估有協助需求？」 → 結案
          New: "At once" at step "Judge fitness to return": if "Has a need for help been assessed?" → Closed
      `,
    ],
    [
      'danger no longer leads to help',
      { flow: { 'on/danger.reported': cites('二') } },
      `
        dangerPathLost danger.reported: dangerWaits
          刪除直接導向緊急協助之途徑「發現立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供、追蹤、評估可否回任
          Gone: a straight way to help on "Danger reported", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered, Follow up, Judge fitness to return
        transitionChanged * / danger.reported: leadsElsewhere + stored at noticing, caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered, followingUp, returning
          任一步驟之事實「發現立即危險」（增加去向、減少去向）：原為 若「有立即危險性（有傷人或自傷之虞）？」 → 處理危險，改為 留在原步驟
          "Danger reported" at any step (a way more, a way less): before: if "Is there immediate danger, to others or to the person?" → Secure; after: stays
      `,
    ],
    [
      'danger leads to help where it did not',
      {},
      `
        dangerPathGained danger.reported: saferNow
          新增直接導向緊急協助之途徑「發現立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供、追蹤、評估可否回任
          New: a straight way to help on "Danger reported", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered, Follow up, Judge fitness to return
        transitionChanged * / danger.reported: refusedNow + stored at noticing, caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered, followingUp, securing, returning
          任一步驟之事實「發現立即危險」（增加去向、減少去向）：原為 留在原步驟，改為 若「有立即危險性（有傷人或自傷之虞）？」 → 處理危險
          "Danger reported" at any step (a way more, a way less): before: stays; after: if "Is there immediate danger, to others or to the person?" → Secure
      `,
      { flow: { 'on/danger.reported': cites('二') } },
    ],
    [
      'danger does not lead to help from some steps',
      {
        flow: { 'states/noticing/on/danger.assessed': cites('二'), 'states/caring/on/danger.assessed': cites('二') },
      },
      `
        dangerPathLost danger.assessed: dangerWaits
          刪除直接導向緊急協助之途徑「研判有無立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供
          Gone: a straight way to help on "Danger assessed", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered
        transitionAdded noticing / danger.assessed: leadsElsewhere at noticing
          新增步驟「覺察」之事實「研判有無立即危險」：留在原步驟
          New: "Danger assessed" at step "Notice": stays
        transitionAdded caring / danger.assessed: leadsElsewhere at caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered
          新增「關懷」各步驟之事實「研判有無立即危險」：留在原步驟
          New: "Danger assessed" at any step of "Care": stays
      `,
    ],
    [
      'danger is asked another question',
      { flow: { 'on/danger.reported/guard': 'lifeDanger' } },
      `
        dangerPathLost danger.reported: dangerWaits
          刪除直接導向緊急協助之途徑「發現立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供、追蹤、處理危險、評估可否回任
          Gone: a straight way to help on "Danger reported", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered, Follow up, Secure, Judge fitness to return
        transitionChanged * / danger.reported: refusedNow at noticing, caring.telling.waiting + caring.helping.offering, caring.telling.told + caring.helping.offering, caring.telling.waiting + caring.helping.offered, caring.telling.told + caring.helping.offered, followingUp, securing, returning
          任一步驟之事實「發現立即危險」（條件）：原為 若「有立即危險性（有傷人或自傷之虞）？」 → 處理危險，改為 若「有生命身體之立即危險？」 → 處理危險
          "Danger reported" at any step (condition): before: if "Is there immediate danger, to others or to the person?" → Secure; after: if "Is there imminent danger to life or body?" → Secure
        conditionAsked lifeDanger: refusedNow
          新增條件「有生命身體之立即危險？」
          New: condition "Is there imminent danger to life or body?"
      `,
    ],
  ])
})
