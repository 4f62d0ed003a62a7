import { sameJson } from '../case/same-json.ts'
import type { Label } from '../vocabulary/label.ts'
import { inAspects } from './aspects.ts'
import { dutyOf } from './defined-duty.ts'
import { type Difference, gravestOf } from './difference.ts'
import { type DutyAspectKind, dutyAspects } from './duty-aspects.ts'
import { type OwedAt, type OwedDuty, owedBy } from './owing.ts'
import { called, listedApart } from './say.ts'
import { isEnding, type Shape, type StepShape } from './shape.ts'
import { stepCalled, toldAt } from './step-called.ts'
import { apart, come, gone, type Meaning } from './tell.ts'
import type { TransitionDifference } from './transitions.ts'
import { keysOf, type Side, type Two } from './two.ts'
import { factCalled } from './ways.ts'

/** A duty that only one flow lays down, that each owes elsewhere, or one aspect in which it is another duty in each. */
export type DutyDifference =
  | Difference<'dutyOwed' | 'dutyNotOwed' | 'dutyElsewhere', readonly OwedAt[]>
  | Difference<DutyAspectKind>

export function compareDuties(two: Two, transitions: readonly TransitionDifference[]): readonly DutyDifference[] {
  const [was, is] = [owedBy(two.before), owedBy(two.after)]
  return keysOf(was.keys(), is.keys()).flatMap((id): readonly DutyDifference[] => {
    const [a, b] = [was.get(id), is.get(id)]
    const { duty } = (a ?? b) as OwedDuty
    const about = { place: id, name: duty, what: called({ zh: '義務', en: 'duty' }, duty) }
    const moved = [...lacking(a?.at, b?.at), ...lacking(b?.at, a?.at)]
    const means = meaningOf(two, transitions, moved)
    if (!a) return [come(two, about, { kind: 'dutyOwed', value: b?.at ?? [], means })]
    if (!b) return [gone(two, about, { kind: 'dutyNotOwed', value: a.at, means })]
    const said = [placesSaid(two.before, a.at, b.at), placesSaid(two.after, b.at, a.at)] as const
    const at = {
      ...about,
      what: { zh: `${about.what.zh}之發生處（僅列不同者）`, en: `${about.what.en}, owed at (only what differs)` },
    }
    return [
      ...(moved.length ? [apart(two, at, { kind: 'dutyElsewhere', values: [a.at, b.at], said, means })] : []),
      ...inAspects(dutyAspects(two), { two, ...about, was: dutyOf(two.before, id), is: dutyOf(two.after, id) }),
    ]
  })
}

const lacking = (these: readonly OwedAt[] = [], those: readonly OwedAt[] = []): readonly OwedAt[] =>
  these.filter((at) => !those.some((each) => sameJson(at, each)))

/** What owing more or less at some places means: nobody has come past a step that is new, ways are judged by themselves. */
function meaningOf(
  { before, after }: Two,
  transitions: readonly TransitionDifference[],
  moved: readonly OwedAt[],
): Meaning {
  const cameBy = moved.filter(({ place, when }) => {
    const [step = ''] = place.split(' / ')
    return before.shape.has(step) && (when !== 'fact' || !after.shape.has(step))
  })
  const ended = ({ place }: OwedAt) => [before, after].every(({ shape }) => isEnding(shape.get(place)))
  if (cameBy.length) return cameBy.every(ended) ? 'owedAtTheEnd' : 'owesOtherwise'
  return gravestOf(transitions.filter(({ place }) => moved.some((at) => at.place === place))) ?? 'nobodyThere'
}

const idOf = ({ place, when }: OwedAt): string => `${place} ${when}`

const placesSaid = ({ shape, words }: Side, at: readonly OwedAt[], others: readonly OwedAt[]) =>
  listedApart(
    at.map((owed) => ({ id: idOf(owed), ...placeSaid(shape, owed, words) })),
    others.map((owed) => ({ id: idOf(owed) })),
  )

function placeSaid(shape: Shape, { place, when }: OwedAt, words: Side['words']): Label {
  const [step = '', fact] = place.split(' / ')
  const shaped = shape.get(step) as StepShape
  const { zh, en } = stepCalled(shaped)
  if (when === 'leaving') return { zh: `離開${zh}時`, en: `leaving ${en}` }
  if (!fact) return { zh, en }
  const [where, told] = [toldAt(shaped, fact), factCalled(fact, words)]
  return { zh: `${where.zh}之「${told.zh}」`, en: `${where.en} with "${told.en}"` }
}
