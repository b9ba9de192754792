import { createWalletClient, custom, type TypedDataDefinition } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { describe, expect, test } from 'vitest'
import { createSession } from '../createSession.js'
import { prepareSession } from '../prepareSession.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { chainId, createWorld, move, request } from '../session.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'

/** A wallet in the browser, by EIP-1193: its human picks a network, answers late, or gives nonsense. */
function createInjectedWallet() {
  const signer = privateKeyToAccount(generatePrivateKey())
  const human = {
    chainId,
    answer: (sign: () => Promise<string>): Promise<string> => sign(),
    prompts: [] as string[],
  }
  const wallet = createWalletClient({
    account: signer.address,
    chain: foundry,
    transport: custom({
      async request({ method, params }: { method: string; params?: unknown }) {
        if (method === 'eth_chainId') return `0x${human.chainId.toString(16)}`
        if (method !== 'eth_signTypedData_v4' || !Array.isArray(params)) {
          throw new Error(`The wallet does not know ${method}.`)
        }
        const typedData: TypedDataDefinition = JSON.parse(params[1])
        if (BigInt(typedData.domain?.chainId ?? 0) !== BigInt(human.chainId)) {
          throw Object.assign(
            new Error(
              `Provided chainId "${typedData.domain?.chainId}" must match the active chainId "${human.chainId}"`,
            ),
            { code: -32603 },
          )
        }
        human.prompts.push(method)
        return human.answer(() => signer.signTypedData(typedData))
      },
    }),
  })
  return { human, wallet, owner: { prompts: human.prompts, address: signer.address } }
}

const prepared = async () => {
  const { config, client } = createWorld()
  const injected = createInjectedWallet()
  const { address } = injected.owner
  const asked = { request: request(), owner: address, chainId }
  return { config, client, ...injected, prepared: await prepareSession(config, asked) }
}

describe('createSession', () => {
  test('error: the wallet is on another chain, then on the right one', async () => {
    const world = await prepared()
    const { config, human, wallet, prepared: terms } = world
    human.chainId = 1
    await expect(createSession(config, { wallet, prepared: terms })).rejects.toMatchObject({
      name: 'WalletChainMismatchError',
    })
    expect(human.prompts).toEqual([])
    expect(await config.storage.getKey(terms.id)).toBeUndefined()
    human.chainId = chainId
    const session = await createSession(config, { wallet, prepared: terms })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('error: the wallet says no, then yes', async () => {
    const world = await prepared()
    const { config, human, wallet, prepared: terms } = world
    const sign = human.answer
    human.answer = async () => {
      throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
    }
    await expect(createSession(config, { wallet, prepared: terms })).rejects.toMatchObject({
      name: 'WalletRejectedError',
    })
    expect(await config.storage.listSessions()).toEqual([])
    human.answer = sign
    const session = await createSession(config, { wallet, prepared: terms })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1, prompts: 2 })).resolves.toBeUndefined()
  })

  test.each([
    ['of another account', `0x${'11'.repeat(65)}`],
    ['that is none', '0x'],
    ['that is too short', '0x1234'],
  ])('error: the wallet gives a signature %s', async (_, signature) => {
    const world = await prepared()
    const { config, human, wallet, prepared: terms } = world
    const sign = human.answer
    human.answer = async () => signature
    await expect(createSession(config, { wallet, prepared: terms })).rejects.toMatchObject({
      name: 'OwnerSignatureInvalidError',
    })
    expect(await config.storage.listSessions()).toEqual([])
    human.answer = sign
    const session = await createSession(config, { wallet, prepared: terms })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1, prompts: 2 })).resolves.toBeUndefined()
  })

  test('behavior: Allow twice is one prompt and one grant', async () => {
    const world = await prepared()
    const { config, human, wallet, prepared: terms } = world
    const sign = human.answer
    let finish = (): void => {}
    const reading = new Promise<void>((resolve) => (finish = resolve))
    human.answer = async (signing) => {
      await reading
      return sign(signing)
    }
    const both = Promise.all([
      createSession(config, { wallet, prepared: terms }),
      createSession(config, { wallet, prepared: terms }),
    ])
    finish()
    const [session, same] = await both
    expect(same).toEqual(session)
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('behavior: the first prompt is refused and the second one is not, and the key is there', async () => {
    const world = await prepared()
    const { config, human, wallet, prepared: terms } = world
    const sign = human.answer
    human.answer = async (signing) => {
      if (human.prompts.length === 1) {
        throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
      }
      return sign(signing)
    }
    const [refused, signed] = await Promise.allSettled([
      createSession(config, { wallet, prepared: terms }),
      createSession(config, { wallet, prepared: terms }),
    ])
    expect(refused).toMatchObject({ reason: { name: 'WalletRejectedError' } })
    if (signed.status !== 'fulfilled') throw signed.reason
    await sendSessionCalls(config, { session: signed.value, calls: [move(0)] })
    await expect(
      expectUsable(world, { session: signed.value, made: 1, prompts: 2 }),
    ).resolves.toBeUndefined()
  })
})
