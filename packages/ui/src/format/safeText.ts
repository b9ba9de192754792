// Controls, bidirectional marks and zero-width characters can make a name read as something else.
const misleading = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]+/gu

// Marks that pile up cover the lines above and below.
const piled = /(\p{M}{2})\p{M}+/gu

/** A short address that comes as a name, such as that of a token which has none. */
const shortened = /(0x[\da-f]{4}…)(?=[\da-f]{4})/giu

/** Longest name that a dialog still shows in one look, in characters. */
const longest = 48

/**
 * A foreign name without the characters that could rearrange, hide or cover the text around it, and
 * cut where it would push everything else off the screen.
 */
export function safeText(text: string): string {
  const clean = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(misleading, '')
    .replaceAll(piled, '$1')
    .replaceAll(shortened, '$1\u2060')
    .trim()
  const characters = [...clean]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean
}
