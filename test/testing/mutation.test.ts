import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { stepName } from '#src/index.ts'
import {
  type Mutant,
  type MutationProgress,
  matchers,
  mutantKinds,
  mutantsOf,
  mutate,
  mutationText,
  type Row,
  type Story,
  tellStory,
} from '#src/testing/index.ts'

const { general, involuntary, crisis } = chiayiCity2016
const of = { clauses: '附件一', zh: '故事', en: 'A story' } as const
const story = (...rows: readonly Row[]): Story => ({ ...of, opens: {}, rows })
const mutants = mutantsOf(involuntary)
const named = (id: string): Mutant => mutants.find((mutant) => mutant.id === id) as Mutant

/** Where a mutant and the flow as it is leave a case. */
const both = (id: string, ...rows: readonly Row[]) =>
  [involuntary, named(id).flow()].map((flow) => {
    const kase = tellStory(flow, story(...rows.map(([type, role, says]): Row => [type, role, says, {}]))).case
    return kase && stepName(kase.step)
  })

describe('the mutants of a flow', () => {
  it('each have a name of their own, and say in both languages what is broken', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    for (const { zh, en, kind } of mutants) {
      expect(mutantKinds).toContain(kind)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/[a-z]/)
      expect(`${zh}${en}`).not.toContain('◯')
    }
  })

  it('leave the flow as it is, and bear its id', () => {
    const config = JSON.stringify(involuntary.config)
    for (const mutant of mutants) expect(mutant.flow().id).toBe(involuntary.id)
    expect(JSON.stringify(involuntary.config)).toBe(config)
    expect(tellStory(involuntary, story(['danger.reported', 'family', {}, 'securing'])).passed).toBe(true)
  })

  it('answer a question of a transition the other way round, there alone', () => {
    const danger: Row = ['danger.reported', 'colleague', {}, {}]
    expect(both('conditions / immediateDanger / * / danger.reported / 1', danger)).toEqual(['securing', 'assessing'])
    const assessed: Row = ['danger.assessed', 'physician', { danger: 'immediate' }, {}]
    expect(both('conditions / immediateDanger / * / danger.reported / 1', assessed)).toEqual(['securing', 'securing'])
  })

  it('answer a part of a question the other way round, within that whole alone', () => {
    const rows: readonly Row[] = [
      ['danger.assessed', 'careLiaison', { danger: 'none' }, {}],
      ['need.assessed', 'counsellor', { need: 'needed' }, {}],
      ['help.declined', 'employee', {}, {}],
    ]
    expect(both('conditions / helpNeeded / in helpNeededAndRefused', ...rows)).toEqual(['caring', 'assessing'])
  })

  it('count an unknown by its fail-safe, then turn it round', () => {
    const rows: readonly Row[] = [
      ['danger.assessed', 'careLiaison', { danger: 'none' }, {}],
      ['help.declined', 'employee', {}, {}],
    ]
    expect(both('conditions / helpNeeded / in helpNeededAndRefused', ...rows)).toEqual(['assessing', 'caring'])
  })

  it('drop a duty where it is owed, on entering a step and on the way', () => {
    const mutant = named('duties / notifyForCare / securing').flow()
    const owes = 'securing; owes explainRights, holdCareTeam, requestEmergencyHelp'
    expect(tellStory(mutant, story(['danger.reported', 'colleague', {}, owes])).passed).toBe(true)
    const unreported = named('duties / reportChildHarm / * / reportableMatter.known / 1').flow()
    const [child, elder] = ['childHarm', 'elderHarm'].map(
      (matter): Row => ['reportableMatter.known', 'police', { matter }, ''],
    )
    expect(tellStory(unreported, story(child as Row, elder as Row)).case?.known.duties).toMatchObject([
      { duty: 'reportElderHarm' },
    ])
  })

  it('let anybody report a fact', () => {
    const mutant = named('roles / emergency.concluded').flow()
    const told = story(['emergency.concluded', 'agencyHead', { outcome: 'escorted' }, 'reassessing'])
    expect([tellStory(mutant, told).passed, tellStory(involuntary, told).passed]).toEqual([true, false])
    expect(mutants.map(({ id }) => id)).not.toContain('roles / danger.reported')
  })

  it('let danger wait at one step, and take it in all the same', () => {
    const mutant = named('danger / assessing / danger.assessed').flow()
    const rows: readonly Row[] = [
      ['danger.assessed', 'physician', { danger: 'immediate' }, 'assessing'],
      ['danger.reported', 'colleague', {}, 'securing'],
    ]
    const { case: kase, passed } = tellStory(mutant, story(...rows))
    expect([passed, kase?.known.danger]).toEqual([true, 'immediate'])
  })

  it('let danger wait in every part of a parallel step at once', () => {
    const cut = mutantsOf(crisis, ['danger']).find(({ id }) => id === 'danger / withCasualties / danger.reported')
    const rows: readonly Row[] = [
      ['crisis.reported', 'police', { trigger: 'selfHarm', casualties: 'yes' }, ''],
      ['danger.reported', 'police', {}, 'withCasualties.notifying.telling + withCasualties.supporting.offering'],
    ]
    expect(tellStory(cut?.flow() as never, story(...rows)).passed).toBe(true)
  })
})

