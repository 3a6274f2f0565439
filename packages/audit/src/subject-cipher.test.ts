import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSubjectCipher } from './subject-cipher.ts'

const key = randomBytes(32)
const cipher = createSubjectCipher(key)
const id = randomUUID()

describe('the id of a young person in the log', () => {
  it('is the same whenever it is written, in every process of the hub', () => {
    expect(cipher.encrypt(id)).toHaveLength(32)
    expect(createSubjectCipher(key).encrypt(id)).toEqual(cipher.encrypt(id))
  })

  it('can be read again with the key, and with no other', () => {
    expect(cipher.decrypt(cipher.encrypt(id))).toBe(id)
    expect(createSubjectCipher(randomBytes(32)).decrypt(cipher.encrypt(id))).toBeNull()
  })

  it('is another for every person and under every key', () => {
    const subjects = [
      cipher.encrypt(id),
      cipher.encrypt(randomUUID()),
      createSubjectCipher(randomBytes(32)).encrypt(id),
    ]
    expect(new Set(subjects.map((subject) => subject.toString('hex'))).size).toBe(3)
  })

  it('is not read when a bit of it was changed', () => {
    for (let byte = 0; byte < 32; byte++) {
      const changed = Buffer.from(cipher.encrypt(id))
      changed[byte] = (changed[byte] ?? 0) ^ 1
      expect(cipher.decrypt(changed)).toBeNull()
    }
    expect(cipher.decrypt(Buffer.alloc(3))).toBeNull()
  })

  it('takes ids only', () => {
    expect(() => cipher.encrypt('999900031')).toThrow('must be the id')
  })

  it('stays right after more people than are remembered', () => {
    for (let person = 0; person < 10_050; person++) cipher.encrypt(randomUUID())
    expect(cipher.decrypt(cipher.encrypt(id))).toBe(id)
  })
})
