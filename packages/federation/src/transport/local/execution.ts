import type { FieldNode } from 'graphql'
import {
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql'
import { isPromise, type MaybePromise } from '../../maybe-promise.ts'
import type { ReadArguments } from './arguments.ts'
import { Frame } from './frame.ts'

/** What of an operation is the same in every execution. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly definition: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
}

/** One field as an operation selects it on one object type. */
export interface SelectedField {
  readonly responseKey: string
  readonly parentType: GraphQLObjectType
  readonly definition: GraphQLField<unknown, unknown>
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
  readonly isNullable: boolean
  /** Null when the value is a property of its object. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | null
  readonly readArguments: ReadArguments
}

/** Turns what a resolver gave into what the answer shows at `frame`. Throws the error of the field. */
export type Complete = (execution: Execution, value: unknown, frame: Frame) => unknown

/** One execution of a compiled operation: what resolvers are given, which promises it waits for, and what went wrong. */
export class Execution {
  readonly root = new Frame(null, '', undefined, true)
  readonly context: unknown
  /** After coercion. */
  readonly variables: Record<string, unknown>
  readonly #operation: Operation
  readonly #rootValue: unknown
  #errors: GraphQLError[] | null = null
  #nulls: Frame[] | null = null
  #pending = 0
  #finish: ((result: ExecutionResult) => void) | null = null

  constructor(operation: Operation, rootValue: unknown, context: unknown, variables: Record<string, unknown>) {
    this.#operation = operation
    this.#rootValue = rootValue
    this.context = context
    this.variables = variables
  }

  infoOf({ definition, parentType, nodes }: SelectedField, path: Frame): GraphQLResolveInfo {
    return {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType: definition.type,
      parentType,
      path,
      schema: this.#operation.schema,
      fragments: this.#operation.fragments,
      rootValue: this.#rootValue,
      operation: this.#operation.definition,
      variableValues: this.variables,
    } as unknown as GraphQLResolveInfo
  }

  /** Completes a value that may be a promise. A promise leaves its place open until it settles. Never throws. */
  complete(complete: Complete, field: SelectedField, value: unknown, frame: Frame): unknown {
    try {
      return isPromise(value) ? this.wait(value, complete, field, frame) : complete(this, value, frame)
    } catch (error) {
      return this.fail(error, field, frame)
    }
  }

  /** Leaves the place of `frame` open until the promise settles. */
  wait(promise: PromiseLike<unknown>, complete: Complete, field: SelectedField, frame: Frame): undefined {
    this.#pending += 1
    const settle = (value: unknown) => {
      frame.place(value)
      this.#pending -= 1
      if (this.#pending === 0) this.#finish?.(this.#result())
    }
    Promise.resolve(promise).then(
      (value) => settle(this.complete(complete, field, value, frame)),
      (error) => settle(this.fail(error, field, frame)),
    )
    return undefined
  }

  /** Records the error of a field, and where the null that it leaves behind has to stand. */
  fail(error: unknown, { nodes }: SelectedField, frame: Frame): null {
    this.#errors ??= []
    this.#errors.push(locatedError(error, nodes, frame.toPath()))
    if (!frame.isNullable && frame.holder) this.#raiseNull(frame.holder)
    return null
  }

  #raiseNull(frame: Frame): void {
    let place = frame
    while (!place.isNull) {
      place.isNull = true
      if (place.isNullable || !place.holder) {
        this.#nulls ??= []
        this.#nulls.push(place)
        return
      }
      place = place.holder
    }
  }

  /** The result once everything is there. */
  finish(): MaybePromise<ExecutionResult> {
    if (this.#pending === 0) return this.#result()
    return new Promise((resolve) => {
      this.#finish = resolve
    })
  }

  #result(): ExecutionResult {
    if (!this.#errors) return { data: this.root.out as Record<string, unknown> }
    for (const frame of this.#nulls ?? []) frame.place(null)
    const data = this.root.isNull ? null : (this.root.out as Record<string, unknown>)
    return { errors: this.#errors, data }
  }
}
