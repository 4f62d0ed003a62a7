/**
 * What is mutated, by which tests it should be noticed, and the share of mutants that must be.
 * A room without `atLeast` is measured and reported, nothing more. `file.ts#name,name` is these declarations of a file.
 * @type {Record<string, { code: string[], tests: string[], atLeast?: number }>}
 */
export const rooms = {
  calendar: { code: ['src/calendar'], tests: ['test/calendar'], atLeast: 90 },
  inspect: { code: ['src/inspect'], tests: ['test/inspect'], atLeast: 90 },
  diff: {
    code: ['src/diff'],
    tests: [
      'test/diff/configurations.test.ts',
      'test/diff/effect.test.ts',
      'test/diff/forms.test.ts',
      'test/diff/sentences',
      'test/diff/suggestions.test.ts',
      'test/diff/whole.test.ts',
    ],
    atLeast: 90,
  },
  escaping: {
    code: [
      'src/cli/choose.ts',
      'src/cli/json-string.ts',
      'src/cli/show.ts',
      'src/cli/width.ts',
      'src/draw/dot/text.ts',
      'src/draw/mermaid.ts#entities,text',
      'src/draw/page/markdown.ts',
      'src/draw/scxml/ids.ts#named',
      'src/draw/svg/marks.ts#entities,isXml,escaped,element',
      'src/testing/cover/markup.ts',
      'src/view/page.ts',
    ],
    tests: ['test/cli/parts.test.ts', 'test/cli/escaping.test.ts', 'test/draw/escaping.test.ts'],
    atLeast: 90,
  },
  case: { code: ['src/case'], tests: ['test/case'] },
  conditions: { code: ['src/conditions'], tests: ['test/conditions'] },
  forms: { code: ['src/forms'], tests: ['test/forms'] },
}
