import { contactPersons, crisisTriggers, personnelBodies, personnelCategories } from '../vocabulary/choice-labels.ts'
import type { Label } from '../vocabulary/label.ts'
import type { Period } from '../vocabulary/period.ts'
import { periodSaid } from './period-words.ts'
import { listed, same } from './say.ts'
import { flowNames } from './step-words.ts'
import type { Side } from './two.ts'

type Labels = Readonly<Record<string, Label>>

const names: Labels = {
  timeZone: { zh: '時區', en: 'Time zone' },
  sessionCap: { zh: '晤談次數上限', en: 'Most sessions in a case' },
  careTeam: { zh: '關懷會議', en: 'Care team' },
  'careTeam.name': { zh: '關懷會議之名稱', en: 'Name of the care team' },
  'careTeam.quorum': { zh: '關懷會議之法定人數', en: 'Quorum of the care team' },
  personnelBodies: { zh: '各類人員之權責組織', en: 'Bodies for the kinds of personnel' },
  crisisRecipients: { zh: '危機通報對象', en: 'Who is told of a crisis' },
  crisisTriggers: { zh: '危機事由', en: 'What makes a crisis' },
  refusalBranch: { zh: '拒絕資源後主動關懷之分支', en: 'Where a refusal is answered by outreach' },
  keyRelatedPersons: { zh: '主要關係人', en: 'Key related persons' },
  closure: { zh: '結案方式', en: 'How a case closes' },
  adopts: { zh: '機關另行採用之流程', en: 'Flows adopted all the same' },
  periods: { zh: '機關所定之期限', en: 'Periods the agency sets' },
  own: { zh: '文件自有之政策參數', en: 'Settings of its own' },
}

const values: Labels = {
  toBeGiven: { zh: '須由機關自行訂定', en: 'the agency must set it' },
  casualty: { zh: '有人員傷亡', en: 'with casualties' },
  noCasualty: { zh: '無人員傷亡', en: 'without casualties' },
  both: { zh: '兩者皆然', en: 'both' },
  byDecision: { zh: '經決定結案', en: 'by decision' },
  literalChart: { zh: '依圖，不結案', en: 'never, as the chart is drawn' },
  ...contactPersons,
  ...crisisTriggers,
  ...personnelBodies,
  ...flowNames,
}

const none: Label = { zh: '未定', en: 'none set' }

/** What a value of a policy is called. */
export function valueCalled(path: string, { words }: Side): Label {
  const [group, name = ''] = path.split('.')
  const inner = group === 'personnelBodies' ? (personnelCategories as Labels)[name] : words.duties[name]
  if (group === 'personnelBodies' && inner) return { zh: `${inner.zh}之權責組織`, en: `Body for "${inner.en}"` }
  if (group === 'periods' && inner) return { zh: `「${inner.zh}」之期限`, en: `Period of "${inner.en}"` }
  return names[path] ?? same(path)
}

/** A value of a policy in words. */
export function valueSaid(value: unknown, side: Side): Label {
  if (value === null || value === undefined) return none
  if (Array.isArray(value)) return listed(value.map((each) => valueSaid(each, side)))
  if (typeof value !== 'object') return values[String(value)] ?? side.words.roles[String(value)] ?? same(String(value))
  if ('zh' in value) return value as Label
  return isPeriod(value) ? periodSaid(value) : same(JSON.stringify(value))
}

const isPeriod = (value: object): value is Period =>
  /^(hours|days|workingDays|months|years)$/.test(Object.keys(value).join())
