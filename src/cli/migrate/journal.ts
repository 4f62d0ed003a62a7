import { type Case, type EntryRead, type JournalReader, readJournal, stepName } from '#src/index.ts'
import type { Flow } from '../catalogue.ts'
import { breaksOff } from '../journal.ts'
import type { JsonObject } from '../parse-line.ts'
import type { Place } from '../unusable.ts'
import type { LaterVersion } from './later-version.ts'
import { type Answer, type Verdict, type Why, whyOf } from './verdict.ts'

/** Replays a journal line by line in the later version, beside its own version if that is at hand. */
export function journalReplayer(file: string, { flow, earlier }: LaterVersion) {
  const later = readJournal(flow, { writtenBy: 'anotherVersion' })
  let own: JournalReader<Flow> | undefined
  let isFirst = true
  let now: Case | null = null

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
    if (isFirst && line.flow !== flow.id) return verdict('skipped', [anotherFlow])
    const version = isFirst ? earlier.get(String(line.version)) : undefined
    if (version) own = readJournal(version)
    isFirst = false
    const inItsOwn = own?.read(line).faults ?? []
    if (inItsOwn.length) return verdict('unusable', [neverReplayed, broken, ...inItsOwn.map(whyOf)], place)
    const { faults, differences } = later.read(line)
    const why = [...faults.map(whyOf), ...differences.filter(isElsewhere).flatMap(whyElsewhere)]
    if (why.length) return verdict('breaks', [broken, ...why], place)
    now = later.case()
    return null
  }

  const end = (): Verdict => (isFirst ? verdict('unusable', [empty]) : verdict('loads', []))
  return { take, end }
}

/** Whether a case goes otherwise for a difference: clauses are only cited. */
const isElsewhere = ({ path }: EntryRead['differences'][number]): boolean => path !== 'clauses'

const whyElsewhere = ({ path, reasons }: EntryRead['differences'][number]): readonly Why[] =>
  reasons.length ? reasons.map(whyOf) : [{ ...elsewhere, path }]

const broken: Why = { code: 'brokenJournal', ...breaksOff }
const elsewhere: Why = { code: 'elsewhere', zh: '新版所為不同', en: 'The later version does otherwise' }
const anotherFlow: Why = { code: 'anotherFlow', zh: '屬其他流程', en: 'It belongs to another flow' }
const empty: Why = { code: 'emptyFile', zh: '檔案無內容', en: 'The file is empty' }
const neverReplayed: Why = {
  code: 'neverReplayed',
  zh: '於其自身版本亦無法重演',
  en: 'It does not replay in its own version either',
}
