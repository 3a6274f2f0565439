import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type pg from 'pg'
import { derive } from './subject-cipher.ts'

/** The last record of the chain at one moment: whoever keeps it elsewhere can tell later whether the log still holds what led to it. */
export interface SignedHead {
  readonly seq: number
  /** The hash of that record, in hex. */
  readonly hash: string
  /** When the head was read, in ISO 8601. */
  readonly at: string
  /** Ed25519 over the three above, in base64. */
  readonly signature: string
  /** The key to verify the signature with, SPKI in base64; it stays the same for one hub. */
  readonly publicKey: string
}

/** Reads the head of the log and signs it with a key derived from `HubKeys.audit`. Takes a connection of the owner. */
export async function readSignedHead(owner: pg.Client, key: Buffer, now: Date = new Date()): Promise<SignedHead> {
  const { seq, hash } = await readHead(owner)
  const facts = { seq, hash: hash.toString('hex'), at: now.toISOString() }
  const privateKey = headKey(key)
  return {
    ...facts,
    signature: sign(null, bytesOf(facts), privateKey).toString('base64'),
    publicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}

/** Whether this head was signed with the key of this hub. */
export function isOfThisHub({ signature, ...facts }: SignedHead, key: Buffer): boolean {
  return verify(null, bytesOf(facts), createPublicKey(headKey(key)), Buffer.from(signature, 'base64'))
}

/** The last record that the log says it holds. */
export async function readHead(owner: pg.Client): Promise<{ readonly seq: number; readonly hash: Buffer }> {
  const { rows } = await owner.query<{ seq: string; hash: Buffer }>('select seq, hash from audit.head')
  const [row] = rows
  if (row === undefined) throw new Error('The audit log has lost its head: a row of audit.head was deleted.')
  return { seq: Number(row.seq), hash: row.hash }
}

function bytesOf({ seq, hash, at }: Pick<SignedHead, 'seq' | 'hash' | 'at'>): Buffer {
  return Buffer.from(`regiograaf audit head ${seq} ${hash} ${at}`)
}

/** What comes before the 32 bytes of a private key of Ed25519 in PKCS #8 (RFC 8410). */
const privateKeyForm = Buffer.from('302e020100300506032b657004220420', 'hex')

function headKey(key: Buffer): KeyObject {
  const der = Buffer.concat([privateKeyForm, derive(key, 'head signature')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}
