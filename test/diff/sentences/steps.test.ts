import { describe } from 'vitest'
import { tells } from '../support/sentences.ts'
import { step } from '../support/small.ts'

const inParts = 'states/caring/states'

describe('Steps, between versions', () => {
  tells([
    [
      'called otherwise',
      { flow: { 'states/noticing/meta': step('發現', 'Notice it') } },
      `
        stepName noticing: onlyWords
          步驟「覺察」之名稱：覺察 → 發現
          step "Notice", name: Notice → Notice it
      `,
    ],
    [
      'called otherwise in Chinese alone',
      { flow: { 'states/noticing/meta/zh': '發現' } },
      `
        stepName noticing: onlyWords
          步驟「覺察」之名稱：覺察 → 發現
          step "Notice", name: Notice (unchanged in English)
      `,
    ],
    [
      'the whole flow called otherwise',
      { flow: { 'meta/zh': '試行流程', 'meta/en': 'Trial flow' } },
      `
        stepName *: onlyWords
          流程之名稱：試行 → 試行流程
          The flow, name: Trial → Trial flow
      `,
    ],
    [
      'resting on other clauses',
      { flow: { 'states/noticing/meta/cites': ['一', '解讀.1'] } },
      `
        stepCites noticing: onlyWords
          步驟「覺察」之條文：一 → 一、解讀.1
          step "Notice", clauses: 一 → 一, 解讀.1
      `,
    ],
    [
      'a step becomes an ending',
      { flow: { 'states/noticing/type': 'final', 'states/noticing/on': undefined } },
      `
        stepKind noticing: anotherKind
          步驟「覺察」之性質：步驟 → 結束
          step "Notice", kind: a step → an ending
        transitionRemoved noticing / need.assessed: refusedNow at noticing
          刪除步驟「覺察」之事實「評估有無協助需求」：若「經評估有協助需求？」 → 關懷
          Gone: "Need for help assessed" at step "Notice": if "Has a need for help been assessed?" → Care
        factNotTaken need.assessed: refusedNow
          刪除事實「評估有無協助需求」
          Gone: fact "Need for help assessed"
        conditionNotAsked helpNeeded: refusedNow
          刪除條件「經評估有協助需求？」
          Gone: condition "Has a need for help been assessed?"
      `,
    ],
    [
      'an ending goes on',
      { flow: { 'states/closed/type': undefined, 'states/closed/on': {} } },
      `
        stepKind closed: endedThere
          步驟「結案」之性質：結束 → 步驟
          step "Closed", kind: an ending → a step
      `,
    ],
    [
      'an inner ending goes on',
      { flow: { [`${inParts}/telling/states/told/type`]: undefined, [`${inParts}/telling/states/told/on`]: {} } },
      `
        stepKind caring.telling.told: anotherKind
          步驟「已通報」之性質：結束 → 步驟
          step "Notified", kind: an ending → a step
      `,
    ],
    [
      'a step becomes a group',
      {
        flow: {
          'states/noticing/initial': 'looking',
          'states/noticing/states': { looking: { meta: step('觀察', 'Look') } },
        },
      },
      `
        stepKind noticing: anotherKind
          步驟「覺察」之性質：步驟 → 步驟群
          step "Notice", kind: a step → a group of steps
        stepAdded noticing.looking: nobodyThere
          新增步驟「觀察」
          New: step "Look"
      `,
    ],
    [
      'an ending becomes a group',
      {
        flow: {
          'states/closed/type': undefined,
          'states/closed/initial': 'end',
          'states/closed/states': { end: { meta: step('末', 'End') } },
        },
      },
      `
        stepKind closed: anotherKind
          步驟「結案」之性質：結束 → 步驟群
          step "Closed", kind: an ending → a group of steps
        stepAdded closed.end: nobodyThere
          新增步驟「末」
          New: step "End"
      `,
    ],
    [
      'parts side by side become a group',
      { flow: { 'states/caring/type': 'compound', 'states/caring/initial': 'helping' } },
      `
        stepKind caring: anotherKind
          步驟「關懷」之性質：並行步驟 → 步驟群
          step "Care", kind: steps side by side → a group of steps
      `,
    ],
    [
      'the case begins elsewhere',
      { flow: { initial: 'caring' } },
      `
        stepFirst *: beginsElsewhere
          流程之起始步驟：覺察 → 關懷
          The flow, first step: Notice → Care
      `,
    ],
    [
      'a part begins elsewhere',
      { flow: { [`${inParts}/helping/initial`]: 'offered' } },
      `
        stepFirst caring.helping: beginsElsewhere
          步驟「提供資源」之起始步驟：待提供 → 已提供
          step "Support", first step: To offer → Offered
      `,
    ],
    [
      'a step becomes confidential',
      { flow: { 'states/followingUp/tags': ['confidential', 'service'] } },
      `
        stepTags followingUp: saferNow
          步驟「追蹤」之標記：無 → 保密、服務中
          step "Follow up", tags: none → confidential, a service is going on
      `,
    ],
    [
      'an urgent step is confidential too',
      { flow: { 'states/securing/tags': ['urgent', 'confidential'] } },
      `
        stepTags securing: decidedAlike
          步驟「處理危險」之標記：緊急 → 保密、緊急
          step "Secure", tags: urgent → confidential, urgent
      `,
    ],
    [
      'an urgent step is urgent no more',
      { flow: { 'states/securing/tags': [] } },
      `
        dangerPathLost danger.reported: dangerWaits
          刪除直接導向緊急協助之途徑「發現立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供、追蹤、處理危險、評估可否回任
          Gone: a straight way to help on "Danger reported", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered, Follow up, Secure, Judge fitness to return
        dangerPathLost danger.assessed: dangerWaits
          刪除直接導向緊急協助之途徑「研判有無立即危險」，於：覺察、待通報 + 待提供、已通報 + 待提供、待通報 + 已提供、已通報 + 已提供、追蹤、處理危險、評估可否回任
          Gone: a straight way to help on "Danger assessed", at: Notice, To notify + To offer, Notified + To offer, To notify + Offered, Notified + Offered, Follow up, Secure, Judge fitness to return
        stepTags securing: secrecyLost
          步驟「處理危險」之標記：緊急 → 無
          step "Secure", tags: urgent → none
      `,
    ],
    [
      'a confidential step is open to everyone',
      { flow: { 'states/followingUp/tags': [] } },
      `
        stepTags followingUp: secrecyLost
          步驟「追蹤」之標記：保密 → 無
          step "Follow up", tags: confidential → none
      `,
      {
        flow: { 'states/followingUp/tags': ['confidential'] },
      },
    ],
    [
      'a tag nobody knows',
      { flow: { 'states/followingUp/tags': ['quiet'] } },
      `
        stepTags followingUp: decidedAlike
          步驟「追蹤」之標記：無 → quiet
          step "Follow up", tags: none → quiet
      `,
    ],
    [
      'an ending hands over',
      { flow: { 'states/closed/meta/handsOverTo': 'crisis' } },
      `
        stepHandover closed: onlyAdds
          步驟「結案」之移交對象：無 → 危機個案
          step "Closed", handed over to: none → the crisis case
      `,
    ],
    [
      'an ending hands over to another',
      { flow: { 'states/closed/meta/handsOverTo': 'general' } },
      `
        stepHandover closed: handoverLost
          步驟「結案」之移交對象：非自願個案 → 一般個案
          step "Closed", handed over to: the involuntary case → the general case
      `,
      {
        flow: { 'states/closed/meta/handsOverTo': 'involuntary' },
      },
    ],
    [
      'an ending hands over to nobody',
      { flow: {} },
      `
        stepHandover closed: handoverLost
          步驟「結案」之移交對象：elsewhere → 無
          step "Closed", handed over to: elsewhere → none
      `,
      { flow: { 'states/closed/meta/handsOverTo': 'elsewhere' } },
    ],
    [
      'a step more',
      { flow: { 'states/waiting': { meta: step('等候', 'Wait'), on: {} } } },
      `
        stepAdded waiting: nobodyThere
          新增步驟「等候」
          New: step "Wait"
      `,
    ],
    [
      'a step less',
      {},
      `
        stepRemoved waiting: standsThere
          刪除步驟「等候」
          Gone: step "Wait"
      `,
      {
        flow: { 'states/waiting': { meta: step('等候', 'Wait'), on: {} } },
      },
    ],
    [
      'a part more',
      { flow: { [`${inParts}/asking`]: { meta: step('詢問', 'Ask') } } },
      `
        stepAdded caring.asking: anotherPart
          新增步驟「詢問」
          New: step "Ask"
      `,
    ],
    [
      'a part less',
      {},
      `
        stepRemoved caring.asking: anotherPart
          刪除步驟「詢問」
          Gone: step "Ask"
      `,
      { flow: { [`${inParts}/asking`]: { meta: step('詢問', 'Ask') } } },
    ],
    [
      'parts and what is around them',
      {
        flow: {
          'states/resting': {
            type: 'parallel',
            meta: step('休養', 'Rest'),
            states: { one: { meta: step('其一', 'One') } },
          },
        },
      },
      `
        stepAdded resting: nobodyThere
          新增步驟「休養」
          New: step "Rest"
        stepAdded resting.one: nobodyThere
          新增步驟「其一」
          New: step "One"
      `,
    ],
  ])
})
