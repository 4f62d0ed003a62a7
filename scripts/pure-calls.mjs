import { readFile } from 'node:fs/promises'

const flow = /^(export const \w+ = )((?:eap|document|form)\([\s\S]*?^\}\))$/gm
const call = /^((?:export )?const \w+ = )(\w+(?:\.\w+)?(?:<[^\n]*?>)?\()/gm

/** Lets a bundler drop the flows, documents and words a host does not use: what they are made with has no effects. @type {import('esbuild').Plugin} */
export const pureCalls = {
  name: 'pure-calls',
  setup(build) {
    build.onLoad({ filter: /[\\/](machines|src)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(flow, '$1/* @__PURE__ */ (() => $2)()')
        .replace(call, '$1/* @__PURE__ */ $2'),
      loader: 'ts',
    }))
  },
}
