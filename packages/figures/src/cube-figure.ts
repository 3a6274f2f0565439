import type { Additivity } from '@regiograaf/disclosure'
import type { FigureDefinition, FigureKind } from './definitions.ts'
import type { PeriodKind } from './period.ts'

/** The definition of a figure that is counted, and not made of others. */
export interface CubeDefinition extends FigureDefinition {
  readonly kind: Exclude<FigureKind, 'RATIO'>
}

/** One way to tell the parts of a figure apart. */
export interface CubeDimension {
  /** Its members; absent for those that are found in the cubes. */
  readonly members?: readonly string[]
  /** The code list that has their Dutch names. */
  readonly list: string
  /** `cover` when one client can be in several members, so that they add up to more than the total. */
  readonly adds: Exclude<Additivity, 'none'>
  /**
   * The coarser dimension of which each of its members is a part: `2-98000101` of `2`. Whoever adds up the parts finds the whole, which
   * disclosure control has to know. The members of both are found: a whole without a part would be known to be zero.
   */
  readonly within?: string
  /**
   * The dimension from which it follows, and how. A member that is not found and follows from none that is found there is not published: everybody
   * knows that nobody is in it, and to withhold its zeros would cost others.
   */
  readonly follows?: { readonly from: string; readonly member: (of: string) => string }
}

/**
 * How a figure can be broken down, by one dimension or several, and of whom that is published: of each municipality, or of the region
 * alone, because not every breakdown can be carried so far (decision 30). Every dimension of several is a breakdown by itself as well.
 */
export interface CubeBreakdown {
  readonly of: readonly string[]
  readonly publishedOf: 'MUNICIPALITIES' | 'REGION'
}

/** The name of a figure in cubes. */
export function cubeOf({ cube, id }: CubeDefinition): string {
  return cube ?? id
}

/** The source of figures that are counted from messages. */
export const messageSource = 'messages'

/** A figure that comes from cubes: what it is, and how it is told apart. `By` are the breakdowns as the graph names them. */
export interface CubeFigure<By extends string = string> {
  readonly definition: CubeDefinition
  readonly period: PeriodKind
  /** The register from which it is counted; absent for messages. How far each municipality has delivered is told by source. */
  readonly source?: string
  /**
   * Whether cubes also hold how the counts are spread over a whole number, such as a wait in days (see `toSpreadCell`). The mean and the
   * median follow from that; the spread itself is never published.
   */
  readonly isSpread?: boolean
  /** Whether its total is published of the region alone, as of a register that is small in most municipalities. */
  readonly isOfRegion?: boolean
  /**
   * Whether it is an amount in cents. Cubes then also hold it by provider, and the number of distinct clients (`money.ts`): the rules for money ask
   * about both. It has no breakdowns, and is published of the region and of each municipality.
   */
  readonly isMoney?: boolean
  /** By the name that they have in cubes. */
  readonly dimensions: Readonly<Record<string, CubeDimension>>
  readonly breakdowns: Readonly<Record<By, CubeBreakdown>>
}
