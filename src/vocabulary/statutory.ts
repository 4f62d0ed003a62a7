import type { DutyDefinition } from './duties.ts'
import type { FactType } from './facts.ts'
import type { Role } from './roles.ts'

/** Matters whose mere knowledge obliges to report, whatever the person consents to and wherever the case stands. */
export const matterNames = [
  'suicideBehaviour',
  'domesticViolence',
  'sexualAssault',
  'childHarm',
  'disabledPersonHarm',
  'elderHarm',
  'occupationalAccident',
  'workplaceAllegation',
] as const
export type Matter = (typeof matterNames)[number]

const reporters: readonly Role[] = ['eapWindow', 'personnel', 'counsellor', 'physician']

const report = <const M extends Matter>(matter: M, zh: string, en: string) =>
  ({ zh, en, owner: reporters, settledBy: ['statutoryReport.filed'], matter, trigger: matter }) as const

/** Duties that knowledge of a matter opens. Periods and articles stand in the statutory pack, by the instant of knowledge. */
export const reportDuties = {
  reportSuicideBehaviour: report('suicideBehaviour', '通報自殺行為', 'Report suicide behaviour'),
  reportDomesticViolence: report('domesticViolence', '通報家庭暴力', 'Report domestic violence'),
  reportSexualAssault: report('sexualAssault', '通報性侵害', 'Report sexual assault'),
  reportChildHarm: report('childHarm', '通報兒少保護', 'Report harm to a minor'),
  reportDisabledPersonHarm: report('disabledPersonHarm', '通報身心障礙者保護', 'Report harm to a disabled person'),
  reportElderHarm: report('elderHarm', '通報老人保護', 'Report harm to an elderly person'),
  reportOccupationalAccident: report('occupationalAccident', '通報職業災害', 'Report the occupational accident'),
  openProtectionTrack: report('workplaceAllegation', '啟動法定申訴或防護程序', 'Open the statutory protection track'),
} as const satisfies Record<string, DutyDefinition<Role, FactType> & { matter: Matter }>

export type ReportDutyId = keyof typeof reportDuties

/** The duty that knowledge of a matter opens. */
export const dutyFor = (matter: Matter): ReportDutyId =>
  (Object.keys(reportDuties) as ReportDutyId[]).find((id) => reportDuties[id].matter === matter) as ReportDutyId

const isReportDuty = (duty: string): duty is ReportDutyId => Object.hasOwn(reportDuties, duty)

/** Within the agency somebody takes complaints up; a statutory report goes to the authority its law names. */
const received: Readonly<Partial<Record<Matter, readonly Role[]>>> = {
  suicideBehaviour: ['healthAuthority'],
  workplaceAllegation: ['relevantUnit'],
}

/** To whom the matter of a duty to report may be told: its authority; nobody for any other duty. */
export const authoritiesFor = (duty: string): readonly string[] =>
  isReportDuty(duty) ? ['reportAuthority', ...(received[reportDuties[duty].matter] ?? [])] : []

/** What is asked about the data kept on a person: by the person (個人資料保護法 §3), or by an authority by its own law. */
export const dataRequestNames = ['access', 'correction', 'legalProcess'] as const
export type DataRequest = (typeof dataRequestNames)[number]

/** Duties that a request about one's own data opens. */
export const dataDuties = {
  answerAccessRequest: {
    zh: '答復查閱個人資料之請求',
    en: 'Answer the request for access to personal data',
    owner: ['eapWindow', 'personnel'],
    settledBy: ['dataRequest.answered'],
    trigger: 'dataAccess',
    request: 'access',
  },
  answerCorrectionRequest: {
    zh: '答復更正或刪除個人資料之請求',
    en: 'Answer the request for correction or deletion of personal data',
    owner: ['eapWindow', 'personnel'],
    settledBy: ['dataRequest.answered'],
    trigger: 'dataCorrection',
    request: 'correction',
  },
} as const satisfies Record<string, DutyDefinition<Role, FactType>>

/** The duty that a name among what is owed stands for: of `report` and `answer`, that of the matter or the request in the fact. */
export const dutyMeant = (name: string, { matter, request }: { matter?: Matter; request?: DataRequest }) => {
  if (name === 'report') return matter && dutyFor(matter)
  return name === 'answer' ? request && dutyForRequest(request) : name
}

/** The duty that a request opens; none for an authority's own, whose law says by when. */
const dutyForRequest = (request: DataRequest): keyof typeof dataDuties | undefined =>
  (Object.keys(dataDuties) as (keyof typeof dataDuties)[]).find((id) => dataDuties[id].request === request)

/** Under which name the instant is kept at which a matter was last reported, or a request last answered. */
export const settledName = <A extends Matter | DataRequest>(about: A): `settled.${A}` => `settled.${about}`
