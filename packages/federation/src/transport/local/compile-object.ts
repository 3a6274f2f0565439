import { defaultFieldResolver, type GraphQLObjectType, isNonNullType, type SelectionSetNode } from 'graphql'
import { GeneratedCode, property, quote } from '../../generated-code.ts'
import { specifiedTest } from '../../leaf.ts'
import { isPromise } from '../../maybe-promise.ts'
import { compileArguments } from './arguments.ts'
import { type CompiledDocument, collectFields } from './compiled-document.ts'
import { addCompletion, type CompletedField, completeLater } from './complete.ts'
import { completeLate, Thrown } from './complete-late.ts'
import { compileEntities, isEntitiesField } from './entities-field.ts'
import type { Complete, SelectedField } from './execution.ts'
import { Frame } from './frame.ts'
import { addPlain, compilePlain } from './plain.ts'
import { seenArguments } from './seen-arguments.ts'

/**
 * Compiles a selection for the objects of one type: a function that resolves the fields in order and makes the answer's
 * object in one go. What is read plainly and fits takes no frame, and nothing of `Execution`.
 */
export function compileObject(
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Complete {
  const code = new GeneratedCode()
  return code.compile(writeObject(code, document, type, sets)) as Complete
}

/** Adds the function to a piece of code that has room for it, or refers to a piece of its own. */
function addObject(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): string {
  if (code.hasRoom) return writeObject(code, document, type, sets)
  let compiled: Complete | undefined
  const complete: Complete = (execution, source, frame) => {
    compiled ??= compileObject(document, type, sets)
    return compiled(execution, source, frame)
  }
  return code.refer(complete)
}

function writeObject(
  code: GeneratedCode,
  document: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): string {
  const lines = [
    'const own = typeof source === "object" || typeof source === "function" ? source : {}',
    'let value, place',
  ]
  const entries: [name: string, value: string][] = []
  for (const [responseKey, nodes] of collectFields(document, type, sets)) {
    const name = nodes[0].name.value
    if (name === '__typename') {
      entries.push([responseKey, quote(type.name)])
      continue
    }
    const definition = type.getFields()[name]
    if (!definition) throw new TypeError(`${type.name} has no field ${name}.`)
    const { resolve } = definition
    const field: SelectedField = {
      responseKey,
      parentType: type,
      definition,
      nodes,
      isNullable: !isNonNullType(definition.type),
      resolve: resolve && resolve !== defaultFieldResolver ? resolve : null,
      readArguments: compileArguments(definition, nodes[0], document.variableTypes),
    }
    const variable = `v${entries.length}`
    lines.push(...fieldCode(code, document, field, variable))
    entries.push([responseKey, variable])
  }
  lines.push(`return frame.out = ${code.object(entries)}`)
  return code.addFunction(['execution', 'source', 'frame'], lines)
}

/** The lines that leave in a constant what an answer shows for a field. They never throw. */
function fieldCode(
  code: GeneratedCode,
  document: CompiledDocument,
  field: SelectedField,
  variable: string,
): readonly string[] {
  const { definition, nodes, resolve, responseKey, parentType, isNullable } = field
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const of: CompletedField = {
    schema: document.schema,
    field,
    addObject: (code, type) => addObject(code, document, type, sets),
    compileObject: (type) => compileObject(document, type, sets),
    compilePlain: (type) => compilePlain(document, type, sets),
  }
  const isEntities = isEntitiesField(definition)
  const plain = isEntities ? null : addPlain(code, document, definition.type, sets)
  const complete = isEntities
    ? code.refer(compileEntities(of))
    : plain
      ? code.refer(completeLater(of))
      : addCompletion(code, definition.type, of)
  const reference = code.refer(field)
  const read = property('own', definition.name)
  const given = ['source', `${reference}.readArguments(execution.variables)`, 'execution.context']
  const info = `execution.infoOf(${reference}, place)`
  const seen = resolve ? seenArguments(resolve) : 0
  const value = isEntities
    ? // Its completion resolves the references itself.
      `${given[1]}.representations`
    : resolve
      ? `${code.refer(resolve)}(${[...given, info].slice(0, seen).join(', ')})`
      : read
  const fit = specifiedTest(definition.type)
  const quick = fit ? `${code.refer(fit)}(value) ? value : undefined` : plain ? `${plain}(value)` : 'undefined'
  if (plain && seen <= given.length) {
    return [
      `try { value = ${value} } catch (error) { value = new ${code.refer(Thrown)}(error) }`,
      `let ${variable} = ${quick}`,
      `if (${variable} === undefined) ${variable} = ${code.refer(completeLate)}(execution, ${resolve ? 'null' : 'own'}, value, ${reference}, ${complete}, frame)`,
    ]
  }
  return [
    `place = new ${code.refer(Frame)}(frame, ${quote(responseKey)}, ${quote(parentType.name)}, ${isNullable})`,
    `let ${variable}`,
    `try { value = ${value}`,
    ...(resolve || isEntities
      ? []
      : [`if (typeof value === "function") value = ${read}(${given[1]}, ${given[2]}, ${info})`]),
    ...(plain ? [`${variable} = ${quick}`, `if (${variable} === undefined)`] : []),
    `${variable} = ${code.refer(isPromise)}(value) ? execution.wait(value, ${complete}, ${reference}, place) : ${complete}(execution, value, place)`,
    `} catch (error) { ${variable} = execution.fail(error, ${reference}, place) }`,
  ]
}
