const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])'

const clients = /* GraphQL */ `
  ${federation}
  scalar LocalDate
  type Query {
    client(id: ID!): Client
    clients(first: Int! = 25, order: ClientOrder! = FAMILY_NAME): ClientConnection!
  }
  enum ClientOrder { FAMILY_NAME BIRTH_DATE }
  type ClientConnection { nodes: [Client!]! pageInfo: PageInfo! totalCount: Int }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Client @key(fields: "id") {
    id: ID!
    familyName: String!
    familyNamePrefix: String
    givenNames: String
    birthDate: LocalDate!
    birthDatePrecision: BirthDatePrecision!
    sex: CodedValue!
    address: Address
    responsibleMunicipality: Municipality
    allocations(first: Int): [Allocation!]!
  }
  enum BirthDatePrecision { DAY MONTH YEAR UNKNOWN }
  type Address { street: String! houseNumber: Int! postalCode: String! city: String! }
  type CodedValue @shareable { list: String! code: String! label: String }
  type Allocation @key(fields: "id") {
    id: ID!
    number: Int!
    kind: AllocationKind!
    decidedOn: LocalDate!
    start: LocalDate!
    end: LocalDate
    volume: AllocatedVolume
    careStarts: [CareStart!]!
    provider: Provider
    productCategory: ProductCategory
  }
  enum AllocationKind { SPECIFIC NON_SPECIFIC GENERIC }
  type AllocatedVolume { volume: Int! unit: CodedValue! frequency: CodedValue! }
  type CareStart { id: ID! begin: LocalDate! }
  type Municipality @key(fields: "code", resolvable: false) { code: ID! }
  type Provider @key(fields: "agbCode", resolvable: false) { agbCode: ID! }
  type ProductCategory @key(fields: "code", resolvable: false) { code: ID! }
`

const providers = /* GraphQL */ `
  ${federation}
  type Query { provider(agbCode: ID!): Provider municipality(code: ID!): Municipality }
  type Provider @key(fields: "agbCode") { agbCode: ID! name: String! rating: Float seat: Municipality }
  type ProductCategory @key(fields: "code") { code: ID! label: String! }
  type Municipality @key(fields: "code") { code: ID! name: String! inhabitants(year: Int! = 2026): Int region: Region }
  type Region { id: ID! name: String! }
`

const finance = /* GraphQL */ `
  ${federation}
  scalar LocalDate
  scalar Cents
  type Query { claimLine(id: ID!): ClaimLine }
  type Allocation @key(fields: "id") {
    id: ID!
    commitment: Commitment
    claimedCents: Cents
    claimLines(first: Int! = 2): [ClaimLine!]!
  }
  type Commitment { amountCents: Cents basis: CommitmentBasis unknownReason: String }
  enum CommitmentBasis { AMOUNT BUDGET TARIFF }
  type ClaimLine { id: ID! lineReference: String! amountCents: Cents! periodStart: LocalDate! unit: CodedValue! }
  type CodedValue @shareable { list: String! code: String! label: String }
`

const education = /* GraphQL */ `
  ${federation}
  scalar LocalDate
  type Query { school(brin: ID!): School }
  type Client @key(fields: "id") { id: ID! educationCareArrangements: [EducationCareArrangement!]! }
  type EducationCareArrangement {
    id: ID!
    kind: EducationCareArrangementKind!
    agreedOn: LocalDate!
    fundedBy: [EducationCareParty!]!
    school: School!
    provider: Provider
  }
  enum EducationCareArrangementKind { AT_SCHOOL AT_CARE_LOCATION }
  enum EducationCareParty { EDUCATION FAMILY LOCAL_TEAM PROVIDER }
  type School @key(fields: "brin") { brin: ID! name: String! partnershipCode: String! municipality: Municipality }
  type Municipality @key(fields: "code", resolvable: false) { code: ID! }
  type Provider @key(fields: "agbCode", resolvable: false) { agbCode: ID! }
`

/** The subgraphs of the benchmark by name, in the shape of the region's own and small enough to keep in memory. */
export const typeDefsBySubgraph = { clients, providers, finance, education }

export type SubgraphName = keyof typeof typeDefsBySubgraph
