import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `${app} があなたの代わりに操作する許可を求めています`,
  titleUpdate: (app) => `${app} が許可の変更を求めています`,
  titleRoot: (app) => `${app} がこのアカウントの所有を求めています`,
  titleSigning: 'ウォレットで確認してください',
  titleGranted: (app) => `${app} はキーを受け取りました`,
  titleLanded: (app) => `${app} はあなたの代わりに操作できるようになりました`,
  titleBlocked: (app) => `停止しました。署名されるはずの内容が ${app} の求めたものと異なります。`,
  titleFailed: '最初の操作が実行されたかどうか、まだ分かりません',
  titlePreparing: (app) => `${app} があなたの代わりに操作する許可を求めています`,
  titleInvalid: (app) => `${app} の求めは許可できないものです`,
  titleUnreachable: (app) => `${app} の求めを確認できませんでした`,
  can: 'できること',
  atStake: '失うおそれのあるもの',
  canOn: (network) => `${network} でできること`,
  cannot: 'できないこと',
  fullRequest: '要求の全文',
  lowerable: (asked, note) =>
    `${[`要求は ${asked}`, note].filter(Boolean).join('、')}。下げることができます`,
  loweredFrom: (asked) => `${asked} から下げました。`,
  asAsked: '要求どおり',
  allow: '許可',
  keepAsIs: 'このままにする',
  allowChange: '変更を許可',
  stopWaiting: '待つのをやめる',
  takeBack: '撤回する',
  copyReport: '報告をコピー',
  seeLimits: '上限を見る',
  remedyCost: '署名がもう1回とガス代',
  from: '変更前',
  added: '新規',
  removed: '今後はなし',
  spentSoFar: (amount) => `${amount} 使用済み`,
  unchanged: (n) => count(n, { other: '変わらない権限 #件' }),
  preparing: '署名される内容を確認しています',
  no: 'いいえ',
  yes: 'はい',
  spent: '使用済み',
  canStillSpend: 'まだ使える額',
  confirmations: '確認回数',
  updated: '新しい上限は今から有効です。',
  field: (field) =>
    ({
      call: '別のバイト列',
      chainId: 'ネットワーク',
      account: 'アカウント',
      entityId: 'キーの番号',
      nonce: '署名の順番',
      deadline: '署名の有効期限',
      key: 'キー',
      permissions: '権限',
      validAfter: '開始',
      validUntil: '終了',
      batch: '複数の操作を一度に',
    })[field],
  cost: (signatures, gas) => {
    const first = signatures === 1 ? '署名1回。' : `署名${signatures}回、ネットワークごとに1回。`
    if (gas.payer === 'sponsor') return `${first}ガス代なし。`
    if (gas.about) return `${first}ガス代は約 ${gas.about}。`
    return gas.limit
      ? `${first}ガス代はあなたのアカウントが払います（最大 ${gas.limit}）。`
      : `${first}ガス代はあなたのアカウントが払います。`
  },
  walletShows: (owner) =>
    ({
      eoa: 'ウォレットに DeferredAction の要求が表示されます。',
      module: 'ウォレットに ReplaySafeHash の要求が表示されます。',
      passkey: 'デバイスがパスキーを求めます。',
    })[owner],
  usableUntil: (time) => `この署名は ${time} まで使えます。`,
  typeToAllow: (word) => `許可するには「${word}」と入力してください`,
  dangerWord: (reason) =>
    ({
      'full-control': '共同所有者',
      unreadable: '読めない',
      'account-functions': '私のアカウント',
      'no-limit': '上限なし',
      'any-token': 'どのトークンも',
      forever: '無期限',
    })[reason],
  allowRoot: (app) => `${app} を共同所有者にする`,
  warningsBelow: (n) => count(n, { other: '許可の前に警告 #件' }),
  steps: ['署名済み', '付与済み', '実行済み'],
  stepSigning: '署名中',
  signingPlate: 'ウォレットにはこの文が技術的な形で表示されます。',
  signingFree: 'まだ何もチェーン上にはありません。署名にガス代はかかりません。',
  grantedText: (app) =>
    `署名されました。${app} の最初の操作と同時に実行されます。それまでは何もチェーン上にありません。撤回には署名1回とガス代がかかります。`,
  landedText: (created) =>
    created
      ? 'アカウントの作成、キーの設定、最初の操作が、1回の処理で行われました。'
      : 'キーの設定と最初の操作が、1回の処理で行われました。',
  blockedText:
    '何も署名されず、ウォレットも開かれていません。心当たりがなければこのページを閉じ、アプリに知らせてください。',
  invalidText: (app) =>
    `何も署名されず、ウォレットも開かれていません。誤りは ${app} の側にあり、報告があれば見つけやすくなります。`,
  failedText:
    'ネットワークから応答がありません。署名は保存されています。再試行に新しい署名は必要ありません。',
  declined: 'ウォレットが拒否しました',
  renewed: '署名するには古すぎたため、作り直しました',
  declinedText: '何も署名されていません。変更内容は残っています。',
  ends: '終了',
  canSpend: '使える額',
  usable: '有効期限',
  happened: '起きたこと',
  asked: '要求',
  inBytes: 'バイト列の内容',
  hashDomain: 'ドメインのハッシュ',
  hashMessage: 'メッセージのハッシュ',
  hashHint: 'ハードウェアウォレットがハッシュを表示する場合は、ここで照合してください。',
  callBytes: '呼び出し',
}
