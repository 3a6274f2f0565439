import type { CompositeType, ElementDefinition, ElementType, SimpleType } from './definitions/building-blocks.ts'
import { type MessageDefinition, sharedNamespace } from './definitions/message.ts'
import { type Finding, maximumFindings, strictness } from './finding.ts'
import { findStricterRule, readValue } from './simple-values.ts'
import type { XmlElement } from './xml/element-tree.ts'

type Value = string | number | { [name: string]: Value | Value[] }

/**
 * Checks a tree against the definition of its message: namespaces, order, occurrence, attributes and the type of every
 * value; level 1, what the official XSD decides. Answers the value of the message, which is complete only when there are
 * no findings.
 */
export function checkStructure(root: XmlElement, definition: MessageDefinition) {
  const findings: Finding[] = []

  function report(path: string, rule: string, message: string): void {
    if (findings.length < maximumFindings) findings.push({ path, rule, level: 1, code: null, message })
  }

  function readElement(element: XmlElement, type: ElementType, path: string): Value {
    if (element.attributes.length > 0) checkAttributes(element, path)
    return type.kind === 'composite' ? readComposite(element, type, path) : readSimple(element, type, path)
  }

  function readSimple(element: XmlElement, type: SimpleType, path: string): Value {
    const value = element.children.length > 0 ? undefined : readValue(type, element.text)
    if (value !== undefined) return value
    const stricter = findStricterRule(type, element.text)
    if (element.children.length > 0) report(path, 'XSD:content', `Holds elements; expected is ${type.expected}.`)
    else if (stricter) report(path, stricter, strictness[stricter])
    else {
      report(
        path,
        element.text === '' ? 'XSD:empty' : `XSD:${type.kind}`,
        `Is not valid; expected is ${type.expected}.`,
      )
    }
    return ''
  }

  function readComposite(element: XmlElement, type: CompositeType, path: string): Value {
    if (element.hasCdata || /[^ \t\n\r]/.test(element.text)) {
      report(path, 'XSD:content', 'Holds text between its elements.')
    }
    const namespace = type.namespace === 'shared' ? sharedNamespace : definition.namespace
    const { children } = element
    const value: Value = {}
    let next = 0

    const isAt = (index: number, name: string) => {
      const child = children[index]
      return child !== undefined && child.name === name && child.namespace === namespace
    }
    // Elements that can stand nowhere from here on are reported and passed over, so that the rest is still checked.
    const skipMisplaced = (from: number) => {
      for (; next < children.length; next++) {
        if (type.sequence.some(({ name }, index) => index >= from && isAt(next, name))) return
        reportMisplaced(children[next], next, type.sequence, namespace, path)
      }
    }

    for (const [index, { name, occurs, type: childType }] of type.sequence.entries()) {
      if (!isAt(next, name)) skipMisplaced(index)
      const childPath = `${path}/${name}`
      if (occurs === 'repeated') {
        const values: Value[] = []
        for (; isAt(next, name); next++) {
          values.push(readElement(children[next] as XmlElement, childType, `${childPath}[${values.length + 1}]`))
        }
        if (values.length === 0) report(childPath, 'XSD:missing', 'Is missing; it must occur at least once.')
        value[name] = values
      } else if (isAt(next, name)) {
        value[name] = readElement(children[next] as XmlElement, childType, childPath)
        next++
      } else if (occurs === 'once') {
        report(childPath, 'XSD:missing', 'Is missing, or does not stand in its place.')
      }
    }
    skipMisplaced(type.sequence.length)
    return value
  }

  function reportMisplaced(
    element: XmlElement | undefined,
    index: number,
    sequence: readonly ElementDefinition[],
    namespace: string,
    path: string,
  ): void {
    const known = sequence.find(({ name }) => name === element?.name)
    // The name of an unknown element is not repeated: it is as free as any text.
    if (!known) report(`${path}/*[${index + 1}]`, 'XSD:unknown', 'This element does not belong here.')
    else if (element?.namespace !== namespace) {
      report(`${path}/${known.name}`, 'XSD:namespace', `Is not in the namespace ${namespace}.`)
    } else report(`${path}/${known.name}`, 'XSD:order', 'Occurs too often, or after an element that must follow it.')
  }

  function checkAttributes(element: XmlElement, path: string): void {
    for (const { name, namespace } of element.attributes) {
      const isSchemaInstance = namespace === 'http://www.w3.org/2001/XMLSchema-instance'
      if (!isSchemaInstance) report(path, 'XSD:attribute', 'Has an attribute; no element of a message has any.')
      else if (name !== 'schemaLocation' && name !== 'noNamespaceSchemaLocation') {
        report(path, 'HUB:xsi', strictness['HUB:xsi'])
      }
    }
  }

  const value = readElement(root, definition.root, '/Bericht')
  return { value, findings }
}
