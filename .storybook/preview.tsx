import type { Preview } from '@storybook/react-vite'
import { ArgTypes, Description, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks'
import type { ReactElement } from 'react'
import { configure, expect } from 'storybook/test'
import { consentParts } from '../packages/ui/src/ConsentDialog/consentParts.js'
import '../packages/ui/src/styles/styles.css'
import '../packages/ui/src/styles/picker.css'
import { locales } from '../packages/ui/src/messages/locales.stories.shared.js'
import { now, storyMessages, timeZone } from '../packages/ui/src/words/words.stories.shared.js'
import { WordsProvider } from '../packages/ui/src/words/WordsProvider.js'

// As long as a busy machine takes.
configure({ asyncUtilTimeout: 20_000 })

/** What `npm run stories -- --modes all` sees every story in. */
const modes: { readonly [mode: string]: { theme: string; locale: string } } = {
  light: { theme: 'light', locale: 'en' },
  dark: { theme: 'dark', locale: 'en' },
  rtl: { theme: 'light', locale: 'ar' },
  'forced-colors': { theme: 'light', locale: 'en' },
  long: { theme: 'light', locale: 'pseudo' },
}

const item = (value: string, title: string): { value: string; title: string } => ({ value, title })

const names = new Intl.DisplayNames('en', { type: 'language' })

/** One page for each component. Dialogs stand in frames of their own: one is enough on a page. */
function DocsPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta'])
  const inFrame = preparedMeta.parameters['docs']?.story?.inline === false
  return (
    <>
      <Title />
      <Description />
      <Primary />
      {/* Not `Controls`: they write every prop as JSON, which knows no bigint. */}
      <ArgTypes />
      {!inFrame && <Stories includePrimary={false} />}
    </>
  )
}

/** Short addresses that run over two lines. */
function tornAddresses(): readonly string[] {
  const torn: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { 0: address, index } of (node.textContent ?? '').matchAll(/0x\w{4}…\W?\w{4}/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + address.length)
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) torn.push(address)
    }
  }
  return torn
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        items: [item('light', 'Light'), item('dark', 'Dark')],
        dynamicTitle: true,
      },
    },
    locale: {
      description: 'Language; all but English are unreviewed by native readers',
      toolbar: {
        icon: 'globe',
        items: Object.keys(locales).map((locale) => item(locale, names.of(locale) ?? locale)),
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        items: [
          item('auto', 'Direction of the language'),
          item('ltr', 'Left to right'),
          item('rtl', 'Right to left'),
        ],
        dynamicTitle: true,
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        items: [item('system', 'Motion as the system says'), item('none', 'No motion')],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    ...modes[import.meta.env['VK_MODE'] ?? 'light'],
    direction: 'auto',
    motion: 'system',
  },
  // Fetched before anything is asked, as a rule.
  loaders: [async () => ({ consent: await consentParts.load() })],
  decorators: [
    (Story, { args, globals }) => {
      const messages = storyMessages(globals)
      // On the root, because dialogs leave the story through a portal.
      const root = document.documentElement
      root.dataset['theme'] = String(globals['theme'])
      root.lang = messages.locale
      root.dir = messages.direction
      if (globals['motion'] === 'none') root.style.setProperty('--vk-motion', '0ms')
      else root.style.removeProperty('--vk-motion')
      document.body.style.background = 'var(--vk-surface)'
      return (
        <WordsProvider messages={messages} now={now} timeZone={timeZone}>
          <Story args={{ ...args, messages }} />
        </WordsProvider>
      )
    },
  ],
  async afterEach() {
    // Nothing sticks out sideways, whatever the words.
    const scrollers = [...document.querySelectorAll('[role=dialog], [role=dialog] *')].filter(
      (box) => box.role === 'dialog' || /^(auto|scroll)$/.test(getComputedStyle(box).overflowX),
    )
    for (const box of [document.documentElement, ...scrollers]) {
      await expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth)
    }
    // And a short address stands on one line, to be compared at a glance.
    await expect(tornAddresses()).toEqual([])
  },
  parameters: {
    docs: { page: DocsPage },
    options: {
      storySort: {
        order: [
          'Start',
          'Guides',
          ['Anatomy', "Do and don't", 'Tokens', 'Writing', 'Glossary', 'States', 'ConsentDialog'],
          'Consent',
          'Sessions',
          'Picker',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone, 360', styles: { width: '360px', height: '760px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '900px' } },
      },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    },
  },
}

export default preview
