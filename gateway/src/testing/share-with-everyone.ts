/** Subgraph SDL in which everybody may ask for every field of every type; for tests that are not about who may. */
export function shareWithEveryone(typeDefs: string): string {
  return `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
      @link(url: "https://example.org/regiograaf/access/v1.0", import: ["@access"])
      @composeDirective(name: "@access")
    directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
    ${typeDefs.replaceAll(/type \w+/g, '$& @access(needs: "READ_SHARED")')}`
}
