/** What is wrong with one field of an input, in the shape of the schema type `FieldProblem`. */
export interface FieldProblem {
  readonly path: string[]
  readonly message: string
}
