/** The registers of this subgraph from which figures are counted, as they name their source: who uses one has delivered. */
export type Register = 'perspective-plans' | 'norm-deviations'
