import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MandateMapper, MandateConnectionMapper } from './mandate/schema.mappers.ts';
import type { MunicipalityMapper } from './municipality/schema.mappers.ts';
import type { ProductCategoryMapper } from './product-category/schema.mappers.ts';
import type { ProviderMapper, ProviderConnectionMapper } from './provider/schema.mappers.ts';
import type { RegionMapper } from './region/schema.mappers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** The AGB code of a provider: eight digits as text (AGB-code). */
  AgbCode: { input: string; output: string; }
  /** A calendar day in Europe/Amsterdam, written as YYYY-MM-DD (datum). */
  LocalDate: { input: string; output: string; }
  /** The CBS code of a municipality: GM and four digits (gemeentecode). */
  MunicipalityCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What is wrong with one field of the input (veld). */
export type FieldProblem = {
  __typename?: 'FieldProblem';
  /** What is wrong and what is expected (melding). */
  message: Scalars['String']['output'];
  /** Where in the input, such as start (pad). */
  path: Array<Scalars['String']['output']>;
};

/** A mandate to be granted (invoer). */
export type GrantMandateInput = {
  /** What may be read; it must fit the desk (soort gegevens). */
  category: MandateCategory;
  /** Which desk of the region (balie). */
  desk: MandatedDesk;
  /** First day (ingangsdatum). */
  from: Scalars['LocalDate']['input'];
  /** The only purpose for which it holds; it must fit the desk (doel). */
  purpose: Purpose;
  /** The region that the caller's municipality belongs to (regio). */
  regionId: Scalars['ID']['input'];
  /** Last day, inclusive; today or later, and at most five years after the first (einddatum). */
  until: Scalars['LocalDate']['input'];
};

/** What comes of granting a mandate (uitkomst). */
export type GrantMandateResult = GrantMandateSuccess | MandateOverlapProblem | ValidationProblem;

/** The mandate stands (verleend). */
export type GrantMandateSuccess = {
  __typename?: 'GrantMandateSuccess';
  /** The mandate (mandaat). */
  mandate: Mandate;
};

/**
 * A municipality lets a desk of its region read one category of its data, for one purpose and a period (mandaat, Awb afdeling
 * 10.1.1). Without one the desk sees nobody.
 */
export type Mandate = {
  __typename?: 'Mandate';
  /** What may be read (soort gegevens). */
  category: MandateCategory;
  /** Which desk of the region (balie). */
  desk: MandatedDesk;
  /** First day (ingangsdatum). */
  from: Scalars['LocalDate']['output'];
  /** The day on which it was granted (verleend op). */
  grantedOn: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Whether it opens anything today (van kracht). */
  isInForce: Scalars['Boolean']['output'];
  /** Whose data may be read (gemeente). */
  municipality: Municipality;
  /** The only purpose for which they may be read (doel). */
  purpose: Purpose;
  /** The region whose desk may read them (regio). */
  region: Region;
  /** The day on which it was taken back; null while it stands (ingetrokken op). */
  revokedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Last day, inclusive (einddatum). */
  until: Scalars['LocalDate']['output'];
};

/** What a mandate opens (soort gegevens). */
export type MandateCategory =
  /** Education-care arrangements (onderwijs-zorgarrangementen). For the care desk. */
  | 'ARRANGEMENTS'
  /** Commitments, claims, claim lines and tariffs (declaraties). For the finance desk. */
  | 'CLAIMS'
  /** Young people with their allocations, starts and stops (dossiers). For the care desk. */
  | 'CLIENT_FILES';

