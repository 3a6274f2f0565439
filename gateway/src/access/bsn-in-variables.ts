import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type OperationDefinitionNode,
  typeFromAST,
  type ValidationContext,
  type ValueNode,
} from 'graphql'

const bsn = 'Bsn'

/**
 * A validation rule that refuses a BSN that stands in the text of an operation, default values of variables included: texts are
 * kept, compared and planned, and the values of variables are not.
 */
export function bsnInVariables(context: ValidationContext): ASTVisitor {
  const refuse = (_value: ValueNode) => {
    if (getNamedType(context.getInputType())?.name !== bsn) return
    const message = 'A BSN goes into a variable, never into the text of an operation.'
    context.reportError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }))
  }
  return {
    StringValue: refuse,
    IntValue: refuse,
    FloatValue: refuse,
    BooleanValue: refuse,
    EnumValue: refuse,
    ObjectValue: refuse,
  }
}

/**
 * A validation rule that refuses names with nine digits in a row, whatever they name: answers and errors repeat the names of an
 * operation, so that a BSN in one would be handed on. It does not look whether somebody has that number.
 */
export function numbersInNames(context: ValidationContext): ASTVisitor {
  return {
    Name({ value }) {
      if (!/\d{9}/.test(value)) return
      const message = 'A name in an operation holds no nine digits in a row, which could be a BSN: choose another name.'
      context.reportError(new GraphQLError(message))
    },
  }
}

/** Whether an operation has a variable that can hold a BSN, so that its values may not stand in an address. */
export function takesBsn(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(({ type }) => {
    const inputType = typeFromAST(schema, type)
    return inputType !== undefined && canHoldBsn(getNamedType(inputType), new Set())
  })
}

function canHoldBsn(type: GraphQLNamedType, seen: Set<GraphQLNamedType>): boolean {
  if (type.name === bsn) return true
  if (!isInputObjectType(type) || seen.has(type)) return false
  seen.add(type)
  return Object.values(type.getFields()).some((field) => canHoldBsn(getNamedType(field.type), seen))
}
