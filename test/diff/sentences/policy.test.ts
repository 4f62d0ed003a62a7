import { describe } from 'vitest'
import * as z from 'zod'
import { owes } from '#src/index.ts'
import { trialPolicy } from '../../support/trial-flow.ts'
import { tells } from '../support/sentences.ts'
import { ownBase } from '../support/small.ts'

const clerk = { zh: '書記', en: 'Clerk' }
const visit = { zh: '訪視', en: 'Visit', owner: ['visitor'], settledBy: ['followUp.made'] }

describe('The policy, between versions', () => {
  tells([
    [
      'most sessions',
      { policy: { sessionCap: 6 } },
      `
        policyValue sessionCap: policyKept
          晤談次數上限：未定 → 6
          Most sessions in a case: none set → 6
      `,
    ],
    [
      'the care team',
      { policy: { careTeam: { name: { zh: '關懷會', en: 'Care meeting' }, quorum: 3 } } },
      `
        policyValue careTeam.name: policyKept
          關懷會議之名稱：關懷小組 → 關懷會
          Name of the care team: Care team → Care meeting
        policyValue careTeam.quorum: policyKept
          關懷會議之法定人數：未定 → 3
          Quorum of the care team: none set → 3
      `,
    ],
    [
      'a body',
      { policy: { personnelBodies: { ...trialPolicy.values.personnelBodies, worker: 'contractReview' } } },
      `
        policyValue personnelBodies.worker: policyKept
          工友（含技工、駕駛）之權責組織：工友及勞工獎懲會議 → 契約考核會議
          Body for "Worker (incl. skilled worker, driver)": Review under labour rules → Review under the contract
      `,
    ],
    [
      'periods',
      { policy: { periods: { followUp: { days: 30 }, nobody: { hours: 1 } } } },
      `
        policyValue periods.followUp: policyKept
          「持續關懷追蹤」之期限：未定 → 30 日
          Period of "Follow up": none set → 30 days
        policyValue periods.nobody: policyKept
          periods.nobody：未定 → 1 小時
          periods.nobody: none set → 1 hour
      `,
    ],
    [
      'a period no more',
      { policy: { periods: { followUp: 'toBeGiven' } } },
      `
        policyValue periods.followUp: policyKept
          「持續關懷追蹤」之期限：3 個月 → 須由機關自行訂定
          Period of "Follow up": 3 months → the agency must set it
      `,
      { policy: { periods: { followUp: { months: 3 } } } },
    ],
    [
      'recipients, triggers, persons',
      {
        policy: {
          crisisRecipients: ['agencyHead', 'deputyHead'],
          crisisTriggers: ['majorAccident', 'mentalState'],
          keyRelatedPersons: [],
        },
      },
      `
        policyValue crisisRecipients: policyKept
          危機通報對象：機關首長 → 機關首長、副首長
          Who is told of a crisis: Agency head → Agency head, Deputy head
        policyValue crisisTriggers: policyKept
          危機事由：重大意外 → 重大意外、mentalState
          What makes a crisis: Major accident → Major accident, mentalState
        policyValue keyRelatedPersons: policyKept
          主要關係人：緊急聯絡人 → 無
          Key related persons: Emergency contact → none
      `,
    ],
    [
      'no branch of its own',
      { policy: { refusalBranch: 'noCasualty', closure: 'byDecision' } },
      `
        policyValue refusalBranch: policyKept
          拒絕資源後主動關懷之分支：兩者皆然 → 無人員傷亡
          Where a refusal is answered by outreach: both → without casualties
        policyValue closure: policyKept
          結案方式：依圖，不結案 → 經決定結案
          How a case closes: never, as the chart is drawn → by decision
      `,
      { policy: { closure: 'literalChart' } },
    ],
    [
      'an involuntary flow adopted',
      { policy: { adopts: ['involuntary'] } },
      `
        policyValue adopts: policyKept
          機關另行採用之流程：無 → 非自願個案
          Flows adopted all the same: none → the involuntary case
      `,
    ],
    [
      'every value rests on other clauses',
      { policyCites: Object.fromEntries(Object.keys(trialPolicy.cites).map((name) => [name, '二'])) },
      `
        policyCites timeZone: onlyWords
          時區之條文：一 → 二
          Time zone, clauses: 一 → 二
        policyCites sessionCap: onlyWords
          晤談次數上限之條文：解讀.1 → 二
          Most sessions in a case, clauses: 解讀.1 → 二
        policyCites careTeam: onlyWords
          關懷會議之條文：一 → 二
          Care team, clauses: 一 → 二
        policyCites personnelBodies: onlyWords
          各類人員之權責組織之條文：一 → 二
          Bodies for the kinds of personnel, clauses: 一 → 二
        policyCites crisisRecipients: onlyWords
          危機通報對象之條文：一 → 二
          Who is told of a crisis, clauses: 一 → 二
        policyCites crisisTriggers: onlyWords
          危機事由之條文：一 → 二
          What makes a crisis, clauses: 一 → 二
        policyCites refusalBranch: onlyWords
          拒絕資源後主動關懷之分支之條文：一 → 二
          Where a refusal is answered by outreach, clauses: 一 → 二
        policyCites keyRelatedPersons: onlyWords
          主要關係人之條文：一 → 二
          Key related persons, clauses: 一 → 二
        policyCites closure: onlyWords
          結案方式之條文：解讀.1 → 二
          How a case closes, clauses: 解讀.1 → 二
        policyCites adopts: onlyWords
          機關另行採用之流程之條文：一 → 二
          Flows adopted all the same, clauses: 一 → 二
        policyCites periods: onlyWords
          機關所定之期限之條文：一 → 二
          Periods the agency sets, clauses: 一 → 二
        policyCites own: onlyWords
          文件自有之政策參數之條文：一 → 二
          Settings of its own, clauses: 一 → 二
      `,
    ],
    [
      'branches and closing',
      { policy: { refusalBranch: 'casualty', closure: 'literalChart' } },
      `
        policyValue refusalBranch: policyKept
          拒絕資源後主動關懷之分支：兩者皆然 → 有人員傷亡
          Where a refusal is answered by outreach: both → with casualties
        policyValue closure: policyKept
          結案方式：經決定結案 → 依圖，不結案
          How a case closes: by decision → never, as the chart is drawn
      `,
    ],
    [
      'flows adopted',
      { policy: { adopts: ['crisis', 'general'], timeZone: 'Asia/Tokyo' } },
      `
        policyValue timeZone: policyKept
          時區：Asia/Taipei → Asia/Tokyo
          Time zone: Asia/Taipei → Asia/Tokyo
        policyValue adopts: policyKept
          機關另行採用之流程：無 → 危機個案、一般個案
          Flows adopted all the same: none → the crisis case, the general case
      `,
    ],
    [
      'a setting of its own',
      { policy: { own: { model: 'joint', other: { hours: 1, more: 2 }, judgeFitness: 'x' } } },
      `
        policyValue own.model: policyKept
          own.model：own → joint
          own.model: own → joint
        policyValue own.other: policyKept
          own.other：未定 → {"hours":1,"more":2}
          own.other: none set → {"hours":1,"more":2}
        policyValue own.judgeFitness: policyKept
          own.judgeFitness：未定 → x
          own.judgeFitness: none set → x
      `,
    ],
    [
      'a value rests on other clauses',
      { policyCites: { sessionCap: ['一', '解讀.1'], periods: undefined } },
      `
        policyCites sessionCap: onlyWords
          晤談次數上限之條文：解讀.1 → 一、解讀.1
          Most sessions in a case, clauses: 解讀.1 → 一, 解讀.1
        policyCites periods: onlyWords
          機關所定之期限之條文：一 → 無
          Periods the agency sets, clauses: 一 → none
      `,
    ],
  ])
})

