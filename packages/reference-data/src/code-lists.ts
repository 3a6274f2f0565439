import codeListFile from './code-lists.json' with { type: 'json' }

/** One value of a code list: the official code and Dutch label, our English label, and what a reader should know about it. */
export interface Code {
  readonly code: string
  readonly labelNl: string
  readonly labelEn: string
  readonly note?: string
}

/** A closed list of codes that `source` maintains; `id` is the name of the list there (`JZ020`, `WJ756`, `CBS_HULPVORM`). */
export interface CodeList {
  readonly id: string
  readonly titleNl: string
  readonly titleEn: string
  readonly source: string
  readonly version: string
  readonly codes: readonly Code[]
}

const allCodeLists: readonly CodeList[] = codeListFile

/** The code lists of iJw 3.2 and of CBS Beleidsinformatie Jeugd, and the few of the hub itself (`RG_…`), by id. */
export const codeLists: Readonly<Record<string, CodeList>> = Object.fromEntries(
  allCodeLists.map((codeList) => [codeList.id, codeList]),
)

const codesByListId: ReadonlyMap<string, ReadonlyMap<string, Code>> = new Map(
  allCodeLists.map(({ id, codes }) => [id, new Map(codes.map((entry) => [entry.code, entry]))]),
)

/** One code of a list, or null when the list or the code is unknown. */
export function findCode(listId: string, code: string): Code | null {
  return codesByListId.get(listId)?.get(code) ?? null
}
