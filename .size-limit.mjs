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
    limit: '28 KB',
    modifyEsbuildConfig: (/** @type {object} */ config) => ({ ...config, logLevel: 'error' }),
  },
]
