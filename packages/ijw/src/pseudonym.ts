import { hash } from 'node:crypto'

/**
 * Makes the ids of the graph from what messages carry: the same facts give the same id in every subgraph and after every
 * replay of the inbox, and without the key nobody can go from an id back to a BSN or an allocation number.
 */
export interface Pseudonyms {
  /** The id of a young person within one municipality; another municipality knows the same person under another id. */
  clientId(municipalityCode: string, bsn: string): string
  /** The id of an allocation: its number is unique within the municipality (TR332). */
  allocationId(municipalityCode: string, allocationNumber: number): string
  /** The id of anything else with a logical key; `kind` keeps keys of different things apart. */
  idOf(kind: string, municipalityCode: string, ...key: readonly (string | number | undefined)[]): string
}

/** So many bytes has what an id is made of, and rarely more. */
const usualLength = 512

/** Pseudonyms under a key of 32 random bytes that the database keeps (`HubKeys.pseudonym`). The ids are UUIDs, version 8. */
export function createPseudonyms(key: Buffer): Pseudonyms {
  // HMAC-SHA-256 with its two padded keys made once, and no memory taken for an id: an import asks for tens of thousands.
  const inner = Buffer.concat([padded(key, 0x36), Buffer.alloc(usualLength)])
  const outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(32)])
  const idOf: Pseudonyms['idOf'] = (kind, municipalityCode, ...parts) => {
    const text = JSON.stringify([kind, municipalityCode, ...parts])
    const length = Buffer.byteLength(text)
    const message = length <= usualLength ? inner : Buffer.concat([inner.subarray(0, 64), Buffer.alloc(length)])
    message.write(text, 64)
    outer.write(hash('sha256', message.subarray(0, 64 + length), 'binary'), 64, 'binary')
    message.fill(0, 64, 64 + length)
    const hex = hash('sha256', outer, 'hex')
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
  return {
    idOf,
    clientId: (municipalityCode, bsn) => idOf('client', municipalityCode, bsn),
    allocationId: (municipalityCode, allocationNumber) => idOf('allocation', municipalityCode, allocationNumber),
  }
}

/**
 * The same pseudonyms, remembering those of young people and allocations that it made: many lines are about few of them. For the
 * time of one batch, so that no number of a person stays in memory longer than its messages.
 */
export function rememberingPseudonyms(pseudonyms: Pseudonyms): Pseudonyms {
  const remember = <Key extends string | number>(make: (municipalityCode: string, key: Key) => string) => {
    const known = new Map<string, string>()
    return (municipalityCode: string, key: Key) => {
      const name = `${municipalityCode} ${key}`
      const id = known.get(name) ?? make(municipalityCode, key)
      known.set(name, id)
      return id
    }
  }
  return {
    ...pseudonyms,
    clientId: remember(pseudonyms.clientId),
    allocationId: remember(pseudonyms.allocationId),
  }
}

function padded(key: Buffer, pad: number): Buffer {
  return Buffer.alloc(64, pad).map((byte, index) => byte ^ (key[index] ?? 0)) as Buffer
}
