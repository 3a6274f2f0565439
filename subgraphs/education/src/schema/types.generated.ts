import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ClientMapper } from './client/schema.mappers.ts';
import type { EducationCareArrangementMapper } from './education-care-arrangement/schema.mappers.ts';
import type { LongTermAbsenceMapper } from './long-term-absence/schema.mappers.ts';
import type { SchoolMapper, SchoolConnectionMapper } from './school/schema.mappers.ts';
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
  /** The code of a school: two digits, two capitals and an optional branch of two digits (BRIN). */
  Brin: { input: string; output: string; }
  /** A whole number of persons or events, an amount in whole eurocents, or a fraction, as the unit of the figure says (getal). */
  FigureNumber: { input: number; output: number; }
  /** A calendar day in Europe/Amsterdam, written as YYYY-MM-DD (datum). */
  LocalDate: { input: string; output: string; }
  /** The CBS code of a municipality: GM and four digits (gemeentecode). */
  MunicipalityCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What is agreed about education and care for one young person (invoer). */
export type AgreeEducationCareArrangementInput = {
  /** For whom it is; the caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
  /** Last day, inclusive; left out while it is not known (einddatum). */
  end?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Which of these parties pay for it (bekostiging). */
  fundedBy?: Array<EducationCareParty>;
  /** Where education and care meet (soort). */
  kind: EducationCareArrangementKind;
  /** Who makes the arrangement together (partijen). */
  parties?: Array<EducationCareParty>;
  /** Who delivers the care (AGB-code); left out when no provider takes part. */
  providerAgbCode?: InputMaybe<Scalars['AgbCode']['input']>;
  /** The school that offers the education; it must be registered (BRIN). */
  schoolBrin: Scalars['Brin']['input'];
  /** First day, 2015-01-01 or later (ingangsdatum). */
  start: Scalars['LocalDate']['input'];
  /** For which group it is made (doelgroep). */
  targetGroup: EducationCareTargetGroup;
};

/** What comes of agreeing an arrangement (uitkomst). */
export type AgreeEducationCareArrangementResult = AgreeEducationCareArrangementSuccess | ArrangementOverlapProblem | ClientNotFoundProblem | SchoolNotFoundProblem | ValidationProblem;

/** The arrangement stands (afgesproken). */
export type AgreeEducationCareArrangementSuccess = {
  __typename?: 'AgreeEducationCareArrangementSuccess';
  /** The arrangement (arrangement). */
  arrangement: EducationCareArrangement;
};

