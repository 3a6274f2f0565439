/** All that this subgraph hands on about a young person. */
export interface ClientMapper {
  readonly id: string
}
