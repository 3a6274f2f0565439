/** The breakdowns by which the cubes of a figure in money hold what its rules ask: the amount by provider, and the number of distinct clients. */
export const providersOfAmount = 'provider'
export const clientsOfAmount = 'clients'

/** What a cube of a figure in money says of one period. */
export interface CubeAmount {
  readonly municipality: string
  readonly period: string
  readonly breakdown: string
  /** The provider, where the breakdown is by provider. */
  readonly member: string
  readonly count: number
}
