import {
  findRefusal,
  type Identity,
  listPurposesOf,
  listRolesThatMay,
  type Permission,
  type RefusalReason,
} from '@regiograaf/identity'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { listNeeds, type Need } from './operation-needs.ts'

/** One field that an identity may not ask for, by its coordinate, such as `Client.bsn`. */
export interface Refusal {
  readonly field: string
  readonly reason: RefusalReason
  /** One sentence for the caller. */
  readonly message: string
}

/** What of an operation an identity may not ask for, each field once; empty when the operation may run. */
export type AccessCheck = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  identity: Identity,
) => readonly Refusal[]

const none: readonly Refusal[] = []

/**
 * The check of operations against what a schema declares. What an operation takes is found when it is first seen and remembered
 * with its document; after that a check asks the role and purpose tables a few times, whatever the size of the operation.
 */
export function createAccessCheck(schema: GraphQLSchema): AccessCheck {
  const known = new WeakMap<OperationDefinitionNode, readonly Need[]>()
  return (document, operation, identity) => {
    let needs = known.get(operation)
    if (needs === undefined) {
      needs = listNeeds(schema, document, operation)
      known.set(operation, needs)
    }
    return needs.every(({ permission }) => reasonFor(identity, permission) === null)
      ? none
      : needs.flatMap((need) => toRefusals(identity, need))
  }
}

function reasonFor(identity: Identity, permission: Permission | null): RefusalReason | null {
  return permission === null ? 'role' : findRefusal(identity, permission)
}

function toRefusals(identity: Identity, { permission, fields }: Need): Refusal[] {
  const reason = reasonFor(identity, permission)
  if (reason === null) return []
  return fields.map((field) => ({ field, reason, message: toSentence(identity, permission, field, reason) }))
}

function toSentence({ role, purpose }: Identity, permission: Permission | null, field: string, reason: RefusalReason) {
  if (permission === null) return `Nobody may ask for ${field}: it does not say who may.`
  return reason === 'role'
    ? `The role ${role} may not ask for ${field}; ask as ${listRolesThatMay(permission).join(' or ')}.`
    : `The purpose ${purpose} does not allow ${field}; it is there for ${listPurposesOf(permission).join(' or ')}.`
}
