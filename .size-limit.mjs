const framework = [
  'react',
  'react-dom',
  'react/jsx-runtime',
  'wagmi',
  'wagmi/*',
  '@tanstack/react-query',
  '@tanstack/query-core',
]
const viem = ['viem', 'viem/*', 'ox', 'ox/*']
const external = [...framework, ...viem]

const core = 'packages/core/dist/exports/index.js'
const react = 'packages/react/dist/exports/index.js'
const ui = 'packages/ui/dist/exports/index.js'

/** Budgets per import, minified and gzipped; what is external is what every wagmi app has already. */
export default [
  {
    name: 'compile and encode, all kinds',
    path: core,
    import: '{ compile, encodeInstall }',
    ignore: external,
    gzip: true,
    limit: '7 kB',
  },
  {
    name: 'two hooks, provider and key storage',
    path: react,
    import: '{ ValetKeyProvider, useCreateSession, useSendSessionCalls }',
    ignore: external,
    gzip: true,
    limit: '12 kB',
  },
  {
    name: 'ConsentDialog, one locale, core external',
    path: ui,
    import: '{ ConsentDialog, en }',
    ignore: [...external, '@valetkey/core', '@valetkey/react'],
    gzip: true,
    limit: '19 kB',
  },
  {
    name: 'stylesheet of consent and list',
    path: 'packages/ui/dist/styles.css',
    gzip: true,
    limit: '4 kB',
  },
]
