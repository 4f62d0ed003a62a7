import { count, words, yesNo } from '../answers.ts'
import { optional } from '../field.ts'
import { form } from '../form.ts'
import { decisive, mayReport, whoMayReport } from '../from-fact.ts'
import { told } from '../told.ts'

const rating = (zh: string, en: string) => count(1, 5, { zh, en })

/**
 * 滿意度調查, of which no source gives the items. Only the office that holds the survey tells the case so; what a person
 * answers tells no fact.
 */
export const satisfactionSurvey = form('satisfactionSurvey', {
  zh: '滿意度調查',
  en: 'Satisfaction survey',
  by: ['employee', ...whoMayReport('survey.held')],
  backs: ['survey.held'],
  fields: {
    service: decisive('help.requested', 'service', { backs: [], source: '針對服務內容辦理問卷調查' }),
    overall: rating('整體滿意度（1 最低，5 最高）', 'Overall, from 1 (lowest) to 5'),
    access: optional(rating('申請之便利（1 最低，5 最高）', 'Easy to reach, from 1 (lowest) to 5')),
    confidence: optional(rating('保密之信任（1 最低，5 最高）', 'Trust in its confidentiality, from 1 (lowest) to 5')),
    help: optional(rating('對問題之幫助（1 最低，5 最高）', 'Of help, from 1 (lowest) to 5')),
    useAgain: optional(yesNo({ zh: '願意再次使用', en: 'Would use it again' })),
    comment: optional(words({ zh: '其他意見', en: 'Comment' })),
  },
  facts: (_, role) => [mayReport(role, 'survey.held') && told('survey.held', {})],
})
