// Controls, bidirectional marks and zero-width characters can make a name read as something else.
const misleading = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]+/gu

/** A foreign name without the characters that could rearrange or hide the text around it. */
export function safeText(text: string): string {
  return text.replaceAll(misleading, '').replaceAll(/\s+/gu, ' ').trim()
}
