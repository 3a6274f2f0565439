import { codeLists } from '@regiograaf/reference-data'

/** The codes of those who refer (COD327). */
export const referrers: readonly string[] = (codeLists.COD327?.codes ?? []).map(({ code }) => code)

/** The municipality as referrer: its own access, in which its coaches (jeugd- en gezinscoach) work. */
export const coach = '01'

/** Without a request nobody referred: then the municipality allocated by its own access. */
export const ofNoRequest = coach
