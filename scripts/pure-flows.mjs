import { readFile } from 'node:fs/promises'

const flow = /^(export const \w+ = )(eap\([\s\S]*?^\}\))$/gm

/** Lets a bundler drop the flows a host does not import. @type {import('esbuild').Plugin} */
export const pureFlows = {
  name: 'pure-flows',
  setup(build) {
    build.onLoad({ filter: /[\\/]machines[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(flow, '$1/* @__PURE__ */ (() => $2)()'),
      loader: 'ts',
    }))
  },
}
