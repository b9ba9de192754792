import assert from 'node:assert/strict'
import { allContracts } from '../codeHashes.js'
import {
  concat,
  decodeFunctionResult,
  encodeFunctionData,
  encodePacked,
  getContractAddress,
  keccak256,
  parseAbi,
  parseEther,
  size,
  slice,
  toHex,
  type Address,
  type Hex,
} from 'viem'
import { on, type Case } from '../case.js'
import { failed, landed, refused, reverted, succeeded } from '../expect.js'
import { ping, pings } from '../target.js'
import { accountAbi, addresses, encodeExecute, entryPoint, factoryAbi, moduleAbi } from '../wire.js'
import {
  act,
  asOwner,
  fundedKey,
  newAccount,
  operation,
  ownerOf,
  revertOf,
  send,
  type World,
} from '../world.js'

/** Solady's ERC-1967 proxy, with and without immutable arguments. */
const proxyInitCode = (implementation: Address, args: Hex = '0x'): Hex =>
  args === '0x'
    ? concat([
        '0x603d3d8160223d3973',
        implementation,
        '0x60095155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3',
      ])
    : concat([
        '0x61',
        toHex(size(args) + 0x3d, { size: 2 }),
        '0x3d8160233d3973',
        implementation,
        '0x60095155f3363d3d373d3d363d7f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc545af43d6000803e6038573d6000fd5b3d6000f3',
        args,
      ])

const create2 = (from: Address, salt: Hex, bytecode: Hex): Address =>
  getContractAddress({ opcode: 'CREATE2', from, salt, bytecode })

const erc721Receiver: Hex = '0x150b7a02'

const readData = ({ client }: World, address: Address, selector: Hex) =>
  client.readContract({
    address,
    abi: accountAbi,
    functionName: 'getExecutionData',
    args: [selector],
  })

/** Deploys through a factory twice: the address is the announced one both times. */
async function createTwice(
  world: World,
  factory: Address,
  create: Hex,
  announced: Address,
): Promise<void> {
  assert.equal(await world.client.getCode({ address: announced }), undefined)
  for (const _ of [1, 2]) {
    succeeded(await send(world, world.bundler, { to: factory, data: create }))
    assert.notEqual(await world.client.getCode({ address: announced }), undefined)
  }
}

const globalFunctions: readonly Hex[] = [
  '0xb61d27f6',
  '0x34fcd5be',
  '0x001a63e9',
  '0x1bbf564c',
  '0x93b1dc61',
  '0xb6b1ccfe',
  '0x5998db5c',
  '0x4f1ef286',
  '0x30009d52',
  '0x8dd7712f',
  '0xf2680c0f',
]

/** Native, and not for validations to grant. */
const otherFunctions: readonly Hex[] = [
  '0x19822f7c',
  '0x1626ba7e',
  '0xa8b04729',
  '0xd31b575b',
  '0x757c8a26',
  '0xb0d691fe',
  '0x9cfd7cff',
  '0x52d1902d',
  '0x01ffc9a7',
  '0x150b7a02',
  '0xf23a6e61',
  '0xbc197c81',
]

