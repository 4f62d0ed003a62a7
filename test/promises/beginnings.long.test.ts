import { describe, expect, it } from 'vitest'
import type { AnyStateMachine } from 'xstate'
import { newTaipei2020 } from '#machines/index.ts'
import { type Case, OpeningRefused, receive, replay, tryOpenCase } from '#src/index.ts'
import type { Story } from '#src/promises/index.ts'
import { at, caseFileOf, everyPromise, promise, proving, verify } from '#src/promises/index.ts'
import { variantOf } from './support/breaking.ts'
import { withDuty } from './support/settled-also-by.ts'
import { smallCrisis } from './support/small-crisis.ts'
import { smallGeneral } from './support/small-general.ts'
import { teaching } from './support/teaching.ts'

const { general, managementReferral } = newTaipei2020
const stranded = everyPromise.filter(({ name }) => name === 'nobodyIsStranded')
const storyIn = (verification: ReturnType<typeof verify>): Story => {
  const [verdict] = verification.promises
  if (verdict?.holds !== false) throw new Error(`it is broken, not ${JSON.stringify(verdict)}`)
  return verdict.story
}

/** Tells a story, the cases it goes on from first, to the kernel; the case it comes to. */
function toldAgain(flows: readonly AnyStateMachine[], { opening, lines, continues }: Story): Case {
  const earlier: Case | undefined = continues && toldAgain(flows, continues)
  const flow = flows[continues ? 1 : 0] as AnyStateMachine
  const { caseId, at, by, policy } = opening
  const outcome = tryOpenCase(flow, { caseId, at, recordedAt: at, by, policy, ...(earlier && { continues: earlier }) })
  if (!outcome.accepted) throw new OpeningRefused(outcome)
  let kase: Case = outcome.case
  expect(kase.opening).toMatchObject(opening)
  for (const { fact, accepted } of lines) {
    const { recordedAt, ...told } = fact
    const outcome = receive(kase, told as never, { recordedAt: recordedAt ?? fact.at })
    expect(outcome.accepted).toBe(accepted)
    kase = outcome.case
  }
  return kase
}

describe('A case that another is handed over to', () => {
  /** The tracking of a referral does not heed that the consent to it has lapsed. */
  const forgetful = variantOf(
    managementReferral,
    {},
    withDuty(managementReferral, 'trackFeedback', {
      settledWhen: (known, type) =>
        type === 'feedback.given' ||
        known.consents.service?.standing === 'withdrawn' ||
        known.consents.referral?.standing === 'withdrawn',
    }),
  )

  it('is stranded by a duty it cannot settle, once the flow before forgets to: the story tells both cases', () => {
    const story = storyIn(verify(general, { promises: stranded, from: [general, forgetful] }))
    expect(story.continues?.flow).toBe('new-taipei-2020.managementReferral')
    expect(story.continues?.lines.at(-1)?.steps).toEqual(['handedOverToGeneral'])
    const kase = toldAgain([forgetful, general], story)
    expect(kase.known.duties.map(({ duty }) => duty)).toContain('trackFeedback')
    const [opened] = caseFileOf(story).split('\n', 1)
    expect(replay(general, [JSON.parse(opened as string)]).accepted).toBe(true)
  })

  it.each([
    ['as it is published', [general, managementReferral]],
    ['when no other flow is named', []],
  ])('comes to an end %s', (_, from) => {
    const [verdict] = verify(general, { promises: stranded, from }).promises
    expect(verdict?.holds).toBe(true)
  })
})

describe('A case that goes on in a flow of its own kind', () => {
  /** Only what closes a case teaches that the person is a minor. */
  const learning = variantOf(
    smallCrisis,
    {},
    teaching(smallCrisis, 'record.sealed', () => ({ sealed: true, minor: true })),
  )
  const begins = (says: string, test: Parameters<typeof at>[0]) =>
    promise('begins', { id: 'T-1', zh: says, en: says, never: at(test) })

  it('is opened again with what the earlier one has passed on', () => {
    const minors = begins(
      'No case is reported of a minor',
      ({ steps, known }) => steps.includes('reporting') && known.minor,
    )
    const story = storyIn(verify(learning, { promises: [minors] }))
    expect(story.continues?.lines.at(-1)).toMatchObject({ steps: ['closed'] })
    expect(story.opening).toMatchObject({ origin: { relation: 'reopened' }, carried: { minor: true, duties: [] } })
    expect(toldAgain([learning, learning], story).known.minor).toBe(true)
  })

  it('and never with what is not passed on', () => {
    const sealed = begins('No case begins sealed', ({ steps, known }) => steps.includes('reporting') && known.sealed)
    expect(verify(learning, { promises: [sealed] }).promises[0]?.holds).toBe(true)
  })
})

