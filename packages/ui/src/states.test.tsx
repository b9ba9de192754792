/// <reference types="vite/client" />
import { expect, test } from 'vitest'
import { states, stateTable } from './states.stories.shared.js'

const files = import.meta.glob<{ default: { title?: string } }>('./**/*.stories.tsx', {
  eager: true,
})
const modules = new Map(Object.values(files).map((module) => [module.default.title, module]))

test('default: every component with stories has its row', () => {
  expect(stateTable.map(({ title }) => title).toSorted()).toEqual([...modules.keys()].toSorted())
})

test('behavior: every state is shown somewhere', () => {
  const shown = new Set(stateTable.flatMap(({ stories }) => Object.keys(stories)))
  expect([...shown].toSorted()).toEqual(states.toSorted())
})

test.each(stateTable)('behavior: $title has a story for each state', ({ title, stories }) => {
  expect(modules.get(title)).toMatchObject(
    Object.fromEntries(Object.values(stories).map((name) => [name, expect.any(Object)])),
  )
})