describe('Words, between versions', () => {
  tells([
    [
      'a role more',
      { roles: { ...ownBase.roles, clerk } },
      `
        factReporters danger.reported: onlyAdds
          事實「發現立即危險」之回報者（僅列不同者）：無 → 書記
          fact "Danger reported", reported by (only who differs): none → Clerk
        wordAdded roles / clerk: onlyAdds
          新增角色「書記」
          New: role "Clerk"
      `,
    ],
    [
      'a role less',
      { roles: { dutyOfficer: ownBase.roles.dutyOfficer } },
      `
        factReporters danger.reported: refusedNow
          事實「發現立即危險」之回報者（僅列不同者）：訪視員 → 無
          fact "Danger reported", reported by (only who differs): Visitor → none
        wordRemoved roles / visitor: unknownRole
          刪除角色「訪視員」
          Gone: role "Visitor"
      `,
    ],
    [
      'a role called otherwise',
      { roles: { ...ownBase.roles, visitor: { zh: '家訪員', en: 'Home visitor' } } },
      `
        wordChanged roles / visitor: onlyWords
          角色「訪視員」：訪視員 → 家訪員
          role "Visitor": Visitor → Home visitor
      `,
    ],
    [
      'a role more hears of cases',
      { circle: ['dutyOfficer', 'visitor'] },
      `
        wordAdded circle / visitor: secrecyLost
          新增得知案情之角色「訪視員」
          New: role that hears of cases from within "Visitor"
      `,
    ],
    [
      'a role less hears of cases',
      { circle: [] },
      `
        wordRemoved circle / dutyOfficer: saferNow
          刪除得知案情之角色「輪值主管」
          Gone: role that hears of cases from within "Duty officer"
      `,
    ],
    [
      'more to remember',
      { memory: { ...ownBase.memory, visited: ['no', 'yes'] } },
      `
        wordAdded memory / visited: remembersOtherwise
          新增案件記憶「visited」
          New: memory "visited"
      `,
    ],
    [
      'less to remember',
      {},
      `
        wordRemoved memory / visited: remembersOtherwise
          刪除案件記憶「visited」
          Gone: memory "visited"
      `,
      { memory: { ...ownBase.memory, visited: ['no', 'yes'] } },
    ],
    [
      'a choice more to remember',
      { memory: { fitness: [...ownBase.memory.fitness, 'soon'] } },
      `
        wordChanged memory / fitness: newCasesOnly
          案件記憶「fitness」：unknown、fit、unfit → unknown、fit、unfit、soon
          memory "fitness": unknown, fit, unfit → unknown, fit, unfit, soon
      `,
    ],
    [
      'a choice less to remember',
      { memory: { fitness: ['unknown', 'fit'] } },
      `
        wordChanged memory / fitness: remembersOtherwise
          案件記憶「fitness」：unknown、fit、unfit → unknown、fit
          memory "fitness": unknown, fit, unfit → unknown, fit
      `,
    ],
    [
      'another choice at first',
      { memory: { fitness: ['fit', 'unknown', 'unfit'] } },
      `
        wordChanged memory / fitness: teachesOtherwise
          案件記憶「fitness」：unknown、fit、unfit → fit、unknown、unfit
          memory "fitness": unknown, fit, unfit → fit, unknown, unfit
      `,
    ],
    [
      'a setting more',
      { settings: { ...ownBase.settings, visits: z.int() } },
      `
        wordAdded settings / visits: openedOtherwise
          新增政策參數「visits」
          New: setting of the policy "visits"
      `,
    ],
    [
      'a setting less',
      { settings: {} },
      `
        wordRemoved settings / model: openedOtherwise
          刪除政策參數「model」
          Gone: setting of the policy "model"
      `,
    ],
    [
      'a setting with more choices',
      { settings: { model: z.enum(['own', 'joint', 'none']) } },
      `
        wordChanged settings / model: newCasesOnly
          政策參數「model」：own/joint → own/joint/none
          setting of the policy "model": own/joint → own/joint/none
      `,
    ],
    [
      'a setting with fewer choices',
      { settings: { model: z.enum(['own']) } },
      `
        wordChanged settings / model: openedOtherwise
          政策參數「model」：own/joint → own
          setting of the policy "model": own/joint → own
      `,
    ],
    [
      'a duty more that nobody owes',
      { moreDuties: { visit } },
      `
        wordAdded duties / visit: newCasesOnly
          新增義務「訪視」
          New: duty "Visit"
      `,
    ],
    [
      'a duty less that nobody owes',
      {},
      `
        wordRemoved duties / visit: openedOtherwise
          刪除義務「訪視」
          Gone: duty "Visit"
      `,
      { moreDuties: { visit } },
    ],
    [
      'a setting that must be given now',
      { flow: { 'meta/requires': ['model'] }, policy: { own: { model: 'toBeGiven' } } },
      `
        wordAdded demands / own.model: openedOtherwise
          新增須由機關訂定之政策參數：own.model
          New: what the agency must set: own.model
      `,
      { flow: { 'meta/requires': [] }, policy: { own: { model: 'toBeGiven' } } },
    ],
    [
      'a period that must be given now',
      { flow: { 'states/noticing/entry': owes('sealRecord') }, policy: { periods: { sealRecord: { days: 7 } } } },
      `
        dutyOwed sealRecord: owesOtherwise
          新增義務「作成紀錄並以密件保存」
          New: duty "Record and seal as confidential"
        policyValue periods.sealRecord: policyKept
          「作成紀錄並以密件保存」之期限：須由機關自行訂定 → 7 日
          Period of "Record and seal as confidential": the agency must set it → 7 days
        wordAdded demands / periods.sealRecord: openedOtherwise
          新增須由機關訂定之政策參數：「作成紀錄並以密件保存」之期限
          New: what the agency must set: Period of "Record and seal as confidential"
      `,
      { policy: { periods: { sealRecord: 'toBeGiven' } } },
    ],
    [
      'a setting that had to be given before',
      { flow: { 'states/noticing/meta/en': 'Notice it' }, policy: { own: { model: 'toBeGiven' } } },
      `
        stepName noticing: onlyWords
          步驟「覺察」之名稱：覺察（中文未變）
          step "Notice", name: Notice → Notice it
      `,
      { policy: { own: { model: 'toBeGiven' } } },
    ],
  ])
})
