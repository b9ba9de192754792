import type { ConsentMessages } from '../ConsentMessages.js'
import { count } from './count.js'

export const consent: ConsentMessages = {
  titleRequest: (app) => `يطلب ${app} إذنًا محدودًا`,
  titleUpdate: (app) => `يطلب ${app} تغيير الإذن`,
  titleRoot: (app) => `يطلب ${app} امتلاك هذا الحساب`,
  titleSigning: 'أكّد في محفظتك',
  titleGranted: (app) => `حصل ${app} على مفتاحه`,
  titleLanded: (app) => `يمكن لـ ${app} الآن التصرف نيابة عنك`,
  titleBlocked: (app) => `توقف. ما كان سيُوقَّع ليس ما طلبه ${app}.`,
  titleFailed: 'لا نعرف بعد هل نُفِّذ الإجراء الأول',
  titlePreparing: (app) => `يطلب ${app} إذنًا محدودًا`,
  titleInvalid: (app) => `يطلب ${app} ما لا يمكن منحه`,
  titleUnreachable: (app) => `تعذّر التحقق مما يطلبه ${app}`,
  can: 'يمكنه',
  atStake: 'ما هو على المحك',
  canOn: (network) => `يمكنه على ${network}`,
  cannot: 'لا يمكنه',
  fullRequest: 'الطلب كاملًا',
  lowerable: (asked, note) => `${[`طُلب ${asked}`, note].filter(Boolean).join('، ')}؛ يمكنك خفضه`,
  loweredFrom: (asked) => `خُفض من ${asked}.`,
  asAsked: 'كما طُلب',
  allow: 'سماح',
  keepAsIs: 'إبقاؤه كما هو',
  allowChange: 'السماح بالتغيير',
  stopWaiting: 'إيقاف الانتظار',
  takeBack: 'استرداده',
  copyReport: 'نسخ التقرير',
  seeLimits: 'عرض الحدود',
  remedyCost: 'توقيع إضافي ورسوم غاز',
  from: 'من',
  added: 'جديد',
  removed: 'لم يعد',
  spentSoFar: (amount) => `أُنفق ${amount} حتى الآن`,
  unchanged: (n) =>
    count(n, {
      zero: 'لا أذونات تبقى كما هي',
      one: 'إذن واحد يبقى كما هو',
      two: 'إذنان يبقيان كما هما',
      few: '# أذونات تبقى كما هي',
      many: '# إذنًا يبقى كما هو',
      other: '# إذن يبقى كما هو',
    }),
  preparing: 'جارٍ التحقق مما سيُوقَّع',
  no: 'لا',
  yes: 'نعم',
  spent: 'المُنفَق',
  canStillSpend: 'يمكنه أن ينفق بعد',
  confirmations: 'التأكيدات',
  updated: 'تسري الحدود الجديدة من الآن.',
  field: (field) =>
    ({
      call: 'بايتات أخرى',
      chainId: 'الشبكة',
      account: 'الحساب',
      entityId: 'رقم المفتاح',
      nonce: 'ترتيب التوقيعات',
      deadline: 'يصلح التوقيع حتى',
      key: 'المفتاح',
      permissions: 'الأذونات',
      validAfter: 'يبدأ',
      validUntil: 'ينتهي',
      batch: 'عدة إجراءات معًا',
    })[field],
  cost: (signatures, gas) => {
    const first = count(signatures, {
      zero: 'بلا توقيع.',
      one: 'توقيع واحد.',
      two: 'توقيعان، واحد لكل شبكة.',
      few: '# توقيعات، واحد لكل شبكة.',
      many: '# توقيعًا، واحد لكل شبكة.',
      other: '# توقيع، واحد لكل شبكة.',
    })
    if (gas.payer === 'sponsor') return `${first} بلا رسوم غاز.`
    if (gas.about) return `${first} رسوم الغاز نحو ${gas.about}.`
    return gas.limit
      ? `${first} حسابك يدفع رسوم الغاز، ${gas.limit} على الأكثر.`
      : `${first} حسابك يدفع رسوم الغاز.`
  },
  walletShows: (owner) =>
    ({
      eoa: 'ستعرض محفظتك طلب DeferredAction.',
      module: 'ستعرض محفظتك طلب ReplaySafeHash.',
      passkey: 'سيطلب جهازك مفتاح المرور.',
    })[owner],
  usableUntil: (time) => `يصلح هذا التوقيع حتى ${time}.`,
  typeToAllow: (word) => `اكتب ${word} للسماح`,
  dangerWord: (reason) =>
    ({
      'full-control': 'مالك شريك',
      unreadable: 'غير مقروء',
      'account-functions': 'حسابي',
      'no-limit': 'بلا حد',
      'any-token': 'أي رمز',
      forever: 'دائمًا',
    })[reason],
  allowRoot: (app) => `جعل ${app} مالكًا شريكًا`,
  warningsBelow: (n) =>
    `${count(n, {
      zero: 'لا تحذيرات',
      one: 'تحذير واحد',
      two: 'تحذيران',
      few: '# تحذيرات',
      many: '# تحذيرًا',
      other: '# تحذير',
    })} قبل أن تسمح`,
  steps: ['وُقِّع', 'مُنح', 'نُفِّذ'],
  stepSigning: 'جارٍ التوقيع',
  signingPlate: 'تعرض محفظتك الصيغة التقنية لهذه الجملة.',
  signingFree: 'لا شيء على السلسلة بعد، والتوقيع بلا رسوم غاز.',
  grantedText: (app) =>
    `وُقِّع وسيُثبَّت مع أول إجراء لـ ${app}. حتى ذلك الحين لا شيء على السلسلة. استرداده يكلف توقيعًا واحدًا ورسوم غاز.`,
  landedText: (created) =>
    created
      ? 'أُنشئ حسابك وثُبِّت المفتاح ونُفِّذ أول إجراء، في عملية واحدة.'
      : 'ثُبِّت المفتاح ونُفِّذ أول إجراء، في عملية واحدة.',
  blockedText: 'لم يُوقَّع شيء ولم تُفتح محفظتك. أغلق هذه الصفحة إن لم تتوقع ذلك، وأبلغ التطبيق.',
  invalidText: (app) => `لم يُوقَّع شيء ولم تُفتح محفظتك. الخطأ في ${app}، والتقرير يساعد على إيجاده.`,
  failedText: 'لم تُجب الشبكة. توقيعك محفوظ؛ لا تحتاج المحاولة مجددًا إلى توقيع جديد.',
  declined: 'رفضت محفظتك',
  renewed: 'كان هذا أقدم من أن يُوقَّع، وقد أُعِدّ من جديد',
  declinedText: 'لم يُوقَّع شيء. تغييراتك ما زالت هنا.',
  ends: 'ينتهي',
  canSpend: 'يمكنه أن ينفق',
  usable: 'يصلح حتى',
  happened: 'ما حدث',
  asked: 'المطلوب',
  inBytes: 'في البايتات',
  hashDomain: 'بصمة النطاق',
  hashMessage: 'بصمة الرسالة',
  hashHint: 'إن عرضت محفظة عتادية بصمات، فقارنها هنا.',
  callBytes: 'الاستدعاء',
}
