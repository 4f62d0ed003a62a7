import { describe, expect, it, vi } from 'vitest'
import { chartOf, type DrawOptions, draw, type Format, formats, toSvg } from '#src/draw/index.ts'
import { flows, opened } from '../support/cases.ts'
import { notEmpty } from '../support/not-empty.ts'
import { everyFlow } from './flows.ts'
import { foreign, long } from './foreign.ts'

const faultOf = async (flow: unknown, format: string, options: DrawOptions = {}) => {
  const drawing = await draw(flow as never, format as Format, options)
  return drawing.drawn ? null : drawing.fault
}

describe('Drawing', () => {
  it.each(everyFlow)('%s in every format, the same each time', async (_, flow, document) => {
    for (const format of notEmpty(formats.filter((each) => each !== 'svg'))) {
      const drawing = await draw(flow, format, { document })
      expect(drawing).toMatchObject({ drawn: true })
      expect(await draw(flow, format, { document })).toEqual(drawing)
    }
  })

  it('draws what is not ours, and says so', async () => {
    const drawing = await draw(foreign, 'svg')
    expect(drawing).toMatchObject({ drawn: true, notes: [{ code: 'notOurs' }, { code: 'code' }, { code: 'invoked' }] })
    expect(drawing.drawn && drawing.text).toContain('此狀態機非以本程式庫製作')
  })

  it('draws a part', async () => {
    const drawing = await draw(flows.general, 'json', { part: 'served' })
    expect(drawing.drawn && JSON.parse(drawing.text)).toMatchObject({ part: 'served', initial: ['served'] })
  })
})

describe('What cannot be drawn is answered with what would help', () => {
  it.each([
    ['something else', {}, 'svg', {}, 'notAMachine', 'flow'],
    ['nothing', null, 'svg', {}, 'notAMachine', 'flow'],
    ['an unknown format', flows.general, 'png', {}, 'unknownFormat', 'format'],
    ['an unknown part', flows.general, 'svg', { part: 'nowhere' }, 'unknownPart', 'part'],
    ['a case of another flow', flows.general, 'svg', { case: opened('crisis') }, 'anotherFlow', 'case'],
    ['a case as code', flows.general, 'studio', { case: opened('general') }, 'noCaseHere', 'case'],
  ] as const)('%s', async (_, flow, format, options, code, path) => {
    const fault = await faultOf(flow, format, options as DrawOptions)
    expect(fault).toMatchObject({ code, path, zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) })
    expect(fault?.unblock.zh).toMatch(/\p{Script=Han}/u)
  })

  it('a flow too large for a picture, with how to split it', async () => {
    const fault = await faultOf(long(100), 'mermaid')
    expect(fault).toMatchObject({ code: 'tooLarge', en: expect.stringContaining('100 steps') })
    expect(fault?.unblock.en).toContain('Gather steps')
    expect(await faultOf(long(100), 'json')).toBeNull()
    expect(await faultOf(long(80), 'dot')).toBeNull()
  })

  it('a missing layout engine', async () => {
    vi.doMock('elkjs/lib/elk.bundled.js', () => {
      throw new Error('Cannot find package')
    })
    expect(await faultOf(flows.general, 'svg')).toMatchObject({ code: 'layoutMissing' })
    await expect(toSvg(chartOf(foreign))).rejects.toThrow('elkjs')
    vi.doUnmock('elkjs/lib/elk.bundled.js')
  })
})
