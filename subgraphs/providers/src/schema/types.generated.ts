import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GoalMapper } from './goal/schema.mappers.ts';
import type { MandateMapper, MandateConnectionMapper } from './mandate/schema.mappers.ts';
import type { MunicipalityMapper } from './municipality/schema.mappers.ts';
import type { ProductCategoryMapper } from './product-category/schema.mappers.ts';
import type { ProviderMapper, ProviderConnectionMapper } from './provider/schema.mappers.ts';
import type { ProviderContractMapper } from './contract/schema.mappers.ts';
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
  /** A whole number of persons or events, an amount in whole eurocents, or a fraction, as the unit of the figure says (getal). */
  FigureNumber: { input: number; output: number; }
  /** A calendar day in Europe/Amsterdam, written as YYYY-MM-DD (datum). */
  LocalDate: { input: string; output: string; }
  /** The CBS code of a municipality: GM and four digits (gemeentecode). */
  MunicipalityCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A contract of the region of the caller with a provider (invoer). */
export type ContractProviderInput = {
  /** The provider, eight digits (AGB-code). */
  agbCode: Scalars['AgbCode']['input'];
  /** First day (ingangsdatum). */
  validFrom: Scalars['LocalDate']['input'];
  /** Last day, inclusive (einddatum). */
  validTo: Scalars['LocalDate']['input'];
};

/** What comes of recording a contract (uitkomst). */
export type ContractProviderResult = ContractProviderSuccess | ContractRecordedProblem | ProviderNotRegisteredProblem | ValidationProblem;

/** The contract stands (vastgelegd). */
export type ContractProviderSuccess = {
  __typename?: 'ContractProviderSuccess';
  /** The contract that was recorded, or stood already (contract). */
  contract: ProviderContract;
};

