import type { PickerMessages } from '../PickerMessages.js'
import { count } from './count.js'

export const picker: PickerMessages = {
  title: 'このキーに何を許しますか',
  text: 'ここで加えたことだけができます。',
  add: '権限を追加',
  entry: (type, unit) =>
    ({
      'erc20-spend': 'トークンを使う',
      'native-spend': `${unit} を使う`,
      'native-and-gas': `${unit} を使い、ガス代を払う`,
      'contract-calls': 'コントラクトを使う',
      'any-contract-calls': 'どこでも使える関数',
      'account-functions': 'アカウントの関数',
      gas: 'ガス代を払う',
      paymaster: 'スポンサーを必須にする',
      root: '完全な支配',
      custom: '独自の規則',
    })[type],
  remove: (entry) => `削除: ${entry}`,

  choose: '選択',
  anotherAddress: '別のアドレス',
  unknownToken: 'あなたのトークン一覧にありません。アドレスを確かめてください。',
  unknownContract: 'これを保証する者はいません。アドレスを確かめてください。',
  atMost: '最大',
  units: '単位',
  youHold: (amount) => `残高 ${amount}`,
  amounts: '金額',
  allIHold: '残高すべて',
  approve: 'この額の範囲で、今または後に他者が引き出すことも許す',
  toAnyone: (unit) => `ここのコントラクトに限らず、誰にでも ${unit} を送る`,

  functions: '関数',
  functionsOf: (contract) => `${contract} の関数`,
  functionsAnywhere: 'どのコントラクトでも使える関数',
  functionsOfAccount: 'あなたのアカウントの関数',
  whichFunctions: 'どの関数',
  chosenFunctions: '選んだ関数',
  everyFunction: 'すべての関数',
  everyFunctionText: 'すべての関数。コントラクトが更新されたら、後から加わるものも含みます。',
  chosenOf: (chosen, all) => `${all}個中${chosen}個を選択`,
  search: '検索、またはシグネチャを入力',
  match: (n) => count(n, { other: '#件が一致' }),
  noFunction: '一致する関数がありません。シグネチャには型が必要です: move(uint8)。',
  marked: (payable, moving) =>
    [payable > 0 && `支払い可能 ${payable}個`, moving > 0 && `資金を動かす ${moving}個`]
      .filter(Boolean)
      .join('、'),
  payable: '支払い可能',
  movesFunds: '資金を動かす',
  equalsRoot: '完全な支配に等しい関数も含める',

  actions: '操作の回数',
  about: '約',
  actionsUnit: (n) => count(n, { other: '回の操作' }),
  fewer: '操作を減らす',
  more: '操作を増やす',
  atTodaysPrice: '現在のガス価格で',
  checkingPrice: 'ガス価格を確認中',
  noGasLimit: 'ガス代に上限がありません。お持ちのすべてを使い切る可能性があります。',
  setLimit: '上限を設定',
  paymasterText: 'このスポンサーがガス代を払う場合にのみ操作できます。',
  rootText:
    '共同所有者です。すべてを動かし、所有者を変え、あなたを外すことができます。単独で与えられ、終わりはありません。',

  usageLimit: '操作の回数を制限',
  periodicSpend: '期間ごとの支出を制限',
  period: '期間',
  periods: { hour: '1時間', day: '1日', week: '1週間', month: '1か月' },
  onlyLimits: 'ほかの権限が許す範囲を狭めるもので、これだけでは何も許可しません。',

  until: '終了',
  from: '開始',
  atOnce: 'すぐに',
  oneWeek: '1週間',
  oneMonth: '1か月',
  custom: '指定する',
  never: '自動では終わらない',
  chooseTime: 'いつまで有効かを選んでください。',

  amountProblem: (problem, decimals) =>
    ({
      empty: '0 より大きい金額を入力するか、この権限を削除してください。',
      text: '12.5 のような数を入力してください。',
      fraction: count(decimals, { other: '小数点以下は#桁までです。' }),
      huge: 'どのトークンの総量よりも大きい額です。',
    })[problem],
  problem: {
    InvalidLimitError: '0 より大きい金額を入力するか、この権限を削除してください。',
    InvalidAddressError:
      '元の表記どおりにアドレスを入力してください: 0x に続く40桁の数字または a から f の文字。',
    InvalidFunctionError: '関数を1つ以上選んでください。',
    TooManyEntriesError: '関数は100個まで選べます。',
    PrivilegedTargetError: 'このコントラクトはキーを守るものです。どのキーも使えません。',
    PrivilegedFunctionError: 'これらの関数の1つは完全な支配に等しいものです。',
    DuplicatePermissionError: 'これはすでに上にあります。そこで変更してください。',
    PermissionConflictError: 'ここにある別の権限とは一緒に使えません。どちらかを削除してください。',
    UnboundedGasError: 'ガス代の上限を決めるか、スポンサーを必須にしてください。',
    EmptyRequestError: 'できることを何か加えてください。',
    InvalidTimeRangeError: '未来の時刻を選んでください。',
  },

  preview: 'このキー',
  nothing: 'まだ何もできません。',
  sentence: (phrases, until) =>
    until === undefined ? `できること: ${phrases}。` : `${until} までできること: ${phrases}。`,
  sentenceForever: (phrases) => `無期限にできること: ${phrases}。`,
  before: '進む前に',
  at: (entry, problem) => `${entry}: ${problem}`,
  submit: '確認して署名',
  fix: (n) => count(n, { other: '進むには#か所を直してください。' }),
}
