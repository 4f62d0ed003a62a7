import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { type Case, due, explain, fromEnvelope, standing, stepName, toEnvelope, tryOpenCase } from '#src/index.ts'
import { crisis, source } from '../../examples/sixth-agency/index.ts'
import { handIn, minute } from '../support/cases.ts'
import { meeting } from '../support/walk.ts'
import { begun, owed, play, playFile, type Row } from './support/play.ts'
import { byCourse, byDuties, reach, type Telling, tell } from './support/reach.ts'

const folder = 'examples/sixth-agency/cases'
const decider = { own: { returnDecider: 'careTeam' } }
const opened = () => begun(crisis, decider)
const stepOf = ({ step }: Case) => stepName(step)

const headTold = { to: ['agencyHead'], items: ['whatHappened'], ground: 'incident' }
const decided = (decision: string, basis = 'workAssessment') => ({ decision, basis })

const toTheReturn: readonly Row[] = [
  ['crisis.reported', 'serviceUnit', { trigger: 'seriousImpact', casualties: 'no' }, 'activating'],
  ['notification.made', 'personnel', headTold, 'activating'],
  ['taskForce.activated', 'agencyHead', {}, 'assessing'],
  ['situation.assessed', 'careTeam', { help: ['psychological'] }, 'assisting.offering'],
  ['support.offered', 'counsellor', {}, 'assisting.awaiting'],
  ['support.answered', 'employee', { answer: 'declined' }, 'returning'],
]

describe('the case files', () => {
  const endings: Readonly<Record<string, readonly string[]>> = {
    '01-cannot-return-to-the-post': [
      '13 return.decided: notYours',
      '14 return.decided: deciderAppointed',
      '15 return.decided: returnBasisAdmissible',
      '17 measures.taken: workAdjusted',
      '20 closure.decided: nothingOwed, recordSealed',
    ],
    '02-witnesses-return-to-the-post': [],
    '03-danger-first': ['8 danger.assessed: notYours', '15 closure.decided: dangerResolved, nothingOwed'],
    '04-a-death-and-no-family-to-tell': ['6 family.contacted: contactNotSuspected'],
  }

  it('each have a row here', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(endings).map((name) => `${name}.jsonl`))
  })

  it.each(Object.entries(endings))('%s is filed, with nothing owed', (name, refused) => {
    const played = playFile(crisis, `${folder}/${name}.jsonl`)
    expect(played).toEqual({ step: 'filed', status: 'ended', refused, owed: [] })
  })

  it('hold no name, number or address, and their words stay out of the case', () => {
    for (const name of Object.keys(endings)) {
      const text = readFileSync(`${folder}/${name}.jsonl`, 'utf8')
      expect(text).not.toMatch(/[A-Z][12]\d{8}|09\d{8}|@/)
    }
  })
})

describe('stories', () => {
  it('casualties: rescue, family, support and the assessment go on side by side, and none waits for another', () => {
    const kase = play(opened(), [
      [
        'crisis.reported',
        'serviceUnit',
        { trigger: 'majorAccident', casualties: 'unknown' },
        'rescuing.organising.looking + rescuing.supporting.offering',
      ],
      ['medicalHelp.arranged', 'fireService', {}, 'rescuing.organising.looking + rescuing.supporting.offering'],
      ['support.offered', 'counsellor', {}, 'rescuing.organising.looking + rescuing.supporting.awaiting'],
      [
        'situation.assessed',
        'careTeam',
        { help: ['medical'] },
        'rescuing.organising.assessed + rescuing.supporting.awaiting',
      ],
      ['support.answered', 'employee', { answer: 'accepted' }, 'returning'],
    ])
    expect([...owed(kase)].sort()).toEqual(['activateTaskForce', 'contactFamily', 'decideReturn', 'notifyLeadership'])
  })

  it('casualties that turn out later lead to the rescue from wherever the case stands', () => {
    play(opened(), [
      ...toTheReturn,
      [
        'casualty.reported',
        'serviceUnit',
        { casualties: 'yes' },
        'rescuing.organising.looking + rescuing.supporting.offering',
      ],
    ])
  })

  it('whoever cannot return has the work adjusted and training arranged, in either order', () => {
    play(opened(), [
      ...toTheReturn,
      [
        'return.decided',
        'careTeam',
        decided('cannotReturn'),
        'adjusting.working.arranging + adjusting.training.planning',
      ],
      [
        'training.arranged',
        'serviceUnit',
        { from: minute(900) },
        'adjusting.working.arranging + adjusting.training.arranged',
      ],
      ['measures.taken', 'personnel', { measures: ['managementMeasure'] }, '⊘ workAdjusted'],
      ['measures.taken', 'personnel', { measures: ['temporaryReassignment'] }, 'followingUp'],
    ])
  })

  it('a return found possible after all ends the adjusting; one no longer possible begins it', () => {
    play(opened(), [
      ...toTheReturn,
      ['return.decided', 'careTeam', decided('tooEarly'), 'returning'],
      [
        'return.decided',
        'careTeam',
        decided('cannotReturn'),
        'adjusting.working.arranging + adjusting.training.planning',
      ],
      ['return.decided', 'careTeam', decided('canReturn'), 'followingUp'],
      [
        'return.decided',
        'careTeam',
        decided('cannotReturn', 'physicianAdvice'),
        'adjusting.working.arranging + adjusting.training.planning',
      ],
    ])
  })

  it('a death ends the question of the return, and nobody is asked for it any more', () => {
    const kase = play(opened(), [
      ...toTheReturn,
      [
        'casualty.reported',
        'personnel',
        { casualties: 'yes' },
        'rescuing.organising.looking + rescuing.supporting.offering',
      ],
      [
        'situation.assessed',
        'careTeam',
        { help: ['none'] },
        'rescuing.organising.assessed + rescuing.supporting.offering',
      ],
      ['support.offered', 'counsellor', {}, 'rescuing.organising.assessed + rescuing.supporting.awaiting'],
      ['support.answered', 'employee', { answer: 'declined' }, 'returning'],
      ['capacity.known', 'physician', { capacity: 'dead' }, 'followingUp'],
    ])
    expect(owed(kase)).not.toContain('decideReturn')
  })
})