/** The young person already has an arrangement of this kind in this period; nothing was changed (overlap). */
export type ArrangementOverlapProblem = Problem & {
  __typename?: 'ArrangementOverlapProblem';
  /** The arrangement that stands in the way (arrangement). */
  arrangement: EducationCareArrangement;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** A young person (jeugdige); the clients subgraph knows the file. */
export type Client = {
  __typename?: 'Client';
  /** What was agreed about education and care together, by start (onderwijs-zorgarrangementen). Only for caseworkers. */
  educationCareArrangements: Array<EducationCareArrangement>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** When this young person stayed away from school for long, by first day (thuiszitter). Only for caseworkers. */
  longTermAbsences: Array<LongTermAbsence>;
};

/** The caller's municipality knows no young person with this id; nothing was changed (jeugdige onbekend). */
export type ClientNotFoundProblem = Problem & {
  __typename?: 'ClientNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** A joint offer of education and care for one young person, with agreed funding (onderwijs-zorgarrangement, OZA). */
export type EducationCareArrangement = {
  __typename?: 'EducationCareArrangement';
  /** The day on which it was agreed (afgesproken op). */
  agreedOn: Scalars['LocalDate']['output'];
  /** For whom it is (jeugdige). */
  client?: Maybe<Client>;
  /** Last day, inclusive; null while it is not known (einddatum). */
  end?: Maybe<Scalars['LocalDate']['output']>;
  /** Which of the parties pay for it (bekostiging). */
  fundedBy: Array<EducationCareParty>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Where education and care meet (soort). */
  kind: EducationCareArrangementKind;
  /** Who made the arrangement together (partijen). */
  parties: Array<EducationCareParty>;
  /** Who delivers the care (aanbieder); null when no provider takes part, or when it is withheld because the address is secret. */
  provider?: Maybe<Provider>;
  /** The school that offers the education (school); null when it is withheld because the address is secret. */
  school?: Maybe<School>;
  /** First day (ingangsdatum). */
  start: Scalars['LocalDate']['output'];
  /** For which group it was made (doelgroep). */
  targetGroup: EducationCareTargetGroup;
};

/** Where education and care meet (soort onderwijs-zorgarrangement): youth help and education together at one of the two. */
export type EducationCareArrangementKind =
  /** Education at the location of the care (onderwijs op de zorglocatie). */
  | 'AT_CARE_LOCATION'
  /** Care at school (zorg op school). */
  | 'AT_SCHOOL';

/** Who can take part in an arrangement (partij). */
export type EducationCareParty =
  /** The care office for long-term care (zorgkantoor, Wlz). */
  | 'CARE_OFFICE'
  /** The school and its partnership (onderwijs). */
  | 'EDUCATION'
  /** The young person and the family (jeugdige en gezin). */
  | 'FAMILY'
  /** The health insurer (zorgverzekeraar, Zvw). */
  | 'INSURER'
  /** The local team of the municipality (lokaal team). */
  | 'LOCAL_TEAM'
  /** The provider of youth care (aanbieder). */
  | 'PROVIDER';

/** The groups for which arrangements are made (OZA-doelgroepen). */
export type EducationCareTargetGroup =
  /** Young children (jonge kinderen). */
  | 'INFANTS'
  /** Children in primary education who stay away for long (thuiszitters). */
  | 'LONG_TERM_ABSENTEES'
  /** Refugee children (vluchtelingenkinderen). */
  | 'REFUGEE_CHILDREN'
  /** Children who stay in an institution (residentieel geplaatste kinderen). */
  | 'RESIDENTIAL_CHILDREN'
  /** Children with severe multiple disabilities (ernstig meervoudig beperkte kinderen). */
  | 'SEVERELY_MULTIPLY_DISABLED';

/** Which absence, and when it ended (invoer). */
export type EndLongTermAbsenceInput = {
  /** Last day of absence, inclusive, today or earlier (einddatum). */
  end: Scalars['LocalDate']['input'];
  /** The absence (thuiszitter). */
  longTermAbsenceId: Scalars['ID']['input'];
};

/** What comes of ending an absence (uitkomst). */
export type EndLongTermAbsenceResult = EndLongTermAbsenceSuccess | LongTermAbsenceEndedProblem | LongTermAbsenceNotFoundProblem | ValidationProblem;

/** The absence has ended (beëindigd). */
export type EndLongTermAbsenceSuccess = {
  __typename?: 'EndLongTermAbsenceSuccess';
  /** The absence (thuiszitter). */
  longTermAbsence: LongTermAbsence;
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

/** A young person under a learning duty stays away from school for four weeks or more, without an exemption (thuiszitter). */
export type LongTermAbsence = {
  __typename?: 'LongTermAbsence';
  /** Who stays away (jeugdige). */
  client?: Maybe<Client>;
  /** Last day of absence, inclusive; null while it goes on (einddatum). */
  end?: Maybe<Scalars['LocalDate']['output']>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Why (reden). */
  reason: LongTermAbsenceReason;
  /** The day on which it was registered (geregistreerd op). */
  registeredOn: Scalars['LocalDate']['output'];
  /** The school at which the young person is enrolled (school); null for who is enrolled nowhere, or when it is withheld because the address is secret. */
  school?: Maybe<School>;
  /** First day of absence (ingangsdatum). */
  start: Scalars['LocalDate']['output'];
};

/** The absence ended on another day; nothing was changed (al beëindigd). */
export type LongTermAbsenceEndedProblem = Problem & {
  __typename?: 'LongTermAbsenceEndedProblem';
  /** The absence as it stands (thuiszitter). */
  longTermAbsence: LongTermAbsence;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** The caller's municipality has no absence with this id; nothing was changed (onbekend). */
export type LongTermAbsenceNotFoundProblem = Problem & {
  __typename?: 'LongTermAbsenceNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** The young person is registered as absent on some of these days already, with other facts; nothing was changed (overlap). */
export type LongTermAbsenceOverlapProblem = Problem & {
  __typename?: 'LongTermAbsenceOverlapProblem';
  /** The absence that stands in the way (thuiszitter). */
  longTermAbsence: LongTermAbsence;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** Why a young person stays away from school for long (reden van thuiszitten). The list is of this hub: no standard has one. */
export type LongTermAbsenceReason =
  /** Care has to come first and is waited for (wacht op hulp). */
  | 'AWAITING_CARE'
  /** Parents and school do not agree about the place (verschil van inzicht). */
  | 'DISAGREEMENT'
  /** No school has a suitable place (geen passende plek). */
  | 'NO_SUITABLE_PLACE'
  /** Another reason (anders). */
  | 'OTHER'
  /** The young person or the parents do not want to (weigering). */
  | 'REFUSAL';

/** How long-term absentees can be broken down (uitsplitsing). */
export type LongTermAbsenteesBreakdown =
  /** By why they stay away (reden van thuiszitten). Of the region, and of the caller's own municipality. */
  | 'REASON';

/** A municipality (gemeente); the providers subgraph knows its name and region. */
export type Municipality = {
  __typename?: 'Municipality';
  /** GM and four digits (CBS-code). */
  code: Scalars['MunicipalityCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Agrees education and care together for a young person of the caller's own municipality (arrangement afspreken). Doing it
   * again with the same facts changes nothing. Only for caseworkers.
   */
  agreeEducationCareArrangement: AgreeEducationCareArrangementResult;
  /**
   * Notes the last day of an absence: after it the young person goes to school, or is exempted (thuiszitten beëindigen). Doing it again
   * changes nothing. Only for caseworkers.
   */
  endLongTermAbsence: EndLongTermAbsenceResult;
  /**
   * Registers that a young person of the caller's own municipality stays away from school for long (thuiszitter registreren). Doing it
   * again with the same facts changes nothing. Only for caseworkers.
   */
  registerLongTermAbsence: RegisterLongTermAbsenceResult;
  /**
   * Registers a school for the partnership of the caller (school registreren). Doing it again with the same facts changes
   * nothing. Only for school partnerships.
   */
  registerSchool: RegisterSchoolResult;
};


export type MutationagreeEducationCareArrangementArgs = {
  input: AgreeEducationCareArrangementInput;
};


export type MutationendLongTermAbsenceArgs = {
  input: EndLongTermAbsenceInput;
};


export type MutationregisterLongTermAbsenceArgs = {
  input: RegisterLongTermAbsenceInput;
};


export type MutationregisterSchoolArgs = {
  input: RegisterSchoolInput;
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

/** An organisation that delivers youth care (aanbieder); the providers subgraph knows its name. */
export type Provider = {
  __typename?: 'Provider';
  /** Eight digits (AGB-code). */
  agbCode: Scalars['AgbCode']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * The long-term absentees on a day and on the first of each month after it (aantal thuiszitters, KPI-23). By day, then by member of the
   * breakdown. The first day of each month is published, of the region alone; of the caller's own municipality every day can be asked. Null
   * with an error when a source fails.
   */
  longTermAbsentees?: Maybe<Array<Figure>>;
  /** One school by BRIN (school); null when no partnership registered it. */
  school?: Maybe<School>;
  /** The registered schools, by name (scholen). */
  schools: SchoolConnection;
};


export type QuerylongTermAbsenteesArgs = {
  by?: InputMaybe<LongTermAbsenteesBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QueryschoolArgs = {
  brin: Scalars['Brin']['input'];
};


export type QueryschoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Who stays away, and since when (invoer). */
export type RegisterLongTermAbsenceInput = {
  /** Who stays away; the caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
  /** Last day of absence, inclusive; left out while it goes on (einddatum). */
  end?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Why (reden). */
  reason: LongTermAbsenceReason;
  /** The school at which the young person is enrolled; it must be registered, and is left out for who is enrolled nowhere (BRIN). */
  schoolBrin?: InputMaybe<Scalars['Brin']['input']>;
  /** First day of absence, at least four weeks ago (ingangsdatum). */
  start: Scalars['LocalDate']['input'];
};

/** What comes of registering an absence (uitkomst). */
export type RegisterLongTermAbsenceResult = ClientNotFoundProblem | LongTermAbsenceOverlapProblem | RegisterLongTermAbsenceSuccess | SchoolNotFoundProblem | ValidationProblem;

/** The absence stands (geregistreerd). */
export type RegisterLongTermAbsenceSuccess = {
  __typename?: 'RegisterLongTermAbsenceSuccess';
  /** The absence (thuiszitter). */
  longTermAbsence: LongTermAbsence;
};

/** What a partnership says about a school (invoer). */
export type RegisterSchoolInput = {
  /** Two digits, two capitals and an optional branch of two digits (BRIN). */
  brin: Scalars['Brin']['input'];
  /** The municipality in which it stands, one that exists today (gemeente van vestiging). */
  municipalityCode: Scalars['MunicipalityCode']['input'];
  /** The name of the school, 1 to 200 characters (naam). */
  name: Scalars['String']['input'];
};

/** What comes of registering a school (uitkomst). */
export type RegisterSchoolResult = RegisterSchoolSuccess | SchoolAlreadyRegisteredProblem | ValidationProblem;

/** The school is registered (geregistreerd). */
export type RegisterSchoolSuccess = {
  __typename?: 'RegisterSchoolSuccess';
  /** The school as it now stands (school). */
  school: School;
};

/** A school or a branch of one (school, vestiging). */
export type School = {
  __typename?: 'School';
  /** Two digits, two capitals and an optional branch of two digits (BRIN). Source: Dienst Uitvoering Onderwijs. */
  brin: Scalars['Brin']['output'];
  /** The municipality in which it stands (gemeente van vestiging). */
  municipality?: Maybe<Municipality>;
  /** The name under which it was registered (naam). */
  name: Scalars['String']['output'];
  /** The code of the partnership that registered it (samenwerkingsverband passend onderwijs). */
  partnershipCode: Scalars['String']['output'];
};

/** The BRIN belongs to a school with another name, place or partnership; nothing was changed (al geregistreerd). */
export type SchoolAlreadyRegisteredProblem = Problem & {
  __typename?: 'SchoolAlreadyRegisteredProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The school that has this BRIN (school). */
  school: School;
};

/** A page of schools (pagina met scholen). */
export type SchoolConnection = {
  __typename?: 'SchoolConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<SchoolEdge>;
  /** The rows alone (regels). */
  nodes: Array<School>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many schools there are, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A school on a page (regel). */
export type SchoolEdge = {
  __typename?: 'SchoolEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The school (school). */
  node: School;
};

/** No partnership registered a school with this BRIN; nothing was changed (school onbekend). */
export type SchoolNotFoundProblem = Problem & {
  __typename?: 'SchoolNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
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
  Client: Client;
  EducationCareArrangement: EducationCareArrangement;
  School: School;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Client:
    ( { __typename: 'Client' }
    & GraphQLRecursivePick<FederationTypes['Client'], {"id":true}> );
  EducationCareArrangement:
    ( { __typename: 'EducationCareArrangement' }
    & GraphQLRecursivePick<FederationTypes['EducationCareArrangement'], {"id":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"brin":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AgreeEducationCareArrangementResult:
    | ( Omit<AgreeEducationCareArrangementSuccess, 'arrangement'> & { arrangement: _RefType['EducationCareArrangement'] } & { __typename: 'AgreeEducationCareArrangementSuccess' } )
    | ( Omit<ArrangementOverlapProblem, 'arrangement'> & { arrangement: _RefType['EducationCareArrangement'] } & { __typename: 'ArrangementOverlapProblem' } )
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( SchoolNotFoundProblem & { __typename: 'SchoolNotFoundProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  EndLongTermAbsenceResult:
    | ( Omit<EndLongTermAbsenceSuccess, 'longTermAbsence'> & { longTermAbsence: _RefType['LongTermAbsence'] } & { __typename: 'EndLongTermAbsenceSuccess' } )
    | ( Omit<LongTermAbsenceEndedProblem, 'longTermAbsence'> & { longTermAbsence: _RefType['LongTermAbsence'] } & { __typename: 'LongTermAbsenceEndedProblem' } )
    | ( LongTermAbsenceNotFoundProblem & { __typename: 'LongTermAbsenceNotFoundProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  RegisterLongTermAbsenceResult:
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<LongTermAbsenceOverlapProblem, 'longTermAbsence'> & { longTermAbsence: _RefType['LongTermAbsence'] } & { __typename: 'LongTermAbsenceOverlapProblem' } )
    | ( Omit<RegisterLongTermAbsenceSuccess, 'longTermAbsence'> & { longTermAbsence: _RefType['LongTermAbsence'] } & { __typename: 'RegisterLongTermAbsenceSuccess' } )
    | ( SchoolNotFoundProblem & { __typename: 'SchoolNotFoundProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  RegisterSchoolResult:
    | ( Omit<RegisterSchoolSuccess, 'school'> & { school: _RefType['School'] } & { __typename: 'RegisterSchoolSuccess' } )
    | ( Omit<SchoolAlreadyRegisteredProblem, 'school'> & { school: _RefType['School'] } & { __typename: 'SchoolAlreadyRegisteredProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<ArrangementOverlapProblem, 'arrangement'> & { arrangement: _RefType['EducationCareArrangement'] } )
    | ( ClientNotFoundProblem )
    | ( Omit<LongTermAbsenceEndedProblem, 'longTermAbsence'> & { longTermAbsence: _RefType['LongTermAbsence'] } )
    | ( LongTermAbsenceNotFoundProblem )
    | ( Omit<LongTermAbsenceOverlapProblem, 'longTermAbsence'> & { longTermAbsence: _RefType['LongTermAbsence'] } )
    | ( Omit<SchoolAlreadyRegisteredProblem, 'school'> & { school: _RefType['School'] } )
    | ( SchoolNotFoundProblem )
    | ( ValidationProblem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgbCode: ResolverTypeWrapper<Scalars['AgbCode']['output']>;
  AgreeEducationCareArrangementInput: AgreeEducationCareArrangementInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AgreeEducationCareArrangementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreeEducationCareArrangementResult']>;
  AgreeEducationCareArrangementSuccess: ResolverTypeWrapper<Omit<AgreeEducationCareArrangementSuccess, 'arrangement'> & { arrangement: ResolversTypes['EducationCareArrangement'] }>;
  ArrangementOverlapProblem: ResolverTypeWrapper<Omit<ArrangementOverlapProblem, 'arrangement'> & { arrangement: ResolversTypes['EducationCareArrangement'] }>;
  Brin: ResolverTypeWrapper<Scalars['Brin']['output']>;
  Client: ResolverTypeWrapper<ClientMapper>;
  ClientNotFoundProblem: ResolverTypeWrapper<ClientNotFoundProblem>;
  EducationCareArrangement: ResolverTypeWrapper<EducationCareArrangementMapper>;
  EducationCareArrangementKind: ResolverTypeWrapper<'AT_SCHOOL' | 'AT_CARE_LOCATION'>;
  EducationCareParty: ResolverTypeWrapper<'FAMILY' | 'EDUCATION' | 'LOCAL_TEAM' | 'CARE_OFFICE' | 'INSURER' | 'PROVIDER'>;
  EducationCareTargetGroup: ResolverTypeWrapper<'LONG_TERM_ABSENTEES' | 'SEVERELY_MULTIPLY_DISABLED' | 'REFUGEE_CHILDREN' | 'RESIDENTIAL_CHILDREN' | 'INFANTS'>;
  EndLongTermAbsenceInput: EndLongTermAbsenceInput;
  EndLongTermAbsenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndLongTermAbsenceResult']>;
  EndLongTermAbsenceSuccess: ResolverTypeWrapper<Omit<EndLongTermAbsenceSuccess, 'longTermAbsence'> & { longTermAbsence: ResolversTypes['LongTermAbsence'] }>;
  FieldProblem: ResolverTypeWrapper<FieldProblem>;
  Figure: ResolverTypeWrapper<Omit<Figure, 'definition' | 'precision' | 'share' | 'status' | 'withheld'> & { definition: ResolversTypes['FigureDefinition'], precision?: Maybe<ResolversTypes['FigurePrecision']>, share?: Maybe<ResolversTypes['FigureShare']>, status: ResolversTypes['FigureStatus'], withheld?: Maybe<ResolversTypes['WithheldFigure']> }>;
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
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LongTermAbsence: ResolverTypeWrapper<LongTermAbsenceMapper>;
  LongTermAbsenceEndedProblem: ResolverTypeWrapper<Omit<LongTermAbsenceEndedProblem, 'longTermAbsence'> & { longTermAbsence: ResolversTypes['LongTermAbsence'] }>;
  LongTermAbsenceNotFoundProblem: ResolverTypeWrapper<LongTermAbsenceNotFoundProblem>;
  LongTermAbsenceOverlapProblem: ResolverTypeWrapper<Omit<LongTermAbsenceOverlapProblem, 'longTermAbsence'> & { longTermAbsence: ResolversTypes['LongTermAbsence'] }>;
  LongTermAbsenceReason: ResolverTypeWrapper<'NO_SUITABLE_PLACE' | 'AWAITING_CARE' | 'DISAGREEMENT' | 'REFUSAL' | 'OTHER'>;
  LongTermAbsenteesBreakdown: ResolverTypeWrapper<'REASON'>;
  Municipality: ResolverTypeWrapper<Municipality>;
  MunicipalityCode: ResolverTypeWrapper<Scalars['MunicipalityCode']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Provider: ResolverTypeWrapper<Provider>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RegisterLongTermAbsenceInput: RegisterLongTermAbsenceInput;
  RegisterLongTermAbsenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterLongTermAbsenceResult']>;
  RegisterLongTermAbsenceSuccess: ResolverTypeWrapper<Omit<RegisterLongTermAbsenceSuccess, 'longTermAbsence'> & { longTermAbsence: ResolversTypes['LongTermAbsence'] }>;
  RegisterSchoolInput: RegisterSchoolInput;
  RegisterSchoolResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterSchoolResult']>;
  RegisterSchoolSuccess: ResolverTypeWrapper<Omit<RegisterSchoolSuccess, 'school'> & { school: ResolversTypes['School'] }>;
  School: ResolverTypeWrapper<SchoolMapper>;
  SchoolAlreadyRegisteredProblem: ResolverTypeWrapper<Omit<SchoolAlreadyRegisteredProblem, 'school'> & { school: ResolversTypes['School'] }>;
  SchoolConnection: ResolverTypeWrapper<SchoolConnectionMapper>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  SchoolNotFoundProblem: ResolverTypeWrapper<SchoolNotFoundProblem>;
  ValidationProblem: ResolverTypeWrapper<ValidationProblem>;
  WithheldFigure: ResolverTypeWrapper<Omit<WithheldFigure, 'reason'> & { reason: ResolversTypes['WithholdingReason'] }>;
  WithholdingReason: ResolverTypeWrapper<'SMALL_COUNT' | 'FEW_PROVIDERS' | 'FEW_CLIENTS' | 'DOMINANT_PROVIDER' | 'SMALL_BASE' | 'COMPLEMENTARY' | 'NOT_DELIVERED' | 'NOT_PUBLISHED'>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgbCode: Scalars['AgbCode']['output'];
  AgreeEducationCareArrangementInput: AgreeEducationCareArrangementInput;
  ID: Scalars['ID']['output'];
  AgreeEducationCareArrangementResult: ResolversUnionTypes<ResolversParentTypes>['AgreeEducationCareArrangementResult'];
  AgreeEducationCareArrangementSuccess: Omit<AgreeEducationCareArrangementSuccess, 'arrangement'> & { arrangement: ResolversParentTypes['EducationCareArrangement'] };
  ArrangementOverlapProblem: Omit<ArrangementOverlapProblem, 'arrangement'> & { arrangement: ResolversParentTypes['EducationCareArrangement'] };
  Brin: Scalars['Brin']['output'];
  Client: ClientMapper;
  ClientNotFoundProblem: ClientNotFoundProblem;
  EducationCareArrangement: EducationCareArrangementMapper;
  EndLongTermAbsenceInput: EndLongTermAbsenceInput;
  EndLongTermAbsenceResult: ResolversUnionTypes<ResolversParentTypes>['EndLongTermAbsenceResult'];
  EndLongTermAbsenceSuccess: Omit<EndLongTermAbsenceSuccess, 'longTermAbsence'> & { longTermAbsence: ResolversParentTypes['LongTermAbsence'] };
  FieldProblem: FieldProblem;
  Figure: Omit<Figure, 'definition' | 'share' | 'withheld'> & { definition: ResolversParentTypes['FigureDefinition'], share?: Maybe<ResolversParentTypes['FigureShare']>, withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureCompleteness: FigureCompleteness;
  Boolean: Scalars['Boolean']['output'];
  FigureDefinition: FigureDefinition;
  FigureDimension: FigureDimension;
  FigureNumber: Scalars['FigureNumber']['output'];
  FigureScopeInput: FigureScopeInput;
  FigureShare: Omit<FigureShare, 'withheld'> & { withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureSource: FigureSource;
  LocalDate: Scalars['LocalDate']['output'];
  LongTermAbsence: LongTermAbsenceMapper;
  LongTermAbsenceEndedProblem: Omit<LongTermAbsenceEndedProblem, 'longTermAbsence'> & { longTermAbsence: ResolversParentTypes['LongTermAbsence'] };
  LongTermAbsenceNotFoundProblem: LongTermAbsenceNotFoundProblem;
  LongTermAbsenceOverlapProblem: Omit<LongTermAbsenceOverlapProblem, 'longTermAbsence'> & { longTermAbsence: ResolversParentTypes['LongTermAbsence'] };
  Municipality: Municipality;
  MunicipalityCode: Scalars['MunicipalityCode']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Provider: Provider;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  RegisterLongTermAbsenceInput: RegisterLongTermAbsenceInput;
  RegisterLongTermAbsenceResult: ResolversUnionTypes<ResolversParentTypes>['RegisterLongTermAbsenceResult'];
  RegisterLongTermAbsenceSuccess: Omit<RegisterLongTermAbsenceSuccess, 'longTermAbsence'> & { longTermAbsence: ResolversParentTypes['LongTermAbsence'] };
  RegisterSchoolInput: RegisterSchoolInput;
  RegisterSchoolResult: ResolversUnionTypes<ResolversParentTypes>['RegisterSchoolResult'];
  RegisterSchoolSuccess: Omit<RegisterSchoolSuccess, 'school'> & { school: ResolversParentTypes['School'] };
  School: SchoolMapper;
  SchoolAlreadyRegisteredProblem: Omit<SchoolAlreadyRegisteredProblem, 'school'> & { school: ResolversParentTypes['School'] };
  SchoolConnection: SchoolConnectionMapper;
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  SchoolNotFoundProblem: SchoolNotFoundProblem;
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

export type AgreeEducationCareArrangementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeEducationCareArrangementResult'] = ResolversParentTypes['AgreeEducationCareArrangementResult']> = {
  __resolveType?: TypeResolveFn<'AgreeEducationCareArrangementSuccess' | 'ArrangementOverlapProblem' | 'ClientNotFoundProblem' | 'SchoolNotFoundProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type AgreeEducationCareArrangementSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeEducationCareArrangementSuccess'] = ResolversParentTypes['AgreeEducationCareArrangementSuccess']> = {
  arrangement?: Resolver<ResolversTypes['EducationCareArrangement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArrangementOverlapProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArrangementOverlapProblem'] = ResolversParentTypes['ArrangementOverlapProblem']> = {
  arrangement?: Resolver<ResolversTypes['EducationCareArrangement'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface BrinScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Brin'], any> {
  name: 'Brin';
}

export type ClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client'], FederationReferenceType extends FederationReferenceTypes['Client'] = FederationReferenceTypes['Client']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Client']> | FederationReferenceType, FederationReferenceType, ContextType>;
  educationCareArrangements?: Resolver<Array<ResolversTypes['EducationCareArrangement']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  longTermAbsences?: Resolver<Array<ResolversTypes['LongTermAbsence']>, ParentType, ContextType>;
};

export type ClientNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientNotFoundProblem'] = ResolversParentTypes['ClientNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EducationCareArrangementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EducationCareArrangement'] = ResolversParentTypes['EducationCareArrangement'], FederationReferenceType extends FederationReferenceTypes['EducationCareArrangement'] = FederationReferenceTypes['EducationCareArrangement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EducationCareArrangement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  fundedBy?: Resolver<Array<ResolversTypes['EducationCareParty']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EducationCareArrangementKind'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['EducationCareParty']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  targetGroup?: Resolver<ResolversTypes['EducationCareTargetGroup'], ParentType, ContextType>;
};

export type EducationCareArrangementKindResolvers = EnumResolverSignature<{ AT_CARE_LOCATION?: any, AT_SCHOOL?: any }, ResolversTypes['EducationCareArrangementKind']>;

export type EducationCarePartyResolvers = EnumResolverSignature<{ CARE_OFFICE?: any, EDUCATION?: any, FAMILY?: any, INSURER?: any, LOCAL_TEAM?: any, PROVIDER?: any }, ResolversTypes['EducationCareParty']>;

export type EducationCareTargetGroupResolvers = EnumResolverSignature<{ INFANTS?: any, LONG_TERM_ABSENTEES?: any, REFUGEE_CHILDREN?: any, RESIDENTIAL_CHILDREN?: any, SEVERELY_MULTIPLY_DISABLED?: any }, ResolversTypes['EducationCareTargetGroup']>;

export type EndLongTermAbsenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndLongTermAbsenceResult'] = ResolversParentTypes['EndLongTermAbsenceResult']> = {
  __resolveType?: TypeResolveFn<'EndLongTermAbsenceSuccess' | 'LongTermAbsenceEndedProblem' | 'LongTermAbsenceNotFoundProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type EndLongTermAbsenceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndLongTermAbsenceSuccess'] = ResolversParentTypes['EndLongTermAbsenceSuccess']> = {
  longTermAbsence?: Resolver<ResolversTypes['LongTermAbsence'], ParentType, ContextType>;
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

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type LongTermAbsenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LongTermAbsence'] = ResolversParentTypes['LongTermAbsence']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LongTermAbsenceReason'], ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type LongTermAbsenceEndedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LongTermAbsenceEndedProblem'] = ResolversParentTypes['LongTermAbsenceEndedProblem']> = {
  longTermAbsence?: Resolver<ResolversTypes['LongTermAbsence'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LongTermAbsenceNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LongTermAbsenceNotFoundProblem'] = ResolversParentTypes['LongTermAbsenceNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LongTermAbsenceOverlapProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LongTermAbsenceOverlapProblem'] = ResolversParentTypes['LongTermAbsenceOverlapProblem']> = {
  longTermAbsence?: Resolver<ResolversTypes['LongTermAbsence'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LongTermAbsenceReasonResolvers = EnumResolverSignature<{ AWAITING_CARE?: any, DISAGREEMENT?: any, NO_SUITABLE_PLACE?: any, OTHER?: any, REFUSAL?: any }, ResolversTypes['LongTermAbsenceReason']>;

export type LongTermAbsenteesBreakdownResolvers = EnumResolverSignature<{ REASON?: any }, ResolversTypes['LongTermAbsenteesBreakdown']>;

export type MunicipalityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  code?: Resolver<ResolversTypes['MunicipalityCode'], ParentType, ContextType>;
};

export interface MunicipalityCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MunicipalityCode'], any> {
  name: 'MunicipalityCode';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  agreeEducationCareArrangement?: Resolver<ResolversTypes['AgreeEducationCareArrangementResult'], ParentType, ContextType, RequireFields<MutationagreeEducationCareArrangementArgs, 'input'>>;
  endLongTermAbsence?: Resolver<ResolversTypes['EndLongTermAbsenceResult'], ParentType, ContextType, RequireFields<MutationendLongTermAbsenceArgs, 'input'>>;
  registerLongTermAbsence?: Resolver<ResolversTypes['RegisterLongTermAbsenceResult'], ParentType, ContextType, RequireFields<MutationregisterLongTermAbsenceArgs, 'input'>>;
  registerSchool?: Resolver<ResolversTypes['RegisterSchoolResult'], ParentType, ContextType, RequireFields<MutationregisterSchoolArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType?: TypeResolveFn<'ArrangementOverlapProblem' | 'ClientNotFoundProblem' | 'LongTermAbsenceEndedProblem' | 'LongTermAbsenceNotFoundProblem' | 'LongTermAbsenceOverlapProblem' | 'SchoolAlreadyRegisteredProblem' | 'SchoolNotFoundProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider']> = {
  agbCode?: Resolver<ResolversTypes['AgbCode'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  longTermAbsentees?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerylongTermAbsenteesArgs, 'from' | 'scope' | 'to'>>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QueryschoolArgs, 'brin'>>;
  schools?: Resolver<ResolversTypes['SchoolConnection'], ParentType, ContextType, RequireFields<QueryschoolsArgs, 'first'>>;
};

export type RegisterLongTermAbsenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterLongTermAbsenceResult'] = ResolversParentTypes['RegisterLongTermAbsenceResult']> = {
  __resolveType?: TypeResolveFn<'ClientNotFoundProblem' | 'LongTermAbsenceOverlapProblem' | 'RegisterLongTermAbsenceSuccess' | 'SchoolNotFoundProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type RegisterLongTermAbsenceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterLongTermAbsenceSuccess'] = ResolversParentTypes['RegisterLongTermAbsenceSuccess']> = {
  longTermAbsence?: Resolver<ResolversTypes['LongTermAbsence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterSchoolResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSchoolResult'] = ResolversParentTypes['RegisterSchoolResult']> = {
  __resolveType?: TypeResolveFn<'RegisterSchoolSuccess' | 'SchoolAlreadyRegisteredProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type RegisterSchoolSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSchoolSuccess'] = ResolversParentTypes['RegisterSchoolSuccess']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brin?: Resolver<ResolversTypes['Brin'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partnershipCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SchoolAlreadyRegisteredProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolAlreadyRegisteredProblem'] = ResolversParentTypes['SchoolAlreadyRegisteredProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolConnection'] = ResolversParentTypes['SchoolConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SchoolEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['School']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SchoolEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolEdge'] = ResolversParentTypes['SchoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type SchoolNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolNotFoundProblem'] = ResolversParentTypes['SchoolNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  AgreeEducationCareArrangementResult?: AgreeEducationCareArrangementResultResolvers<ContextType>;
  AgreeEducationCareArrangementSuccess?: AgreeEducationCareArrangementSuccessResolvers<ContextType>;
  ArrangementOverlapProblem?: ArrangementOverlapProblemResolvers<ContextType>;
  Brin?: GraphQLScalarType;
  Client?: ClientResolvers<ContextType>;
  ClientNotFoundProblem?: ClientNotFoundProblemResolvers<ContextType>;
  EducationCareArrangement?: EducationCareArrangementResolvers<ContextType>;
  EducationCareArrangementKind?: EducationCareArrangementKindResolvers;
  EducationCareParty?: EducationCarePartyResolvers;
  EducationCareTargetGroup?: EducationCareTargetGroupResolvers;
  EndLongTermAbsenceResult?: EndLongTermAbsenceResultResolvers<ContextType>;
  EndLongTermAbsenceSuccess?: EndLongTermAbsenceSuccessResolvers<ContextType>;
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
  LocalDate?: GraphQLScalarType;
  LongTermAbsence?: LongTermAbsenceResolvers<ContextType>;
  LongTermAbsenceEndedProblem?: LongTermAbsenceEndedProblemResolvers<ContextType>;
  LongTermAbsenceNotFoundProblem?: LongTermAbsenceNotFoundProblemResolvers<ContextType>;
  LongTermAbsenceOverlapProblem?: LongTermAbsenceOverlapProblemResolvers<ContextType>;
  LongTermAbsenceReason?: LongTermAbsenceReasonResolvers;
  LongTermAbsenteesBreakdown?: LongTermAbsenteesBreakdownResolvers;
  Municipality?: MunicipalityResolvers<ContextType>;
  MunicipalityCode?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterLongTermAbsenceResult?: RegisterLongTermAbsenceResultResolvers<ContextType>;
  RegisterLongTermAbsenceSuccess?: RegisterLongTermAbsenceSuccessResolvers<ContextType>;
  RegisterSchoolResult?: RegisterSchoolResultResolvers<ContextType>;
  RegisterSchoolSuccess?: RegisterSchoolSuccessResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  SchoolAlreadyRegisteredProblem?: SchoolAlreadyRegisteredProblemResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  SchoolNotFoundProblem?: SchoolNotFoundProblemResolvers<ContextType>;
  ValidationProblem?: ValidationProblemResolvers<ContextType>;
  WithheldFigure?: WithheldFigureResolvers<ContextType>;
  WithholdingReason?: WithholdingReasonResolvers;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: accessDirectiveResolver<any, any, ContextType>;
};
