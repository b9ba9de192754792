import type { StorybookConfig } from '@storybook/react-vite'
import { defaultClientConditions, mergeConfig } from 'vite'

const config: StorybookConfig = {
  stories: ['./docs/*.mdx', '../packages/*/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  // What the guides show stands beside them.
  staticDirs: [{ from: '../docs/images', to: '/images' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Which globals the stories start with: light, dark, rtl, forced-colors or long.
      define: { 'import.meta.env.VK_MODE': JSON.stringify(process.env['VK_MODE'] ?? 'light') },
      // As published: older targets rewrite light-dark(), which then no longer follows a subtree's theme.
      build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
      resolve: { conditions: ['@valetkey/source', ...defaultClientConditions] },
    }),
}

export default config
