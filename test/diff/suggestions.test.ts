import { describe, expect, it } from 'vitest'
import { compareFlows } from '#src/diff/index.ts'
import { cites } from '#src/index.ts'
import { smallFlow } from './support/small.ts'

const onward = { 'followUp.made': { target: 'closed', ...cites('一') }, 'help.declined': cites('一') }
const waiting = { meta: { zh: '等候', en: 'Wait', cites: '解讀.1' }, on: onward }
const called = (zh: string, en: string, more: object = {}) => ({ meta: { zh, en, cites: '二' }, on: onward, ...more })

/** What is suggested where one version waits at one step, and the other rests at another. */
const suggested = (was: object, is: object, id = 'trial-2026.general') =>
  compareFlows(smallFlow({ flow: { 'states/waiting': was } }), smallFlow({ flow: { 'states/resting': is, id } }))
    .suggestions

describe('A step that may be the same one under another name', () => {
  it.each<[said: string, is: object, because: readonly [string, string, string]]>([
    [
      'called the same in Chinese',
      called('等候', 'Rest'),
      [
        'label',
        '「等候（waiting）」或即「等候（resting）」：名稱相同',
        '"Wait" (waiting) may be "Rest" (resting): called the same',
      ],
    ],
    [
      'called the same in English',
      called('休息', 'Wait'),
      [
        'label',
        '「等候（waiting）」或即「休息（resting）」：名稱相同',
        '"Wait" (waiting) may be "Wait" (resting): called the same',
      ],
    ],
    [
      'resting on the same clauses',
      { ...waiting, meta: { zh: '休息', en: 'Rest', cites: '解讀.1' }, on: {} },
      [
        'cites',
        '「等候（waiting）」或即「休息（resting）」：條文相同',
        '"Wait" (waiting) may be "Rest" (resting): resting on the same clauses',
      ],
    ],
    [
      'led on by the same facts, in whatever order, wherever they lead',
      called('休息', 'Rest', {
        on: { 'need.assessed': cites('一'), 'followUp.made': { target: 'noticing', ...cites('一') } },
      }),
      [
        'facts',
        '「等候（waiting）」或即「休息（resting）」：由相同之事實推進',
        '"Wait" (waiting) may be "Rest" (resting): led on by the same facts',
      ],
    ],
  ])('%s', (_, is, [because, zh, en]) => {
    expect(suggested(waiting, is)).toEqual([{ before: 'waiting', after: 'resting', because, zh, en }])
  })

  it('by its facts in any order', () => {
    const [one, other] = [
      { target: 'closed', ...cites('一') },
      { target: 'noticing', ...cites('一') },
    ]
    const was = {
      ...waiting,
      on: { 'followUp.made': one, 'help.declined': [{ ...other, guard: 'helpRefused' }, cites('一')] },
    }
    const is = called('休息', 'Rest', { on: { 'help.declined': one, 'followUp.made': other } })
    expect(suggested(was, is).map(({ because }) => because)).toEqual(['facts'])
  })

  it.each<[said: string, was: object, is: object]>([
    [
      'by other facts',
      waiting,
      called('休息', 'Rest', { on: { 'help.declined': { target: 'closed', ...cites('一') } } }),
    ],
    ['by no facts', { ...waiting, on: {} }, called('休息', 'Rest', { on: {} })],
    [
      'by facts at which the case stays',
      { ...waiting, on: { 'help.declined': cites('一') } },
      called('休息', 'Rest', { on: { 'followUp.made': cites('一') } }),
    ],
    ['of another kind', waiting, { type: 'final', meta: waiting.meta }],
  ])('not one %s', (_, was, is) => {
    expect(suggested(was, is)).toEqual([])
  })

  it('between two documents, not by clauses, which each numbers in its own way', () => {
    const is = { ...waiting, meta: { zh: '休息', en: 'Rest', cites: '解讀.1' } }
    expect(suggested(waiting, is, 'other.general').map(({ because }) => because)).toEqual(['facts'])
    expect(suggested(waiting, { ...is, on: {} }, 'other.general')).toEqual([])
  })

  it('never where both have it', () => {
    expect(compareFlows(smallFlow(), smallFlow({ flow: { 'states/resting': waiting } })).suggestions).toEqual([])
  })
})
