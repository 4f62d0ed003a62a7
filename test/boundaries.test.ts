import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { allows, bundledPackages, edgeRooms, entryRooms, mayTouch, roomOf } from '../scripts/rooms.mjs'
import { type Module, modulesUnder, nodesOf } from './support/modules.ts'

const src = modulesUnder('src')
const machines = modulesUnder('machines')
const modules = [...src, ...machines, ...modulesUnder('examples')]
const isOurs = (path: string) => /^(src|machines|examples)\//.test(path)
const outsideCli = [...src, ...machines].filter(({ path }) => !path.startsWith('src/cli/'))
const isCore = ({ path }: Module) => !edgeRooms.includes(roomOf(path))

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
          .filter(({ of }) => entryRooms.includes(roomOf(of)) && !of.endsWith('/index.ts'))
          .map(({ of }) => `${path} imports ${of}`),
      )
    expect(strays).toEqual([])
  })

  it('the core imports only the packages a host installs', () => {
    const optional = Object.keys(manifest.peerDependenciesMeta)
    const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const installed = [...names.filter((name) => !optional.includes(name)), ...bundledPackages]
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
