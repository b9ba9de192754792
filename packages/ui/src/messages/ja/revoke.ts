import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

export const revoke: RevokeMessages = {
  title: (name, n) =>
    name === undefined
      ? count(n, { other: 'キー#個をすべて取り消しますか' })
      : `${name} のキーを取り消しますか`,
  titleCancel: (name) => `${name} のキーを撤回しますか`,
  titleSigning: 'ウォレットで確認してください',
  titleDone: (name, n) =>
    name === undefined
      ? count(n, { other: 'キー#個を取り消しました' })
      : `${name} のキーを取り消しました`,
  titleFailed: '取り消されていません',
  titleCleanUp: '後片付け',
  ends: (name, kept) =>
    [
      name === undefined
        ? 'どのキーもあなたの代わりに操作できなくなります。'
        : `${name} はあなたの代わりに操作できなくなります。`,
      kept === undefined ? '' : `残っていた分はあなたの手元に残ります: ${kept}。`,
    ].join(''),
  endsCancelled: (name) => `署名済みですが、チェーン上にはありません。${name} は使えなくなります。`,
  gasOf: (amount) => `ガス代 ${amount}`,
  leavesBehind: '後に残るもの',
  checking: '開いている承認を探しています',
  leftover: (amount, spender) => `${amount} の承認（${spender}）`,
  unlimited: (unit) => `上限なしの ${unit}`,
  fromSession: (time) =>
    time === undefined ? 'このキーによる承認です。' : `このキーによる承認です（${time}）。`,
  given: (time) => (time === undefined ? '以前の承認です。' : `${time} の承認です。`),
  couldStillTake: (spender) => `${spender} はまだ引き出せます。`,
  nothingToTake: (unit) => `${unit} の残高は 0 なので、今は何も引き出せません。`,
  keep: (n) => (n === 1 ? 'キーを残す' : 'すべて残す'),
  revoke: (n) => (n === 1 ? '取り消す' : 'すべて取り消す'),
  revokeAndCleanUp: '取り消して後片付け',
  cleanUp: '後片付け',
  cleanUpText: 'キーがなくなっても、これらの承認は閉じるまで開いたままです。',
  cleanUpStored:
    'キーはなくなりましたが、上限はまだチェーンに保存されています。害はなく、後片付けをすると消えます。',
  cost: (gas) => (gas === undefined ? '署名1回とガス代。' : `署名1回。ガス代は約 ${gas}。`),
  costSponsored: '署名1回。ガス代なし。',
  walletAsks: 'ウォレットが1回だけ確認を求めます。',
  stillActs: 'チェーンに反映されるまで、キーはまだ使えます。',
  checkedAt: (time) => `チェーンで確認: ${time}。`,
  stillOpen: (list) => `開いたまま: ${list}。`,
  failedText: '何も変わっていません。キーはまだ使えます。',
  titleNotCleaned: '後片付けされていません',
  nothingChanged: '何も変わっていません。',
}
