import { test as base } from '@playwright/test'
import { urlOf } from './urls.js'

/** Playwright's own, on the demo of its worker. */
export const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, give, { parallelIndex }) => give(urlOf(parallelIndex)),
})
