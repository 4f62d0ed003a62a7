export type { Elsewhere } from './elsewhere/elsewhere.ts'
export { everyElsewhere } from './elsewhere/every.ts'
export type { FlowView } from './flow-view.ts'
export { everyPromise } from './kept/every.ts'
export { type KeptAnswers, keepAnswers } from './kept-answers.ts'
export {
  type AtCheck,
  at,
  type PossibleCheck,
  type Promised,
  type PromiseSpec,
  promise,
  type Standing,
  type Told,
  type ToldCheck,
  told,
  toldAnything,
} from './promise.ts'
export { caseFileOf } from './story/case-file.ts'
export type { StoryFact } from './story/telling.ts'
export type { Counted, Searched, Story, StoryLine, Undecided, UndecidedCode, Verdict, Verification } from './verdict.ts'
export { type Progress, type ProvingOptions, proving, type VerifyOptions, verify } from './verify.ts'
