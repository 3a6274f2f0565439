import { codeLists } from '@regiograaf/reference-data'

/** Codes of WJ001 that reject nothing, and the one for a message that is technically wrong. */
const otherCodes = new Set(['0001', '0200', '0233', '8001'])

/** The return codes (WJ001) for which a municipality can reject a line. */
export const rejectionCodes: ReadonlySet<string> = new Set(
  (codeLists.WJ001?.codes ?? []).map(({ code }) => code).filter((code) => !otherCodes.has(code)),
)
