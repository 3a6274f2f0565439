import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoFragmentCyclesRule,
  NoUnusedFragmentsRule,
  type OperationDefinitionNode,
  specifiedRules,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  validate,
  visit,
} from 'graphql'
import { bsnInVariables, numbersInNames, takesBsn } from './access/bsn-in-variables.ts'
import { type CostOf, compileCost, PageSizeError, type Variables } from './cost.ts'
import { dropPlaces } from './document-store.ts'
import type { ErrorCode } from './error-codes.ts'
import { findExcess, limits, operationsOf } from './limits.ts'
import { supportedDirectives } from './supported-directives.ts'
import { fragmentsOf } from './unfold.ts'

/** What somebody wants to execute. `operation` is the one that was chosen, undefined when the document does not hold it. */
export interface Wish {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode | undefined
  readonly variables: Variables
  /** Whether the variables stood in an address; not unless given. */
  readonly isGet?: boolean | undefined
  /** Whether the caller may ask what the schema holds. */
  readonly maySeeSchema: boolean
}

/** Why an operation may not run, as errors with a code; null when it may. */
export type Admission = (wish: Wish) => readonly GraphQLError[] | null

/** What is known of a document once it was looked at. */
interface Verdict {
  readonly readsSchema: boolean
  readonly faults: readonly GraphQLError[]
  readonly costs: ReadonlyMap<OperationDefinitionNode, CostOf>
}

/**
 * Everything that an operation has to pass before any part of the graph is asked, cheapest first, so that no step takes longer than the
 * ones before it allow: whether the document is within the limits, whether it fits the schema, whether the caller may see the
 * schema if it asks for it, and what it may cost. A document is looked at once; its cost is added up for each request.
 */
export function createAdmission(schema: GraphQLSchema): Admission {
  const verdicts = new WeakMap<DocumentNode, Verdict>()

  function verdictOn(document: DocumentNode): Verdict {
    const known = verdicts.get(document)
    if (known) return known
    const faults = findFaults(schema, document)
    const fragments = fragmentsOf(document)
    const costs =
      faults.length > 0
        ? []
        : operationsOf(document).map((node) => [node, compileCost(schema, node, fragments)] as const)
    const verdict = { readsSchema: readsSchema(document), faults, costs: new Map(costs) }
    dropPlaces(document)
    verdicts.set(document, verdict)
    return verdict
  }

  return ({ document, operation, variables, isGet = false, maySeeSchema }) => {
    const { readsSchema, faults, costs } = verdictOn(document)
    if (readsSchema && !maySeeSchema) return [refusal('INTROSPECTION_DISABLED', 'The schema cannot be queried here.')]
    if (faults.length > 0) return faults
    if (!operation) {
      return [refusal('OPERATION_RESOLUTION_FAILURE', 'operationName must name one operation of the document.')]
    }
    if (!schema.getRootType(operation.operation)) {
      return [refusal('OPERATION_NOT_SUPPORTED', `This graph offers no ${operation.operation}s.`)]
    }
    if (isGet && takesBsn(schema, operation)) {
      const message = 'A BSN never stands in an address: send this operation in the body of a POST.'
      return [refusal('METHOD_NOT_ALLOWED', message)]
    }
    return findCostFault(costs.get(operation), variables)
  }
}

function findCostFault(costOf: CostOf | undefined, variables: Variables): readonly GraphQLError[] | null {
  try {
    const cost = costOf?.(variables) ?? 0
    if (cost <= limits.cost) return null
    const message = `The operation may cost ${cost}, and ${limits.cost} is the most; ask for smaller pages or fewer fields.`
    return [refusal('OPERATION_TOO_LARGE', message)]
  } catch (fault) {
    if (fault instanceof PageSizeError) return [refusal('BAD_USER_INPUT', fault.message)]
    throw fault
  }
}

/** The rules that take a time in proportion to the text, and that the limits rely on. */
const rulesOfFragments = [NoFragmentCyclesRule, NoUnusedFragmentsRule]
const rulesOfValues = [ValuesOfCorrectTypeRule]
const otherRules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule)

function findFaults(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const findBy = (rules: readonly ValidationRule[], code: ErrorCode) =>
    // graphql-js adds one error that says it stopped.
    validate(schema, document, rules, { maxErrors: limits.listedFaults - 1 }).map((fault) => withCode(fault, code))
  const firstOf = (...steps: (() => readonly GraphQLError[])[]) => {
    for (const step of steps) {
      const faults = step()
      if (faults.length > 0) return faults
    }
    return []
  }
  return firstOf(
    () => findBy([numbersInNames], 'BAD_USER_INPUT'),
    () => findBy([supportedDirectives], 'OPERATION_NOT_SUPPORTED'),
    () => findBy(rulesOfFragments, 'GRAPHQL_VALIDATION_FAILED'),
    () => {
      const excess = findExcess(document)
      return excess === null ? [] : [refusal('OPERATION_TOO_LARGE', excess)]
    },
    () => findBy(otherRules, 'GRAPHQL_VALIDATION_FAILED'),
    () => findBy([bsnInVariables], 'BAD_USER_INPUT'),
    () => findBy(rulesOfValues, 'BAD_USER_INPUT'),
  )
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: ErrorCode): GraphQLError {
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null }
  return new GraphQLError(message, { ...place, extensions: { code } })
}

function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

function readsSchema(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    [Kind.FIELD]: {
      enter({ name }) {
        found ||= name.value === '__schema' || name.value === '__type'
      },
    },
  })
  return found
}
