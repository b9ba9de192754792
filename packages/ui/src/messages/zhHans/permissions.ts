import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined ? `${app} 可以永久${phrases}。` : `${app} 在${until}之前可以${phrases}。`,
  summaryChange: (app, phrases) => `${app} 可以${phrases}。`,
  onChain: (phrases, network) => `在 ${network} 上${phrases}`,
  instead: (phrase, before) => `${phrase}（原为 ${before}）`,
  noLonger: (phrase) => `不再${phrase}`,
  actForever: '永久操作',
  actOnlyUntil: (time) => `仅在${time}之前操作`,
  actLonger: (duration) => `多操作 ${duration}`,
  actShorter: (duration) => `少操作 ${duration}`,
  exposure: '如果此密钥泄露，您最多可能损失',
  exposureEverything: '如果此密钥泄露，您可能损失一切',
  exposureParts: (fromKey, fromApprovals) =>
    `通过此密钥 ${fromKey}，通过未关闭的授权 ${fromApprovals}。`,
  exposureAnyToken: '以及您持有的任何其他代币。',
  exposureFuture: '所有代币和 NFT，以及以后收到的一切。',
  exposureTogether: (keys, amounts) =>
    keys === 1 ? `通过唯一的有效密钥：${amounts}。` : `通过全部 ${keys} 个有效密钥：${amounts}。`,
  approvalsChecking: '未关闭的授权：正在检查',
  approvalsChecked: '未发现它能触及的其他授权。',
  approvalsUnknown: '您以前给出的授权未计算在内。',
  useAllOf: (contract) => `使用 ${contract} 的所有函数`,
  useFunctionsOf: (n, contract) => count(n, { other: `使用 ${contract} 的 # 个函数` }),
  callFunction: (name) => `调用 ${name}`,
  plainTransfer: '进行普通转账',
  functionsOf: (n, contract) => count(n, { other: `${contract} 的 # 个函数` }),
  everyFunctionOf: (contract) => `${contract} 的所有函数，包括普通转账`,
  onAnyContract: '在任何合约上',
  onAnyContractPhrase: (functions) => `在任何合约上${functions}`,
  spend: (unit) => `花费 ${unit}`,
  spendUpTo: (amount) => `花费最多 ${amount}`,
  spendAnyAmount: (unit) => `花费任意数量的 ${unit}`,
  sendNative: (unit) => `发送 ${unit}`,
  toAnyone: '给任何人',
  toListed: '给此请求中的合约',
  approveToo: '给任何人，并允许他人取走',
  payForGas: '支付 Gas 费',
  aboutActions: (n) => count(n, { other: '约 # 次操作' }),
  nativeAndGas: (unit) => `发送 ${unit} 并支付 Gas 费`,
  paymasterOnly: '仅在有代付方支付 Gas 费时操作',
  accountFunctions: (n) => count(n, { other: '使用您账户的 # 个函数' }),
  root: '做您能做的一切',
  custom: (kind) => `在 ${kind} 的规则内操作`,
  actAtMost: (n) => count(n, { other: '最多操作 # 次' }),
  actAtMostNote: '一并执行的多个步骤计为一次，失败也计一次',
  perPeriod: (amount, period) =>
    `${{ hour: '每小时', day: '每天', week: '每周', month: '每月' }[period]} ${amount}`,
  unknown: '无法读取的内容',
  unknownReasons: {
    'validation-hook': '未知的检查',
    'execution-hook': '未知的限额',
    'allowlist-entry': '无法读取的列表',
    selectors: '账户的未知函数',
    'signature-validation': '代您签署消息',
    'global-validation': '账户的所有函数',
    'no-user-operations': '没有操作',
    signer: '未知的密钥',
  },
  actUntil: '操作至',
  actFrom: '不早于',
  noEnd: '它不会自行结束',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': '发送其他代币或 NFT',
      'other-contracts': '使用其他合约',
      'native-token': '发送您的原生代币',
      'approve-tokens': '让他人取走您的代币',
      'spend-on-gas': '让您的账户支付 Gas 费',
      'change-owner': '更改账户的所有者',
      'raise-own-limits': '提高自己的限额',
      'sign-messages': '代您签署消息',
      'act-later': `在${until ?? ''}之后操作`,
    })[impossibility],
  warning: (code, { app, amount, limit, functions, detail }) =>
    ({
      'full-control': {
        title: '这是共同所有者，不是受限的密钥',
        text: '它可以转移所有代币和 NFT、更改所有者并移除您。它不会自行结束。',
      },
      unreadable: {
        title: '其中一部分无法读取',
        text: '没有人能告诉您它允许什么。除非您清楚，否则不要允许。',
      },
      'never-expires': {
        title: '它不会自行结束',
        text: '在您收回之前一直有效。',
      },
      'long-lived': {
        title: '有效期很长',
        text: '结束得越早的密钥，造成的损害越小。',
      },
      'native-unlimited': {
        title: '它可以发送您的全部原生代币',
        text: '它发送的数量没有限额。',
      },
      'native-unusable': {
        title: '它什么也发送不了',
        text: '它可以发送原生代币，但它能进行的调用都不接受。',
      },
      'gas-unlimited': {
        title: '它可以把您的全部原生代币用作 Gas 费',
        text: '您的账户支付的 Gas 费没有限额。',
      },
      'token-without-limit': {
        title: '它可以无限额地转移一种代币',
        text: functions
          ? `它可以${functions}，数量以您的持有量为限。`
          : '它可以转移您持有的全部此代币。',
      },
      'any-contract-moves-funds': {
        title: '它可以转移任何代币',
        text: `它可以在每个合约上${functions ?? '转移代币'}。`,
      },
      'any-contract': {
        title: '它可以在任何合约上操作',
        text: `它可以在每个合约上${functions ?? '使用这些函数'}，包括尚不存在的合约。`,
      },
      'payable-function': {
        title: '它可以在操作时付款',
        text: `它可以${functions ?? '操作'}，并在限额内附带发送原生代币。`,
      },
      'whole-contract': {
        title: `${app} 请求所有函数`,
        text: '以后添加的函数也包括在内。',
      },
      'approval-outlives-session': {
        title: '它可以让他人取走此代币',
        text: '它允许他人取走的部分，在密钥结束后仍可被取走。',
      },
      'existing-approval': {
        title: `${app} 已经可以取走 ${amount ?? '代币'}`,
        text: limit
          ? `您以前给出过授权。${limit} 的限额不涵盖该授权。`
          : '您以前给出过授权。这里没有限额涵盖该授权。',
      },
      'unused-function': {
        title: `${app} 请求的多于它使用的`,
        text: functions ? `到目前为止它不需要${functions}。` : '它没有用到全部。',
      },
      'unverified-token': {
        title: '此代币不在代币列表中',
        text: `请核对其地址：任何人都可以给代币取任何名字。${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': '完全不允许',
      'list-functions': '只允许它使用的函数',
      'list-contracts': '改为请求指定的合约',
      'remove-function': '只允许其他函数',
      'set-expiry': '30 天后结束',
      shorten: '30 天后结束',
      'set-native-limit': '改为请求限额',
      'set-gas-limit': '改为请求限额',
      'revoke-approval': '取消该授权',
      'refuse-approve': '不让他人取走',
      'allow-transfers': '允许发送给任何人',
    })[code],
}
