import type { CompositeType } from '../definitions/building-blocks.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import { type IjwMessage, messageDefinitions, type ReturnMessage, returnTypes } from '../definitions/messages.ts'
import { ownXsdVersion } from '../definitions/own-xsd-version.ts'
import type { Finding } from '../finding.ts'
import { answerJudgedClaim, answerRefusedClaim, type OwnIdentification } from './claim-answer.ts'
import type { Verdict } from './judge-message.ts'

const soundCode = '0200'
const notCheckedCode = '0233'

type Returned = Extract<IjwMessage, { type: keyof typeof returnTypes }>

/**
 * The answer to a message, made on the day `datedOn` of its own identification: of a claim a JW325, of any other that is
 * answered its return message. Null for what gets no answer: a JW325, a return, a
 * message that is parked, and a claim that waits for the municipality.
 */
export function answerTo(
  message: IjwMessage,
  { outcome, findings, claim }: Verdict,
  own: OwnIdentification,
): ReturnMessage | Jw325 | null {
  if (outcome === 'parked') return null
  if (message.type === 'JW323') {
    // A claim that the municipality is to look at is answered when it did.
    if (claim?.added.claims.some(({ state }) => state === 'awaiting')) return null
    return claim === undefined
      ? answerRefusedClaim(message, codesOfHeader(findings) ?? [], own)
      : answerJudgedClaim(message, claim, own)
  }
  return isReturned(message) ? returnOn(message, findings, own) : null
}

function isReturned(message: IjwMessage): message is Returned {
  return Object.hasOwn(returnTypes, message.type)
}

/**
 * The return message on a message (IV028, IV032). Without findings: its header alone. With a breach within the message (level
 * 2): its header with 0001. With one of the header: its header with the code of the rule. Otherwise its header with 0200 and
 * the whole content, where each class has the codes of what was found in it, 0200 when it is sound, or 0233 below a class at fault.
 */
function returnOn(
  message: Returned,
  findings: readonly Finding[],
  { identification, datedOn }: OwnIdentification,
): ReturnMessage {
  const type = returnTypes[message.type]
  const { type: _, Header, ...content } = message
  const inHeader = codesOfHeader(findings)
  const codes = findings.length === 0 ? null : (inHeader ?? [soundCode])
  return {
    type,
    Header: {
      ...Header,
      BerichtCode: messageDefinitions[type].code,
      IdentificatieRetour: identification,
      DagtekeningRetour: datedOn,
      XsdVersieRetour: ownXsdVersion,
      ...(codes && { RetourCodes: toReturnCodes(codes) }),
    },
    ...(codes !== null && inHeader === null && withReturnCodes(content, messageDefinitions[type].root, findings)),
  } as unknown as ReturnMessage
}

/** The codes for which only the header is returned, or null when the findings are all about the content. */
function codesOfHeader(findings: readonly Finding[]): readonly string[] | null {
  if (findings.some(({ level }) => level <= 2)) return ['0001']
  const codes = findings.filter(({ path }) => path.startsWith('/Bericht/Header')).map(({ code }) => code ?? '')
  return codes.length > 0 ? [...new Set(codes)] : null
}

type Value = unknown
type ClassValue = Readonly<Record<string, Value>>

/** The content of the message, each class closed by the codes of what was found in it. */
function withReturnCodes(content: ClassValue, root: CompositeType, findings: readonly Finding[]): ClassValue {
  const classes = [...classPaths(content, root, '/Bericht')]
  const codesByClass = new Map<string, Set<string>>()
  for (const { path, code } of findings) {
    const own = classes.filter((known) => `${path}/`.startsWith(`${known}/`)).at(-1)
    if (own === undefined) throw new Error(`A rule reports ${path}, where no class carries return codes.`)
    codesByClass.set(own, (codesByClass.get(own) ?? new Set()).add(code ?? ''))
  }
  return addCodes(content, root, '/Bericht', codesByClass, soundCode)
}

/** The paths of the classes that carry return codes, each after the classes that hold it. */
function* classPaths(value: ClassValue, type: CompositeType, path: string): Iterable<string> {
  if (carriesCodes(type)) yield path
  for (const child of childClasses(value, type, path)) yield* classPaths(child.value, child.type, child.path)
}

function addCodes(
  value: ClassValue,
  type: CompositeType,
  path: string,
  codesByClass: ReadonlyMap<string, ReadonlySet<string>>,
  whenSound: string,
): ClassValue {
  const own = codesByClass.get(path)
  const below = own === undefined ? whenSound : notCheckedCode
  const changed: Record<string, Value> = { ...value }
  for (const child of childClasses(value, type, path)) {
    const copy = addCodes(child.value, child.type, child.path, codesByClass, below)
    const siblings = changed[child.name]
    if (child.index === null) changed[child.name] = copy
    else changed[child.name] = (siblings as readonly Value[]).with(child.index, copy)
  }
  if (carriesCodes(type)) changed.RetourCodes = toReturnCodes([...(own ?? [whenSound])])
  return changed
}

interface ChildClass {
  readonly name: string
  /** The position among its likes, from 0; null for a class that occurs once. */
  readonly index: number | null
  readonly value: ClassValue
  readonly type: CompositeType
  readonly path: string
}

function* childClasses(value: ClassValue, { sequence }: CompositeType, path: string): Iterable<ChildClass> {
  for (const { name, occurs, type } of sequence) {
    const child = value[name]
    if (type.kind !== 'composite' || type.namespace === 'shared' || child === undefined) continue
    if (occurs !== 'repeated') {
      yield { name, index: null, value: child as ClassValue, type, path: `${path}/${name}` }
      continue
    }
    for (const [index, item] of (child as readonly ClassValue[]).entries()) {
      yield { name, index, value: item, type, path: `${path}/${name}[${index + 1}]` }
    }
  }
}

function carriesCodes({ elements }: CompositeType): boolean {
  return Object.hasOwn(elements, 'RetourCodes')
}

function toReturnCodes(codes: readonly string[]) {
  return { RetourCode: codes }
}
