import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `${app} ができること: ${phrases}（無期限）。`
      : `${app} が ${until} までできること: ${phrases}。`,
  summaryChange: (app, phrases) => `${app} の変更: ${phrases}。`,
  onChain: (phrases, network) => `${network} で${phrases}`,
  instead: (phrase, before) => `${before} に代えて${phrase}`,
  noLonger: (phrase) => `「${phrase}」をやめる`,
  actForever: '無期限に操作する',
  actOnlyUntil: (time) => `${time} までに限り操作する`,
  actLonger: (duration) => `${duration} 長く操作する`,
  actShorter: (duration) => `${duration} 短く操作する`,
  exposure: 'このキーが漏れたとき、失う可能性のある最大額',
  exposureEverything: 'このキーが漏れると、すべてを失う可能性があります',
  exposureParts: (fromKey, fromApprovals) =>
    `このキーで ${fromKey}、開いている承認で ${fromApprovals}。`,
  exposureAnyToken: 'そのほか、お持ちのどのトークンも。',
  exposureFuture: 'すべてのトークンとNFT、そして今後届くもの。',
  exposureTogether: (keys, amounts) =>
    keys === 1 ? `有効な1個のキーで: ${amounts}。` : `有効な${keys}個のキー全体で: ${amounts}。`,
  approvalsChecking: '開いている承認: 確認中',
  approvalsChecked: 'ほかに届く承認は見つかりませんでした。',
  approvalsUnknown: '以前に与えた承認はここに含まれていません。',
  useAllOf: (contract) => `${contract} のすべての関数を使う`,
  useFunctionsOf: (n, contract) => count(n, { other: `${contract} の関数#個を使う` }),
  callFunction: (name) => `${name} を呼び出す`,
  plainTransfer: '単純な送金をする',
  functionsOf: (n, contract) => count(n, { other: `${contract} の関数#個` }),
  everyFunctionOf: (contract) => `${contract} のすべての関数（単純な送金を含む）`,
  onAnyContract: 'どのコントラクトでも',
  onAnyContractPhrase: (functions) => `どのコントラクトでも${functions}`,
  spend: (unit) => `${unit} を使う`,
  spendUpTo: (amount) => `${amount} まで使う`,
  spendAnyAmount: (unit) => `${unit} をいくらでも使う`,
  sendNative: (unit) => `${unit} を送る`,
  toAnyone: '誰にでも',
  toListed: 'この要求のコントラクトへ',
  approveToo: '誰にでも。他者による引き出しも許す',
  payForGas: 'ガス代を払う',
  aboutActions: (n) => count(n, { other: '操作 約#回' }),
  nativeAndGas: (unit) => `${unit} を送り、ガス代を払う`,
  paymasterOnly: 'スポンサーがガス代を払う場合のみ操作する',
  accountFunctions: (n) => count(n, { other: 'あなたのアカウントの関数#個を使う' }),
  root: 'あなたにできることをすべて行う',
  custom: (kind) => `${kind} の規則の範囲で操作する`,
  actAtMost: (n) => count(n, { other: '最大#回操作する' }),
  actAtMostNote: 'まとめた操作は1回、失敗した操作も1回と数えます',
  perPeriod: (amount, period) =>
    `${{ hour: '1時間に', day: '1日に', week: '1週間に', month: '1か月に' }[period]} ${amount}`,
  unknown: '読み取れないもの',
  unknownReasons: {
    'validation-hook': '不明な検査',
    'execution-hook': '不明な上限',
    'allowlist-entry': '読み取れない一覧',
    selectors: 'アカウントの不明な関数',
    'signature-validation': 'あなたの代わりにメッセージへ署名する',
    'global-validation': 'アカウントのすべての関数',
    'no-user-operations': '操作なし',
    signer: '不明なキー',
  },
  actUntil: '操作の期限',
  actFrom: '開始より前は不可',
  noEnd: '自動では終わりません',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': 'ほかのトークンやNFTを送る',
      'other-contracts': 'ほかのコントラクトを使う',
      'native-token': 'ネイティブトークンを送る',
      'approve-tokens': '他者にトークンを引き出させる',
      'spend-on-gas': 'あなたのアカウントにガス代を払わせる',
      'change-owner': 'アカウントの所有者を変える',
      'raise-own-limits': '自分の上限を上げる',
      'sign-messages': 'あなたの代わりにメッセージへ署名する',
      'act-later': `${until ?? ''} より後に操作する`,
    })[impossibility],
  warning: (code, { app, amount, limit, functions, detail }) =>
    ({
      'full-control': {
        title: 'これは制限付きのキーではなく、共同所有者です',
        text: 'すべてのトークンとNFTを動かし、所有者を変え、あなたを外すことができます。自動では終わりません。',
      },
      unreadable: {
        title: '読み取れない部分があります',
        text: '何を許すことになるのか、誰にも分かりません。分からないかぎり許可しないでください。',
      },
      'never-expires': {
        title: '自動では終わりません',
        text: 'あなたが撤回するまで残ります。',
      },
      'long-lived': {
        title: '期間が長いです',
        text: '早く終わるキーほど、害は小さくなります。',
      },
      'native-unlimited': {
        title: 'ネイティブトークンをすべて送れます',
        text: '送る額に上限がありません。',
      },
      'native-unusable': {
        title: '何も送れません',
        text: 'ネイティブトークンを送れますが、許された呼び出しはどれも受け取りません。',
      },
      'gas-unlimited': {
        title: 'ネイティブトークンをすべてガス代に使えます',
        text: 'アカウントが払うガス代に上限がありません。',
      },
      'token-without-limit': {
        title: 'トークンを上限なしに動かせます',
        text: functions
          ? `できること: ${functions}。お持ちの全額に及びます。`
          : 'このトークンをお持ちの全額まで動かせます。',
      },
      'any-contract-moves-funds': {
        title: 'どのトークンも動かせます',
        text: `すべてのコントラクトでできること: ${functions ?? 'トークンを動かす'}。`,
      },
      'any-contract': {
        title: 'どのコントラクトでも操作できます',
        text: `まだ存在しないものも含め、すべてのコントラクトでできること: ${functions ?? 'これらの関数を使う'}。`,
      },
      'payable-function': {
        title: '操作しながら支払えます',
        text: `上限の範囲でネイティブトークンを添えてできること: ${functions ?? '操作する'}。`,
      },
      'whole-contract': {
        title: `${app} はすべての関数を求めています`,
        text: '後から加わる関数も含まれます。',
      },
      'approval-outlives-session': {
        title: '他者にこのトークンを引き出させることができます',
        text: '引き出しを許した分は、キーが終わった後でも引き出せます。',
      },
      'existing-approval': {
        title: `${app} はすでに ${amount ?? 'トークン'} を引き出せます`,
        text: limit
          ? `以前に承認したものです。${limit} の上限はその承認には及びません。`
          : '以前に承認したものです。ここの上限はその承認には及びません。',
      },
      'unused-function': {
        title: `${app} は使う以上のものを求めています`,
        text: functions
          ? `これまで必要としなかったもの: ${functions}。`
          : 'すべてを使ったわけではありません。',
      },
      'unverified-token': {
        title: 'このトークンはトークン一覧にありません',
        text: `アドレスを確かめてください。トークンの名前は誰でも自由に付けられます。${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': 'これは一切許可しない',
      'list-functions': '使う関数だけを許可',
      'list-contracts': '特定のコントラクトに限る',
      'remove-function': 'ほかだけを許可',
      'set-expiry': '30日後に終える',
      shorten: '30日後に終える',
      'set-native-limit': '上限を付けるよう求める',
      'set-gas-limit': '上限を付けるよう求める',
      'revoke-approval': '承認を取り除く',
      'refuse-approve': '他者に引き出させない',
      'allow-transfers': '誰にでも送れるようにする',
    })[code],
}
