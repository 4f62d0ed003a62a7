import { bytesOf } from '../file-text.ts'
import type { Io } from '../io.ts'
import { isOfJournal } from '../journal.ts'
import { type JsonObject, objectOf, parsed } from '../parse-line.ts'
import { readLines } from '../read-lines.ts'
import { nameOf, source } from '../source.ts'
import { type Place, Unusable } from '../unusable.ts'
import { faresAsEnvelope } from './envelope.ts'
import { journalReplayer } from './journal.ts'
import type { LaterVersion } from './later-version.ts'
import { type Verdict, whyUnusable } from './verdict.ts'

/**
 * How whatever one file holds fares: an envelope as JSON; a journal, or an envelope on each line, as JSON Lines. A file
 * that cannot be read is a verdict like any other.
 */
export async function* verdictsOn(path: string, later: LaterVersion, io: Pick<Io, 'input'>): AsyncGenerator<Verdict> {
  const file = nameOf(path)
  try {
    if (path.endsWith('.jsonl')) yield* onLines(path, file, later, io)
    else yield envelopeVerdict(parsed(await textOf(path, io), { file, line: 1 }), { file }, later)
  } catch (fault) {
    if (!(fault instanceof Unusable)) throw fault
    const { line, column } = fault.place
    yield { file, line, column, form: null, answer: 'unusable', why: whyUnusable(fault) }
  }
}

const envelopeVerdict = (stored: JsonObject, { file = '', line }: Place, later: LaterVersion): Verdict => ({
  file,
  line,
  form: 'envelope',
  ...faresAsEnvelope(stored, later),
})

async function* onLines(
  path: string,
  file: string,
  later: LaterVersion,
  io: Pick<Io, 'input'>,
): AsyncGenerator<Verdict> {
  const journal = journalReplayer(file, later)
  let envelopes = 0
  for await (const lines of readLines(source(path, io)))
    for (const line of lines) {
      const object = objectOf(line, file)
      if (!object) continue
      const place = { file, line: line.number }
      if ('format' in object) {
        envelopes++
        yield envelopeVerdict(object, place, later)
        continue
      }
      if (!isOfJournal(object)) return yield { ...place, form: 'facts', answer: 'skipped', why: [notStored] }
      const decided = journal.take(object, place)
      if (decided) return yield decided
    }
  if (!envelopes) yield journal.end()
}

const notStored = {
  code: 'notStored',
  zh: '為事實檔而非案卷；可用 eap play 重演',
  en: 'A file of facts, not a journal; eap play plays it',
}

async function textOf(path: string, io: Pick<Io, 'input'>): Promise<string> {
  const bytes = await bytesOf(path, io)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable('notUtf8', { zh: '檔案非 UTF-8 編碼', en: 'The file is not UTF-8' })
  }
}
