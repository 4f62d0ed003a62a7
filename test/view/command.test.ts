import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { view } from '#src/cli/commands/view.ts'
import { agenciesFrom } from '#src/cli/view/agencies.ts'
import { openBrowser } from '#src/cli/view/browser.ts'
import { seenCase } from '#src/cli/view/cases.ts'
import { linesOf } from './viewer.ts'

const canary = 'CANARY'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eap-view-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const jsonLines = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).join('\n')
const io = { input: (async function* () {})() }
const general = () => agenciesFrom('chiayi-city-2016.general')

/** What a command line comes to before anything is served. */
const run = (words: readonly string[], given: object = {}) =>
  view.run({ words, given, json: false, ics: false, show: { say: String } } as never, { ...io } as never)

describe('eap view', () => {
  it('browses every plan, one of them, or one flow', async () => {
    const idsOf = async (word?: string) => (await agenciesFrom(word)).flatMap(({ flows }) => flows.map(({ id }) => id))
    expect((await idsOf()).length).toBeGreaterThan(15)
    expect(await idsOf('suao-2018')).toContain('suao-2018.mailbox')
    expect(await idsOf('suao-2018.mailbox')).toEqual(['suao-2018.mailbox'])
    expect(await idsOf('mailbox')).toEqual(['suao-2018.mailbox'])
  })

  it('browses the flows of a module, with the words of the document they cite', async () => {
    const index = fileURLToPath(new URL('../../machines/tainan-2015/index.ts', import.meta.url))
    const [agency, ...others] = await agenciesFrom(index)
    expect(others).toEqual([])
    expect(agency?.document.agency.zh).toContain('臺南')
    expect(agency?.flows.map(({ id }) => id)).toContain('tainan-2015.crisis')
    expect((await agenciesFrom(`${index}#crisis`))[0]?.flows.length).toBe(1)
  })

  it('plays a case file in the flow that is browsed, and a journal in the flow it names', async () => {
    const lines = linesOf('chiayi-city-2016/general/09-seventeen-year-old-trainee')
    const played = await seenCase(file('facts.jsonl', jsonLines(lines)), await general(), undefined, io)
    expect(played.length).toBe(lines.length)
    const journal = played.flatMap((event): readonly object[] => {
      if (event.kind === 'opened') return [event.case.opening]
      return event.outcome.accepted && !event.outcome.repeated ? [event.outcome.entry] : []
    })
    const again = await seenCase(
      file('journal.jsonl', jsonLines(journal)),
      await agenciesFrom(undefined),
      undefined,
      io,
    )
    expect(again[0]).toMatchObject({ kind: 'opened', case: { flow: { id: 'chiayi-city-2016.general' } } })
    expect(again.filter(({ kind }) => kind === 'fact').length).toBe(journal.length - 1)
  })

  it.each([
    ['a name nothing has', ['nothing'], {}, 'unknownName'],
    ['two modules', ['suao-2018', 'tainan-2015'], {}, 'tooManyWords'],
    ['a module that is not there', ['nothing.js'], {}, 'noSuchFile'],
    ['a case file that is not there', [], { case: 'nothing.jsonl' }, 'noSuchFile'],
    ['a port that is none', ['suao-2018'], { port: 'http' }, 'badPort'],
    ['a port beyond all ports', ['suao-2018'], { port: '65536' }, 'badPort'],
  ])('%s gets a clear line', async (_, words, given, code) => {
    await expect(run(words, given)).rejects.toMatchObject({ code })
  })

  it.each([
    ['no JSON', canary, 'notJson'],
    ['no object', 'null', 'notAnObject'],
    ['nothing', '', 'emptyFile'],
    ['no opening', JSON.stringify({ type: 'case.opened', caseId: canary }), 'cannotOpen'],
    ['a broken journal', JSON.stringify({ sequence: 0, type: 'case.opened', flow: canary }), 'brokenJournal'],
  ])('a case file that holds %s gets one that repeats nothing of it', async (_, text, code) => {
    const fault = await seenCase(file('malformed.jsonl', text), await general(), undefined, io).catch((error) => error)
    expect(fault).toMatchObject({ code })
    expect(JSON.stringify([fault, fault.message])).not.toContain(canary)
  })

  it('a case file that does not say its flow is not guessed at', async () => {
    const facts = file('facts.jsonl', jsonLines(linesOf('chiayi-city-2016/general/09-seventeen-year-old-trainee')))
    await expect(seenCase(facts, await agenciesFrom(undefined), undefined, io)).rejects.toMatchObject({
      code: 'whichFlow',
    })
  })

  it('a missing browser is noticed', async () => {
    const { PATH } = process.env
    process.env.PATH = folder
    expect(await openBrowser('http://127.0.0.1:9/').finally(() => Object.assign(process.env, { PATH }))).toBe(false)
  })
})
