import { auditRole, deriveSubjectKey } from '@regiograaf/audit'
import { type HubKeys, roleUrl } from '@regiograaf/database'
import { deriveSubgraphKey } from '@regiograaf/identity'
import type { SubgraphName } from './environment.ts'

/** What the whole hub knows and a subgraph must not. */
export interface HubSecrets {
  readonly ownerUrl: string
  /** Derives the passwords of the roles when the owner logs in without a password (DATABASE_ROLE_SECRET). */
  readonly roleSecret?: string | undefined
  readonly keys: Pick<HubKeys, 'identity' | 'audit' | 'pseudonym'>
  /** HUB_INTERNAL_KEY of the gateway. */
  readonly internalKey: Buffer
}

/** The subgraphs with changes that send a message. */
const sendsMessages: ReadonlySet<SubgraphName> = new Set(['clients', 'finance'])

/**
 * The settings of one subgraph's own process: its role, never the owner, and a key that opens no other subgraph. One that sends
 * messages also gets the role that stores and decides them.
 */
export function subgraphEnvironment(name: SubgraphName, secrets: HubSecrets): Readonly<Record<string, string>> {
  const { ownerUrl, roleSecret, keys, internalKey } = secrets
  return {
    DATABASE_URL: roleUrl(ownerUrl, `regiograaf_${name}`, roleSecret),
    AUDIT_DATABASE_URL: roleUrl(ownerUrl, auditRole, roleSecret),
    HUB_IDENTITY_KEY: keys.identity.toString('base64'),
    HUB_INTERNAL_KEY: deriveSubgraphKey(internalKey, name).toString('base64'),
    HUB_SUBJECT_KEY: deriveSubjectKey(keys.audit).toString('base64'),
    ...(sendsMessages.has(name) && {
      EXCHANGE_DATABASE_URL: roleUrl(ownerUrl, 'regiograaf_ijw', roleSecret),
      HUB_PSEUDONYM_KEY: keys.pseudonym.toString('base64'),
    }),
  }
}