export const accounts: readonly Case[] = [
  ...allContracts.map(({ name, address, runtimeBytes, codeHash }) =>
    on(
      '4/code-hash',
      name,
      async ({ client }) => {
        const code = await client.getCode({ address })
        assert.ok(code, `${name} has no code`)
        assert.equal(size(code), runtimeBytes)
        assert.equal(keccak256(code), codeHash)
      },
      `deployed-bytecode of ${name}`,
    ),
  ),
  on('4/module-id', 'alchemy.allowlist-module.1.0.0', async ({ client }) => {
    const id = await client.readContract({
      address: addresses.allowlist,
      abi: moduleAbi,
      functionName: 'moduleId',
    })
    assert.equal(id, 'alchemy.allowlist-module.1.0.0')
  }),
  on(
    '4/module-id',
    'of v2.0.0, the same',
    async ({ client }) => {
      const id = await client.readContract({
        address: addresses.allowlistV200,
        abi: moduleAbi,
        functionName: 'moduleId',
      })
      assert.equal(id, 'alchemy.allowlist-module.1.0.0')
    },
    'deployed-bytecode',
  ),
  on('4.1/create-sma', 'twice', async (world) => {
    const args = [(await fundedKey(world.client)).address, 5n] as const
    await createTwice(
      world,
      addresses.accountFactory,
      encodeFunctionData({ abi: factoryAbi, functionName: 'createSemiModularAccount', args }),
      await world.client.readContract({
        address: addresses.accountFactory,
        abi: factoryAbi,
        functionName: 'getAddressSemiModular',
        args,
      }),
    )
  }),
  on('4.1/create-ma', 'twice', async (world) => {
    const args = [(await fundedKey(world.client)).address, 5n, 3] as const
    await createTwice(
      world,
      addresses.accountFactory,
      encodeFunctionData({ abi: factoryAbi, functionName: 'createAccount', args }),
      await world.client.readContract({
        address: addresses.accountFactory,
        abi: factoryAbi,
        functionName: 'getAddress',
        args,
      }),
    )
  }),
  ...(
    [
      ['4.1/create-webauthn', addresses.accountFactory],
      ['4.1/webauthn-factory', addresses.webAuthnFactory],
    ] as const
  ).map(([rule, factory]) =>
    on(rule, 'twice', async (world) => {
      const args = [11n, 12n, 5n, 3] as const
      const announced = await world.client.readContract({
        address: factory,
        abi: factoryAbi,
        functionName: 'getAddressWebAuthn',
        args,
      })
      const data = encodeFunctionData({
        abi: factoryAbi,
        functionName: 'createWebAuthnAccount',
        args,
      })
      await createTwice(world, factory, data, announced)
    }),
  ),
  on('4.1/salt-sma', 'derived here', async (world) => {
    const { address, owner } = await newAccount(world)
    const salt = keccak256(
      encodePacked(['address', 'uint256', 'uint32'], [owner.address, 0n, 0xffffffff]),
    )
    const initCode = proxyInitCode(addresses.semiModularAccountBytecode, owner.address)
    assert.equal(create2(addresses.accountFactory, salt, initCode), address)
  }),
  on('4.1/salt-ma', 'derived here', async ({ client }) => {
    const owner = (await fundedKey(client)).address
    const announced = await client.readContract({
      address: addresses.accountFactory,
      abi: factoryAbi,
      functionName: 'getAddress',
      args: [owner, 5n, 3],
    })
    const salt = keccak256(encodePacked(['address', 'uint256', 'uint32'], [owner, 5n, 3]))
    const initCode = proxyInitCode(addresses.modularAccount)
    assert.equal(create2(addresses.accountFactory, salt, initCode), announced)
  }),
  on('4.1/salt-webauthn', 'derived here', async ({ client }) => {
    const announced = await client.readContract({
      address: addresses.webAuthnFactory,
      abi: factoryAbi,
      functionName: 'getAddressWebAuthn',
      args: [11n, 12n, 5n, 3],
    })
    const salt = keccak256(
      encodePacked(['uint256', 'uint256', 'uint256', 'uint32'], [11n, 12n, 5n, 3]),
    )
    const initCode = proxyInitCode(addresses.modularAccount)
    assert.equal(create2(addresses.webAuthnFactory, salt, initCode), announced)
  }),
  on('4.1/two-factories', 'one passkey, two addresses', async ({ client }) => {
    const [first, second] = await Promise.all(
      [addresses.accountFactory, addresses.webAuthnFactory].map((address) =>
        client.readContract({
          address,
          abi: factoryAbi,
          functionName: 'getAddressWebAuthn',
          args: [11n, 12n, 5n, 3],
        }),
      ),
    )
    assert.notEqual(first, second)
  }),
  on('4.1/proxy', 'its code', async (world) => {
    const { address, owner } = await newAccount(world)
    const initCode = proxyInitCode(addresses.semiModularAccountBytecode, owner.address)
    assert.equal(size(initCode), 116)
    const code = (await world.client.getCode({ address })) ?? '0x'
    assert.equal(size(code), 81)
    assert.equal(slice(code, 61), owner.address.toLowerCase())
  }),
  on('4.1/account-id', 'an SMA and a ModularAccount', async (world) => {
    const { address } = await newAccount(world)
    const id = (at: Address) =>
      world.client.readContract({ address: at, abi: accountAbi, functionName: 'accountId' })
    assert.equal(await id(address), 'alchemy.sma-bytecode.1.0.0')
    assert.equal(await id(addresses.modularAccount), 'alchemy.modular-account.2.0.0')
  }),
  on('4.2/entry-point', 'v0.7', async (world) => {
    const { address } = await newAccount(world)
    const read = await world.client.readContract({
      address,
      abi: accountAbi,
      functionName: 'entryPoint',
    })
    assert.equal(read, entryPoint)
  }),
  ...globalFunctions.map((selector) =>
    on('4.2/native-global', selector, async (world) => {
      const { address } = await newAccount(world)
      const data = await readData(world, address, selector)
      assert.equal(data.module, address)
      assert.equal(data.allowGlobalValidation, true)
    }),
  ),
  ...otherFunctions.map((selector) =>
    on('4.2/view-not-global', selector, async (world) => {
      const account = await newAccount(world)
      const data = await readData(world, account.address, selector)
      assert.equal(data.module, account.address)
      assert.equal(data.allowGlobalValidation, false)
      refused(
        await act(world, ownerOf(account), { callData: selector }),
        'AA23',
        'ValidationFunctionMissing',
      )
    }),
  ),
  on('4.2/receivers', 'native, ERC-721 and ERC-1155', async (world) => {
    const { address } = await newAccount(world)
    const before = await world.client.getBalance({ address })
    succeeded(await send(world, world.bundler, { to: address, value: 5n }))
    assert.equal((await world.client.getBalance({ address })) - before, 5n)
    const abi = parseAbi([
      'function onERC721Received(address, address, uint256, bytes) returns (bytes4)',
      'function onERC1155Received(address, address, uint256, uint256, bytes) returns (bytes4)',
      'function onERC1155BatchReceived(address, address, uint256[], uint256[], bytes) returns (bytes4)',
    ])
    const from = world.bundler.address
    const single = await world.client.simulateContract({
      address,
      abi,
      functionName: 'onERC721Received',
      args: [from, from, 1n, '0x'],
    })
    assert.equal(single.result, erc721Receiver)
    const multi = await world.client.simulateContract({
      address,
      abi,
      functionName: 'onERC1155Received',
      args: [from, from, 1n, 1n, '0x'],
    })
    assert.equal(multi.result, '0xf23a6e61')
    const batch = await world.client.simulateContract({
      address,
      abi,
      functionName: 'onERC1155BatchReceived',
      args: [from, from, [1n], [1n], '0x'],
    })
    assert.equal(batch.result, '0xbc197c81')
  }),
  on('4.2/interfaces', 'ERC-165', async (world) => {
    const { address } = await newAccount(world)
    const supports = (interfaceId: Hex) =>
      world.client.readContract({
        address,
        abi: accountAbi,
        functionName: 'supportsInterface',
        args: [interfaceId],
      })
    assert.equal(await supports('0x01ffc9a7'), true)
    assert.equal(await supports('0xffffffff'), false)
  }),
  on('4.2/fallback-signer', 'a new owner', async (world) => {
    const account = await newAccount(world)
    const next = await fundedKey(world.client)
    const read = () =>
      world.client.readContract({
        address: account.address,
        abi: accountAbi,
        functionName: 'getFallbackSignerData',
      })
    assert.deepEqual(await read(), [account.owner.address, false])
    succeeded(await asOwner(world, account, updateSigner(next.address, false)))
    assert.deepEqual(await read(), [next.address, false])
    refused(await act(world, ownerOf(account), { calls: [ping(world)] }), 'AA24')
    landed(await act(world, ownerOf({ ...account, owner: next }), { calls: [ping(world)] }))
  }),
  on('4.2/fallback-disabled', 'a disabled owner', async (world) => {
    const account = await newAccount(world)
    succeeded(await asOwner(world, account, updateSigner(account.owner.address, true)))
    refused(
      await act(world, ownerOf(account), { calls: [ping(world)] }),
      'AA23',
      'FallbackSignerDisabled',
    )
    assert.equal(await pings(world, account), 0)
  }),
  on('4.2/fallback-disabled', 'at run time and for signatures', async (world) => {
    const account = await newAccount(world)
    const call = encodeExecute(ping(world))
    const authorised = encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [call, '0x0100000000ff'],
    })
    const signature = encodeFunctionData({
      abi: accountAbi,
      functionName: 'isValidSignature',
      args: [`0x${'42'.repeat(32)}`, '0x0100000000ff00'],
    })
    succeeded(await asOwner(world, account, call))
    succeeded(await asOwner(world, account, updateSigner(account.owner.address, true)))
    failed(await asOwner(world, account, call), 'ValidationFunctionMissing')
    failed(await asOwner(world, account, authorised), 'FallbackSignerDisabled')
    failed(await asOwner(world, account, signature), 'FallbackSignerDisabled')
    assert.equal(await pings(world, account), 1)
  }),
  on('4.2/upgrade', 'to another implementation', async (world) => {
    const account = await newAccount(world)
    const data = encodeFunctionData({
      abi: accountAbi,
      functionName: 'upgradeToAndCall',
      args: [addresses.semiModularAccountStorageOnly, '0x'],
    })
    succeeded(await asOwner(world, account, data))
    const slot = await world.client.getStorageAt({
      address: account.address,
      slot: implementationSlot,
    })
    assert.equal(BigInt(slot ?? '0x'), BigInt(addresses.semiModularAccountStorageOnly))
  }),
  on('4.2/proxiable', 'on the implementation alone', async (world) => {
    const { address } = await newAccount(world)
    const read = (at: Address) =>
      world.client.readContract({ address: at, abi: accountAbi, functionName: 'proxiableUUID' })
    assert.equal(await read(addresses.semiModularAccountBytecode), implementationSlot)
    await assert.rejects(read(address))
  }),
  on('4.2/unknown-selector', 'nobody implements it', async (world) => {
    const { address } = await newAccount(world)
    const { names } = await revertOf(world, { from: entryPoint, to: address, data: '0x12345678' })
    assert.deepEqual(names, ['UnrecognizedFunction'])
  }),
  on('4.2/unknown-selector', 'fewer than four bytes', async (world) => {
    const account = await newAccount(world)
    const outcome = await act(world, ownerOf(account), { callData: '0x123456' })
    refused(outcome, 'AA23', 'UnrecognizedFunction')
  }),
  on('4.2/return-data', 'to whom it returns what a call returned', async (world) => {
    const account = await newAccount(world)
    const returned = async (from: Address) => {
      const { data } = await world.client.call({
        account: from,
        to: account.address,
        data: encodeExecute(ping(world)),
      })
      return decodeFunctionResult({ abi: accountAbi, functionName: 'execute', data: data ?? '0x' })
    }
    assert.equal(BigInt(await returned(account.owner.address)), 2n)
    assert.equal(await returned(entryPoint), '0x')
  }),
  on('4.2/only-entry-point', 'a stranger validates and executes', async (world) => {
    const { address } = await newAccount(world)
    const op = operation({ sender: address, nonce: 256n, callData: '0x8dd7712f' })
    const hash: Hex = `0x${'11'.repeat(32)}`
    for (const data of [
      encodeFunctionData({ abi: accountAbi, functionName: 'validateUserOp', args: [op, hash, 0n] }),
      encodeFunctionData({ abi: accountAbi, functionName: 'executeUserOp', args: [op, hash] }),
    ]) {
      const { names } = await revertOf(world, { from: world.bundler.address, to: address, data })
      assert.deepEqual(names, ['NotEntryPoint'])
    }
  }),
  on('4.2/perform-create', 'CREATE, CREATE2 and failure', async (world) => {
    const account = await newAccount(world)
    const create = (initCode: Hex, isCreate2: boolean) =>
      encodeFunctionData({
        abi: accountAbi,
        functionName: 'performCreate',
        args: [0n, initCode, isCreate2, salt],
      })
    const salt: Hex = `0x${'42'.repeat(32)}`
    const initCode: Hex = '0x60016000f3'
    succeeded(await asOwner(world, account, create(initCode, false)))
    succeeded(await asOwner(world, account, create(initCode, true)))
    const deployed = create2(account.address, salt, initCode)
    assert.equal(await world.client.getCode({ address: deployed }), '0x00')
    failed(await asOwner(world, account, create('0xfe', false)), 'CreateFailed')
    reverted(await act(world, ownerOf(account), { callData: create('0xfe', true) }), [
      'CreateFailed',
    ])
  }),
  on('4.2/initialize-once', 'a deployed ModularAccount', async (world) => {
    const owner = await fundedKey(world.client)
    const args = [owner.address, 0n, 0] as const
    const address = await world.client.readContract({
      address: addresses.accountFactory,
      abi: factoryAbi,
      functionName: 'getAddress',
      args,
    })
    const data = encodeFunctionData({ abi: factoryAbi, functionName: 'createAccount', args })
    succeeded(await send(world, owner, { to: addresses.accountFactory, data }))
    await world.client.setBalance({ address, value: parseEther('1') })
    const initialize = encodeFunctionData({
      abi: parseAbi([
        'function initializeWithValidation(bytes25 validationConfig, bytes4[] selectors, bytes installData, bytes[] hooks)',
      ]),
      args: [`0x${'00'.repeat(25)}`, [], '0x', []],
    })
    for (const from of [world.bundler, owner]) {
      assert.equal((await send(world, from, { to: address, data: initialize })).success, false)
    }
  }),
]

const implementationSlot: Hex = '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'

const updateSigner = (signer: Address, disabled: boolean): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'updateFallbackSignerData',
    args: [signer, disabled],
  })
