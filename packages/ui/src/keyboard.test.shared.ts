import { userEvent } from 'vitest/browser'

/** The name of what has the focus: its label, or what it says. */
export function focused(): string {
  const element = document.activeElement
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    return element.labels?.[0]?.textContent ?? element.ariaLabel ?? ''
  }
  return element?.ariaLabel ?? element?.textContent ?? ''
}

/** What Tab comes to, one after the other. */
export async function tabThrough(times: number): Promise<readonly string[]> {
  const visited: string[] = []
  for (let count = 0; count < times; count += 1) {
    await userEvent.keyboard('{Tab}')
    visited.push(focused())
  }
  return visited
}
