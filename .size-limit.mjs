/** @param {object} config */
const quiet = (config) => ({ ...config, logLevel: 'error' })

export default [
  {
    name: 'one flow and the kernel',
    path: 'dist/index.js',
    import: {
      'dist/index.js': '{ openCase, record, explain, actions, due, replay }',
      'dist/machines/chiayi-city-2016.js': '{ general }',
    },
    ignore: ['xstate', 'zod'],
    gzip: true,
    limit: '42.5 KB',
    modifyEsbuildConfig: quiet,
  },
  {
    name: "the viewer's page",
    path: 'dist/view-page.js',
    gzip: true,
    limit: '20 KB',
    modifyEsbuildConfig: quiet,
  },
]
