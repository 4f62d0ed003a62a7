import { describe } from 'vitest'
import { cites } from '#src/index.ts'
import { trial } from '../../support/trial-flow.ts'
import { tells } from '../support/sentences.ts'

const reading = { ...trial.readings['解讀.1'], confidence: 'M' }

describe('The document, between versions', () => {
  tells([
    [
      'another agency',
      { document: { agency: { zh: '他機關', en: 'Another agency' } } },
      `
        agency trial-2026.general: newCasesOnly
          機關：試行機關 → 他機關
          Agency: Trial agency → Another agency
      `,
    ],
    [
      'another plan',
      { document: { title: { zh: '試行計畫二', en: 'Second trial plan' } } },
      `
        title trial-2026.general: newCasesOnly
          計畫：試行計畫 → 試行計畫二
          Plan: Trial plan → Second trial plan
      `,
    ],
    ['an agency and a plan that only one names', { document: { agency: undefined, title: undefined } }, ``],
    ['nothing at all, in the same version', { version: '1.0.0' }, ``],
    [
      'another document',
      { document: { id: 'trial-2027' } },
      `
        document trial-2026.general: newCasesOnly
          文件：trial-2026 → trial-2027
          Document: trial-2026 → trial-2027
      `,
    ],
    [
      'a flow taken from another',
      { flow: { 'meta/coverage': 'adopted', 'meta/adoptedFrom': 'chiayi-city-2016.general' } },
      `
        coverage trial-2026.general: newCasesOnly
          流程依據：計畫已訂定 → 計畫僅提及名稱，採用他機關之流程
          Where the flow comes from: laid down in the plan → only named in the plan; another agency's flow is taken
        adoptedFrom trial-2026.general: newCasesOnly
          採自：— → chiayi-city-2016.general
          Taken from: — → chiayi-city-2016.general
      `,
    ],
    [
      'a flow the plan does not have',
      { flow: { 'meta/coverage': 'absent' } },
      `
        coverage trial-2026.general: newCasesOnly
          流程依據：計畫已訂定 → 計畫未提及；機關決定採用始得開案
          Where the flow comes from: laid down in the plan → not in the plan; cases open only if the agency adopts it
      `,
    ],
    [
      'a change that kept its version',
      { version: '1.0.0', flow: { 'on/emergency.requested': cites('三') } },
      `
        versionKept trial-2026.general: versionKept
          版本：1.0.0 → 仍為 1.0.0
          Version: 1.0.0 → still 1.0.0
        transitionChanged * / emergency.requested: onlyWords
          任一步驟之事實「已請求緊急協助」（條文）：留在原步驟 [二] → 留在原步驟 [三]
          "Emergency help requested" at any step (clauses): stays [二] → stays [三]
        clauseCited 三: onlyWords
          新增引用條文「三」
          New: cited clause "三"
      `,
    ],
    [
      'a word mended under its version',
      { version: '1.0.0', flow: { 'states/noticing/meta/en': 'Notice it' } },
      `
        stepName noticing: onlyWords
          步驟「覺察」之名稱：覺察（中文未變）
          step "Notice", name: Notice → Notice it
      `,
    ],
  ])
})

describe('Clauses, between versions', () => {
  tells([
    [
      'a clause cited for the first time',
      { flow: { 'on/emergency.requested': cites('三') } },
      `
        transitionChanged * / emergency.requested: onlyWords
          任一步驟之事實「已請求緊急協助」（條文）：留在原步驟 [二] → 留在原步驟 [三]
          "Emergency help requested" at any step (clauses): stays [二] → stays [三]
        clauseCited 三: onlyWords
          新增引用條文「三」
          New: cited clause "三"
      `,
    ],
    [
      'a clause cited no more',
      {},
      `
        stepCites noticing: onlyWords
          步驟「覺察」之條文：一、三 → 一
          step "Notice", clauses: 一, 三 → 一
        clauseNotCited 三: onlyWords
          刪除引用條文「三」
          Gone: cited clause "三"
      `,
      { flow: { 'states/noticing/meta/cites': ['一', '三'] } },
    ],
    [
      'a clause more, a clause less, a clause that says something else',
      { document: { clauses: { 一: '通報。', 二: trial.clauses.二, 四: '附則。' } } },
      `
        clauseText 一: onlyWords
          條文「一」：通報並提供資源。 → 通報。
          clause "一": 通報並提供資源。 → 通報。
        clauseRemoved 三: onlyWords
          刪除條文「三」
          Gone: clause "三"
        clauseAdded 四: onlyWords
          新增條文「四」
          New: clause "四"
      `,
    ],
    [
      'a reading more, a reading less',
      { document: { readings: { '解讀.2': { zh: '得延長。', en: 'May be extended.', confidence: 'L' } } } },
      `
        readingRemoved 解讀.1: onlyWords
          刪除解讀「解讀.1」
          Gone: reading "解讀.1"
        readingAdded 解讀.2: onlyWords
          新增解讀「解讀.2」
          New: reading "解讀.2"
      `,
    ],
    [
      'a reading that says something else',
      { document: { readings: { '解讀.1': { zh: '應結案。', en: 'A case must be closed.', confidence: 'L' } } } },
      `
        readingText 解讀.1: onlyWords
          解讀「解讀.1」：得結案。 → 應結案。
          reading "解讀.1": A case may be closed. → A case must be closed.
      `,
    ],
    [
      'a reading surer than before',
      { document: { readings: { '解讀.1': reading } } },
      `
        readingText 解讀.1: onlyWords
          解讀「解讀.1」：得結案。（中文未變，細節不同）
          reading "解讀.1": A case may be closed. (unchanged in English, different in details)
      `,
    ],
  ])
})
