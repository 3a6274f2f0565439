import type { FieldNode, GraphQLCompositeType } from 'graphql'

/** The values of an operation's variables after coercion; a variable that was not given is absent. */
export type Variables = { readonly [name: string]: unknown }

/** A field as the client selected it. `key` is its canonical name in the planned operation and in every subgraph's answer. */
export interface FieldSelection {
  readonly kind: 'field'
  readonly name: string
  readonly responseKey: string
  readonly key: string
  /** The field in the canonical operation, such as `_1_clients: clients(first: $_0)`. */
  readonly text: string
  readonly node: FieldNode
  /** Null for a leaf. */
  readonly selections: readonly Selection[] | null
}

export interface FragmentSelection {
  readonly kind: 'fragment'
  readonly on: GraphQLCompositeType
  readonly selections: readonly Selection[]
}

export type Selection = FieldSelection | FragmentSelection
