import type { Preview } from '@storybook/react-vite'
import '../packages/ui/src/styles/styles.css'
import '../packages/ui/src/styles/picker.css'

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
  decorators: [
    (Story, { globals }) => {
      // On the root, because dialogs leave the story through a portal.
      document.documentElement.dataset['theme'] = String(globals['theme'])
      document.body.style.background = 'var(--vk-surface)'
      return <Story />
    },
  ],
  parameters: {
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    },
  },
}

export default preview
