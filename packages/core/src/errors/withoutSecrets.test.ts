import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redactUrls, withoutSecrets } from './withoutSecrets.js'

describe('withoutSecrets', () => {
  test('default: of a URL in a text the origin stays', () => {
    const url = fc.webUrl({
      validSchemes: ['https', 'wss'],
      withQueryParameters: true,
      withFragments: true,
      authoritySettings: { withUserInfo: true, withPort: true },
    })
    fc.assert(
      fc.property(url, (text) => {
        const { protocol, host } = new URL(text)
        const [end = ''] = /[.,;:!?)\]']*$/.exec(text) ?? []
        expect(redactUrls(`It is "${text}" there`)).toBe(`It is "${protocol}//${host}${end}" there`)
      }),
      { numRuns: 1_000 },
    )
    expect(redactUrls('See https://a.example/key, please.')).toBe('See https://a.example, please.')
  })

  test('behavior: what has no URL stays the same object; what has one is not touched itself', () => {
    const plain = new Error('no', { cause: new TypeError('nothing here') })
    expect(withoutSecrets(plain)).toBe(plain)
    const telling = new Error('https://rpc.example/v2/secret')
    const safe = withoutSecrets(telling)
    expect(safe).toBeInstanceOf(Error)
    expect(safe).toMatchObject({ message: 'https://rpc.example' })
    expect(telling.message).toContain('secret')
  })

  test('behavior: the files of a stack stay', () => {
    const error = new Error('https://rpc.example/v2/secret')
    error.stack = `Error: ${error.message}\n    at https://app.example/assets/index.js:1:2`
    const safe = withoutSecrets(error)
    expect(safe).toMatchObject({
      stack: 'Error: https://rpc.example\n    at https://app.example/assets/index.js:1:2',
    })
  })
})
