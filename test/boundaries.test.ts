import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { type Module, modulesUnder, nodesOf } from './support/modules.ts'

const belowFlow = ['vocabulary', 'conditions', 'calendar']
const belowCase = [...belowFlow, 'flow']
const kernel = [...belowCase, 'case']

/** Rooms of src with a door of their own in the package. */
const entries = ['diff', 'draw', 'forms', 'ics', 'inspect', 'promises', 'screening', 'testing', 'view']

const mayTouch: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  conditions: ['vocabulary'],
  calendar: ['vocabulary'],
  flow: belowFlow,
  case: belowCase,
  diff: kernel,
  forms: [...kernel, 'screening'],
  agenda: kernel,
  ics: [...kernel, 'agenda'],
  screening: belowCase,
  view: [...kernel, 'draw', 'diff', 'inspect'],
  promises: kernel,
  draw: kernel,
  inspect: kernel,
  store: kernel,
  engines: kernel,
  testing: [...kernel, 'promises', 'draw'],
  cli: ['the door of src', 'the door of machines', ...entries],
  examples: ['the door of src', 'the door of machines'],
  'the door of src': [...kernel, 'agenda', 'promises', 'draw', 'inspect', 'store', 'engines', 'testing'],
}

const roomOf = (path: string) => {
  if (/^(src|machines)\/index\.ts$/.test(path)) return `the door of ${path.split('/')[0]}`
  const [top = '', room = ''] = path.split('/')
  if (top === 'machines') return `machines/${room}`
  return top === 'src' ? room : top
}

const allows = (from: string, to: string) => {
  if (from === to) return true
  if (from === 'the door of machines') return to.startsWith('machines/')
  if (from.startsWith('machines/') && (to.startsWith('machines/') || to === 'screening')) return true
  return (from.startsWith('machines/') ? belowCase : (mayTouch[from] ?? [])).includes(to)
}

const src = modulesUnder('src')
const machines = modulesUnder('machines')
const modules = [...src, ...machines, ...modulesUnder('examples')]
const isOurs = (path: string) => /^(src|machines|examples)\//.test(path)
const outsideCli = [...src, ...machines].filter(({ path }) => !path.startsWith('src/cli/'))
const isCore = ({ path }: Module) => !/^src\/(cli|testing|draw|inspect|ics|view|store|engines)\//.test(path)

describe('What may touch what', () => {
  it('every room of src has its row', () => {
    expect([...new Set(src.map(({ path }) => roomOf(path)))].filter((room) => !(room in mayTouch))).toEqual([])
  })

  it('a room imports only the rooms its row names', () => {
    const strays = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ of }) => isOurs(of) && !allows(roomOf(path), roomOf(of)))
        .map(({ of }) => `${path} imports ${of}`),
    )
    expect(strays).toEqual([])
  })

  it('a document is entered by its door', () => {
    const strays = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ of }) => of.startsWith('machines/') && roomOf(of) !== roomOf(path) && !of.endsWith('/index.ts'))
        .map(({ of }) => `${path} imports ${of}`),
    )
    expect(strays).toEqual([])
  })

  it('the command line enters a room by its door', () => {
    const strays = src
      .filter(({ path }) => path.startsWith('src/cli/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ of }) => entries.includes(roomOf(of)) && !of.endsWith('/index.ts'))
          .map(({ of }) => `${path} imports ${of}`),
      )
    expect(strays).toEqual([])
  })

  it('the core imports only the packages a host installs', () => {
    const optional = Object.keys(manifest.peerDependenciesMeta)
    const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
      (name) => !optional.includes(name),
    )
    const strays = [...src, ...machines]
      .filter(isCore)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ of }) => !isOurs(of) && !installed.some((name) => of === name || of.startsWith(`${name}/`)))
          .map(({ of }) => `${path} imports ${of}`),
      )
    expect(strays).toEqual([])
  })

  it('one file of src/case runs XState', () => {
    const runs = ({ path, imports }: Module) =>
      path.startsWith('src/case/') && imports.some(({ of, typeOnly }) => /^xstate(\/|$)/.test(of) && !typeOnly)
    expect(src.filter(runs).map(({ path }) => path).length).toBeLessThanOrEqual(1)
  })
})

describe('What the library never says or does', () => {
  it('src names no agency', () => {
    const agency = /chiayi|(?<!Asia\/)taipei|tainan|suao|嘉義|[臺台][北南]|新北|蘇澳/i
    expect(src.filter(({ text }) => agency.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('no clock, chance, process or console outside src/cli', () => {
    const isAmbient = (node: ts.Node) => {
      if (ts.isPropertyAccessExpression(node))
        return /^((TZ)?Date\.now|Math\.random|(process|console)\.\w+)$/.test(node.getText())
      return ts.isNewExpression(node) && /^(TZ)?Date$/.test(node.expression.getText()) && !node.arguments?.length
    }
    const uses = outsideCli.flatMap(({ path, tree }) =>
      nodesOf(tree)
        .filter(isAmbient)
        .map((node) => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`),
    )
    expect(uses).toEqual([])
  })
})
