import { describe, expect, it } from 'vitest'
import { chiayiCity2016 } from '#machines/index.ts'
import { stepName } from '#src/index.ts'
import {
  type Mutant,
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
const story = (...rows: readonly Row[]): Story => ({ ...of, rows })
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
    const told = story(['emergency.concluded', 'supervisor', { outcome: 'escorted' }, 'reassessing'])
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

  it('that fails on the flow as it is proves nothing: the stories that fail are the answer', () => {
    const wrong = story(['danger.reported', 'family', {}, 'closed'])
    const mutation = mutate(involuntary, [secured, wrong])
    expect(mutation).toMatchObject({ fates: [], score: 0, failing: [{ story: wrong, deviation: { row: 1 } }] })
    expect(mutationText(mutation)).toMatch(/✗ 附件一 · 故事 A story\n第 1 列 row 1: danger.reported \(family\)/)
    expect(matchers.toNotice(mutation, 0).pass).toBe(false)
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
