import type { RevokeMessages } from '../RevokeMessages.js'
import { count } from './count.js'

const keys = {
  zero: '# مفتاح',
  one: 'مفتاح واحد',
  two: 'المفتاحين',
  few: '# مفاتيح',
  many: '# مفتاحًا',
  other: '# مفتاح',
}

export const revoke: RevokeMessages = {
  title: (name, n) => (name === undefined ? `إبطال ${count(n, keys)}؟` : `إبطال مفتاح ${name}؟`),
  titleCancel: (name) => `استرداد مفتاح ${name}؟`,
  titleSigning: 'أكّد في محفظتك',
  titleDone: (name, n) => (name === undefined ? `أُبطل ${count(n, keys)}` : `أُبطل مفتاح ${name}`),
  titleFailed: 'لم يُبطَل',
  titleCleanUp: 'تنظيف',
  ends: (name, kept) =>
    [
      name === undefined
        ? 'لن يستطيع أي منها التصرف نيابة عنك.'
        : `لن يستطيع ${name} التصرف نيابة عنك.`,
      kept === undefined ? '' : `ما بقي له يبقى لك: ${kept}.`,
    ]
      .join(' ')
      .trim(),
  endsCancelled: (name) => `هو موقّع وليس على السلسلة. لن يستطيع ${name} استخدامه.`,
  gasOf: (amount) => `${amount} للغاز`,
  leavesBehind: 'ما يتركه وراءه',
  checking: 'جارٍ البحث عن الموافقات المفتوحة',
  leftover: (amount, spender) => `موافقة على ${amount} لـ ${spender}`,
  unlimited: (unit) => `${unit} بلا حد`,
  fromSession: (time) => (time === undefined ? 'منحها هذا المفتاح.' : `منحها هذا المفتاح ${time}.`),
  given: (time) => (time === undefined ? 'مُنحت من قبل.' : `مُنحت ${time}.`),
  couldStillTake: (spender) => `ما زال ${spender} يستطيع أخذها.`,
  nothingToTake: (unit) => `لا تملك ${unit}، فلا يمكن أخذ شيء الآن.`,
  keep: (n) => (n === 1 ? 'إبقاء المفتاح' : 'إبقاء المفاتيح'),
  revoke: (n) => (n === 1 ? 'إبطال' : 'إبطال الكل'),
  revokeAndCleanUp: 'إبطال وتنظيف',
  cleanUp: 'تنظيف',
  cleanUpText: 'تبقى هذه الموافقات مفتوحة رغم زوال المفتاح، حتى تغلقها.',
  cleanUpStored:
    'انتهى المفتاح، لكن حدوده ما زالت محفوظة على السلسلة. لا ضرر منها، والتنظيف يزيلها.',
  cost: (gas) =>
    gas === undefined ? 'توقيع واحد ورسوم غاز.' : `توقيع واحد. رسوم الغاز نحو ${gas}.`,
  costSponsored: 'توقيع واحد. بلا رسوم غاز.',
  walletAsks: 'تسألك محفظتك مرة واحدة.',
  stillActs: 'يبقى المفتاح عاملًا حتى يصل الإبطال إلى السلسلة.',
  checkedAt: (time) => `تم التحقق على السلسلة ${time}.`,
  stillOpen: (list) => `ما زال مفتوحًا: ${list}.`,
  failedText: 'لم يتغيّر شيء: ما زال المفتاح يعمل.',
  titleNotCleaned: 'لم يُنظَّف',
  nothingChanged: 'لم يتغيّر شيء.',
}
