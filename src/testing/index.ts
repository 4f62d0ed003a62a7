export { type ClauseCoverage, clauseCoverage } from './cover/clauses.ts'
export {
  type CitedIn,
  type Citing,
  type Coverage,
  type CoverageExceptions,
  type CoverageItem,
  type CoverageKind,
  kinds as coverageKinds,
  missing,
  percentOf,
} from './cover/coverage.ts'
export { coverageHtml, type PageOptions } from './cover/html.ts'
export { type CoverageOptions, type CoverageRecorder, coverageOf } from './cover/recorder.ts'
export { coverageText, type ReportOptions } from './cover/text.ts'
export { type Shortfall, shortfalls, type Thresholds } from './cover/thresholds.ts'
export { type Saying, sampleOf, samplesFor } from './flow/samples.ts'
export { type CaseMatchers, matchers } from './match/matchers.ts'
export { accepts, type Judgement, refuses } from './match/outcomes.ts'
export { endsAs, isAt, owes } from './match/standings.ts'
export type { Subject } from './match/subject.ts'
export { type Mutant, type MutantKind, mutantKinds } from './mutation/mutant.ts'
export { mutantsOf, mutate } from './mutation/mutate.ts'
export type { MutantFate, Mutation, MutationOptions, MutationProgress } from './mutation/mutation.ts'
export { mutationText } from './mutation/text.ts'
export type { Actual } from './story/actual.ts'
export { brokenText } from './story/broken.ts'
export type { Expectation, Expected } from './story/expected.ts'
export type { StoryFault } from './story/fault.ts'
export { faultsIn } from './story/faults.ts'
export { type CaseExpected, type CaseLine, readCase, recordStory, type Unexpected } from './story/record.ts'
export type { Deviation, StoryResult, Watch } from './story/result.ts'
export { nameOf, type Row, type RowOf, type Story, type StoryOf, type Telling, type When } from './story/story.ts'
export { runStories, tellStory } from './story/tell.ts'
export type { ClauseIn, CodeIn, DutyIn, FactIn, PlaceIn, StepIn } from './story/words.ts'
export { pathStories } from './walk/paths.ts'
export { dangerStories, roleStories } from './walk/ready.ts'
export { walk } from './walk/walk.ts'
export type { Path, Walked, WalkOptions } from './walk/walked.ts'
