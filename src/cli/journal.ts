import type { Case, EntryRead, JournalReader, Label } from '#src/index.ts'
import type { JsonObject } from './parse-line.ts'
import { type Place, Unusable } from './unusable.ts'

/** Whether a line is one of a journal, not a fact as it is reported. */
export const isOfJournal = (line: JsonObject): boolean => 'sequence' in line

/** The case one line of its journal further. */
export function replayed<F extends Case['flow']>(reader: JournalReader<F>, line: JsonObject, place: Place): Case<F> {
  const { faults } = reader.read(line)
  const kase = reader.case()
  if (faults.length || !kase) throw broken(place, faults)
  return kase
}

/** What is said of a line that breaks a journal. */
export const breaksOff: Label = {
  zh: '案卷於此行與重演結果不符',
  en: 'From this line on, the journal does not replay to what it says',
}

const broken = (place: Place, reasons: EntryRead['faults']): Unusable =>
  new Unusable(
    'brokenJournal',
    breaksOff,
    place,
    reasons.map(({ zh, en, path }) => (path ? { zh: `${zh}（${path}）`, en: `${en} (${path})` } : { zh, en })),
  )
