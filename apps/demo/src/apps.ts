const icon = (colour: string, path: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${colour}"/><g fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round">${path}</g></svg>`,
  )}`

/** The apps that this page plays. Each asks under its own name, as one on its own page would. */
export const apps = {
  arena: {
    name: 'Arena',
    iconUrl: icon(
      '#b3401f',
      '<path d="M24 11l13 13-13 13-13-13z"/><path d="M24 18v12l-6-6z" fill="#fff" stroke="none"/>',
    ),
  },
  shop: {
    name: 'Corner Shop',
    iconUrl: icon('#2f6b3a', '<path d="M12 21h24v15H12zM12 21l3-9h18l3 9M20 36v-8h8v8"/>'),
  },
  gazette: {
    name: 'Gazette',
    iconUrl: icon(
      '#3d4b8f',
      '<path d="M12 12h20v24H15a3 3 0 0 1-3-3zM32 20h4v13a3 3 0 0 1-3 3M17 18h10M17 24h10M17 30h6"/>',
    ),
  },
  glasshouse: {
    name: 'Glasshouse',
    iconUrl: icon('#6b3a6b', '<circle cx="19" cy="24" r="6"/><path d="M25 24h12M33 24v5"/>'),
  },
} as const

export type AppId = keyof typeof apps
