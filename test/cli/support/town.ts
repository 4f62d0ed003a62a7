import { cites, eap, owes } from '#src/index.ts'
import { at, promise } from '#src/promises/index.ts'
import { changed, goodFlow, trial, trialPolicy } from '../../support/trial-flow.ts'

const plan = {
  ...trial,
  id: 'town-2026',
  conditions: { ...trial.conditions, nothingOwed: '解讀.1' },
  duties: { ...trial.duties, sealRecord: '一' },
} as const
const make = eap(plan, trialPolicy)

const sealing = changed<object>(goodFlow, {
  'states/followingUp/entry': owes('followUp', 'sealRecord'),
  'states/followingUp/on/record.sealed': cites('一'),
})

/** Closes a case while its record is still to be sealed. */
export const hasty = make.createMachine({ ...sealing, id: 'town-2026.hasty' } as never)

/** Closes a case only when nothing is owed. */
export const patient = make.createMachine(
  changed<object>(
    { ...sealing, id: 'town-2026.patient' },
    { 'states/followingUp/on/closure.decided/guard': 'nothingOwed' },
  ) as never,
)

/** Flows as an agency's door would export them. */
export const town = { hasty, patient }

export const nothingOwedAtTheEnd = promise('nothingOwedAtTheEnd', {
  id: 'T-1',
  zh: '結案時無未了義務',
  en: 'Nothing is owed once a case is closed',
  laws: ['檔案法 §12'],
  never: at(({ ended, known }) => ended && known.duties.length > 0),
})
