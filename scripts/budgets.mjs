const framework = [
  'react',
  'react-dom',
  'react/*',
  'react-dom/*',
  'wagmi',
  'wagmi/*',
  '@tanstack/react-query',
  '@tanstack/query-core',
]
const external = [...framework, 'viem', 'viem/*', 'ox', 'ox/*']

const core = 'packages/core/dist/exports/index.js'
const react = 'packages/react/dist/exports/index.js'
const ui = 'packages/ui/dist/exports/index.js'

const twoHooks = { [react]: '{ ValetKeyProvider, useCreateSession, useSendSessionCalls }' }
/**
 * Budgets per import in bytes, minified and gzipped. What is external is what every wagmi app has
 * already. `limit` is for what an app loads with its first page, `laterLimit` for what it fetches later:
 * the actions behind hooks when they are first used, what a consent says once a dialog is on the page.
 * `beyond`: what counts is what comes on top of that; `each`: of the exports of that name, the costliest,
 * each measured alone.
 */
export default [
  {
    name: 'compile and encode, all kinds',
    imports: { [core]: '{ compile, encodeInstall }' },
    ignore: external,
    limit: 7_000,
  },
  {
    name: 'two hooks, provider and key storage',
    imports: {
      [core]: '{ createValetKeyConfig, indexedDbStorage }',
      [react]: '{ ValetKeyProvider, useCreateSession, useSendSessionCalls }',
    },
    ignore: external,
    limit: 12_000,
    // What finds out whether something has landed, before it is paid again or given up, is in it.
    laterLimit: 41_500,
  },
  {
    name: 'any further hook',
    beyond: twoHooks,
    each: { path: react, name: /^use[A-Z]/ },
    ignore: external,
    limit: 2_000,
    // What keeps two changes of a session apart, of this page or of another device, is in the costliest.
    laterLimit: 10_000,
  },
  {
    name: 'ConsentDialog, one locale, core external',
    imports: { [ui]: '{ ConsentDialog, enConsent }' },
    ignore: [...external, '@valetkey/core', '@valetkey/react'],
    limit: 19_000,
    laterLimit: 8_700,
  },
  {
    name: 'SessionConsent, one locale, on top of the hooks',
    imports: { [ui]: '{ SessionConsent, enConsent }' },
    ignore: [...external, '@valetkey/core', '@valetkey/react'],
    limit: 24_000,
    laterLimit: 8_700,
  },
  {
    name: 'stylesheet of consent and list',
    file: 'packages/ui/dist/styles.css',
    limit: 4_000,
  },
  {
    name: 'stylesheet of the picker',
    file: 'packages/ui/dist/picker.css',
    limit: 2_000,
  },
]
