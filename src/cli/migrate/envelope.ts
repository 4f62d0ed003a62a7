import { fromEnvelope, type Loaded, type Migration, type Reason, stepName } from '#src/index.ts'
import type { Flow } from '../catalogue.ts'
import type { JsonObject } from '../parse-line.ts'
import type { LaterVersion } from './later-version.ts'
import { type Verdict, type Why, whyOf } from './verdict.ts'

type Found = Pick<Verdict, 'answer' | 'why' | 'step'>

/** How an envelope fares: loaded by the migrations given; where none leads on, by one that changes nothing. */
export function faresAsEnvelope(stored: JsonObject, later: LaterVersion): Found {
  const { flow, migrations, earlier } = later
  const old = typeof stored.version === 'string' ? earlier.get(stored.version) : undefined
  const stood = old && stepOf(attempt(old, stored))
  const loaded = attempt(flow, stored, migrations)
  if (loaded === 'crashed') return found('breaks', [crashed], stood)
  if (loaded.accepted) return found('loads', [], stepOf(loaded))
  const { reasons } = loaded
  if (has(reasons, 'anotherFlow')) return found('skipped', reasons.map(whyOf))
  if (!has(reasons, 'unknownVersion')) return found(isMarked(stored) ? 'breaks' : 'unusable', reasons.map(whyOf), stood)
  const untouched = attempt(flow, stored, [...migrations, missing(stored, later)])
  if (untouched === 'crashed') return found('breaks', [crashed], stood)
  if (untouched.accepted) return found('needsMigration', [...reasons.map(whyOf), nothingToDo], stepOf(untouched))
  return found('needsMigration', [...reasons, ...untouched.reasons].map(whyOf), stood)
}

const found = (answer: Verdict['answer'], why: readonly Why[], step?: string): Found => ({
  answer,
  why,
  ...(step !== undefined && { step }),
})

/** A migration is the caller's code; whatever it throws is not repeated. */
function attempt(flow: Flow, stored: JsonObject, migrations: readonly Migration[] = []): Loaded<Flow> | 'crashed' {
  try {
    return fromEnvelope(flow, structuredClone(stored), migrations)
  } catch {
    return 'crashed'
  }
}

const has = (reasons: readonly Reason[], code: string): boolean => reasons.some((each) => each.code === code)

/** What is not marked as a stored case is none. */
const isMarked = ({ format, flow, version, structure }: JsonObject): boolean =>
  format === 'eap-case-flows/case' && [flow, version, structure].every((each) => typeof each === 'string')

const stepOf = (loaded: Loaded<Flow> | 'crashed'): string | undefined =>
  loaded !== 'crashed' && loaded.accepted ? stepName(loaded.case.step) : undefined

/** The hop that is missing: from where the migrations given lead, to the version of the flow. */
function missing({ version }: JsonObject, { flow, migrations }: LaterVersion): Migration {
  let from = String(version)
  for (let hops = 0; hops <= migrations.length; hops++) from = migrations.find((each) => each.from === from)?.to ?? from
  return { from, to: flow.version ?? '', migrate: (stored) => stored }
}

const crashed: Why = { code: 'migrationCrashed', zh: '移轉步驟執行失敗', en: 'A migration crashed' }
const nothingToDo: Why = {
  code: 'nothingToDo',
  zh: '不變更內容之移轉即足',
  en: 'A migration that changes nothing but the version would do',
}
