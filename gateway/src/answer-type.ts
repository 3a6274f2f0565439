/** In which form a caller gets the answer to an operation. */
export interface AnswerType {
  readonly contentType: 'application/json; charset=utf-8' | 'application/graphql-response+json; charset=utf-8'
  /**
   * Whether statuses tell about the HTTP request only, and not about the operation in it. So it is for callers who name
   * application/json: GraphQL over HTTP promises them 200 for every well-formed request.
   */
  readonly isLegacy: boolean
}

const json = { contentType: 'application/json; charset=utf-8', isLegacy: false } as const
const legacyJson = { ...json, isLegacy: true }
const response = { contentType: 'application/graphql-response+json; charset=utf-8', isLegacy: false } as const

/**
 * Chooses by the Accept header; null when it allows neither form. Whoever names no form gets application/json, as does
 * whoever likes both equally and names neither first.
 */
export function chooseAnswerType(accept: string | undefined): AnswerType | null {
  if (!accept || accept === '*/*') return json
  const ranges = accept.split(',').map(toRange)
  const forJson = preferenceFor('json', ranges)
  const forResponse = preferenceFor('graphql-response+json', ranges)
  if (forJson.quality === 0 && forResponse.quality === 0) return null
  const isResponse =
    forResponse.quality > forJson.quality ||
    (forResponse.quality === forJson.quality && forResponse.place < forJson.place)
  if (isResponse) return response
  return forJson.specificity === 2 ? legacyJson : json
}

interface Range {
  readonly type: string
  readonly quality: number
  readonly place: number
}

interface Preference {
  readonly specificity: number
  readonly quality: number
  readonly place: number
}

function toRange(text: string, place: number): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return { type, place, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 }
}

/** What the most specific of the ranges says about a subtype of application. */
function preferenceFor(subtype: string, ranges: readonly Range[]): Preference {
  const names = ['*/*', 'application/*', `application/${subtype}`]
  let best: Preference = { specificity: -1, quality: 0, place: 0 }
  for (const { type, quality, place } of ranges) {
    const specificity = names.indexOf(type)
    if (specificity > best.specificity) best = { specificity, quality, place }
  }
  return best
}
