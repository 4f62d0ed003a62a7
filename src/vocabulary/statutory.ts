import type { DutyDefinition } from './duties.ts'
import type { FactType } from './facts.ts'
import type { Label } from './label.ts'
import type { Role } from './roles.ts'

/** Matters whose mere knowledge obliges to report, whatever the person consents to and wherever the case stands. */
export const matters = {
  suicideBehaviour: { zh: '自殺行為', en: 'Suicide behaviour' },
  domesticViolence: { zh: '疑似家庭暴力', en: 'Suspected domestic violence' },
  sexualAssault: { zh: '疑似性侵害', en: 'Suspected sexual assault' },
  childHarm: { zh: '兒童及少年受害', en: 'Harm to a minor' },
  occupationalAccident: { zh: '職業災害', en: 'Occupational accident' },
  workplaceAllegation: { zh: '職場霸凌、不法侵害或性騷擾', en: 'Bullying, violence or harassment at work' },
} as const satisfies Record<string, Label>

export type Matter = keyof typeof matters
export const matterNames = Object.keys(matters) as [Matter, ...Matter[]]

const reporters: readonly Role[] = ['eapWindow', 'personnel', 'counsellor', 'physician']
const report = { owner: reporters, settledBy: ['statutoryReport.filed'] } as const

/** Duties that knowledge of a matter opens; periods and articles as the law gives them, never as policy. */
export const reportDuties = {
  reportSuicideBehaviour: {
    ...report,
    zh: '通報自殺行為',
    en: 'Report suicide behaviour',
    matter: 'suicideBehaviour',
    period: { hours: 24 },
    laws: ['自殺防治法 §11', '自殺防治法施行細則 §13'],
  },
  reportDomesticViolence: {
    ...report,
    zh: '通報家庭暴力',
    en: 'Report domestic violence',
    matter: 'domesticViolence',
    period: { hours: 24 },
    laws: ['家庭暴力防治法 §50'],
  },
  reportSexualAssault: {
    ...report,
    zh: '通報性侵害',
    en: 'Report sexual assault',
    matter: 'sexualAssault',
    period: { hours: 24 },
    laws: ['性侵害犯罪防治法 §11'],
  },
  reportChildHarm: {
    ...report,
    zh: '通報兒少保護',
    en: 'Report harm to a minor',
    matter: 'childHarm',
    period: { hours: 24 },
    laws: ['兒童及少年福利與權益保障法 §53'],
  },
  reportOccupationalAccident: {
    ...report,
    zh: '通報職業災害',
    en: 'Report the occupational accident',
    matter: 'occupationalAccident',
    period: { hours: 8 },
    laws: ['職業安全衛生法 §37'],
  },
  openProtectionTrack: {
    ...report,
    zh: '啟動法定申訴或防護程序',
    en: 'Open the statutory protection track',
    matter: 'workplaceAllegation',
    laws: ['性別平等工作法 §13', '公務人員保障法 §19', '職業安全衛生法 §22-1'],
  },
} as const satisfies Record<string, DutyDefinition<Role, FactType> & { matter: Matter }>

export type ReportDutyId = keyof typeof reportDuties

/** The duty that knowledge of a matter opens. */
export const dutyFor = (matter: Matter): ReportDutyId =>
  (Object.keys(reportDuties) as ReportDutyId[]).find((id) => reportDuties[id].matter === matter) as ReportDutyId
