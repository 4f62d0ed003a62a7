import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A program of a few lines, bundled with our sources as a host's build would. */
export async function bundled(program: string, platform: 'node' | 'browser'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform,
    target: 'es2022',
    write: false,
    external: platform === 'node' ? ['ws', '@statelyai/inspect', 'xstate'] : ['ws'],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** A page's script, bundled as the package's own build does. */
export async function scriptOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}${entry}`],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
