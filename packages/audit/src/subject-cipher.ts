import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'

/** Turns the id of a young person into what the log holds instead, and back. */
export interface SubjectCipher {
  /** 32 bytes, always the same for one id, so that the lines of one person can be found; without the key they say nothing. */
  encrypt(clientId: string): Buffer
  /** The id again, or null when these bytes were not made under this key. */
  decrypt(subject: Buffer): string | null
}

const rememberedIds = 10_000

/**
 * Deterministic authenticated encryption in the manner of SIV (Rogaway and Shrimpton): the first half of the subject is a MAC
 * of the id (HMAC-SHA-256), which is also the initial value under which AES-256-CTR encrypts the id into the second half.
 * `key` is that of `deriveSubjectKey`. Takes ids in the form of a lower-case UUID only.
 */
export function createSubjectCipher(key: Buffer): SubjectCipher {
  const macKey = createSecretKey(derive(key, 'subject mac'))
  const cipherKey = createSecretKey(derive(key, 'subject cipher'))
  const macOf = (id: Buffer) => createHmac('sha256', macKey).update(id).digest().subarray(0, 16)
  const known = new Map<string, Buffer>()

  function encrypt(clientId: string): Buffer {
    const id = Buffer.from(clientId.replaceAll('-', ''), 'hex')
    if (id.length !== 16) throw new Error('A subject of the audit log must be the id of a young person.')
    const mac = macOf(id)
    return Buffer.concat([mac, createCipheriv('aes-256-ctr', cipherKey, mac).update(id)])
  }

  return {
    encrypt(clientId) {
      const remembered = known.get(clientId)
      if (remembered !== undefined) return remembered
      if (known.size >= rememberedIds) known.clear()
      const subject = encrypt(clientId)
      known.set(clientId, subject)
      return subject
    },
    decrypt(subject) {
      if (subject.length !== 32) return null
      const mac = subject.subarray(0, 16)
      const id = createDecipheriv('aes-256-ctr', cipherKey, mac).update(subject.subarray(16))
      if (!macOf(id).equals(mac)) return null
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
  }
}

/** What a process needs of `HubKeys.audit` to write to the log: it cannot sign a head with it. */
export function deriveSubjectKey(auditKey: Buffer): Buffer {
  return derive(auditKey, 'subjects')
}

/** A key of 32 bytes for one use (HKDF-SHA-256). */
export function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `regiograaf audit ${use}`, 32))
}
