import { type Case, stepName } from '#src/index.ts'
import type { Flow } from '../catalogue.ts'
import { reopened, replayed } from '../journal.ts'
import type { JsonObject } from '../parse-line.ts'
import { type Place, Unusable } from '../unusable.ts'
import type { LaterVersion } from './later-version.ts'
import { type Answer, type Verdict, type Why, whyUnusable } from './verdict.ts'

/** Replays a journal line by line as if the later version had written it, beside its own version if that is at hand. */
export function journalReplayer(file: string, { flow, earlier }: LaterVersion) {
  let now: Case | undefined
  let then: Case | undefined

  const verdict = (answer: Answer, why: readonly Why[], { line, column }: Place = {}): Verdict => ({
    file,
    line,
    column,
    form: 'journal',
    answer,
    ...(now && { step: stepName(now.step) }),
    why,
  })

  /** The verdict, if this line decides it. */
  const take = (line: JsonObject, place: Place): Verdict | null => {
    if (!now && line.flow !== flow.id) return verdict('skipped', [anotherFlow])
    const own = now ? then?.flow : earlier.get(String(line.version))
    const inItsOwn = own && again(own, then, line, place)
    if (inItsOwn instanceof Unusable) return verdict('unusable', [neverReplayed, ...whyUnusable(inItsOwn)], place)
    const here = again(flow, now, now ? line : { ...line, version: flow.version }, place)
    if (here instanceof Unusable) return verdict('breaks', whyUnusable(here), place)
    now = here
    then = inItsOwn
    return null
  }

  const end = (): Verdict => (now ? verdict('loads', []) : verdict('unusable', [empty]))
  return { take, end }
}

/** The case one line further, or why the journal breaks off there. */
function again(flow: Flow, kase: Case | undefined, line: JsonObject, place: Place): Case | Unusable {
  try {
    return kase ? replayed(kase, line, place).case : reopened(line, flow, place)
  } catch (fault) {
    if (fault instanceof Unusable) return fault
    throw fault
  }
}

const anotherFlow: Why = { code: 'anotherFlow', zh: '屬其他流程', en: 'It belongs to another flow' }
const empty: Why = { code: 'emptyFile', zh: '檔案無內容', en: 'The file is empty' }
const neverReplayed: Why = {
  code: 'neverReplayed',
  zh: '於其自身版本亦無法重演',
  en: 'It does not replay in its own version either',
}
