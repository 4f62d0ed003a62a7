import { type Matter, matters } from '#src/index.ts'
import type { Shared } from './shared.ts'

const duties: Readonly<Record<Matter, string>> = {
  suicideBehaviour: 'reportSuicideBehaviour',
  domesticViolence: 'reportDomesticViolence',
  sexualAssault: 'reportSexualAssault',
  childHarm: 'reportChildHarm',
  disabledPersonHarm: 'reportDisabledPersonHarm',
  elderHarm: 'reportElderHarm',
  occupationalAccident: 'reportOccupationalAccident',
  workplaceAllegation: 'openProtectionTrack',
}

/** Knowing of a matter is enough to owe its report; only its own report settles it. */
export const reports: readonly Shared[] = (Object.keys(matters) as Matter[]).map((matter) => {
  const other = matter === 'childHarm' ? 'elderHarm' : 'childHarm'
  const duty = duties[matter]
  return {
    about: [duty],
    zh: `知悉「${matters[matter].zh}」即應通報，僅就該事項之通報始為履行`,
    en: `${matters[matter].en}: owed as soon as known, and settled by its own report alone`,
    rows: [
      ['reportableMatter.known', 'counsellor', { matter }, `; owes ${duty}; settles –`],
      ['statutoryReport.filed', 'counsellor', { matter: other }, '; owes –; settles –'],
      ['statutoryReport.filed', 'counsellor', { matter }, `; owes –; settles ${duty}`],
    ],
  }
})