/** A page of mandates (pagina met mandaten). */
export type MandateConnection = {
  __typename?: 'MandateConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<MandateEdge>;
  /** The rows alone (regels). */
  nodes: Array<Mandate>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many mandates there are, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A mandate on a page (regel). */
export type MandateEdge = {
  __typename?: 'MandateEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The mandate (mandaat). */
  node: Mandate;
};

/** The caller's municipality gave no mandate with this id; nothing was changed (mandaat onbekend). */
export type MandateNotFoundProblem = Problem & {
  __typename?: 'MandateNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** A mandate of the same desk, purpose and category holds on some of these days; nothing was changed (overlap). */
export type MandateOverlapProblem = Problem & {
  __typename?: 'MandateOverlapProblem';
  /** The mandate that stands in the way (mandaat). */
  mandate: Mandate;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** Who of a region can be mandated (balie). */
export type MandatedDesk =
  /** The desk that helps municipalities with care, for the purposes ACCESS and MEASURE (zorgbalie). */
  | 'CARE_DESK'
  /** The desk that handles claims, for the purposes FUNDING and CONTROL (financiële balie). */
  | 'FINANCE_DESK';

/** A municipality that exists or existed (gemeente). Source: CBS, Gemeentelijke indeling. */
export type Municipality = {
  __typename?: 'Municipality';
  /** GM and four digits (CBS-code). */
  code: Scalars['MunicipalityCode']['output'];
  /** The number of inhabitants in a year (inwoners); null where no figure is known, which is never a zero. */
  inhabitants?: Maybe<Scalars['Int']['output']>;
  /** The official name (naam). */
  name: Scalars['String']['output'];
  /** The municipalities that merged into this one, however long ago (voorgangers). */
  predecessors: Array<Municipality>;
  /** Its youth-care region (jeugdzorgregio); null when it did not exist on that day. */
  region?: Maybe<Region>;
  /** The municipality that it merged into (opvolger); null while it exists. */
  successor?: Maybe<Municipality>;
  /** The partnerships that its youth-care region takes part in (bovenregionale samenwerking). */
  supraRegionalPartnerships: Array<Region>;
  /** The last day of a former municipality (geldig tot en met); null while it exists. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
};


/** A municipality that exists or existed (gemeente). Source: CBS, Gemeentelijke indeling. */
export type MunicipalityinhabitantsArgs = {
  year: Scalars['Int']['input'];
};


/** A municipality that exists or existed (gemeente). Source: CBS, Gemeentelijke indeling. */
export type MunicipalityregionArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};


/** A municipality that exists or existed (gemeente). Source: CBS, Gemeentelijke indeling. */
export type MunicipalitysupraRegionalPartnershipsArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Mandates a desk of the region to read one category of the municipality's data (mandaat verlenen); it holds at once. Doing it
   * again with the same facts changes nothing. Only for mandate managers.
   */
  grantMandate: GrantMandateResult;
  /**
   * Registers a provider for the region of the caller (aanbieder registreren). A provider that is known under the same name
   * gets the region and the categories added; what was registered before stays. Only for contract managers of a region.
   */
  registerProvider: RegisterProviderResult;
  /**
   * Takes a mandate back (mandaat intrekken); from then on it opens nothing. Doing it again changes nothing. Only for mandate
   * managers.
   */
  revokeMandate: RevokeMandateResult;
};


export type MutationgrantMandateArgs = {
  input: GrantMandateInput;
};


export type MutationregisterProviderArgs = {
  input: RegisterProviderInput;
};


export type MutationrevokeMandateArgs = {
  input: RevokeMandateInput;
};

/** Where a page stands in its list, as the Relay connection specification says (paginering). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row of this page; null on an empty page (laatste cursor). */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after this one (volgende pagina). */
  hasNextPage: Scalars['Boolean']['output'];
};

/** What a caller can act on when a change is refused (probleem). */
export type Problem = {
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** A national category of youth care products (productcategorie). Source: JZ020. */
export type ProductCategory = {
  __typename?: 'ProductCategory';
  /** Two digits (code). */
  code: Scalars['ID']['output'];
  /** The official Dutch label (omschrijving). */
  label: Scalars['String']['output'];
};

/** An organisation that delivers youth care (aanbieder), as the regions registered it. */
export type Provider = {
  __typename?: 'Provider';
  /** Eight digits (AGB-code). */
  agbCode: Scalars['AgbCode']['output'];
  /** The name under which it was registered (naam). */
  name: Scalars['String']['output'];
  /** What it delivers according to any of these regions, by code (productcategorieën). */
  productCategories: Array<ProductCategory>;
  /** The regions that registered it, by id (regio's). */
  regions: Array<Region>;
};

/** The AGB code belongs to a provider with another name; nothing was changed (al geregistreerd). */
export type ProviderAlreadyRegisteredProblem = Problem & {
  __typename?: 'ProviderAlreadyRegisteredProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The provider that has this AGB code (aanbieder). */
  provider: Provider;
};

/** A page of providers (pagina met aanbieders). */
export type ProviderConnection = {
  __typename?: 'ProviderConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<ProviderEdge>;
  /** The rows alone (regels). */
  nodes: Array<Provider>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many providers the whole list holds, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A provider on a page (regel). */
export type ProviderEdge = {
  __typename?: 'ProviderEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The provider (aanbieder). */
  node: Provider;
};

/** Why personal data may be read (doelbinding, Jeugdwet art. 7.4.0 and 7.4.1). */
export type Purpose =
  /** Guidance to, advice on, determination and deployment of help (toegang). */
  | 'ACCESS'
  /** Control and fraud research (controle). */
  | 'CONTROL'
  /** Funding (bekostiging). */
  | 'FUNDING'
  /** Child protection and probation measures (maatregel). */
  | 'MEASURE'
  /** Policy information (beleidsinformatie). */
  | 'POLICY';

export type Query = {
  __typename?: 'Query';
  /**
   * The mandates that the caller's organisation gave or got, latest first (mandaten): a municipality sees those that it gave, a
   * region those that it got. For mandate managers, privacy officers and the desks of a region.
   */
  mandates: MandateConnection;
  /** The municipalities of one region, by code (gemeenten van een regio). All municipalities are found through regions. */
  municipalities: Array<Municipality>;
  /** One municipality by code (gemeente), former ones included; null when no such municipality is known. */
  municipality?: Maybe<Municipality>;
  /** The national product categories, by code (productcategorieën). */
  productCategories: Array<ProductCategory>;
  /** One provider by AGB code (aanbieder); null when no region registered it. */
  provider?: Maybe<Provider>;
  /** The registered providers, by name (aanbieders). */
  providers: ProviderConnection;
  /** One region by id (regio); null when there is none with this id. */
  region?: Maybe<Region>;
  /** All youth-care regions and supra-regional partnerships, in the order of the national list (regio's). */
  regions: Array<Region>;
};


export type QuerymandatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QuerymunicipalitiesArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  regionId: Scalars['ID']['input'];
};


export type QuerymunicipalityArgs = {
  code: Scalars['MunicipalityCode']['input'];
};


export type QueryproviderArgs = {
  agbCode: Scalars['AgbCode']['input'];
};


export type QueryprovidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryregionArgs = {
  id: Scalars['ID']['input'];
};

/**
 * A group of municipalities that arrange youth care together (jeugdzorgregio), or a partnership of such regions
 * (bovenregionaal). Source: CBS, Gemeentelijke indeling.
 */
export type Region = {
  __typename?: 'Region';
  /** The name in lower case with hyphens, such as noord-kennemerland (id). */
  id: Scalars['ID']['output'];
  /** One region or a partnership of regions (soort). */
  kind: RegionKind;
  /** The municipalities that belong to it, by code; to a partnership they belong through its regions (gemeenten). */
  members: Array<Municipality>;
  /** The name as the municipalities write it (naam). */
  name: Scalars['String']['output'];
  /** The partnerships that this region takes part in (maakt deel uit van). */
  partOf: Array<Region>;
  /** The regions that this partnership consists of; none for a youth-care region (onderdelen). */
  parts: Array<Region>;
};


/**
 * A group of municipalities that arrange youth care together (jeugdzorgregio), or a partnership of such regions
 * (bovenregionaal). Source: CBS, Gemeentelijke indeling.
 */
export type RegionmembersArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What a region is (soort regio). */
export type RegionKind =
  /** Works for several youth-care regions, for what is scarce (bovenregionaal). */
  | 'SUPRA_REGIONAL'
  /** Each municipality belongs to exactly one (jeugdzorgregio). */
  | 'YOUTH_CARE';

/** What a region says about a provider (invoer). */
export type RegisterProviderInput = {
  /** Eight digits (AGB-code). */
  agbCode: Scalars['AgbCode']['input'];
  /** The name of the organisation, 1 to 200 characters (naam). */
  name: Scalars['String']['input'];
  /** What it delivers in the region of the caller: codes of JZ020 (productcategorieën). */
  productCategoryCodes: Array<Scalars['ID']['input']>;
};

/** What comes of registering a provider (uitkomst). */
export type RegisterProviderResult = ProviderAlreadyRegisteredProblem | RegisterProviderSuccess | ValidationProblem;

/** The provider is registered for the region of the caller (geregistreerd). */
export type RegisterProviderSuccess = {
  __typename?: 'RegisterProviderSuccess';
  /** The provider as it now stands (aanbieder). */
  provider: Provider;
};

/** A mandate to be taken back (invoer). */
export type RevokeMandateInput = {
  /** The id of the mandate (id). */
  id: Scalars['ID']['input'];
};

/** What comes of taking a mandate back (uitkomst). */
export type RevokeMandateResult = MandateNotFoundProblem | RevokeMandateSuccess;

/** The mandate is taken back (ingetrokken). */
export type RevokeMandateSuccess = {
  __typename?: 'RevokeMandateSuccess';
  /** The mandate (mandaat). */
  mandate: Mandate;
};

/** The input breaks one or more rules; nothing was changed (ongeldige invoer). */
export type ValidationProblem = Problem & {
  __typename?: 'ValidationProblem';
  /** What is wrong, field by field (velden). */
  fields: Array<FieldProblem>;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Municipality: Municipality;
  ProductCategory: ProductCategory;
  Provider: Provider;
  Region: Region;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Municipality:
    ( { __typename: 'Municipality' }
    & GraphQLRecursivePick<FederationTypes['Municipality'], {"code":true}> );
  ProductCategory:
    ( { __typename: 'ProductCategory' }
    & GraphQLRecursivePick<FederationTypes['ProductCategory'], {"code":true}> );
  Provider:
    ( { __typename: 'Provider' }
    & GraphQLRecursivePick<FederationTypes['Provider'], {"agbCode":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GrantMandateResult:
    | ( Omit<GrantMandateSuccess, 'mandate'> & { mandate: _RefType['Mandate'] } & { __typename: 'GrantMandateSuccess' } )
    | ( Omit<MandateOverlapProblem, 'mandate'> & { mandate: _RefType['Mandate'] } & { __typename: 'MandateOverlapProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  RegisterProviderResult:
    | ( Omit<ProviderAlreadyRegisteredProblem, 'provider'> & { provider: _RefType['Provider'] } & { __typename: 'ProviderAlreadyRegisteredProblem' } )
    | ( Omit<RegisterProviderSuccess, 'provider'> & { provider: _RefType['Provider'] } & { __typename: 'RegisterProviderSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  RevokeMandateResult:
    | ( MandateNotFoundProblem & { __typename: 'MandateNotFoundProblem' } )
    | ( Omit<RevokeMandateSuccess, 'mandate'> & { mandate: _RefType['Mandate'] } & { __typename: 'RevokeMandateSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( MandateNotFoundProblem )
    | ( Omit<MandateOverlapProblem, 'mandate'> & { mandate: _RefType['Mandate'] } )
    | ( Omit<ProviderAlreadyRegisteredProblem, 'provider'> & { provider: _RefType['Provider'] } )
    | ( ValidationProblem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgbCode: ResolverTypeWrapper<Scalars['AgbCode']['output']>;
  FieldProblem: ResolverTypeWrapper<FieldProblem>;
  GrantMandateInput: GrantMandateInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  GrantMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantMandateResult']>;
  GrantMandateSuccess: ResolverTypeWrapper<Omit<GrantMandateSuccess, 'mandate'> & { mandate: ResolversTypes['Mandate'] }>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Mandate: ResolverTypeWrapper<MandateMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  MandateCategory: ResolverTypeWrapper<'CLIENT_FILES' | 'ARRANGEMENTS' | 'CLAIMS'>;
  MandateConnection: ResolverTypeWrapper<MandateConnectionMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MandateEdge: ResolverTypeWrapper<Omit<MandateEdge, 'node'> & { node: ResolversTypes['Mandate'] }>;
  MandateNotFoundProblem: ResolverTypeWrapper<MandateNotFoundProblem>;
  MandateOverlapProblem: ResolverTypeWrapper<Omit<MandateOverlapProblem, 'mandate'> & { mandate: ResolversTypes['Mandate'] }>;
  MandatedDesk: ResolverTypeWrapper<'CARE_DESK' | 'FINANCE_DESK'>;
  Municipality: ResolverTypeWrapper<MunicipalityMapper>;
  MunicipalityCode: ResolverTypeWrapper<Scalars['MunicipalityCode']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProductCategory: ResolverTypeWrapper<ProductCategoryMapper>;
  Provider: ResolverTypeWrapper<ProviderMapper>;
  ProviderAlreadyRegisteredProblem: ResolverTypeWrapper<Omit<ProviderAlreadyRegisteredProblem, 'provider'> & { provider: ResolversTypes['Provider'] }>;
  ProviderConnection: ResolverTypeWrapper<ProviderConnectionMapper>;
  ProviderEdge: ResolverTypeWrapper<Omit<ProviderEdge, 'node'> & { node: ResolversTypes['Provider'] }>;
  Purpose: ResolverTypeWrapper<'ACCESS' | 'MEASURE' | 'FUNDING' | 'CONTROL' | 'POLICY'>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<RegionMapper>;
  RegionKind: ResolverTypeWrapper<'YOUTH_CARE' | 'SUPRA_REGIONAL'>;
  RegisterProviderInput: RegisterProviderInput;
  RegisterProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterProviderResult']>;
  RegisterProviderSuccess: ResolverTypeWrapper<Omit<RegisterProviderSuccess, 'provider'> & { provider: ResolversTypes['Provider'] }>;
  RevokeMandateInput: RevokeMandateInput;
  RevokeMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeMandateResult']>;
  RevokeMandateSuccess: ResolverTypeWrapper<Omit<RevokeMandateSuccess, 'mandate'> & { mandate: ResolversTypes['Mandate'] }>;
  ValidationProblem: ResolverTypeWrapper<ValidationProblem>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgbCode: Scalars['AgbCode']['output'];
  FieldProblem: FieldProblem;
  GrantMandateInput: GrantMandateInput;
  ID: Scalars['ID']['output'];
  GrantMandateResult: ResolversUnionTypes<ResolversParentTypes>['GrantMandateResult'];
  GrantMandateSuccess: Omit<GrantMandateSuccess, 'mandate'> & { mandate: ResolversParentTypes['Mandate'] };
  LocalDate: Scalars['LocalDate']['output'];
  Mandate: MandateMapper;
  Boolean: Scalars['Boolean']['output'];
  MandateConnection: MandateConnectionMapper;
  Int: Scalars['Int']['output'];
  MandateEdge: Omit<MandateEdge, 'node'> & { node: ResolversParentTypes['Mandate'] };
  MandateNotFoundProblem: MandateNotFoundProblem;
  MandateOverlapProblem: Omit<MandateOverlapProblem, 'mandate'> & { mandate: ResolversParentTypes['Mandate'] };
  Municipality: MunicipalityMapper;
  MunicipalityCode: Scalars['MunicipalityCode']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ProductCategory: ProductCategoryMapper;
  Provider: ProviderMapper;
  ProviderAlreadyRegisteredProblem: Omit<ProviderAlreadyRegisteredProblem, 'provider'> & { provider: ResolversParentTypes['Provider'] };
  ProviderConnection: ProviderConnectionMapper;
  ProviderEdge: Omit<ProviderEdge, 'node'> & { node: ResolversParentTypes['Provider'] };
  Query: Record<PropertyKey, never>;
  Region: RegionMapper;
  RegisterProviderInput: RegisterProviderInput;
  RegisterProviderResult: ResolversUnionTypes<ResolversParentTypes>['RegisterProviderResult'];
  RegisterProviderSuccess: Omit<RegisterProviderSuccess, 'provider'> & { provider: ResolversParentTypes['Provider'] };
  RevokeMandateInput: RevokeMandateInput;
  RevokeMandateResult: ResolversUnionTypes<ResolversParentTypes>['RevokeMandateResult'];
  RevokeMandateSuccess: Omit<RevokeMandateSuccess, 'mandate'> & { mandate: ResolversParentTypes['Mandate'] };
  ValidationProblem: ValidationProblem;
  String: Scalars['String']['output'];
};

export type accessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type accessDirectiveResolver<Result, Parent, ContextType = Context, Args = accessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface AgbCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgbCode'], any> {
  name: 'AgbCode';
}

export type FieldProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldProblem'] = ResolversParentTypes['FieldProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GrantMandateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantMandateResult'] = ResolversParentTypes['GrantMandateResult']> = {
  __resolveType?: TypeResolveFn<'GrantMandateSuccess' | 'MandateOverlapProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type GrantMandateSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantMandateSuccess'] = ResolversParentTypes['GrantMandateSuccess']> = {
  mandate?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MandateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mandate'] = ResolversParentTypes['Mandate']> = {
  category?: Resolver<ResolversTypes['MandateCategory'], ParentType, ContextType>;
  desk?: Resolver<ResolversTypes['MandatedDesk'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  grantedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  municipality?: Resolver<ResolversTypes['Municipality'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  revokedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type MandateCategoryResolvers = EnumResolverSignature<{ ARRANGEMENTS?: any, CLAIMS?: any, CLIENT_FILES?: any }, ResolversTypes['MandateCategory']>;

export type MandateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateConnection'] = ResolversParentTypes['MandateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MandateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Mandate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MandateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateEdge'] = ResolversParentTypes['MandateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
};

export type MandateNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateNotFoundProblem'] = ResolversParentTypes['MandateNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MandateOverlapProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MandateOverlapProblem'] = ResolversParentTypes['MandateOverlapProblem']> = {
  mandate?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MandatedDeskResolvers = EnumResolverSignature<{ CARE_DESK?: any, FINANCE_DESK?: any }, ResolversTypes['MandatedDesk']>;

export type MunicipalityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality'], FederationReferenceType extends FederationReferenceTypes['Municipality'] = FederationReferenceTypes['Municipality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Municipality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['MunicipalityCode'], ParentType, ContextType>;
  inhabitants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<MunicipalityinhabitantsArgs, 'year'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predecessors?: Resolver<Array<ResolversTypes['Municipality']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, Partial<MunicipalityregionArgs>>;
  successor?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  supraRegionalPartnerships?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType, Partial<MunicipalitysupraRegionalPartnershipsArgs>>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export interface MunicipalityCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MunicipalityCode'], any> {
  name: 'MunicipalityCode';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  grantMandate?: Resolver<ResolversTypes['GrantMandateResult'], ParentType, ContextType, RequireFields<MutationgrantMandateArgs, 'input'>>;
  registerProvider?: Resolver<ResolversTypes['RegisterProviderResult'], ParentType, ContextType, RequireFields<MutationregisterProviderArgs, 'input'>>;
  revokeMandate?: Resolver<ResolversTypes['RevokeMandateResult'], ParentType, ContextType, RequireFields<MutationrevokeMandateArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType?: TypeResolveFn<'MandateNotFoundProblem' | 'MandateOverlapProblem' | 'ProviderAlreadyRegisteredProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type ProductCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCategory'] = ResolversParentTypes['ProductCategory'], FederationReferenceType extends FederationReferenceTypes['ProductCategory'] = FederationReferenceTypes['ProductCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider'], FederationReferenceType extends FederationReferenceTypes['Provider'] = FederationReferenceTypes['Provider']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Provider']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agbCode?: Resolver<ResolversTypes['AgbCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productCategories?: Resolver<Array<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type ProviderAlreadyRegisteredProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderAlreadyRegisteredProblem'] = ResolversParentTypes['ProviderAlreadyRegisteredProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProviderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderConnection'] = ResolversParentTypes['ProviderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProviderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Provider']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProviderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderEdge'] = ResolversParentTypes['ProviderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
};

export type PurposeResolvers = EnumResolverSignature<{ ACCESS?: any, CONTROL?: any, FUNDING?: any, MEASURE?: any, POLICY?: any }, ResolversTypes['Purpose']>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  mandates?: Resolver<ResolversTypes['MandateConnection'], ParentType, ContextType, RequireFields<QuerymandatesArgs, 'first'>>;
  municipalities?: Resolver<Array<ResolversTypes['Municipality']>, ParentType, ContextType, RequireFields<QuerymunicipalitiesArgs, 'regionId'>>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType, RequireFields<QuerymunicipalityArgs, 'code'>>;
  productCategories?: Resolver<Array<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType, RequireFields<QueryproviderArgs, 'agbCode'>>;
  providers?: Resolver<ResolversTypes['ProviderConnection'], ParentType, ContextType, RequireFields<QueryprovidersArgs, 'first'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryregionArgs, 'id'>>;
  regions?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegionKind'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Municipality']>, ParentType, ContextType, Partial<RegionmembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partOf?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type RegionKindResolvers = EnumResolverSignature<{ SUPRA_REGIONAL?: any, YOUTH_CARE?: any }, ResolversTypes['RegionKind']>;

export type RegisterProviderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterProviderResult'] = ResolversParentTypes['RegisterProviderResult']> = {
  __resolveType?: TypeResolveFn<'ProviderAlreadyRegisteredProblem' | 'RegisterProviderSuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type RegisterProviderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterProviderSuccess'] = ResolversParentTypes['RegisterProviderSuccess']> = {
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeMandateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeMandateResult'] = ResolversParentTypes['RevokeMandateResult']> = {
  __resolveType?: TypeResolveFn<'MandateNotFoundProblem' | 'RevokeMandateSuccess', ParentType, ContextType>;
};

export type RevokeMandateSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeMandateSuccess'] = ResolversParentTypes['RevokeMandateSuccess']> = {
  mandate?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidationProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValidationProblem'] = ResolversParentTypes['ValidationProblem']> = {
  fields?: Resolver<Array<ResolversTypes['FieldProblem']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AgbCode?: GraphQLScalarType;
  FieldProblem?: FieldProblemResolvers<ContextType>;
  GrantMandateResult?: GrantMandateResultResolvers<ContextType>;
  GrantMandateSuccess?: GrantMandateSuccessResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Mandate?: MandateResolvers<ContextType>;
  MandateCategory?: MandateCategoryResolvers;
  MandateConnection?: MandateConnectionResolvers<ContextType>;
  MandateEdge?: MandateEdgeResolvers<ContextType>;
  MandateNotFoundProblem?: MandateNotFoundProblemResolvers<ContextType>;
  MandateOverlapProblem?: MandateOverlapProblemResolvers<ContextType>;
  MandatedDesk?: MandatedDeskResolvers;
  Municipality?: MunicipalityResolvers<ContextType>;
  MunicipalityCode?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProductCategory?: ProductCategoryResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  ProviderAlreadyRegisteredProblem?: ProviderAlreadyRegisteredProblemResolvers<ContextType>;
  ProviderConnection?: ProviderConnectionResolvers<ContextType>;
  ProviderEdge?: ProviderEdgeResolvers<ContextType>;
  Purpose?: PurposeResolvers;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionKind?: RegionKindResolvers;
  RegisterProviderResult?: RegisterProviderResultResolvers<ContextType>;
  RegisterProviderSuccess?: RegisterProviderSuccessResolvers<ContextType>;
  RevokeMandateResult?: RevokeMandateResultResolvers<ContextType>;
  RevokeMandateSuccess?: RevokeMandateSuccessResolvers<ContextType>;
  ValidationProblem?: ValidationProblemResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: accessDirectiveResolver<any, any, ContextType>;
};
