/**
 * Says how many, by the plural rules of a language (CLDR). `#` in a form stands for the number, in Latin
 * digits like every amount. `rule` names the forms that the language has beside `other`.
 */
export function createCount<rule extends Intl.LDMLPluralRule>(
  locale: string,
): (n: number, forms: Record<rule | 'other', string>) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(`${locale}-u-nu-latn`)
  return (n, forms) => {
    const all: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms
    return (all[rules.select(n)] ?? all.other).replace('#', numbers.format(n))
  }
}
