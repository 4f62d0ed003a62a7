import { describe, expect, it } from 'vitest'
import { toEnvelope } from '#src/index.ts'
import { eap } from '../cli/support/harness.ts'
import { flows, opened } from '../support/cases.ts'
import { folder } from './support/commands.ts'

const cases = folder({ 'a.json': JSON.stringify(toEnvelope(opened(flows.general))) })

describe('On the command line', () => {
  it('diff takes two words', async () => {
    const { code, out } = await eap(['diff', 'chiayi-city-2016.general', 'new-taipei-2020.general', '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('New Taipei City Government')
    expect((await eap(['diff', 'chiayi-city-2016.general'])).err).toContain('eap diff FLOW_A FLOW_B')
  })

  it('migrate only ever tries, and wants that said', async () => {
    const words = ['migrate', 'chiayi-city-2016.general', cases]
    expect(await eap([...words, '--dry-run'])).toMatchObject({ code: 0 })
    const { code, out, err } = await eap(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('eap migrate FLOW FOLDER [MODULE] --dry-run')
  })

  it.each(['diff', 'migrate'])('%s has its help, in both languages', async (command) => {
    const { code, out } = await eap([command, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`eap ${command}`)
    expect(out).toMatch(/\p{Script=Han}/u)
    expect(out).not.toContain('undefined')
  })
})
