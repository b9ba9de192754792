import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `${app} 请求代您操作`,
  titleUpdate: (app) => `${app} 请求更改权限`,
  titleRoot: (app) => `${app} 请求拥有此账户`,
  titleSigning: '请在钱包中确认',
  titleGranted: (app) => `${app} 已获得密钥`,
  titleLanded: (app) => `${app} 现在可以代您操作`,
  titleBlocked: (app) => `已停止。将要签名的内容与 ${app} 的请求不符。`,
  titleFailed: '尚不清楚首次操作是否已执行',
  titlePreparing: (app) => `${app} 请求代您操作`,
  titleInvalid: (app) => `${app} 的请求无法授予`,
  titleUnreachable: (app) => `无法检查 ${app} 的请求`,
  can: '可以',
  atStake: '风险所在',
  canOn: (network) => `在 ${network} 上可以`,
  cannot: '不可以',
  fullRequest: '完整请求',
  lowerable: (asked, note) => `${[`请求 ${asked}`, note].filter(Boolean).join('，')}；您可以降低`,
  loweredFrom: (asked) => `已从 ${asked} 降低。`,
  asAsked: '按请求',
  allow: '允许',
  keepAsIs: '保持不变',
  allowChange: '允许更改',
  stopWaiting: '不再等待',
  takeBack: '收回',
  copyReport: '复制报告',
  seeLimits: '查看限额',
  remedyCost: '多一次签名和 Gas 费',
  from: '原为',
  added: '新增',
  removed: '不再有',
  spentSoFar: (amount) => `已花费 ${amount}`,
  unchanged: (n) => count(n, { other: '# 项权限保持不变' }),
  preparing: '正在检查将要签名的内容',
  no: '否',
  yes: '是',
  spent: '已花费',
  canStillSpend: '还可花费',
  confirmations: '确认次数',
  updated: '新限额从现在起生效。',
  field: (field) =>
    ({
      call: '其他字节',
      chainId: '网络',
      account: '账户',
      entityId: '密钥编号',
      nonce: '签名顺序',
      deadline: '签名有效至',
      key: '密钥',
      permissions: '权限',
      validAfter: '开始',
      validUntil: '结束',
      batch: '一次执行多个操作',
    })[field],
  cost: (signatures, gas) => {
    const first = signatures === 1 ? '一次签名。' : `${signatures} 次签名，每个网络一次。`
    if (gas.payer === 'sponsor') return `${first}无 Gas 费。`
    if (gas.about) return `${first}Gas 费约 ${gas.about}。`
    return gas.limit
      ? `${first}Gas 费由您的账户支付，最多 ${gas.limit}。`
      : `${first}Gas 费由您的账户支付。`
  },
  walletShows: (owner) =>
    ({
      eoa: '您的钱包将显示 DeferredAction 请求。',
      module: '您的钱包将显示 ReplaySafeHash 请求。',
      passkey: '您的设备将要求使用通行密钥。',
    })[owner],
  usableUntil: (time) => `此签名的有效期至 ${time}。`,
  typeToAllow: (word) => `输入“${word}”以允许`,
  dangerWord: (reason) =>
    ({
      'full-control': '共同所有者',
      unreadable: '无法读取',
      'account-functions': '我的账户',
      'no-limit': '无限额',
      'any-token': '任何代币',
      forever: '永久',
    })[reason],
  allowRoot: (app) => `让 ${app} 成为共同所有者`,
  warningsBelow: (n) => count(n, { other: '允许之前有 # 条警告' }),
  steps: ['已签名', '已授予', '已执行'],
  stepSigning: '正在签名',
  signingPlate: '您的钱包将以技术形式显示这句话。',
  signingFree: '链上还没有任何内容，签名不需要 Gas 费。',
  grantedText: (app) =>
    `已签名，将随 ${app} 的首次操作一起执行。在此之前链上没有任何内容。收回需要一次签名和 Gas 费。`,
  landedText: (created) =>
    created
      ? '创建账户、安装密钥和首次操作，已在一次操作中完成。'
      : '安装密钥和首次操作，已在一次操作中完成。',
  blockedText:
    '没有签名任何内容，也没有打开您的钱包。如果这出乎您的意料，请关闭此页面并告知该应用。',
  invalidText: (app) => `没有签名任何内容，也没有打开您的钱包。错误出在 ${app}；报告有助于找到它。`,
  failedText: '网络没有响应。您的签名已保留；重试不需要新的签名。',
  declined: '您的钱包已拒绝',
  renewed: '内容过旧，无法签名，已重新生成',
  declinedText: '没有签名任何内容。您的更改仍在。',
  ends: '结束',
  canSpend: '可花费',
  usable: '有效至',
  happened: '发生了什么',
  asked: '请求',
  inBytes: '字节内容',
  hashDomain: '域哈希',
  hashMessage: '消息哈希',
  hashHint: '如果硬件钱包显示哈希，请在此对照。',
  callBytes: '调用',
}
