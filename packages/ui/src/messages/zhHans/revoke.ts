import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

export const revoke: RevokeMessages = {
  title: (name, n) =>
    name === undefined ? count(n, { other: '撤销全部 # 个密钥？' }) : `撤销 ${name} 的密钥？`,
  titleCancel: (name) => `收回 ${name} 的密钥？`,
  titleSigning: '请在钱包中确认',
  titleDone: (name, n) =>
    name === undefined ? count(n, { other: '# 个密钥已撤销' }) : `${name} 的密钥已撤销`,
  titleFailed: '未撤销',
  titleCleanUp: '清理',
  ends: (name, kept) =>
    [
      name === undefined ? '它们都不能再代您操作。' : `${name} 不能再代您操作。`,
      kept === undefined ? '' : `剩余部分仍归您所有：${kept}。`,
    ].join(''),
  endsCancelled: (name) => `它已签名，但不在链上。${name} 将无法使用它。`,
  gasOf: (amount) => `${amount} 的 Gas 费`,
  leavesBehind: '遗留内容',
  checking: '正在查找未关闭的授权',
  leftover: (amount, spender) => `对 ${spender} 的 ${amount} 授权`,
  unlimited: (unit) => `无限额的 ${unit}`,
  fromSession: (time) => (time === undefined ? '由此密钥给出。' : `由此密钥给出，${time}。`),
  given: (time) => (time === undefined ? '以前给出。' : `给出时间：${time}。`),
  couldStillTake: (spender) => `${spender} 仍可取走。`,
  nothingToTake: (unit) => `您持有 0 ${unit}，因此现在没有可取走的。`,
  keep: (n) => (n === 1 ? '保留密钥' : '全部保留'),
  revoke: (n) => (n === 1 ? '撤销' : '全部撤销'),
  revokeAndCleanUp: '撤销并清理',
  cleanUp: '清理',
  cleanUpText: '密钥虽已不在，这些授权在您关闭之前仍然有效。',
  cleanUpStored: '密钥已不存在，但其限额仍保存在链上。它们无害，清理即可移除。',
  cost: (gas) => (gas === undefined ? '一次签名，加 Gas 费。' : `一次签名。Gas 费约 ${gas}。`),
  costSponsored: '一次签名。无 Gas 费。',
  walletAsks: '您的钱包会询问一次。',
  stillActs: '在上链之前，密钥仍然有效。',
  checkedAt: (time) => `链上核对时间：${time}。`,
  stillOpen: (list) => `仍未关闭：${list}。`,
  failedText: '没有任何变化：密钥仍然有效。',
  titleNotCleaned: '未清理',
  nothingChanged: '没有任何变化。',
}