/** A contract with the provider from the same day has another end; nothing was changed (al vastgelegd). */
export type ContractRecordedProblem = Problem & {
  __typename?: 'ContractRecordedProblem';
  /** The contract that stands in the way (contract). */
  contract: ProviderContract;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** What is wrong with one field of the input (veld). */
export type FieldProblem = {
  __typename?: 'FieldProblem';
  /** What is wrong and what is expected (melding). */
  message: Scalars['String']['output'];
  /** Where in the input, such as start (pad). */
  path: Array<Scalars['String']['output']>;
};

/** A number with everything that is needed to read it (cijfer). */
export type Figure = {
  __typename?: 'Figure';
  /** The day on which this was known (peildatum). */
  asOf: Scalars['LocalDate']['output'];
  /** Who delivered, and up to when (volledigheid). */
  completeness: FigureCompleteness;
  /** What it is (definitie). */
  definition: FigureDefinition;
  /** The part that it is of its breakdown; none for a total (uitsplitsing). */
  dimensions: Array<FigureDimension>;
  /** The first day of the period (vanaf). */
  from: Scalars['LocalDate']['output'];
  /** The municipality, as it is called today; null for the region as a whole (gemeente). */
  municipalityCode?: Maybe<Scalars['MunicipalityCode']['output']>;
  /** How exact the number is; null when there is none (nauwkeurigheid). */
  precision?: Maybe<FigurePrecision>;
  /** The youth care region (regio). */
  regionId: Scalars['ID']['output'];
  /** The part that it is of its total; null for what is no part (aandeel). */
  share?: Maybe<FigureShare>;
  /** Whether it may still change (voorlopig of definitief). */
  status: FigureStatus;
  /** The last day of the period (tot en met). */
  to: Scalars['LocalDate']['output'];
  /** The number; null when there is none, and then withheld says why. Never zero instead (waarde). */
  value?: Maybe<Scalars['FigureNumber']['output']>;
  /** Why there is no number; null when there is one (onderdrukt). */
  withheld?: Maybe<WithheldFigure>;
};

/** Who delivered what a figure is made of (volledigheid). */
export type FigureCompleteness = {
  __typename?: 'FigureCompleteness';
  /** Whether everybody has delivered, and everything that was could be counted (volledig). */
  isComplete: Scalars['Boolean']['output'];
  /** Each municipality of the figure, by code; none when the region itself keeps what is counted (bronnen). */
  sources: Array<FigureSource>;
};

/** What a figure is, the same in every door (definitie). */
export type FigureDefinition = {
  __typename?: 'FigureDefinition';
  /** How it is counted, in Dutch (formule). */
  formula: Scalars['String']['output'];
  /** The id in the catalogue of figures (id). */
  id: Scalars['ID']['output'];
  /** Stock, flow or ratio: never add one to another (stand, stroom of verhouding). */
  kind: FigureKind;
  /** Its Dutch name (naam). */
  name: Scalars['String']['output'];
  /** What it is counted in, in Dutch (bron). */
  source: Scalars['String']['output'];
  /** What it counts (eenheid). */
  unit: FigureUnit;
};

/** One member of a breakdown (uitsplitsing). */
export type FigureDimension = {
  __typename?: 'FigureDimension';
  /** The code of the member; empty for what has none (code). */
  code: Scalars['String']['output'];
  /** Its Dutch name; null when no list holds the code (omschrijving). */
  label?: Maybe<Scalars['String']['output']>;
  /** MUNICIPALITY, LEVEL or another, as the breakdown that was asked calls it (dimensie). */
  name: Scalars['String']['output'];
};

/** Stock, flow or ratio (stand, stroom of verhouding). */
export type FigureKind =
  /** How many came or went; months add up (stroom). */
  | 'FLOW'
  /** Made of other figures, such as a share or a difference: it never adds up (verhouding). */
  | 'RATIO'
  /** How many there are, on a day or in a month as a whole; months do not add up (stand). */
  | 'STOCK';

/** How exact a figure is (nauwkeurigheid). */
export type FigurePrecision =
  /** The number itself: of the caller's own municipality, or of what holds no person (exact). */
  | 'EXACT'
  /** To the nearest multiple of five, an amount to the nearest thousand euros, a total from its own true value (afgerond). */
  | 'ROUNDED';

/** Whose figure is asked: exactly one of the two (gebied). */
export type FigureScopeInput = {
  /** A municipality; a former one is answered as its successor (gemeente). */
  municipality?: InputMaybe<Scalars['MunicipalityCode']['input']>;
  /** The id of a youth care region as a whole (regio). */
  region?: InputMaybe<Scalars['ID']['input']>;
};

/** The part that a figure is of the total of its breakdown: the one divided by the other, both as they are shown (aandeel). */
export type FigureShare = {
  __typename?: 'FigureShare';
  /** The total of which it is a part; null when that is withheld (basis). */
  base?: Maybe<Scalars['FigureNumber']['output']>;
  /** How exact it is; null when there is none (nauwkeurigheid). */
  precision?: Maybe<FigurePrecision>;
  /** From 0 to 1; null when there is none, and then withheld says why (waarde). */
  value?: Maybe<Scalars['FigureNumber']['output']>;
  /** Why there is none; null when there is one (onderdrukt). */
  withheld?: Maybe<WithheldFigure>;
};

/** What one municipality delivered (bron). */
export type FigureSource = {
  __typename?: 'FigureSource';
  /** The date of its latest message that counts; null when it has delivered nothing (aangeleverd tot). */
  deliveredUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** The municipality (gemeente). */
  municipalityCode: Scalars['MunicipalityCode']['output'];
};

/** Whether a figure may still change (voorlopig of definitief). */
export type FigureStatus =
  /** It is taken as it is (definitief). */
  | 'FINAL'
  /** Late messages may still change it (voorlopig). */
  | 'PROVISIONAL';

/** What a figure counts (eenheid). */
export type FigureUnit =
  /** Allocations (toewijzingen). */
  | 'ALLOCATIONS'
  /** Distinct young people (cliënten). */
  | 'CLIENTS'
  /** Days (dagen). */
  | 'DAYS'
  /** An amount of money in whole eurocents (bedrag in centen). */
  | 'EUROCENTS'
  /** A part of one, or the difference of two such parts (aandeel). */
  | 'FRACTION'
  /** Distinct organisations that deliver youth care (aanbieders). */
  | 'PROVIDERS'
  /** Young people waiting somewhere, each as often as they wait (wachtlijstregels). */
  | 'WAITING_LIST_ENTRIES';

/** What a region wants to reach in a contract period (doel). */
export type Goal = {
  __typename?: 'Goal';
  /** The number that it is held against; null when there is none (basiswaarde). */
  baseValue?: Maybe<Scalars['FigureNumber']['output']>;
  /** The year that it is held against; null when that is not said (basisjaar). */
  baseYear?: Maybe<Scalars['Int']['output']>;
  /** What is held against the target (vergelijking). */
  compares: GoalComparison;
  /** Which way it is better (richting). */
  direction: GoalDirection;
  /** The first day of the contract period (vanaf). */
  from: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** The id in the catalogue of the figure by which it is measured, such as KPI-48 (indicator). */
  indicatorId: Scalars['ID']['output'];
  /** Whether the target has to be passed, rather than reached (strikt). */
  isStrict: Scalars['Boolean']['output'];
  /** How binding it is (doelsoort). */
  kind: GoalKind;
  /** The number of the figure at which the target is reached, not rounded; null while it is open (grenswaarde). */
  limit?: Maybe<Scalars['FigureNumber']['output']>;
  /** The figure on the day that was asked, as it is shown to the caller; null when none is held against the goal (meting). */
  measurement?: Maybe<Figure>;
  /** Its Dutch name (naam). */
  name: Scalars['String']['output'];
  /** Whose goal it is (regio). */
  region?: Maybe<Region>;
  /** Whether it is met, from the figure as it is shown (score). */
  score: GoalScore;
  /** For which segment of youth care; null for all (segment). */
  segment?: Maybe<Scalars['String']['output']>;
  /** In the unit of the figure, or in percent where it is a change; null while it is open (streefwaarde). */
  target?: Maybe<Scalars['FigureNumber']['output']>;
  /** Whether the target was set (status van de streefwaarde). */
  targetStatus: GoalTargetStatus;
  /** The last day of the contract period, inclusive (tot en met). */
  until: Scalars['LocalDate']['output'];
};

/** What is held against a target (vergelijking). */
export type GoalComparison =
  /** By how many percent it differs from the base value (verandering). */
  | 'CHANGE'
  /** The number itself (waarde). */
  | 'VALUE';

/** Which way a number is better (richting). */
export type GoalDirection =
  /** Less is better (daling). */
  | 'DECREASE'
  /** More is better (stijging). */
  | 'INCREASE';

/** How binding a goal is (doelsoort). */
export type GoalKind =
  /** Whoever is bound does what can be done (inspanningsverplichting). */
  | 'EFFORT_DUTY'
  /** Wanted, without an obligation (beleidsdoel). */
  | 'POLICY_GOAL'
  /** Whoever is bound reaches it (resultaatafspraak). */
  | 'RESULT_AGREEMENT';

/** Whether a goal is met (score). */
export type GoalScore =
  /** It is (gehaald). */
  | 'MET'
  /** It is not (niet gehaald). */
  | 'NOT_MET'
  /** Nothing to hold a number against, because the target is open (open streefwaarde). */
  | 'OPEN_TARGET'
  /** No number to hold against the target: withheld, or not delivered (onderdrukt). */
  | 'WITHHELD';

/** Whether a target was set (status van de streefwaarde). */
export type GoalTargetStatus =
  /** It is still to be set (open). */
  | 'OPEN'
  /** There is one (vastgesteld). */
  | 'SET';

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
   * Records for which days the region of the caller has contracted a provider that it registered (contract vastleggen). Doing it again with the
   * same facts changes nothing. Only for contract managers of a region.
   */
  contractProvider: ContractProviderResult;
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


export type MutationcontractProviderArgs = {
  input: ContractProviderInput;
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

/** For which days a region has contracted a provider (contract). It tells no prices. */
export type ProviderContract = {
  __typename?: 'ProviderContract';
  /** Who is contracted (aanbieder). */
  provider?: Maybe<Provider>;
  /** Who contracted (regio). */
  region?: Maybe<Region>;
  /** First day (ingangsdatum). */
  validFrom: Scalars['LocalDate']['output'];
  /** Last day, inclusive (einddatum). */
  validTo: Scalars['LocalDate']['output'];
};

/** A provider on a page (regel). */
export type ProviderEdge = {
  __typename?: 'ProviderEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The provider (aanbieder). */
  node: Provider;
};

/** The region of the caller has not registered the provider; nothing was changed (aanbieder onbekend). */
export type ProviderNotRegisteredProblem = Problem & {
  __typename?: 'ProviderNotRegisteredProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
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
   * How many providers a region has contracted on a day, each counted once (aantal gecontracteerde aanbieders, KPI-48). It counts
   * organisations and no person, so that everybody has the exact number. Null with an error when the source fails.
   */
  contractedProviders?: Maybe<Figure>;
  /**
   * What a region wants to reach, by indicator, and whether it does (gezamenlijke monitor op doelen, SYS-16). Empty for a region that
   * has set no goals.
   */
  goals: Array<Goal>;
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


export type QuerycontractedProvidersArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  regionId: Scalars['ID']['input'];
};


export type QuerygoalsArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  regionId: Scalars['ID']['input'];
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

/** Why there is no number (onderdrukte waarde). */
export type WithheldFigure = {
  __typename?: 'WithheldFigure';
  /** The reason (reden). */
  reason: WithholdingReason;
  /** What to print instead of a number: <10 for a small count (tekst). */
  text: Scalars['String']['output'];
};

/** Why there is no number (reden). */
export type WithholdingReason =
  /** It would give another one away; it says nothing of its own size (secundaire onderdrukking). */
  | 'COMPLEMENTARY'
  /** One provider has more than half of the amount (dominante aanbieder). */
  | 'DOMINANT_PROVIDER'
  /** Fewer than ten clients (weinig cliënten). */
  | 'FEW_CLIENTS'
  /** Fewer than three providers (weinig aanbieders). */
  | 'FEW_PROVIDERS'
  /** The municipality has delivered nothing (niet aangeleverd). */
  | 'NOT_DELIVERED'
  /** Nothing is published of this period or this part, or not yet (niet gepubliceerd). */
  | 'NOT_PUBLISHED'
  /** A share or an average over few (kleine basis). */
  | 'SMALL_BASE'
  /** Fewer than ten, or none at all (klein aantal). */
  | 'SMALL_COUNT';



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
  ContractProviderResult:
    | ( Omit<ContractProviderSuccess, 'contract'> & { contract: _RefType['ProviderContract'] } & { __typename: 'ContractProviderSuccess' } )
    | ( Omit<ContractRecordedProblem, 'contract'> & { contract: _RefType['ProviderContract'] } & { __typename: 'ContractRecordedProblem' } )
    | ( ProviderNotRegisteredProblem & { __typename: 'ProviderNotRegisteredProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
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
    | ( Omit<ContractRecordedProblem, 'contract'> & { contract: _RefType['ProviderContract'] } )
    | ( MandateNotFoundProblem )
    | ( Omit<MandateOverlapProblem, 'mandate'> & { mandate: _RefType['Mandate'] } )
    | ( Omit<ProviderAlreadyRegisteredProblem, 'provider'> & { provider: _RefType['Provider'] } )
    | ( ProviderNotRegisteredProblem )
    | ( ValidationProblem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgbCode: ResolverTypeWrapper<Scalars['AgbCode']['output']>;
  ContractProviderInput: ContractProviderInput;
  ContractProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ContractProviderResult']>;
  ContractProviderSuccess: ResolverTypeWrapper<Omit<ContractProviderSuccess, 'contract'> & { contract: ResolversTypes['ProviderContract'] }>;
  ContractRecordedProblem: ResolverTypeWrapper<Omit<ContractRecordedProblem, 'contract'> & { contract: ResolversTypes['ProviderContract'] }>;
  FieldProblem: ResolverTypeWrapper<FieldProblem>;
  Figure: ResolverTypeWrapper<Omit<Figure, 'definition' | 'precision' | 'share' | 'status' | 'withheld'> & { definition: ResolversTypes['FigureDefinition'], precision?: Maybe<ResolversTypes['FigurePrecision']>, share?: Maybe<ResolversTypes['FigureShare']>, status: ResolversTypes['FigureStatus'], withheld?: Maybe<ResolversTypes['WithheldFigure']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  FigureCompleteness: ResolverTypeWrapper<FigureCompleteness>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  FigureDefinition: ResolverTypeWrapper<Omit<FigureDefinition, 'kind' | 'unit'> & { kind: ResolversTypes['FigureKind'], unit: ResolversTypes['FigureUnit'] }>;
  FigureDimension: ResolverTypeWrapper<FigureDimension>;
  FigureKind: ResolverTypeWrapper<'STOCK' | 'FLOW' | 'RATIO'>;
  FigureNumber: ResolverTypeWrapper<Scalars['FigureNumber']['output']>;
  FigurePrecision: ResolverTypeWrapper<'EXACT' | 'ROUNDED'>;
  FigureScopeInput: FigureScopeInput;
  FigureShare: ResolverTypeWrapper<Omit<FigureShare, 'precision' | 'withheld'> & { precision?: Maybe<ResolversTypes['FigurePrecision']>, withheld?: Maybe<ResolversTypes['WithheldFigure']> }>;
  FigureSource: ResolverTypeWrapper<FigureSource>;
  FigureStatus: ResolverTypeWrapper<'PROVISIONAL' | 'FINAL'>;
  FigureUnit: ResolverTypeWrapper<'CLIENTS' | 'ALLOCATIONS' | 'WAITING_LIST_ENTRIES' | 'DAYS' | 'PROVIDERS' | 'EUROCENTS' | 'FRACTION'>;
  Goal: ResolverTypeWrapper<GoalMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  GoalComparison: ResolverTypeWrapper<'VALUE' | 'CHANGE'>;
  GoalDirection: ResolverTypeWrapper<'INCREASE' | 'DECREASE'>;
  GoalKind: ResolverTypeWrapper<'POLICY_GOAL' | 'EFFORT_DUTY' | 'RESULT_AGREEMENT'>;
  GoalScore: ResolverTypeWrapper<'MET' | 'NOT_MET' | 'OPEN_TARGET' | 'WITHHELD'>;
  GoalTargetStatus: ResolverTypeWrapper<'SET' | 'OPEN'>;
  GrantMandateInput: GrantMandateInput;
  GrantMandateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantMandateResult']>;
  GrantMandateSuccess: ResolverTypeWrapper<Omit<GrantMandateSuccess, 'mandate'> & { mandate: ResolversTypes['Mandate'] }>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Mandate: ResolverTypeWrapper<MandateMapper>;
  MandateCategory: ResolverTypeWrapper<'CLIENT_FILES' | 'ARRANGEMENTS' | 'CLAIMS'>;
  MandateConnection: ResolverTypeWrapper<MandateConnectionMapper>;
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
  ProviderContract: ResolverTypeWrapper<ProviderContractMapper>;
  ProviderEdge: ResolverTypeWrapper<Omit<ProviderEdge, 'node'> & { node: ResolversTypes['Provider'] }>;
  ProviderNotRegisteredProblem: ResolverTypeWrapper<ProviderNotRegisteredProblem>;
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
  WithheldFigure: ResolverTypeWrapper<Omit<WithheldFigure, 'reason'> & { reason: ResolversTypes['WithholdingReason'] }>;
  WithholdingReason: ResolverTypeWrapper<'SMALL_COUNT' | 'FEW_PROVIDERS' | 'FEW_CLIENTS' | 'DOMINANT_PROVIDER' | 'SMALL_BASE' | 'COMPLEMENTARY' | 'NOT_DELIVERED' | 'NOT_PUBLISHED'>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgbCode: Scalars['AgbCode']['output'];
  ContractProviderInput: ContractProviderInput;
  ContractProviderResult: ResolversUnionTypes<ResolversParentTypes>['ContractProviderResult'];
  ContractProviderSuccess: Omit<ContractProviderSuccess, 'contract'> & { contract: ResolversParentTypes['ProviderContract'] };
  ContractRecordedProblem: Omit<ContractRecordedProblem, 'contract'> & { contract: ResolversParentTypes['ProviderContract'] };
  FieldProblem: FieldProblem;
  Figure: Omit<Figure, 'definition' | 'share' | 'withheld'> & { definition: ResolversParentTypes['FigureDefinition'], share?: Maybe<ResolversParentTypes['FigureShare']>, withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  ID: Scalars['ID']['output'];
  FigureCompleteness: FigureCompleteness;
  Boolean: Scalars['Boolean']['output'];
  FigureDefinition: FigureDefinition;
  FigureDimension: FigureDimension;
  FigureNumber: Scalars['FigureNumber']['output'];
  FigureScopeInput: FigureScopeInput;
  FigureShare: Omit<FigureShare, 'withheld'> & { withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureSource: FigureSource;
  Goal: GoalMapper;
  Int: Scalars['Int']['output'];
  GrantMandateInput: GrantMandateInput;
  GrantMandateResult: ResolversUnionTypes<ResolversParentTypes>['GrantMandateResult'];
  GrantMandateSuccess: Omit<GrantMandateSuccess, 'mandate'> & { mandate: ResolversParentTypes['Mandate'] };
  LocalDate: Scalars['LocalDate']['output'];
  Mandate: MandateMapper;
  MandateConnection: MandateConnectionMapper;
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
  ProviderContract: ProviderContractMapper;
  ProviderEdge: Omit<ProviderEdge, 'node'> & { node: ResolversParentTypes['Provider'] };
  ProviderNotRegisteredProblem: ProviderNotRegisteredProblem;
  Query: Record<PropertyKey, never>;
  Region: RegionMapper;
  RegisterProviderInput: RegisterProviderInput;
  RegisterProviderResult: ResolversUnionTypes<ResolversParentTypes>['RegisterProviderResult'];
  RegisterProviderSuccess: Omit<RegisterProviderSuccess, 'provider'> & { provider: ResolversParentTypes['Provider'] };
  RevokeMandateInput: RevokeMandateInput;
  RevokeMandateResult: ResolversUnionTypes<ResolversParentTypes>['RevokeMandateResult'];
  RevokeMandateSuccess: Omit<RevokeMandateSuccess, 'mandate'> & { mandate: ResolversParentTypes['Mandate'] };
  ValidationProblem: ValidationProblem;
  WithheldFigure: WithheldFigure;
  String: Scalars['String']['output'];
};

export type accessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type accessDirectiveResolver<Result, Parent, ContextType = Context, Args = accessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface AgbCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgbCode'], any> {
  name: 'AgbCode';
}

export type ContractProviderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractProviderResult'] = ResolversParentTypes['ContractProviderResult']> = {
  __resolveType?: TypeResolveFn<'ContractProviderSuccess' | 'ContractRecordedProblem' | 'ProviderNotRegisteredProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type ContractProviderSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractProviderSuccess'] = ResolversParentTypes['ContractProviderSuccess']> = {
  contract?: Resolver<ResolversTypes['ProviderContract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractRecordedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractRecordedProblem'] = ResolversParentTypes['ContractRecordedProblem']> = {
  contract?: Resolver<ResolversTypes['ProviderContract'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldProblem'] = ResolversParentTypes['FieldProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure']> = {
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['FigureCompleteness'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['FigureDefinition'], ParentType, ContextType>;
  dimensions?: Resolver<Array<ResolversTypes['FigureDimension']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  municipalityCode?: Resolver<Maybe<ResolversTypes['MunicipalityCode']>, ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['FigurePrecision']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['FigureShare']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FigureStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['FigureNumber']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['WithheldFigure']>, ParentType, ContextType>;
};

export type FigureCompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureCompleteness'] = ResolversParentTypes['FigureCompleteness']> = {
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['FigureSource']>, ParentType, ContextType>;
};

export type FigureDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureDefinition'] = ResolversParentTypes['FigureDefinition']> = {
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FigureKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['FigureUnit'], ParentType, ContextType>;
};

export type FigureDimensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureDimension'] = ResolversParentTypes['FigureDimension']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FigureKindResolvers = EnumResolverSignature<{ FLOW?: any, RATIO?: any, STOCK?: any }, ResolversTypes['FigureKind']>;

export interface FigureNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FigureNumber'], any> {
  name: 'FigureNumber';
}

export type FigurePrecisionResolvers = EnumResolverSignature<{ EXACT?: any, ROUNDED?: any }, ResolversTypes['FigurePrecision']>;

export type FigureShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureShare'] = ResolversParentTypes['FigureShare']> = {
  base?: Resolver<Maybe<ResolversTypes['FigureNumber']>, ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['FigurePrecision']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['FigureNumber']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['WithheldFigure']>, ParentType, ContextType>;
};

export type FigureSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FigureSource'] = ResolversParentTypes['FigureSource']> = {
  deliveredUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  municipalityCode?: Resolver<ResolversTypes['MunicipalityCode'], ParentType, ContextType>;
};

export type FigureStatusResolvers = EnumResolverSignature<{ FINAL?: any, PROVISIONAL?: any }, ResolversTypes['FigureStatus']>;

export type FigureUnitResolvers = EnumResolverSignature<{ ALLOCATIONS?: any, CLIENTS?: any, DAYS?: any, EUROCENTS?: any, FRACTION?: any, PROVIDERS?: any, WAITING_LIST_ENTRIES?: any }, ResolversTypes['FigureUnit']>;

export type GoalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal']> = {
  baseValue?: Resolver<Maybe<ResolversTypes['FigureNumber']>, ParentType, ContextType>;
  baseYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  compares?: Resolver<ResolversTypes['GoalComparison'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['GoalDirection'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicatorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isStrict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GoalKind'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['FigureNumber']>, ParentType, ContextType>;
  measurement?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['GoalScore'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['FigureNumber']>, ParentType, ContextType>;
  targetStatus?: Resolver<ResolversTypes['GoalTargetStatus'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type GoalComparisonResolvers = EnumResolverSignature<{ CHANGE?: any, VALUE?: any }, ResolversTypes['GoalComparison']>;

export type GoalDirectionResolvers = EnumResolverSignature<{ DECREASE?: any, INCREASE?: any }, ResolversTypes['GoalDirection']>;

export type GoalKindResolvers = EnumResolverSignature<{ EFFORT_DUTY?: any, POLICY_GOAL?: any, RESULT_AGREEMENT?: any }, ResolversTypes['GoalKind']>;

export type GoalScoreResolvers = EnumResolverSignature<{ MET?: any, NOT_MET?: any, OPEN_TARGET?: any, WITHHELD?: any }, ResolversTypes['GoalScore']>;

export type GoalTargetStatusResolvers = EnumResolverSignature<{ OPEN?: any, SET?: any }, ResolversTypes['GoalTargetStatus']>;

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
  contractProvider?: Resolver<ResolversTypes['ContractProviderResult'], ParentType, ContextType, RequireFields<MutationcontractProviderArgs, 'input'>>;
  grantMandate?: Resolver<ResolversTypes['GrantMandateResult'], ParentType, ContextType, RequireFields<MutationgrantMandateArgs, 'input'>>;
  registerProvider?: Resolver<ResolversTypes['RegisterProviderResult'], ParentType, ContextType, RequireFields<MutationregisterProviderArgs, 'input'>>;
  revokeMandate?: Resolver<ResolversTypes['RevokeMandateResult'], ParentType, ContextType, RequireFields<MutationrevokeMandateArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType?: TypeResolveFn<'ContractRecordedProblem' | 'MandateNotFoundProblem' | 'MandateOverlapProblem' | 'ProviderAlreadyRegisteredProblem' | 'ProviderNotRegisteredProblem' | 'ValidationProblem', ParentType, ContextType>;
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

export type ProviderContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderContract'] = ResolversParentTypes['ProviderContract']> = {
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type ProviderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderEdge'] = ResolversParentTypes['ProviderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
};

export type ProviderNotRegisteredProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderNotRegisteredProblem'] = ResolversParentTypes['ProviderNotRegisteredProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurposeResolvers = EnumResolverSignature<{ ACCESS?: any, CONTROL?: any, FUNDING?: any, MEASURE?: any, POLICY?: any }, ResolversTypes['Purpose']>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contractedProviders?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType, RequireFields<QuerycontractedProvidersArgs, 'regionId'>>;
  goals?: Resolver<Array<ResolversTypes['Goal']>, ParentType, ContextType, RequireFields<QuerygoalsArgs, 'regionId'>>;
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

export type WithheldFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithheldFigure'] = ResolversParentTypes['WithheldFigure']> = {
  reason?: Resolver<ResolversTypes['WithholdingReason'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithholdingReasonResolvers = EnumResolverSignature<{ COMPLEMENTARY?: any, DOMINANT_PROVIDER?: any, FEW_CLIENTS?: any, FEW_PROVIDERS?: any, NOT_DELIVERED?: any, NOT_PUBLISHED?: any, SMALL_BASE?: any, SMALL_COUNT?: any }, ResolversTypes['WithholdingReason']>;

export type Resolvers<ContextType = Context> = {
  AgbCode?: GraphQLScalarType;
  ContractProviderResult?: ContractProviderResultResolvers<ContextType>;
  ContractProviderSuccess?: ContractProviderSuccessResolvers<ContextType>;
  ContractRecordedProblem?: ContractRecordedProblemResolvers<ContextType>;
  FieldProblem?: FieldProblemResolvers<ContextType>;
  Figure?: FigureResolvers<ContextType>;
  FigureCompleteness?: FigureCompletenessResolvers<ContextType>;
  FigureDefinition?: FigureDefinitionResolvers<ContextType>;
  FigureDimension?: FigureDimensionResolvers<ContextType>;
  FigureKind?: FigureKindResolvers;
  FigureNumber?: GraphQLScalarType;
  FigurePrecision?: FigurePrecisionResolvers;
  FigureShare?: FigureShareResolvers<ContextType>;
  FigureSource?: FigureSourceResolvers<ContextType>;
  FigureStatus?: FigureStatusResolvers;
  FigureUnit?: FigureUnitResolvers;
  Goal?: GoalResolvers<ContextType>;
  GoalComparison?: GoalComparisonResolvers;
  GoalDirection?: GoalDirectionResolvers;
  GoalKind?: GoalKindResolvers;
  GoalScore?: GoalScoreResolvers;
  GoalTargetStatus?: GoalTargetStatusResolvers;
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
  ProviderContract?: ProviderContractResolvers<ContextType>;
  ProviderEdge?: ProviderEdgeResolvers<ContextType>;
  ProviderNotRegisteredProblem?: ProviderNotRegisteredProblemResolvers<ContextType>;
  Purpose?: PurposeResolvers;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionKind?: RegionKindResolvers;
  RegisterProviderResult?: RegisterProviderResultResolvers<ContextType>;
  RegisterProviderSuccess?: RegisterProviderSuccessResolvers<ContextType>;
  RevokeMandateResult?: RevokeMandateResultResolvers<ContextType>;
  RevokeMandateSuccess?: RevokeMandateSuccessResolvers<ContextType>;
  ValidationProblem?: ValidationProblemResolvers<ContextType>;
  WithheldFigure?: WithheldFigureResolvers<ContextType>;
  WithholdingReason?: WithholdingReasonResolvers;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: accessDirectiveResolver<any, any, ContextType>;
};