describe('the return to the post', () => {
  const returning = () => play(opened(), toTheReturn)
  const asked = (role: string, decision = decided('canReturn')) =>
    explain(returning(), { type: 'return.decided', at: minute(600), by: { role, id: 'u-1' }, ...decision })

  it.each(['counsellor', 'physician', 'supervisor', 'employee', 'serviceUnit', 'careLiaison'])(
    'is never decided by the %s',
    (role) => {
      expect(asked(role).kind).toBe('notYours')
    },
  )

  it('is decided by the role the agency names, and by no other', () => {
    expect(asked('careTeam').kind).toBe('allowed')
    const [reason] = asked('personnel').reasons
    expect(reason).toMatchObject({ code: 'deciderAppointed', cites: ['六', '解讀.4'] })
  })

  it('never rests on a counselling record', () => {
    const [reason] = asked('careTeam', decided('canReturn', 'counsellingRecord')).reasons
    expect(reason).toMatchObject({ code: 'returnBasisAdmissible', zh: '未符：依據非諮商紀錄？' })
  })

  it('must be settled before the case is filed', () => {
    const kase = play(opened(), [...toTheReturn, ['return.decided', 'careTeam', decided('tooEarly'), 'returning']])
    expect(owed(kase)).toContain('decideReturn')
  })

  it('opens no case before the agency says who decides', () => {
    const outcome = tryOpenCase(crisis, {
      caseId: 'c-1',
      at: minute(0),
      recordedAt: minute(0),
      by: { role: 'personnel', id: 'u-1' },
    })
    expect(outcome).toMatchObject({
      accepted: false,
      reasons: [{ code: 'toBeGiven', path: 'policy.own.returnDecider' }],
    })
  })
})

describe('the words of the agency', () => {
  it('the task force meets and resolves under its own name', () => {
    const [duty] = due(play(opened(), [['danger.reported', 'serviceUnit', {}, 'securing']]), minute(600)).filter(
      (each) => each.duty === 'holdCareTeam',
    )
    expect(duty?.owner).toContain('careTeam')
    const refused = handIn(opened(), {
      type: 'taskForce.activated',
      at: minute(9),
      by: { role: 'employee', id: 'u-1' },
    })
    expect(refused).toMatchObject({
      kind: 'notYours',
      reasons: [{ unblock: { zh: '得由下列角色回報：機關首長、人事處' } }],
    })
  })

  it('a stored case comes back with what it remembers', () => {
    const kase = play(opened(), toTheReturn)
    expect(kase.known.own).toEqual({ taskForce: 'activated', returning: 'undecided' })
    const loaded = fromEnvelope(crisis, JSON.parse(JSON.stringify(toEnvelope(kase))))
    expect(loaded).toEqual({ accepted: true, case: kase })
  })
})