describe('What was found of an earlier flow', () => {
  /** Closing a crisis teaches that the person is a minor, and who is in conflict; neither is learnt once a case has ended. */
  const earlier = variantOf(
    smallCrisis,
    {},
    teaching(smallCrisis, 'record.sealed', () => ({
      sealed: true,
      minor: true,
      conflicted: [{ role: 'counsellor', id: 'sample' }],
    })),
  )
  const begins = (name: string, test: (known: Parameters<Parameters<typeof at>[0]>[0]['known']) => boolean) =>
    promise(name, {
      id: 'T-2',
      zh: name,
      en: name,
      never: at(({ steps, known }) => steps.includes('explaining') && test(known)),
    })
  const ofMinors = begins('beginsWithMinor', ({ minor }) => minor)
  const ofConflicts = begins('beginsWithConflict', ({ conflicted }) =>
    conflicted.some((who) => who.role === 'counsellor'),
  )
  const neither = begins('beginsWithOther', ({ conflicted }) => conflicted.some((who) => who.role === 'physician'))
  const questions = [ofMinors, ofConflicts, neither]
  /** What becomes of each, and what was searched for it; `from` is asked them in this order. */
  const asked = (promises: typeof questions, from: readonly AnyStateMachine[]) =>
    new Map(promises.map((each) => [each.name, verify(smallGeneral, { promises: [each], from }).promises[0]]))
  const holding = [ofMinors, ofConflicts].map(({ name }) => [name, expect.objectContaining({ holds: true })] as const)
  const alone = new Map(questions.flatMap((each) => [...asked([each], [smallGeneral, earlier])]))

  it('breaks a promise only where it can come to that', () => {
    expect(alone.get('beginsWithOther')).toMatchObject({ holds: true, searched: { ways: expect.any(Number) } })
    for (const name of ['beginsWithMinor', 'beginsWithConflict'])
      expect(alone.get(name)).toMatchObject({ story: { continues: { flow: earlier.id } } })
  })

  it.each([
    ['one way', [...questions]],
    ['the other', [...questions].reverse()],
    ['and again', [...questions, ...questions]],
  ])('answers whatever was asked of it before, %s', (_, order) => {
    expect(asked(order, [smallGeneral, earlier])).toEqual(alone)
  })

  it('answers alike when another proof is made of the same list in the midst of one', () => {
    /** A proof, and how often it pauses in its search; at one of the pauses another is made. */
    const paused = (at: number) => {
      const from = [smallGeneral, earlier]
      const steps = proving(smallGeneral, { promises: [ofMinors], from })
      for (let pauses = 0; ; ) {
        const { done, value } = steps.next()
        if (done) {
          return { pauses, found: value.promises[0] }
        }
        if (value.kind === 'searching' && pauses++ === at) verify(smallGeneral, { promises: [neither], from })
      }
    }
    const { pauses } = paused(-1)
    expect(pauses).toBeGreaterThan(50)
    for (const share of [0.3, 0.6, 0.85, 0.95])
      expect([share, paused(Math.floor(share * pauses)).found]).toEqual([share, alone.get('beginsWithMinor')])
  })

  it('is of the flows that the list holds, not of those it held', () => {
    const from = [smallGeneral, earlier]
    expect(asked([ofMinors], from)).toEqual(new Map([['beginsWithMinor', alone.get('beginsWithMinor')]]))
    from[1] = smallCrisis
    expect(asked([ofMinors], from)).toEqual(new Map(holding.slice(0, 1)))
  })

  it.each([
    ['first', [earlier, smallCrisis]],
    ['last', [smallCrisis, earlier]],
  ])('is of each flow by itself, though two have one name; the one that breaks it stands %s', (_, from) => {
    expect(asked([ofMinors], from).get(ofMinors.name)).toMatchObject({ story: { continues: { flow: earlier.id } } })
  })

  it('answers alike whatever other flow was proved with the same list before', () => {
    const from = [smallGeneral, earlier]
    const whole = () => verify(smallGeneral, { from })
    const before = whole()
    verify(earlier, { from: [...from] })
    verify(earlier, { from })
    expect(whole()).toEqual(before)
    expect(verify(smallGeneral, { from: [...from] })).toEqual(before)
    expect(verify(earlier, { from })).toEqual(verify(earlier, { from: [...from] }))
  })

  it('answers alike when other flows were named between', () => {
    const from = [smallGeneral, earlier]
    asked([ofMinors], from)
    expect(asked([ofMinors, ofConflicts], [smallGeneral, smallCrisis])).toEqual(new Map(holding))
    expect(asked(questions, from)).toEqual(alone)
  })
})
