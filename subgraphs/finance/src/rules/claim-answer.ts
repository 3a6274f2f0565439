/** What is wrong with a field of the input. */
export interface FieldFault {
  readonly path: string[]
  readonly message: string
}

interface Rejection {
  readonly lineReference: string
  readonly returnCode: string
}

/** A line of a claim as it stands. */
interface StandingLine {
  readonly reference: string
  readonly debitCredit: 'D' | 'C'
  readonly state: 'granted' | 'rejected' | 'credited'
}

/**
 * Why lines of a claim cannot be rejected, field by field; nothing when they can. Only a debit line can be that is granted and stands: a
 * credit line repeats what was granted before (IV085), and of a line that was credited the money is back already.
 */
export function findRejectionFaults(
  rejections: readonly Rejection[],
  lines: readonly StandingLine[],
  codes: ReadonlySet<string>,
): readonly FieldFault[] {
  const byReference = new Map(lines.map((line) => [line.reference, line]))
  const seen = new Set<string>()
  return rejections.flatMap(({ lineReference, returnCode }, index) => {
    const isRepeated = seen.has(lineReference)
    seen.add(lineReference)
    const path = (field: string) => ['rejectedLines', String(index), field]
    const fault = isRepeated ? 'This line is named before; name it once.' : faultOf(byReference.get(lineReference))
    return [
      ...(fault === null ? [] : [{ path: path('lineReference'), message: fault }]),
      ...(codes.has(returnCode) ? [] : [{ path: path('returnCode'), message: unknownCode }]),
    ]
  })
}

const unknownCode = 'Take a code of the list WJ001 that rejects a line, such as 0611.'

function faultOf(line: StandingLine | undefined): string | null {
  if (line === undefined) return 'The claim has no line with this reference; take one from its lines.'
  if (line.debitCredit === 'C') return 'A credit line takes back what was granted and cannot be rejected; leave it out.'
  if (line.state === 'rejected') return 'This line was rejected when the claim came and stays so; leave it out.'
  if (line.state === 'credited') return 'The provider took this line back since; leave it out.'
  return null
}