describe('a suite against the mutants', () => {
  const secured = story([
    'danger.reported',
    'colleague',
    {},
    'securing; owes explainRights, holdCareTeam, notifyForCare, requestEmergencyHelp',
  ])

  it('that tells nothing notices nothing', () => {
    const mutation = mutate(involuntary, [story()])
    expect(mutation.score).toBe(0)
    expect(mutation.survivors).toHaveLength(mutants.length)
  })

  it('notices what its stories tell, and says by which', () => {
    const mutation = mutate(involuntary, [story(), secured])
    const noticed = mutation.fates.filter(({ noticedBy }) => noticedBy)
    expect(noticed.map(({ mutant }) => mutant.id)).toEqual([
      'conditions / immediateDanger / * / danger.reported / 1',
      'duties / requestEmergencyHelp / securing',
      'duties / notifyForCare / securing',
      'duties / holdCareTeam / securing',
      'duties / explainRights / securing',
      'danger / assessing / danger.reported',
    ])
    for (const { noticedBy } of noticed) expect(noticedBy).toBe(secured)
    expect(mutation.score).toBeCloseTo((6 / mutants.length) * 100)
  })

  describe('with a story that fails on the flow as it is', () => {
    const wrong = story(['danger.reported', 'family', {}, 'closed'], ['help.declined', 'employee', {}, ''])
    const alone = mutate(involuntary, [secured])
    const mutation = mutate(involuntary, [wrong, secured])

    it('leaves it out, and measures the others as if it were not there', () => {
      expect(mutation).toMatchObject({ passing: 1, failing: [{ story: wrong, deviation: { row: 1 } }] })
      const caught = ({ fates }: typeof alone) => fates.flatMap(({ mutant, noticedBy }) => (noticedBy ? mutant.id : []))
      expect(caught(mutation)).toEqual(caught(alone))
      expect(mutation.score).toBe(alone.score)
      expect(mutation.score).toBeGreaterThan(0)
    })

    it('names the story, the row and what came of it, and whose the share is, in each language', () => {
      const text = mutationText(mutation, { lang: 'en' })
      expect(text).toContain('1 story fails on the flow as it is and is left out; the share is of the 1 that passes')
      expect(text).toMatch(/✗ 附件一 · 故事 A story\n第 1 列 row 1: danger.reported \(family\)/)
      expect(text).toContain('securing')
      expect(mutationText(mutation, { lang: 'zh' })).toContain(
        '1 則故事於未變異之流程即告失敗，不計入；比率僅就其餘 1 則',
      )
    })

    it('never passes, however much the others notice', () => {
      const { pass, message } = matchers.toNotice(mutation, 0)
      expect(pass).toBe(false)
      expect(message()).toContain('by the 1 of 2 stories that pass on the flow as it is')
      expect(matchers.toNotice(alone, 0).pass).toBe(true)
    })
  })

  it.each<[of: string, mutation: ReturnType<typeof mutate>, said: string]>([
    ['of no stories', mutate(involuntary, []), '無故事，未測任何事 there are no stories: nothing is measured'],
    [
      'of no mutants',
      mutate(involuntary, [secured], { kinds: [] }),
      '無可察覺之變異，未測任何事 there is no mutant to notice',
    ],
  ])('a mutation %s measures nothing, says so and never passes', (_, mutation, said) => {
    expect(mutation.score).toBe(0)
    expect(matchers.toNotice(mutation, 0).pass).toBe(false)
    expect(mutationText(mutation)).toContain(said)
  })

  it('a kind of mutants there is not is a mistake of whoever asks, named with the nearest', () => {
    expect(() => mutate(involuntary, [secured], { kinds: ['dutys' as never] })).toThrow('the nearest is duties')
  })

  it('says how far it is after every mutant', () => {
    const heard: MutationProgress[] = []
    const { fates } = mutate(involuntary, [secured], { kinds: ['danger'], onProgress: (each) => heard.push(each) })
    expect(heard.map(({ told }) => told)).toEqual(fates.map((_, n) => n + 1))
    expect(heard.at(-1)).toEqual({
      ...{ flow: involuntary.id, kind: 'danger', told: fates.length, of: fates.length },
      noticed: fates.filter(({ noticedBy }) => noticedBy).length,
    })
  })

  it('a long list of mutants is cut, and says how many more there are', () => {
    const mutation = mutate(involuntary, [secured], { kinds: ['roles'] })
    const text = mutationText(mutation, { most: 12, lang: 'en' })
    expect(text.match(/✗ roles/g)).toHaveLength(12)
    expect(text).toContain(`… and ${mutation.survivors.length - 12} more`)
  })

  it('may except what nobody can notice, with a reason; an exception too many is said', () => {
    const why = { zh: '無從察覺', en: 'Nobody can tell' }
    const except = {
      'roles / rights.explained': why,
      'duties / holdCareTeam / securing': why,
      'no such mutant': why,
    }
    const mutation = mutate(involuntary, [secured], { except })
    expect(mutation.survivors.map(({ id }) => id)).not.toContain('roles / rights.explained')
    expect(mutation.idleExceptions).toEqual(['duties / holdCareTeam / securing', 'no such mutant'])
    expect(mutationText(mutation)).toMatch(/– roles \/ rights.explained .*不計 not asked for：無從察覺 Nobody can tell/)
    expect(mutationText(mutation)).toContain('? no such mutant')
  })

  it('can be asked about some kinds alone', () => {
    const { fates } = mutate(general, [story()], { kinds: ['danger'] })
    expect(new Set(fates.map(({ mutant }) => mutant.kind))).toEqual(new Set(['danger']))
    expect(fates).toHaveLength(26)
  })

  it('the report names every mutant left, in the language asked for', () => {
    const text = mutationText(mutate(involuntary, [secured], { kinds: ['roles'] }), { lang: 'zh' })
    expect(text).toMatch(/^chiayi-city-2016.involuntary {2}0 % 已察覺\n {7}0\/34 {2}角色未查\n/)
    expect(text).toContain('✗ roles / careTeam.resolved  任何角色皆得回報「關懷小組會議做成決議」')
    expect(text).not.toContain('Anybody')
  })
})
