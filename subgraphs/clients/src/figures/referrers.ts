import { codeLists } from '@regiograaf/reference-data'

/** The codes of those who refer (COD327). */
export const referrers: readonly string[] = (codeLists.COD327?.codes ?? []).map(({ code }) => code)

/**
 * The municipality as referrer: its own access, in which its coaches (jeugd- en gezinscoach) work. It counts as the referrer of what it
 * allocated without a request.
 */
export const coach = '01'
