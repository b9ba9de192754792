import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { log } from './Log.js'

describe('log', () => {
  test('default: one line of JSON for each event', () => {
    const written: string[] = []
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    })
    onTestFinished(() => spy.mockRestore())
    log('info', 'charged', { id: '31337:0x01:7', period: 2n ** 70n, reason: 'two\nlines' })
    log('warn', 'stopped')
    expect(written).toHaveLength(2)
    expect(written.every((text) => text.indexOf('\n') === text.length - 1)).toBe(true)
    const [first, second] = written.map((text): unknown => JSON.parse(text))
    expect(first).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      level: 'info',
      event: 'charged',
      id: '31337:0x01:7',
      period: (2n ** 70n).toString(),
      reason: 'two\nlines',
    })
    expect(second).toMatchObject({ level: 'warn', event: 'stopped' })
  })
})
