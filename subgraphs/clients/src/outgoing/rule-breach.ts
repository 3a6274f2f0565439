import type { Finding } from '@regiograaf/ijw'
import { requestedPath } from './decide-request.ts'

/** What is wrong with what somebody asked to send, so that a form can show it where it belongs. */
export interface RuleBreach {
  /** Where in the input; empty when it is about no single field. */
  readonly path: string[]
  readonly message: string
  /** The rule of the standard, or one of ours. */
  readonly rule: string
  /** The return code with which the receiver would have answered; null when there is none. */
  readonly returnCode: string | null
}

const contactPath = '/Bericht/Client/Contactgegevens'

/** The fields of the input of an allocation by the elements of ToegewezenProduct. */
const productFields: Readonly<Record<string, readonly string[]>> = {
  'Product/Categorie': ['productCategoryCode'],
  'Product/Code': ['productCode'],
  Product: ['productCategoryCode'],
  Ingangsdatum: ['start'],
  Einddatum: ['end'],
  'Omvang/Volume': ['volume', 'volume'],
  'Omvang/Eenheid': ['volume', 'unitCode'],
  'Omvang/Frequentie': ['volume', 'frequencyCode'],
  Omvang: ['volume'],
  Budget: ['budgetCents'],
  RedenWijziging: ['reasonCode'],
  ReferentieAanbieder: ['careRequestId'],
  Commentaar: ['comment'],
}

/** Rules about a whole product that are about one field of the input. */
const fieldsByRule: Readonly<Record<string, readonly string[]>> = { TR379: ['careRequestId'], TR381: ['productCode'] }

/**
 * What is wrong with a JW301, of which the product at `place`, counted from 1, is decided about; what is wrong with the rest of
 * it is about no field. An adjustment has no fields below its fields.
 */
export function toAllocationBreaches(
  findings: readonly Finding[],
  { place, isNew }: { readonly place: number; readonly isNew: boolean },
): RuleBreach[] {
  const product = `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${place}]`
  const fieldOf = (path: string, rule: string): readonly string[] => {
    if (path.startsWith(contactPath)) return ['contact']
    if (path === requestedPath) return ['careRequestId']
    if (path === product) return fieldsByRule[rule] ?? []
    return path.startsWith(`${product}/`) ? (productFields[path.slice(product.length + 1)] ?? []) : []
  }
  return findings.map(({ path, rule, code, message }) => {
    const field = fieldOf(path, rule)
    return { path: field.slice(0, isNew ? field.length : 1), message, rule, returnCode: code }
  })
}

/** What is wrong with a JW301 that grants a request: what the request asks is no field of the input. */
export function toGrantBreaches(findings: readonly Finding[]): RuleBreach[] {
  const fieldOf = (path: string): string => {
    if (path.startsWith(contactPath)) return 'contact'
    return path.endsWith('/Ingangsdatum') ? 'start' : 'careRequestId'
  }
  return findings.map(({ path, rule, code, message }) => ({ path: [fieldOf(path)], message, rule, returnCode: code }))
}

/** The fields of the input of an answer by the elements of a JW319. */
const answerFields: Readonly<Record<string, readonly string[]>> = {
  '/Bericht/Antwoord/RedenAfwijzingVerzoek': ['reasonCode'],
  '/Bericht/Antwoord/Woonplaatsbeginsel': ['municipalityCode'],
  '/Bericht/Antwoord/Woonplaatsbeginsel/Gemeente': ['municipalityCode'],
}

/** What is wrong with a JW319. */
export function toAnswerBreaches(findings: readonly Finding[]): RuleBreach[] {
  return findings.map(({ path, rule, code, message }) => ({
    path: [...(answerFields[path] ?? [])],
    message,
    rule,
    returnCode: code,
  }))
}
