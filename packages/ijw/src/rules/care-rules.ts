import type { Jw301 } from '../definitions/jw301.ts'
import type { Jw315 } from '../definitions/jw315.ts'
import type { Jw317 } from '../definitions/jw317.ts'
import { type CareProduct, careProducts } from './care-products.ts'
import { overlappingTerms } from './overlap.ts'
import { type Rule, withinMessage } from './rule.ts'

type CareMessage = Jw301 | Jw315 | Jw317

const allOfThem = ['JW301', 'JW315', 'JW317'] as const

/** What is allocated or asked for: what is filled decides which kind of care it is, and one kind excludes another. */
export const careRules: readonly Rule[] = [
  aboutProduct(
    'CD041',
    allOfThem,
    () => 'Omvang',
    'A volume is mandatory when a product code is given.',
    ({ product, volume }) => product?.Code !== undefined && volume === undefined,
  ),
  aboutProduct(
    'CD075',
    allOfThem,
    ({ endElement }) => endElement,
    'An end date is mandatory when a budget is given.',
    ({ budget, end }) => budget !== undefined && end === undefined,
  ),
  aboutProduct(
    'CD076',
    allOfThem,
    ({ endElement }) => endElement,
    'An end date is mandatory when the frequency is per week (2).',
    ({ volume, end }) => volume?.Frequentie === '2' && end === undefined,
  ),
  aboutProduct(
    'CD077',
    allOfThem,
    () => 'Omvang',
    'No volume may be given when a budget is given.',
    ({ volume, budget }) => volume !== undefined && budget !== undefined,
  ),
  aboutProduct(
    'CD078',
    allOfThem,
    () => 'Budget',
    'No budget may be given when a volume is given.',
    ({ volume, budget }) => volume !== undefined && budget !== undefined,
  ),
  aboutProduct(
    'CD079',
    allOfThem,
    () => 'Product',
    'A product is mandatory when no budget is given.',
    ({ namesProduct, product, budget }) => namesProduct && product === undefined && budget === undefined,
  ),
  noVolumeWithoutCode('CD080', ['JW301']),
  noVolumeWithoutCode('CD095', ['JW315']),
  noVolumeWithoutCode('CD096', ['JW317']),
  coarseFrequency('CS338', ['JW301', 'JW317']),
  coarseFrequency('CS343', ['JW315']),
  noStacking('TR302', ['JW301']),
  noStacking('TR386', ['JW315']),
  noStacking('TR410', ['JW317']),
]

/** A rule about one product; `element` is the element of it that is named when it breaks the rule. */
function aboutProduct(
  id: string,
  messages: readonly CareMessage['type'][],
  element: (product: CareProduct) => string,
  sentence: string,
  isBroken: (product: CareProduct) => boolean,
): Rule {
  return withinMessage(id, messages, sentence, (message: CareMessage, report) => {
    for (const product of careProducts(message)) {
      if (isBroken(product)) report(`${product.path}/${element(product)}`)
    }
  })
}

function noVolumeWithoutCode(id: string, messages: readonly CareMessage['type'][]): Rule {
  return aboutProduct(
    id,
    messages,
    () => 'Omvang',
    'No volume may be given without a product code when the care ends after 2020 or has no end date.',
    ({ namesProduct, product, volume, end }) =>
      namesProduct && volume !== undefined && product?.Code === undefined && isAfter2020(end),
  )
}

function coarseFrequency(id: string, messages: readonly CareMessage['type'][]): Rule {
  return aboutProduct(
    id,
    messages,
    () => 'Omvang/Frequentie',
    'The units 14, 16, 83 and 84 go with the frequencies 2, 4 and 6 when the care ends after 2020 or has no end date.',
    ({ volume, end }) =>
      volume !== undefined &&
      ['14', '16', '83', '84'].includes(volume.Eenheid) &&
      !['2', '4', '6'].includes(volume.Frequentie) &&
      isAfter2020(end),
  )
}

function noStacking(id: string, messages: readonly CareMessage['type'][]): Rule {
  return withinMessage(
    id,
    messages,
    'The same product may occur more than once only in periods that do not overlap; deleted allocations do not count.',
    (message: CareMessage, report) => {
      const products = careProducts(message).filter(({ namesProduct, isDeleted }) => namesProduct && !isDeleted)
      for (const index of overlappingTerms(products)) report((products[index] as CareProduct).path)
    },
  )
}

function isAfter2020(end: string | undefined): boolean {
  return end === undefined || end > '2020-12-31'
}
