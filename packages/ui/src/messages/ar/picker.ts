import type { PickerMessages } from '../PickerMessages.js'
import { count } from './count.js'

export const picker: PickerMessages = {
  title: 'ماذا يجوز لهذا المفتاح؟',
  text: 'لا يستطيع إلا ما تضيفه هنا.',
  add: 'إضافة إذن',
  entry: (type, unit) =>
    ({
      'erc20-spend': 'إنفاق رمز',
      'native-spend': `إنفاق ${unit}`,
      'native-and-gas': `إنفاق ${unit} ودفع رسوم الغاز`,
      'contract-calls': 'استخدام عقد',
      'any-contract-calls': 'وظيفة في أي عقد',
      'account-functions': 'وظائف الحساب',
      gas: 'دفع رسوم الغاز',
      paymaster: 'اشتراط راعٍ',
      root: 'تحكم كامل',
      custom: 'قاعدة خاصة',
    })[type],
  remove: (entry) => `إزالة: ${entry}`,
  choose: 'اختر',
  anotherAddress: 'عنوان آخر',
  unknownToken: 'ليس في قائمة رموزك. تحقق من العنوان.',
  unknownContract: 'لا أحد هنا يضمنه. تحقق من العنوان.',
  atMost: 'على الأكثر',
  units: 'وحدة',
  youHold: (amount) => `تملك ${amount}`,
  amounts: 'مبالغ',
  allIHold: 'كل ما أملك',
  approve: 'دع آخرين يأخذونه أيضًا، الآن أو لاحقًا، ضمن هذا المبلغ',
  toAnyone: (unit) => `إرسال ${unit} إلى أي أحد، لا إلى العقود المذكورة هنا فقط`,

  functions: 'الوظائف',
  functionsOf: (contract) => `وظائف ${contract}`,
  functionsAnywhere: 'وظائف في أي عقد',
  functionsOfAccount: 'وظائف حسابك',
  whichFunctions: 'أي وظائف',
  chosenFunctions: 'وظائف مختارة',
  everyFunction: 'كل الوظائف',
  everyFunctionText: 'كل الوظائف، وما يضاف منها لاحقًا إذا جرت ترقية العقد.',
  chosenOf: (chosen, all) => `اختير ${chosen} من ${all}`,
  search: 'ابحث، أو اكتب توقيع وظيفة',
  match: (n) =>
    count(n, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  noFunction: 'لا وظيفة مطابقة. يحتاج التوقيع إلى أنواعه: move(uint8).',
  marked: (payable, moving) =>
    [payable > 0 && `${payable} مدفوعة`, moving > 0 && `${moving} تنقل أموالًا`]
      .filter(Boolean)
      .join('، '),
  payable: 'مدفوعة',
  movesFunds: 'تنقل أموالًا',
  equalsRoot: 'تضمين وظائف تعادل التحكم الكامل',

  actions: 'عدد الإجراءات',
  about: 'نحو',
  actionsUnit: (n) =>
    count(n, {
      zero: 'إجراء',
      one: 'إجراء',
      two: 'إجراءين',
      few: 'إجراءات',
      many: 'إجراءً',
      other: 'إجراء',
    }),
  fewer: 'إجراءات أقل',
  more: 'إجراءات أكثر',
  atTodaysPrice: 'بسعر الغاز اليوم',
  checkingPrice: 'جارٍ التحقق من سعر الغاز',
  noGasLimit: 'لا حد للغاز: قد يحرق كل ما تملك.',
  setLimit: 'ضع حدًا',
  paymasterText: 'لا يتصرف إلا حيث يدفع هذا الراعي رسوم الغاز.',
  rootText: 'شريك في الملكية: ينقل كل شيء ويغيّر المالك ويزيلك. يقف وحده ولا نهاية له.',

  until: 'حتى',
  from: 'من',
  atOnce: 'فورًا',
  oneWeek: 'أسبوع',
  oneMonth: 'شهر',
  custom: 'مخصص',
  never: 'لا ينتهي من تلقاء نفسه',
  chooseTime: 'اختر إلى متى يعمل.',

  amountProblem: (problem, decimals) =>
    ({
      empty: 'أدخل مبلغًا أكبر من 0، أو أزل هذا الإذن.',
      text: 'أدخل رقمًا، مثل 12.5.',
      fraction: `لا أكثر من ${decimals} بعد الفاصلة.`,
      huge: 'أكثر مما يملكه أي رمز.',
    })[problem],
  problem: {
    InvalidLimitError: 'أدخل مبلغًا أكبر من 0، أو أزل هذا الإذن.',
    InvalidAddressError: 'أدخل عنوانًا كما يكتبه مصدره: 0x و40 رقمًا أو حرفًا من a إلى f.',
    InvalidFunctionError: 'اختر وظيفة واحدة على الأقل.',
    TooManyEntriesError: 'اختر 100 وظيفة على الأكثر.',
    PrivilegedTargetError: 'هذا العقد يحرس مفاتيحك: لا يجوز لأي مفتاح استخدامه.',
    PrivilegedFunctionError: 'إحدى هذه الوظائف تعادل التحكم الكامل.',
    DuplicatePermissionError: 'هذا موجود أعلاه. غيّره هناك.',
    PermissionConflictError: 'لا يجتمع هذا مع إذن آخر أعلاه. أزل أحدهما.',
    UnboundedGasError: 'حدد كم يدفع لرسوم الغاز، أو اشترط راعيًا.',
    EmptyRequestError: 'أضف شيئًا يجوز له فعله.',
    InvalidTimeRangeError: 'اختر وقتًا في المستقبل.',
  },

  preview: 'هذا المفتاح',
  nothing: 'لا يستطيع شيئًا بعد.',
  sentence: (phrases, until) =>
    until === undefined ? `يمكنه ${phrases}.` : `يمكنه ${phrases} حتى ${until}.`,
  sentenceForever: (phrases) => `يمكنه ${phrases} إلى الأبد.`,
  before: 'قبل أن تتابع',
  at: (entry, problem) => `${entry}: ${problem}`,
  submit: 'مراجعة وتوقيع',
  fix: (n) =>
    count(n, {
      zero: 'أصلح # حقل للمتابعة.',
      one: 'أصلح حقلًا واحدًا للمتابعة.',
      two: 'أصلح حقلين للمتابعة.',
      few: 'أصلح # حقول للمتابعة.',
      many: 'أصلح # حقلًا للمتابعة.',
      other: 'أصلح # حقل للمتابعة.',
    }),
}
