import type { Label } from '../vocabulary/label.ts'
import type { FlowDefinition } from './definition.ts'
import type { Document } from './document.ts'
import { FlowError, type FlowProblem } from './flow-error.ts'
import { lintCitations } from './lint/citations.ts'
import { lintCourse } from './lint/course.ts'
import { lintOwnWords } from './lint/own-words.ts'
import { lintPolicy } from './lint/policy.ts'
import { rules } from './lint/rules.ts'
import { lintShape } from './lint/shape.ts'
import { lintWords } from './lint/words.ts'
import { draftOf } from './outline/draft.ts'

/** What a flow is checked against: unlike a running flow, it needs the document's words. */
export interface Linted extends FlowDefinition {
  readonly document: Document
}

/** Notes a problem: where, against which rule, and what the problem and the remedy are about. */
export type Report = (place: string, rule: keyof typeof rules, about?: string, remedyAbout?: string) => void

/**
 * Checks a flow by its plain config alone; XState need not have seen it yet.
 *
 * @throws {FlowError} with every problem found, each with its place and the remedy.
 */
export function lint(config: object, of: Linted): void {
  const problems: FlowProblem[] = []
  const report: Report = (place, rule, about, remedyAbout) =>
    problems.push({ place, problem: worded(rules[rule], about), remedy: worded(rules[rule].remedy, remedyAbout) })
  const flow = draftOf(config)
  lintOwnWords(of, report)
  lintPolicy(flow, of, report)
  lintShape(flow, of, report)
  lintCitations(flow, of, lintWords(flow, of, report), report)
  lintCourse(flow, report)
  if (problems.length) throw new FlowError(flow.flow, problems)
}

export const worded = ({ zh, en }: Label, about?: string): Label =>
  about ? { zh: `${zh}：${about}`, en: `${en}: ${about}` } : { zh, en }
