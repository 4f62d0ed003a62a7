import { describe, expect, it } from 'vitest'
import { officeDays } from '../calendar/office-days.ts'
import { at, eap, fact, file, lines, opening } from '../cli/support/harness.ts'
import { eventsOf } from './events.ts'

const story = file(
  'A123456789-王小明.jsonl',
  lines(
    opening({ caseId: 'c-canary' }),
    fact('reportableMatter.known', 'eapWindow', '09:10', { matter: 'suicideBehaviour' }),
    fact('danger.reported', 'eapWindow', '09:20', { details: { grounds: '秘密' } }),
  ),
)
const policy = file('policy.json', JSON.stringify({ periods: { holdCareTeam: { workingDays: 3 } } }))
const due = (...more: readonly string[]) =>
  eap(['due', 'chiayi-city-2016.involuntary', story, '--now', at('10:00'), '--policy', policy, ...more])

const header = '西元日期,星期,是否放假,備註'
/** The government's table of 2026 with one more day off. */
const table = (off: readonly string[], change = (row: string) => row): string => {
  const rows = [header]
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10)
    const isOff = new Date(time).getUTCDay() % 6 === 0 || off.includes(date)
    rows.push(change(`${date.replaceAll('-', '')},${'日一二三四五六'[new Date(time).getUTCDay()]},${isOff ? 2 : 0},`))
  }
  return `\uFEFF${rows.join('\r\n')}\r\n`
}
const meeting = (rows: Awaited<ReturnType<typeof due>>['rows']) => rows.find(({ duty }) => duty === 'holdCareTeam')

describe('eap due --calendar', () => {
  it('without one counts by weekends alone, and says that it is provisional', async () => {
    expect(meeting((await due('--json')).rows)).toMatchObject({ dueAt: '2026-03-05T23:59:59+08:00', provisional: true })
  })

  it.each<[string, string | Uint8Array]>([
    ['the government table', table(['2026-03-03'])],
    ['the same in Big5', big5(table(['2026-03-03']).slice(1))],
    ['our JSON', JSON.stringify(jsonOf(['2026-03-03']))],
    ['our JSON over several lines, with a byte order mark', `\uFEFF${JSON.stringify(jsonOf(['2026-03-03']), null, 2)}`],
  ])('counts by %s', async (_, content) => {
    const { rows, err } = await due('--json', '--calendar', file('days', content))
    expect(err).toBe('')
    expect(meeting(rows)).toMatchObject({ dueAt: '2026-03-06T23:59:59+08:00', provisional: false })
  })

  it.each<[string, string, RegExp]>([
    ['no table', '<html>', /days:1: .*\[badCalendar\]\n.*line 1 : The columns/s],
    [
      'a day off that is neither',
      table([], (row) => row.replace('20260303,二,0', '20260303,二,7')),
      /days:63: .*line 63 是否放假: /s,
    ],
    [
      'a day missing',
      table([], (row) => (row.startsWith('20260303') ? '' : row)),
      /2026-03-03: Days of the year are missing/,
    ],
    ['JSON that is none', '{\n  "years": }', /days:2:12: .*\[notJson\]/],
    ['another shape', '{"timeZone":"Asia/Taipei","weekend":[0,6]}', /\n {2}years: A required field is missing/],
    ['a date that is none', JSON.stringify(jsonOf(['2026-02-31'])), /years\.2026\.holidays\.0: There is no such date/],
  ])('refuses %s, by path and by line', async (_, content, says) => {
    const { code, err, out } = await due('--lang', 'en', '--calendar', file('days', content))
    expect([code, out]).toEqual([2, ''])
    expect(err.replace(/^.*?(?=days)/, '')).toMatch(says)
  })

  it('repeats nothing of a table it cannot read', async () => {
    const { err } = await due(
      '--calendar',
      file(
        'days',
        table([], (row) => row.replace('20260303,', '王小明,')),
      ),
    )
    expect(err).toMatch(/西元日期/)
    expect(err).not.toMatch(/王小明/)
  })
})

describe('eap due --ics', () => {
  it('writes what is owed as a calendar, stamped with the instant asked for', async () => {
    const { code, out, err } = await due('--ics', '--lang', 'en', '--calendar', file('days', table(['2026-03-03'])))
    expect([code, err]).toEqual([0, ''])
    const events = eventsOf(out).map(({ summary, start }) => [summary, start])
    expect(events.slice(0, 3)).toEqual([
      ['Ask police, fire or health authority for help', '2026-03-02T01:20:00.000Z'],
      ['Report suicide behaviour', '2026-03-03T01:10:00.000Z'],
      ['Hold the care-team meeting', '2026-03-06T15:59:59.000Z'],
    ])
    expect(new Set(eventsOf(out).map(({ stamp }) => stamp))).toEqual(new Set(['2026-03-02T02:00:00.000Z']))
  })

  it('names the same duties alike whenever it is asked, and tells nothing of the case', async () => {
    const [first, again] = [await due('--ics'), await due('--ics', '--lang', 'zh')].map(({ out }) => out)
    expect(eventsOf(again as string).map(({ uid }) => uid)).toEqual(eventsOf(first as string).map(({ uid }) => uid))
    expect(first).not.toMatch(/c-canary|秘密|x-1|王小明|A123456789/)
  })

  it('is not JSON as well', async () => {
    expect(await due('--ics', '--json')).toMatchObject({ code: 2, out: '' })
  })

  it('is of no other command', async () => {
    expect((await eap(['actions', 'chiayi-city-2016.involuntary', story, '--as', 'careTeam', '--ics'])).code).toBe(2)
  })
})

/** What differs from the weekends of 2026, as JSON. */
function jsonOf(holidays: readonly string[]) {
  return { timeZone: officeDays.timeZone, weekend: [0, 6], years: { 2026: { holidays, workdays: [] } } }
}

/** The few characters of the table in Big5. */
function big5(text: string): Uint8Array {
  const bytes = new Map<string, readonly number[]>()
  for (let lead = 0xa4; lead <= 0xf9; lead++)
    for (const [from, to] of [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ] as const)
      for (let trail = from; trail <= to; trail++) {
        const character = new TextDecoder('big5').decode(Uint8Array.of(lead, trail))
        if (!bytes.has(character)) bytes.set(character, [lead, trail])
      }
  return Uint8Array.from(
    [...text].flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : (bytes.get(each) ?? []))),
  )
}
