import type { Case } from '../../case/case.ts'
import type { Outcome } from '../../case/record.ts'
import { standing } from '../../case/standing.ts'
import { definition } from '../../flow/definition.ts'
import { fieldLabel } from '../../vocabulary/field-labels.ts'
import type { Label } from '../../vocabulary/label.ts'
import type { StoryLine } from '../verdict.ts'
import type { StoryFact } from './telling.ts'

type Language = keyof Label

/** A fact of a story for people: who tells what, and where it leads. */
export function lineOf({ flow, step }: Case, fact: StoryFact, outcome: Outcome): StoryLine {
  const { accepted, case: after } = outcome
  const { facts, roles } = definition(flow)
  const from = standing({ flow, step }).map((each) => each.step)
  const to = standing(after)
  const moved = to.map((each) => each.step).join() !== from.join()
  const in_ = (language: Language): string => {
    const zh = language === 'zh'
    const role = roles[fact.by.role]?.[language] ?? fact.by.role
    const late = fact.recordedAt === undefined ? '' : zh ? `（補登 ${fact.at}）` : ` (told late, of ${fact.at})`
    const what = `${facts[fact.type]?.[language] ?? fact.type}${saidIn(language, fact, facts[fact.type])}${late}`
    const places = to.map((each) => each[language]).join(zh ? '、' : ', ')
    const outcome = accepted
      ? moved
        ? `→ ${places}`
        : zh
          ? '（步驟不變）'
          : '(stays)'
      : zh
        ? '（未受理）'
        : '(not taken in)'
    return zh ? `${role}：${what} ${outcome}` : `${role}: ${what} ${outcome}`
  }
  const clauses = outcome.accepted && !outcome.repeated ? outcome.entry.clauses : []
  return { zh: in_('zh'), en: in_('en'), fact, accepted, steps: to.map((each) => each.step), clauses }
}

/** What a fact decides, by the names of its fields' choices. */
function saidIn(
  language: Language,
  { type, at, by, recordedAt, ...decisive }: StoryFact,
  of: Parameters<typeof fieldLabel>[2],
) {
  const said = Object.entries(decisive).map(([name, value]) => {
    const field = fieldLabel(type, name, of)
    const choice = (each: unknown) =>
      field?.choices?.[String(each)]?.[language] ?? (typeof each === 'object' ? JSON.stringify(each) : String(each))
    return `${field?.[language] ?? name}${language === 'zh' ? '：' : ': '}${[value]
      .flat()
      .map(choice)
      .join(language === 'zh' ? '、' : ', ')}`
  })
  if (said.length === 0) return ''
  return language === 'zh' ? `（${said.join('；')}）` : ` (${said.join('; ')})`
}
