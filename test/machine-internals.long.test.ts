import { describe, expect, it } from 'vitest'
import { machineInternals } from './support/machine-internals.ts'
import { modulesUnder } from './support/modules.ts'

describe('What XState keeps inside a machine', () => {
  /** Flows are made by XState's own means in one place, and kept together with their words in another. */
  const authoring = ['src/flow/eap.ts', 'src/flow/definition.ts']

  it('is read by the outline of a flow and by its topology alone', () => {
    const files = modulesUnder('src')
      .map(({ path }) => path)
      .filter((path) => /\.tsx?$/.test(path) && !authoring.includes(path))
    const found = machineInternals(files)
    const reading = (path: string) => found.filter((each) => each.startsWith(`${path}:`))
    const [outline, topology] = [reading('src/flow/outline.ts'), reading('src/case/topology.ts')]
    expect(found.filter((each) => !outline.includes(each) && !topology.includes(each))).toEqual([])
    expect(outline).not.toEqual([])
    expect(topology).not.toEqual([])
  })
})