describe('promises, in every state the case can reach', () => {
  const nextReviewAt = '2026-04-01T09:00:00+08:00'
  const course: readonly Telling[] = [
    ['crisis.reported', { trigger: 'majorAccident', casualties: 'yes' }, 'serviceUnit'],
    ['crisis.reported', { trigger: 'seriousImpact', casualties: 'no' }, 'serviceUnit'],
    ['taskForce.activated', {}, 'agencyHead'],
    ['situation.assessed', { help: ['none'] }, 'careTeam'],
    ['support.offered', {}, 'counsellor'],
    ['support.answered', { answer: 'declined' }, 'employee'],
    ['return.decided', decided('canReturn'), 'careTeam'],
    ['return.decided', decided('cannotReturn'), 'careTeam'],
    ['measures.taken', { measures: ['workAdjustment'] }, 'personnel'],
    ['training.arranged', { from: nextReviewAt }, 'personnel'],
    ['record.sealed', {}, 'personnel'],
    ['closure.decided', {}, 'careTeam'],
  ]
  const danger: readonly Telling[] = [
    ['danger.reported', {}, 'serviceUnit'],
    ['danger.assessed', { danger: 'unclear' }, 'physician'],
    ['danger.assessed', { danger: 'none' }, 'physician'],
    ['emergency.concluded', { outcome: 'escorted' }, 'police'],
    ['capacity.known', { capacity: 'dead' }, 'fireService'],
    ['casualty.reported', { casualties: 'yes' }, 'serviceUnit'],
  ]
  const settling: readonly Telling[] = [
    ['medicalHelp.arranged', {}, 'fireService'],
    ['family.notContacted', { because: 'noGround' }, 'personnel'],
    ['notification.made', headTold, 'personnel'],
  ]
  const refusals: readonly Telling[] = [
    ['support.answered', { answer: 'declined' }, 'employee'],
    ['consent.withdrawn', { scope: 'service' }, 'employee'],
  ]
  const innermost = (node: AnyStateNode): readonly string[] => {
    const inner = Object.values(node.states)
    return inner.length ? inner.flatMap(innermost) : [node.path.join('.')]
  }

  it('danger comes first from every step, in one move; a refusal closes nothing', () => {
    const waits: string[] = []
    const visited = new Set<string>()
    const states = reach(opened(), [...course, ...danger], byCourse, ({ from, telling: [type, says], outcome }) => {
      for (const { step } of standing(from)) visited.add(step)
      if (from.status === 'ended') return
      const met =
        type === 'danger.reported' || (type === 'danger.assessed' && 'danger' in says && says.danger !== 'none')
      const urgent = outcome.accepted && standing(outcome.case).every(({ tags }) => tags.includes('urgent'))
      if (met && !urgent) waits.push(`${stepOf(from)} ${type}`)
    })
    expect(waits).toEqual([])
    const passedThrough = ['assisting.answered', 'filed']
    expect([...visited, ...passedThrough].sort()).toEqual([...innermost(crisis.root)].sort())

    const closed = states.flatMap((from) => {
      const after = from.status === 'open' ? refusals.map((refusal) => tell(from, refusal).case) : []
      return after.filter(({ status }) => status === 'ended').map(stepOf)
    })
    expect(closed).toEqual([])
  })

  it('is filed only with the record sealed, nothing owed, and every danger resolved on', () => {
    const states = [
      ...reach(opened(), [...course.slice(1), ...settling], byDuties),
      ...reach(
        play(opened(), [...toTheReturn, ['danger.reported', 'serviceUnit', {}, 'securing']]),
        [
          ...course.slice(2),
          ...settling,
          ...danger.slice(2, 4),
          ['careTeam.resolved', meeting(), 'careTeam'],
          ['followUp.made', { nextReviewAt }, 'careLiaison'],
        ],
        byDuties,
      ),
    ]
    const filed = states.filter(({ status }) => status === 'ended')
    expect(filed.length).toBeGreaterThan(0)
    for (const { known } of filed) {
      expect(known).toMatchObject({ sealed: true, dangerUnresolved: false, duties: [] })
      expect(known.danger).not.toMatch(/immediate|unclear/)
    }
  })

  it('a word of the sealed half is nowhere in the case or its journal', () => {
    const canary = '金絲雀'
    const details = { details: { grounds: canary } }
    const kase = play(opened(), toTheReturn)
    const by = { role: 'careTeam', id: 'u-1' }
    const told = handIn(kase, { type: 'return.decided', at: minute(600), by, ...decided('tooEarly'), ...details })
    if (!told.accepted) throw new Error('refused')
    expect(JSON.stringify([toEnvelope(told.case), told.entry, told.warnings])).not.toContain(canary)
    expect(told.sealed?.details).toEqual({ grounds: canary })
    const refused = handIn(kase, { type: 'return.decided', at: minute(600), by, decision: canary, ...details })
    expect(JSON.stringify(refused, (key, value) => (key === 'flow' ? undefined : value))).not.toContain(canary)
  })
})

describe('the quotations', () => {
  it('are fragments of the page, and every one is cited', () => {
    const cited = JSON.stringify([crisis.config, source.conditions, source.duties])
    expect(Object.keys(source.clauses).filter((id) => !cited.includes(`"${id}"`))).toEqual([])
    expect(Object.keys(source.readings).filter((id) => !cited.includes(`"${id}"`))).toEqual([])
  })
})
