import { definition, type Label, type Refused, type Taken } from '#src/index.ts'
import { decisiveLabel, decisiveOf } from './decisive.ts'
import { clockOf, offsetOf } from './instant.ts'
import { layout } from './layout.ts'
import { owing, settled } from './owed.ts'
import type { Event, Opened, Played } from './player.ts'
import { reasonLines } from './reasons.ts'
import { headingOf } from './reporter.ts'
import type { Show } from './show.ts'
import { movement, namedStep } from './steps.ts'
import { whoIs } from './who.ts'
import { words } from './words.ts'

/** What happened in a case, fact by fact, as lines a person reads. */
export function tracer(show: Show): (event: Event) => readonly string[] {
  const { say, lines, paint } = show
  const { head, beneath } = layout(show)
  let usual = ''

  const opened = ({ case: kase }: Opened) => {
    const { at, by, to } = kase.opening
    usual = offsetOf(at)
    const step = namedStep(kase.flow, to)
    return [
      ...head(
        clockOf(at, usual),
        ' ',
        say(words.opened),
        whoIs(show, definition(kase.flow).roles[by.role] ?? null, by.id),
      ),
      ...beneath([...lines(joined(words.at, step)), ...owing(show, kase, kase.opening, usual)]),
    ]
  }

  const taken = ({ before }: Played, { entry, case: kase, warnings }: Taken) => {
    const { flow } = before
    const moved = movement(flow, entry.from, entry.to) ?? joined(words.staysAt, namedStep(flow, entry.to))
    const [first = '', ...others] = lines(moved)
    const late = entry.recordedAt === entry.at ? [] : [`${say(words.late)} ${clockOf(entry.recordedAt, usual)}`]
    return beneath([
      ...late.map((line) => paint('yellow', line)),
      `${first} ${paint('dim', `[${entry.clauses.join('、')}]`)}`,
      ...others,
      ...reasonLines(show, warnings).map((line) => paint('yellow', line)),
      ...settled(show, before, entry, usual),
      ...owing(show, kase, entry, usual),
    ])
  }

  const refused = ({ reasons }: Refused) => beneath(reasonLines(show, reasons))

  const came = (event: Played) => {
    const { outcome } = event
    if (!outcome.accepted) return refused(outcome)
    return outcome.repeated ? beneath([paint('dim', say(words.repeated))]) : taken(event, outcome)
  }

  const played = (event: Played) => {
    const { outcome } = event
    const { label, at, role, id } = headingOf(event.fact, outcome)
    const line = id === null ? [say({ zh: `第 ${event.line} 行`, en: `line ${event.line}` })] : []
    const who = [whoIs(show, role, id), ...line].filter(Boolean).join(', ')
    const said = decisiveLabel(factOf(event), decisiveOf(event.fact, outcome), usual)
    const mark = outcome.accepted ? paint('green', '✓') : paint('red', '✗')
    return [
      ...head(at === null ? '' : clockOf(at, usual), mark, paint('bold', say(label)), who),
      ...(said ? beneath(lines(said).map((each) => paint('dim', each))) : []),
      ...came(event),
    ]
  }

  return (event) => (event.kind === 'opened' ? opened(event) : played(event))
}

const factOf = ({ fact, before }: Played) => definition(before.flow).facts[String(fact.type)]

const joined = (a: Label, b: Label): Label => ({ zh: `${a.zh} ${b.zh}`, en: `${a.en} ${b.en}` })
