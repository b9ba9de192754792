import type { PermissionMessages } from '../PermissionMessages.js'
import { count } from './count.js'

const functions = (n: number): string =>
  count(n, {
    zero: 'لا وظائف',
    one: 'وظيفة واحدة',
    two: 'وظيفتان',
    few: '# وظائف',
    many: '# وظيفة',
    other: '# وظيفة',
  })

export const permissions: PermissionMessages = {
  summary: (app, phrases, until) =>
    until === undefined
      ? `يمكن لـ ${app} ${phrases}، دائمًا.`
      : `يمكن لـ ${app} ${phrases} حتى ${until}.`,
  summaryChange: (app, phrases) => `يمكن لـ ${app} ${phrases}.`,
  onChain: (phrases, network) => `${phrases} على ${network}`,
  instead: (phrase, before) => `${phrase} بدلًا من ${before}`,
  noLonger: (phrase) => `التوقف عن ${phrase}`,
  actForever: 'التصرف دائمًا',
  actOnlyUntil: (time) => `التصرف حتى ${time} فقط`,
  actLonger: (duration) => `التصرف لمدة أطول: ${duration} إضافية`,
  actShorter: (duration) => `التصرف لمدة أقصر بمقدار ${duration}`,
  exposure: 'إذا تسرب هذا المفتاح، فأقصى ما قد تخسره',
  exposureEverything: 'إذا تسرب هذا المفتاح، فقد تخسر كل شيء',
  exposureParts: (fromKey, fromApprovals) =>
    `${fromKey} عبر هذا المفتاح، و${fromApprovals} عبر موافقات مفتوحة.`,
  exposureAnyToken: 'وأي رمز آخر تملكه.',
  exposureFuture: 'كل رمز وكل NFT، وكل ما يصل لاحقًا.',
  exposureTogether: (keys, amounts) =>
    `عبر ${count(keys, {
      zero: 'لا مفتاح',
      one: 'المفتاح الفعال الوحيد',
      two: 'المفتاحين الفعالين معًا',
      few: '# مفاتيح فعالة معًا',
      many: '# مفتاحًا فعالًا معًا',
      other: '# مفتاح فعال معًا',
    })}: ${amounts}.`,
  approvalsChecking: 'الموافقات المفتوحة: جارٍ التحقق',
  approvalsChecked: 'لم نجد أي موافقة أخرى في متناوله.',
  approvalsUnknown: 'الموافقات التي منحتها سابقًا غير محسوبة هنا.',
  useAllOf: (contract) => `استخدام كل وظائف ${contract}`,
  useFunctionsOf: (n, contract) => `استخدام ${functions(n)} من ${contract}`,
  callFunction: (name) => `استدعاء ${name}`,
  plainTransfer: 'إجراء تحويلات عادية',
  functionsOf: (n, contract) => `${functions(n)} من ${contract}`,
  everyFunctionOf: (contract) => `كل وظائف ${contract}، بما فيها التحويلات العادية`,
  onAnyContract: 'على أي عقد',
  onAnyContractPhrase: (list) => `${list} على أي عقد`,
  spend: (unit) => `إنفاق ${unit}`,
  spendUpTo: (amount) => `إنفاق ما يصل إلى ${amount}`,
  spendAnyAmount: (unit) => `إنفاق أي مبلغ من ${unit}`,
  sendNative: (unit) => `إرسال ${unit}`,
  toAnyone: 'إلى أي جهة',
  toListed: 'إلى عقود هذا الطلب',
  approveToo: 'إلى أي جهة، والسماح لآخرين بأخذه',
  payForGas: 'دفع رسوم الغاز',
  aboutActions: (n) =>
    `نحو ${count(n, {
      zero: 'لا إجراءات',
      one: 'إجراء واحد',
      two: 'إجراءين',
      few: '# إجراءات',
      many: '# إجراءً',
      other: '# إجراء',
    })}`,
  nativeAndGas: (unit) => `إرسال ${unit} ودفع رسوم الغاز`,
  paymasterOnly: 'التصرف فقط حين يدفع راعٍ رسوم الغاز',
  accountFunctions: (n) => `استخدام ${functions(n)} من حسابك`,
  root: 'فعل كل ما يمكنك فعله',
  custom: (kind) => `التصرف ضمن قواعد ${kind}`,
  actAtMost: (n) =>
    `التصرف ${count(n, {
      zero: '# مرة',
      one: 'مرة واحدة',
      two: 'مرتين',
      few: '# مرات',
      many: '# مرة',
      other: '# مرة',
    })} على الأكثر`,
  actAtMostNote: 'عدة خطوات معًا تُحسب مرة واحدة، وما فشل يُحسب أيضًا',
  perPeriod: (amount, period) =>
    `${amount} ${{ hour: 'في الساعة', day: 'في اليوم', week: 'في الأسبوع', month: 'في الشهر' }[period]}`,
  unknown: 'شيء لا يمكن قراءته',
  unknownReasons: {
    'validation-hook': 'فحص مجهول',
    'execution-hook': 'حد مجهول',
    'allowlist-entry': 'قائمة لا تُقرأ',
    selectors: 'وظائف مجهولة من الحساب',
    'signature-validation': 'توقيع الرسائل نيابة عنك',
    'global-validation': 'كل وظائف الحساب',
    'no-user-operations': 'لا عمليات',
    signer: 'مفتاح مجهول',
  },
  actUntil: 'التصرف حتى',
  actFrom: 'ليس قبل',
  noEnd: 'لا ينتهي من تلقاء نفسه',
  cannotDo: (impossibility, until) =>
    ({
      'other-tokens': 'نقل رموز أخرى أو NFT',
      'other-contracts': 'استخدام عقود أخرى',
      'native-token': 'إرسال عملتك الأصلية',
      'approve-tokens': 'السماح لآخرين بأخذ رموزك',
      'spend-on-gas': 'تحميل حسابك رسوم الغاز',
      'change-owner': 'تغيير مالك الحساب',
      'raise-own-limits': 'رفع حدوده بنفسه',
      'sign-messages': 'توقيع الرسائل نيابة عنك',
      'act-later': `التصرف بعد ${until ?? ''}`,
    })[impossibility],
  warning: (code, { app, amount, limit, functions: list, detail }) =>
    ({
      'full-control': {
        title: 'هذا مالك شريك، وليس مفتاحًا محدودًا',
        text: 'يمكنه نقل كل رمز وكل NFT وتغيير المالك وإزالتك. ولا ينتهي من تلقاء نفسه.',
      },
      unreadable: {
        title: 'جزء من هذا لا يمكن قراءته',
        text: 'لا أحد يستطيع أن يخبرك بما يسمح به. لا تسمح به ما لم تكن متأكدًا.',
      },
      'never-expires': {
        title: 'لا ينتهي من تلقاء نفسه',
        text: 'يبقى إلى أن تستردّه بنفسك.',
      },
      'long-lived': {
        title: 'مدته طويلة',
        text: 'المفتاح الذي ينتهي أبكر يسبب ضررًا أقل.',
      },
      'native-unlimited': {
        title: 'يمكنه إرسال كل عملتك الأصلية',
        text: 'لا حد لما يرسله.',
      },
      'native-unusable': {
        title: 'لا يمكنه إرسال شيء',
        text: 'يُسمح له بإرسال العملة الأصلية، لكن لا استدعاء مسموحًا له يقبلها.',
      },
      'gas-unlimited': {
        title: 'يمكنه حرق كل عملتك الأصلية رسومًا للغاز',
        text: 'لا حد لما يدفعه حسابك من رسوم الغاز.',
      },
      'token-without-limit': {
        title: 'يمكنه نقل رمز بلا حد',
        text: list ? `يُسمح له بـ ${list}، بكل ما تملك.` : 'يمكنه نقل كل ما تملكه من هذا الرمز.',
      },
      'any-contract-moves-funds': {
        title: 'يمكنه نقل أي رمز',
        text: `يُسمح له بـ ${list ?? 'نقل الرموز'} على كل عقد.`,
      },
      'any-contract': {
        title: 'يمكنه التصرف على أي عقد',
        text: `يُسمح له بـ ${list ?? 'استخدام هذه الوظائف'} على كل عقد، حتى ما لم يوجد بعد.`,
      },
      'payable-function': {
        title: 'يمكنه الدفع أثناء التصرف',
        text: `يُسمح له بـ ${list ?? 'التصرف'} مع إرسال العملة الأصلية، ضمن الحد.`,
      },
      'whole-contract': {
        title: `يطلب ${app} كل الوظائف`,
        text: 'الوظائف التي تضاف لاحقًا مشمولة.',
      },
      'approval-outlives-session': {
        title: 'يمكنه السماح لآخرين بأخذ هذا الرمز',
        text: 'ما يسمح لهم بأخذه يبقى ممكنًا بعد انتهاء المفتاح.',
      },
      'existing-approval': {
        title: `يستطيع ${app} الآن سحب ${amount ?? 'رموز'}`,
        text: limit
          ? `وافقتَ على ذلك سابقًا. حد ${limit} لا يشمل تلك الموافقة.`
          : 'وافقتَ على ذلك سابقًا. لا حد هنا يشمل تلك الموافقة.',
      },
      'unused-function': {
        title: `يطلب ${app} أكثر مما يستخدم`,
        text: list ? `لم يحتج حتى الآن إلى: ${list}.` : 'لم يستخدمها كلها.',
      },
      'unverified-token': {
        title: 'هذا الرمز ليس في قائمة الرموز',
        text: `تحقق من عنوانه: يمكن لأي شخص أن يسمي رمزًا كما يشاء.${detail ? ` ${detail}` : ''}`,
      },
    })[code],
  remedy: (code) =>
    ({
      'add-token-limit': 'عدم السماح بأي منه',
      'list-functions': 'السماح بالوظائف المستخدمة فقط',
      'list-contracts': 'طلب عقود محددة بدلًا من ذلك',
      'remove-function': 'السماح بالأخرى فقط',
      'set-expiry': 'إنهاؤه بعد 30 يومًا',
      shorten: 'إنهاؤه بعد 30 يومًا',
      'set-native-limit': 'طلب حد بدلًا من ذلك',
      'set-gas-limit': 'طلب حد بدلًا من ذلك',
      'revoke-approval': 'إزالة الموافقة',
      'refuse-approve': 'عدم السماح لآخرين بأخذه',
      'allow-transfers': 'السماح بالإرسال إلى أي جهة',
    })[code],
}
