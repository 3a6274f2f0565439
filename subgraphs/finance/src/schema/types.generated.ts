import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AllocationMapper } from './allocation/schema.mappers.ts';
import type { BudgetFrameMapper } from './budget-frame/schema.mappers.ts';
import type { ClaimMapper, ClaimConnectionMapper, ClaimLineMapper, ClaimLineConnectionMapper } from './claim/schema.mappers.ts';
import type { ClaimAnswerMapper } from './claim-answer/schema.mappers.ts';
import type { CostShareMapper, CostSharingMapper } from './cost-sharing/schema.mappers.ts';
import type { ForecastMapper, ForecastConnectionMapper } from './forecast/schema.mappers.ts';
import type { TariffMapper, TariffConnectionMapper } from './tariff/schema.mappers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** The AGB code of a provider: eight digits as text (AGB-code). */
  AgbCode: { input: string; output: string; }
  /** An amount of money in whole eurocents (bedrag in centen). */
  Cents: { input: number; output: number; }
  /** A whole number of persons or events, an amount in whole eurocents, or a fraction, as the unit of the figure says (getal). */
  FigureNumber: { input: number; output: number; }
  /** A calendar day in Europe/Amsterdam, written as YYYY-MM-DD (datum). */
  LocalDate: { input: string; output: string; }
  /** The CBS code of a municipality: GM and four digits (gemeentecode). */
  MunicipalityCode: { input: string; output: string; }
  /** A universally unique identifier that the caller makes, such as 0198c0de-7c1f-7cc3-98c4-dc0c0c07398f (uuid). */
  UUID: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A price list, or a part of one (prijslijst). */
export type AgreeTariffsInput = {
  /** 1 to 500 agreements, in any order (afspraken). */
  tariffs: Array<TariffInput>;
};

/** What became of a price list (uitkomst). */
export type AgreeTariffsResult = AgreeTariffsSuccess | TariffOverlapProblem | ValidationProblem;

/** The tariffs stand (gelukt). */
export type AgreeTariffsSuccess = {
  __typename?: 'AgreeTariffsSuccess';
  /** The tariffs that were recorded, or stood already, in the order of the input (tarieven). */
  tariffs: Array<Tariff>;
};

/**
 * An order of the municipality to one provider for one product (toewijzing), as far as it costs money. Source: JW301
 * ToegewezenProduct.
 */
export type Allocation = {
  __typename?: 'Allocation';
  /**
   * What the provider claimed on it and was not rejected, credit lines taken off (gedeclareerd bedrag); zero when there is no such
   * line. Only for caseworkers and back-office. Source: JW323 IngediendBedrag.
   */
  claimedCents?: Maybe<Scalars['Cents']['output']>;
  /** What the municipality committed itself to with this allocation (verplichting). Only for caseworkers and back-office. */
  commitment?: Maybe<Commitment>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
};

/** The claim that is answered, and the lines that are not granted (invoer). */
export type AnswerClaimInput = {
  /** The claim; it must await its answer (declaratie). */
  claimId: Scalars['ID']['input'];
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /** Debit lines that were granted when the claim came and are rejected now; those rejected then stay so (afgewezen regels). */
  rejectedLines: Array<RejectedClaimLineInput>;
};

/** What comes of answering a claim (uitkomst). */
export type AnswerClaimResult = AnswerClaimSuccess | ClaimAlreadyAnsweredProblem | ClaimNotFoundProblem | IdempotencyKeyReusedProblem | ValidationProblem;

/** The answer waits to be collected by the provider (beantwoord). */
export type AnswerClaimSuccess = {
  __typename?: 'AnswerClaimSuccess';
  /** The claim as it is now (declaratie). */
  claim: Claim;
  /** What was sent (bericht). */
  sent?: Maybe<Message>;
};

/** The claim that is answered as it stands (invoer). */
export type ApproveClaimInput = {
  /** The claim; it must await its answer (declaratie). */
  claimId: Scalars['ID']['input'];
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
};

/** What comes of approving a claim (uitkomst). */
export type ApproveClaimResult = ApproveClaimSuccess | ClaimAlreadyAnsweredProblem | ClaimNotFoundProblem | IdempotencyKeyReusedProblem;

/** The answer waits to be collected by the provider (akkoord). */
export type ApproveClaimSuccess = {
  __typename?: 'ApproveClaimSuccess';
  /** The claim as it is now (declaratie). */
  claim: Claim;
  /** What was sent (bericht). */
  sent?: Maybe<Message>;
};

/** What a municipality set aside for the youth care of a year (budgettair kader). No hard limit: that would be a ceiling. */
export type BudgetFrame = {
  __typename?: 'BudgetFrame';
  /** What was set aside (bedrag). */
  amountCents: Scalars['Cents']['output'];
  /** The day of the decision (besluitdatum). */
  decidedOn: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Who set it aside (gemeente). */
  municipality?: Maybe<Municipality>;
  /** The national product category that it is for; null for the year as a whole, in which all categories are (productcategorie, JZ020). */
  productCategory?: Maybe<ProductCategory>;
  /** The calendar year (jaar). */
  year: Scalars['Int']['output'];
};

/** Another amount was decided that day for the same year and category; nothing was changed (al vastgesteld). */
export type BudgetFrameDecidedProblem = Problem & {
  __typename?: 'BudgetFrameDecidedProblem';
  /** The frame that stands in the way (budgettair kader). */
  budgetFrame: BudgetFrame;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** How claims are to be handled (invoer). */
export type ChangeClaimHandlingInput = {
  /** For claims that come from now on (afhandeling). */
  handling: ClaimHandling;
};

/** What comes of changing how claims are handled (uitkomst). */
export type ChangeClaimHandlingResult = ChangeClaimHandlingSuccess;

/** It holds for the claims that come from now on (gewijzigd). */
export type ChangeClaimHandlingSuccess = {
  __typename?: 'ChangeClaimHandlingSuccess';
  /** How claims are handled (afhandeling). */
  handling: ClaimHandling;
};

/** What a provider claims from one municipality in one message, over one calendar month (declaratie). Source: JW323 Declaratie. */
export type Claim = {
  __typename?: 'Claim';
  /** How it stands with the answer to it (antwoord). */
  answer: ClaimAnswer;
  /** The date that the provider put on it (dagtekening). Source: JW323 DeclaratieDagtekening. */
  datedOn: Scalars['LocalDate']['output'];
  /** What is granted of it: its granted lines, credit lines taken off (toegekend bedrag). Source: JW325 TotaalToegekendBedrag. */
  grantedCents: Scalars['Cents']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Its lines, latest product period first (declaratieregels). */
  lines: ClaimLineConnection;
  /** Unique for the provider (declaratienummer). Source: JW323 DeclaratieNummer. */
  number: Scalars['String']['output'];
  /** Last day of the claim period, always of the same month (declaratieperiode). Source: JW323 DeclaratiePeriode. */
  periodEnd: Scalars['LocalDate']['output'];
  /** First day of the claim period, always of a month (declaratieperiode). Source: JW323 DeclaratiePeriode. */
  periodStart: Scalars['LocalDate']['output'];
  /**
   * Who claims (aanbieder); null when a line is for somebody whose address is secret and the provider is withheld. Source: JW323
   * Afzender.
   */
  provider?: Maybe<Provider>;
  /** The sum of its lines, negative when more is taken back than claimed (totaalbedrag). Source: JW323 TotaalIngediendBedrag. */
  totalCents: Scalars['Cents']['output'];
};


/** What a provider claims from one municipality in one message, over one calendar month (declaratie). Source: JW323 Declaratie. */
export type ClaimlinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The claim was answered before, and a claim is answered once; nothing was sent (declaratie al beantwoord). */
export type ClaimAlreadyAnsweredProblem = Problem & {
  __typename?: 'ClaimAlreadyAnsweredProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** How it stands with the answer to a claim (declaratie-antwoord). Source: JW325. */
export type ClaimAnswer = {
  __typename?: 'ClaimAnswer';
  /** The date that the answer carries (dagtekening); null while the claim awaits it. */
  answeredOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day on which the answer is in time: ten working days after the claim came (uiterste datum). Source: OP090x4. */
  dueOn: Scalars['LocalDate']['output'];
  /** Why the claim is refused as a whole (retourcodes, WJ001); empty when it is not. Source: JW325 RetourCode. */
  returnCodes: Array<CodedValue>;
  /** Whether the claim is answered, and by whom (stand). */
  state: ClaimAnswerState;
};

/** How it stands with the answer to a claim (stand van het antwoord). */
export type ClaimAnswerState =
  /** The municipality answered it (beantwoord). */
  | 'ANSWERED'
  /** The hub answered it when it came (automatisch beantwoord). */
  | 'ANSWERED_AUTOMATICALLY'
  /** The municipality is still to answer it; what was found when it came counts until then (wacht op antwoord). */
  | 'AWAITING_ANSWER'
  /** The municipality refused it as a whole: it counts as not sent (afgekeurd). */
  | 'REFUSED';

/** A page of claims (pagina met declaraties). */
export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<ClaimEdge>;
  /** The rows alone (regels). */
  nodes: Array<Claim>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many claims there are in the caller's own municipality, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A claim on a page (regel). */
export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The claim (declaratie). */
  node: Claim;
};

/** How claims are answered (afhandeling van declaraties). */
export type ClaimHandling =
  /** In the import that brings them, with what the hub found (automatisch). */
  | 'AUTOMATIC'
  /** By the municipality, within ten working days; until then what the hub found counts (na beoordeling). */
  | 'REVIEWED';

/** One product in one product period on one allocation (declaratieregel, prestatie). Source: JW323 Prestatie. */
export type ClaimLine = {
  __typename?: 'ClaimLine';
  /** The allocation that the line matches (toewijzing); null when it matches none. */
  allocation?: Maybe<Allocation>;
  /** The number of the allocation that the provider claims on (toewijzingnummer). Source: JW323 ToewijzingNummer. */
  allocationNumber: Scalars['Int']['output'];
  /** What is claimed; negative on a credit line (ingediend bedrag). Source: JW323 IngediendBedrag. */
  amountCents: Scalars['Cents']['output'];
  /** Who got the care (jeugdige). */
  client?: Maybe<Client>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Unique for the provider (referentienummer). Source: JW323 ReferentieNummer. */
  lineReference: Scalars['String']['output'];
  /**
   * Whether the allocation with this number is known for the same provider and client and was not deleted (gekoppeld). It follows
   * from what is known now: a claim may come before its allocation. Source: TR338.
   */
  matched: Scalars['Boolean']['output'];
  /** On a credit line the reference of the debit that it takes back (vorig referentienummer). Source: JW323 VorigReferentieNummer. */
  previousLineReference?: Maybe<Scalars['String']['output']>;
  /** The national product category (productcategorie, JZ020). */
  productCategory?: Maybe<ProductCategory>;
  /** The code in the product list agreed between municipality and provider (productcode). */
  productCode: Scalars['String']['output'];
  /** Last day on which the care was given (productperiode). Source: JW323 ProductPeriode. */
  productPeriodEnd: Scalars['LocalDate']['output'];
  /** First day on which the care was given (productperiode). Source: JW323 ProductPeriode. */
  productPeriodStart: Scalars['LocalDate']['output'];
  /** Why it is rejected (retourcodes, WJ001); empty when it is granted. Source: JW325 RetourCode. */
  returnCodes: Array<CodedValue>;
  /** What the provider counts for one unit; null with unit 83 (producttarief). */
  tariffCents?: Maybe<Scalars['Cents']['output']>;
  /** Unit (eenheid, WJ756). */
  unit: CodedValue;
  /** Whether it is granted or rejected, as a whole (oordeel). Source: JW325. */
  verdict: ClaimLineVerdict;
  /** How much was delivered: a whole number of units, or eurocents with unit 83 (geleverd volume). */
  volume: Scalars['Int']['output'];
};

/** A page of claim lines (pagina met declaratieregels). */
export type ClaimLineConnection = {
  __typename?: 'ClaimLineConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<ClaimLineEdge>;
  /** The rows alone (regels). */
  nodes: Array<ClaimLine>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many lines the whole list holds, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A claim line on a page (regel). */
export type ClaimLineEdge = {
  __typename?: 'ClaimLineEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The claim line (declaratieregel). */
  node: ClaimLine;
};

/** What became of a claim line (oordeel). */
export type ClaimLineVerdict =
  /** It is paid, or taken back on a credit line (toegekend). */
  | 'GRANTED'
  /** It is not paid, and counts nowhere (afgewezen). */
  | 'REJECTED';

/** The caller's municipality got no claim with this id; nothing was sent (declaratie onbekend). */
export type ClaimNotFoundProblem = Problem & {
  __typename?: 'ClaimNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** A young person (jeugdige); the clients subgraph knows the file. */
export type Client = {
  __typename?: 'Client';
  /** Carries no meaning and is not derived from the BSN in a way that can be undone (id). */
  id: Scalars['ID']['output'];
};

/** A value of an official code list (codelijst) that others maintain. */
export type CodedValue = {
  __typename?: 'CodedValue';
  /** The code as messages carry it, with leading zeros (code). */
  code: Scalars['String']['output'];
  /** The official Dutch label (omschrijving); null when the list does not hold the code. */
  label?: Maybe<Scalars['String']['output']>;
  /** The id of the list, such as JZ588 (codelijst). */
  list: Scalars['String']['output'];
};

/**
 * What one allocation may cost over its whole term (verplichting): an amount with what it follows from, or the reason why it is not
 * known. What was claimed is not taken off.
 */
export type Commitment = {
  __typename?: 'Commitment';
  /** The amount; null, and never zero, when it is not known (bedrag). */
  amountCents?: Maybe<Scalars['Cents']['output']>;
  /** What the amount follows from; null when it is not known (grondslag). */
  basis?: Maybe<CommitmentBasis>;
  /** Why the amount is not known; null when it is (reden onbekend). */
  unknownReason?: Maybe<CommitmentUnknownReason>;
};

/** What the amount of a commitment follows from (grondslag). */
export type CommitmentBasis =
  /** A volume in euros, over the term (bedrag). Source: JW301 Omvang with unit 83 of WJ756. */
  | 'AMOUNT'
  /** The budget of the allocation (budget). Source: JW301 Budget. */
  | 'BUDGET'
  /** The volume over the term times the agreed tariffs (omvang maal tarief). Source: JW301 Omvang. */
  | 'TARIFF';

/** Why the amount of a commitment is not known (reden onbekend). */
export type CommitmentUnknownReason =
  /** The volume is per day, week or month and the allocation has no end date (geen einddatum). */
  | 'NO_END_DATE'
  /** For a part of the term no tariff was agreed (geen tarief). */
  | 'NO_TARIFF'
  /** Neither a budget nor a volume was allocated, only a product category (geen omvang). */
  | 'NO_VOLUME';

/** What one municipality pays (aandeel). */
export type CostShare = {
  __typename?: 'CostShare';
  /** What it pays (bedrag). */
  amountCents: Scalars['Cents']['output'];
  /** The same as a figure of the municipality, for who may read figures: exact, as nobody delivers anything for it (cijfer). */
  figure: Figure;
  /** How many people lived there that year (inwonertal). */
  inhabitants: Scalars['Int']['output'];
  /** Who pays (gemeente). */
  municipality?: Maybe<Municipality>;
};

/** An amount shared by the municipalities of a region (kostenverdeling). */
export type CostSharing = {
  __typename?: 'CostSharing';
  /** What is shared (bedrag). */
  amountCents: Scalars['Cents']['output'];
  /** What it is; for who may read figures (definitie). */
  definition: FigureDefinition;
  /**
   * What the amount is per hour when it pays for so many hours a week during so many weeks (inzet). BAD_USER_INPUT for no whole weeks and
   * hours of one or more, of which a week has 168.
   */
  effort: Effort;
  /** Where the numbers of inhabitants come from (bron). */
  inhabitantSource: Scalars['String']['output'];
  /** The region (regio). */
  regionId: Scalars['ID']['output'];
  /** What each pays, by code of the municipality (aandelen). */
  shares: Array<CostShare>;
  /** Of which year the inhabitants and the members are (jaar). */
  year: Scalars['Int']['output'];
};


/** An amount shared by the municipalities of a region (kostenverdeling). */
export type CostSharingeffortArgs = {
  hoursPerWeek: Scalars['Int']['input'];
  weeks: Scalars['Int']['input'];
};

/** Hours that an amount pays for (inzet). */
export type Effort = {
  __typename?: 'Effort';
  /** The amount by hour, rounded to whole cents, half a cent up (bedrag per uur). */
  hourlyCents: Scalars['Cents']['output'];
  /** All of them together (uren). */
  hours: Scalars['Int']['output'];
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

/** What a municipality expected that the youth care of a whole year brings in or costs (prognose). */
export type Forecast = {
  __typename?: 'Forecast';
  /** How much in the whole year (bedrag). */
  amountCents: Scalars['Cents']['output'];
  /** The day on which it was expected (peildatum). */
  asOf: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** What comes in or what goes out (soort). */
  kind: ForecastKind;
  /** Who expected it (gemeente). */
  municipality?: Maybe<Municipality>;
  /** The calendar year that was expected (jaar). */
  year: Scalars['Int']['output'];
};

/** A page of forecasts (pagina met prognoses). */
export type ForecastConnection = {
  __typename?: 'ForecastConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<ForecastEdge>;
  /** The rows alone (regels). */
  nodes: Array<Forecast>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many forecasts of the year there are in the caller's own municipality, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A forecast on a page (regel). */
export type ForecastEdge = {
  __typename?: 'ForecastEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The forecast (prognose). */
  node: Forecast;
};

/** What becomes of money that is expected (soort prognose). */
export type ForecastKind =
  /** It goes out (lasten). */
  | 'EXPENSE'
  /** It comes in (baten). */
  | 'INCOME';

/** Another amount of this kind was recorded as of that day; nothing was changed (al vastgelegd). */
export type ForecastRecordedProblem = Problem & {
  __typename?: 'ForecastRecordedProblem';
  /** The forecast that stands in the way (prognose). */
  forecast: Forecast;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** How granted costs can be told apart (uitsplitsing). */
export type GrantedCostsBreakdown =
  /** By municipality of the region (gemeente). */
  | 'MUNICIPALITY';

/** Something else was sent under this key; nothing was changed. Take a new key for a new sending (sleutel al gebruikt). */
export type IdempotencyKeyReusedProblem = Problem & {
  __typename?: 'IdempotencyKeyReusedProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** A message between a municipality and a provider (bericht); the clients subgraph knows it. */
export type Message = {
  __typename?: 'Message';
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
};

/** A municipality (gemeente); the providers subgraph knows its name and region. */
export type Municipality = {
  __typename?: 'Municipality';
  /** GM and four digits (CBS-code). */
  code: Scalars['MunicipalityCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Records what the caller's municipality agreed to pay per unit of a product, for a whole price list at once or not at all
   * (tarieven afspreken). An agreement that stands already is answered with the tariff that stands. Only for contract managers of a
   * municipality.
   */
  agreeTariffs: AgreeTariffsResult;
  /**
   * Answers a claim and rejects lines besides those that were rejected when it came (declaratie beantwoorden, JW325). Only for
   * back-office, of a claim that awaits its answer.
   */
  answerClaim: AnswerClaimResult;
  /**
   * Answers a claim with what was found in it when it came (declaratie akkoord, JW325): the lines that were granted are paid. Only for
   * back-office, of a claim that awaits its answer.
   */
  approveClaim: ApproveClaimResult;
  /**
   * Says whether the caller's own municipality looks at claims before they are answered (afhandeling van declaraties wijzigen). It holds for
   * claims that come from then on. Only for contract-manager.
   */
  changeClaimHandling: ChangeClaimHandlingResult;
  /**
   * Records what the caller's municipality expects that the youth care of a year brings in or costs (prognose vastleggen). Doing it
   * again with the same facts changes nothing. Only for policy officers.
   */
  recordForecast: RecordForecastResult;
  /**
   * Records what the caller's municipality decided to set aside for the youth care of a year (budgettair kader vaststellen). A later
   * decision on the same year and category takes its place from its day on. Doing it again with the same facts changes nothing. Only for
   * policy officers.
   */
  setBudgetFrame: SetBudgetFrameResult;
};


export type MutationagreeTariffsArgs = {
  input: AgreeTariffsInput;
};


export type MutationanswerClaimArgs = {
  input: AnswerClaimInput;
};


export type MutationapproveClaimArgs = {
  input: ApproveClaimInput;
};


export type MutationchangeClaimHandlingArgs = {
  input: ChangeClaimHandlingInput;
};


export type MutationrecordForecastArgs = {
  input: RecordForecastInput;
};


export type MutationsetBudgetFrameArgs = {
  input: SetBudgetFrameInput;
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

/** A national category of youth care products (productcategorie, JZ020); the providers subgraph knows its label. */
export type ProductCategory = {
  __typename?: 'ProductCategory';
  /** Two digits (code). */
  code: Scalars['ID']['output'];
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
   * The budget frames of a year that are in force on a day, of the caller's municipality: that of the year as a whole, then those by
   * product category (budgettaire kaders). Empty when none was recorded, which is not a frame of zero.
   */
  budgetFrames: Array<BudgetFrame>;
  /**
   * Which part of its budget frame of a year a municipality has used and is expected to use (uitnutting budgettair kader met prognose, MON-24), as
   * known today: the frame in force, what was granted for care that began in the year, the one divided by the other, what an even use would be
   * after the months that have ended, and from where the use is a signal; then what may still be claimed on allocations, how many of them have no
   * known price, and with that the forecast, its part of the frame, and from where that is a signal. A forecast that leaves out allocations
   * without a price is not complete. Exact of the caller's own municipality. Of another one and of a region only what was granted is published, as
   * grantedCosts says. Null with an error when a source fails.
   */
  budgetUtilisation?: Maybe<Array<Figure>>;
  /** How the caller's municipality handles claims: whether it looks at them before they are answered (afhandeling van declaraties). */
  claimHandling: ClaimHandling;
  /** The lines of all claims, latest product period first (declaratieregels). Only for back-office. */
  claimLines: ClaimLineConnection;
  /** The claims that providers sent to the caller's municipality, newest first (declaraties). Only for back-office. */
  claims: ClaimConnection;
  /**
   * What each municipality of a region pays of an amount when all pay by inhabitants (kostenverdeling naar inwonertal, KPI-22): its
   * proportion rounded down to whole cents, and the cents that are left over to the largest remainders, of equal ones to the lowest
   * code. The shares are exactly the amount together. It holds no agreement of anybody. Null with an
   * error when a share cannot be known.
   */
  costSharing?: Maybe<CostSharing>;
  /**
   * What a year was expected to bring in and to cost as of a day, and the balance of the two (financiële momentopname, MON-07): one figure for each
   * line. Exact of the caller's own municipality, and published of nobody else. Null with an error when a source fails.
   */
  financialSnapshot?: Maybe<Array<Figure>>;
  /** What the caller's municipality expected that the youth care of a year brings in and costs, by day and kind (prognoses). */
  forecasts: ForecastConnection;
  /**
   * What was granted for care that began in a calendar year (toegekende declaraties, MON-24), a figure for each year. Exact of the caller's own
   * municipality. Of another one and of a region it is published when the year has ended, rounded to a thousand euros, and only money of three
   * providers or more, for ten clients or more, of which none has more than half. Null with an error when a source fails.
   */
  grantedCosts?: Maybe<Array<Figure>>;
  /** The tariffs that the caller's municipality agreed, by provider, product and first day (tarieven). For back-office and contract managers. */
  tariffs: TariffConnection;
};


export type QuerybudgetFramesArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  year: Scalars['Int']['input'];
};


export type QuerybudgetUtilisationArgs = {
  scope: FigureScopeInput;
  year: Scalars['Int']['input'];
};


export type QueryclaimLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  matched?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryclaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QuerycostSharingArgs = {
  amountCents: Scalars['Cents']['input'];
  regionId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
};


export type QueryfinancialSnapshotArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  scope: FigureScopeInput;
  since?: InputMaybe<Scalars['LocalDate']['input']>;
  year: Scalars['Int']['input'];
};


export type QueryforecastsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  year: Scalars['Int']['input'];
};


export type QuerygrantedCostsArgs = {
  by?: InputMaybe<GrantedCostsBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerytariffsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  providerAgbCode?: InputMaybe<Scalars['AgbCode']['input']>;
};

/** What a municipality expects (prognose). */
export type RecordForecastInput = {
  /** How much in the whole year, zero or more eurocents (bedrag). */
  amountCents: Scalars['Cents']['input'];
  /** The day on which it is expected, today or earlier (peildatum). */
  asOf: Scalars['LocalDate']['input'];
  /** What comes in or what goes out (soort). */
  kind: ForecastKind;
  /** The calendar year that is expected, 2015 or later (jaar). */
  year: Scalars['Int']['input'];
};

/** What became of a forecast (uitkomst). */
export type RecordForecastResult = ForecastRecordedProblem | RecordForecastSuccess | ValidationProblem;

/** The forecast stands (gelukt). */
export type RecordForecastSuccess = {
  __typename?: 'RecordForecastSuccess';
  /** The forecast that was recorded, or stood already (prognose). */
  forecast: Forecast;
};

/** A line that is not granted (afgewezen regel). */
export type RejectedClaimLineInput = {
  /** Of the line (referentienummer). Source: JW323 ReferentieNummer. */
  lineReference: Scalars['String']['input'];
  /** Why it is rejected (retourcode, WJ001). */
  returnCode: Scalars['String']['input'];
};

/** What a municipality decided to set aside (besluit). */
export type SetBudgetFrameInput = {
  /** What was set aside, zero or more eurocents (bedrag). */
  amountCents: Scalars['Cents']['input'];
  /** The day of the decision, today or earlier (besluitdatum). */
  decidedOn: Scalars['LocalDate']['input'];
  /** For which national product category; left out for the year as a whole (productcategorie, JZ020). */
  productCategoryCode?: InputMaybe<Scalars['String']['input']>;
  /** The calendar year, 2015 or later (jaar). */
  year: Scalars['Int']['input'];
};

/** What became of a budget frame (uitkomst). */
export type SetBudgetFrameResult = BudgetFrameDecidedProblem | SetBudgetFrameSuccess | ValidationProblem;

/** The budget frame stands (gelukt). */
export type SetBudgetFrameSuccess = {
  __typename?: 'SetBudgetFrameSuccess';
  /** The frame that was recorded, or stood already (budgettair kader). */
  budgetFrame: BudgetFrame;
};

/** What one municipality pays one provider for one unit of a product (tarief). Source: the contract between them. */
export type Tariff = {
  __typename?: 'Tariff';
  /** What one unit costs (tarief). */
  amountCents: Scalars['Cents']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Who pays (gemeente). */
  municipality?: Maybe<Municipality>;
  /** The national product category (productcategorie, JZ020). */
  productCategory?: Maybe<ProductCategory>;
  /** The code in the product list agreed between municipality and provider (productcode). */
  productCode: Scalars['String']['output'];
  /** Who delivers (aanbieder). */
  provider?: Maybe<Provider>;
  /** What is paid for (eenheid, WJ756). */
  unit: CodedValue;
  /** First day (geldig vanaf). */
  validFrom: Scalars['LocalDate']['output'];
  /** Last day, inclusive; null while no end was agreed (geldig tot en met). */
  validTo?: Maybe<Scalars['LocalDate']['output']>;
};

/** A page of tariffs (pagina met tarieven). */
export type TariffConnection = {
  __typename?: 'TariffConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<TariffEdge>;
  /** The rows alone (regels). */
  nodes: Array<Tariff>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many tariffs there are in the caller's own municipality, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A tariff on a page (regel). */
export type TariffEdge = {
  __typename?: 'TariffEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The tariff (tarief). */
  node: Tariff;
};

/** What a municipality and a provider agreed on one product (tariefafspraak). */
export type TariffInput = {
  /** What one unit costs, 1 to 99,999,999 eurocents (tarief). */
  amountCents: Scalars['Cents']['input'];
  /** The national product category (productcategorie, JZ020). */
  productCategoryCode: Scalars['String']['input'];
  /** The code in the product list of municipality and provider, 1 to 5 characters (productcode). */
  productCode: Scalars['String']['input'];
  /** Who delivers (aanbieder). */
  providerAgbCode: Scalars['AgbCode']['input'];
  /** What is paid for, such as an hour; not 83, which is an amount in itself (eenheid, WJ756). */
  unitCode: Scalars['String']['input'];
  /** First day (geldig vanaf). */
  validFrom: Scalars['LocalDate']['input'];
  /** Last day, inclusive; nothing when no end was agreed (geldig tot en met). */
  validTo?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** For the same provider, product and unit another tariff is valid on some of these days; nothing was changed (overlap). */
export type TariffOverlapProblem = Problem & {
  __typename?: 'TariffOverlapProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The tariffs that stand in the way, by first day (overlappende tarieven). */
  overlapping: Array<Tariff>;
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
  Allocation: Allocation;
  Claim: Claim;
  ClaimLine: ClaimLine;
  Tariff: Tariff;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Allocation:
    ( { __typename: 'Allocation' }
    & GraphQLRecursivePick<FederationTypes['Allocation'], {"id":true}> );
  Claim:
    ( { __typename: 'Claim' }
    & GraphQLRecursivePick<FederationTypes['Claim'], {"id":true}> );
  ClaimLine:
    ( { __typename: 'ClaimLine' }
    & GraphQLRecursivePick<FederationTypes['ClaimLine'], {"id":true}> );
  Tariff:
    ( { __typename: 'Tariff' }
    & GraphQLRecursivePick<FederationTypes['Tariff'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AgreeTariffsResult:
    | ( Omit<AgreeTariffsSuccess, 'tariffs'> & { tariffs: Array<_RefType['Tariff']> } & { __typename: 'AgreeTariffsSuccess' } )
    | ( Omit<TariffOverlapProblem, 'overlapping'> & { overlapping: Array<_RefType['Tariff']> } & { __typename: 'TariffOverlapProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  AnswerClaimResult:
    | ( Omit<AnswerClaimSuccess, 'claim'> & { claim: _RefType['Claim'] } & { __typename: 'AnswerClaimSuccess' } )
    | ( ClaimAlreadyAnsweredProblem & { __typename: 'ClaimAlreadyAnsweredProblem' } )
    | ( ClaimNotFoundProblem & { __typename: 'ClaimNotFoundProblem' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  ApproveClaimResult:
    | ( Omit<ApproveClaimSuccess, 'claim'> & { claim: _RefType['Claim'] } & { __typename: 'ApproveClaimSuccess' } )
    | ( ClaimAlreadyAnsweredProblem & { __typename: 'ClaimAlreadyAnsweredProblem' } )
    | ( ClaimNotFoundProblem & { __typename: 'ClaimNotFoundProblem' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
  ;
  ChangeClaimHandlingResult: ( Omit<ChangeClaimHandlingSuccess, 'handling'> & { handling: _RefType['ClaimHandling'] } & { __typename: 'ChangeClaimHandlingSuccess' } );
  RecordForecastResult:
    | ( Omit<ForecastRecordedProblem, 'forecast'> & { forecast: _RefType['Forecast'] } & { __typename: 'ForecastRecordedProblem' } )
    | ( Omit<RecordForecastSuccess, 'forecast'> & { forecast: _RefType['Forecast'] } & { __typename: 'RecordForecastSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  SetBudgetFrameResult:
    | ( Omit<BudgetFrameDecidedProblem, 'budgetFrame'> & { budgetFrame: _RefType['BudgetFrame'] } & { __typename: 'BudgetFrameDecidedProblem' } )
    | ( Omit<SetBudgetFrameSuccess, 'budgetFrame'> & { budgetFrame: _RefType['BudgetFrame'] } & { __typename: 'SetBudgetFrameSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( Omit<BudgetFrameDecidedProblem, 'budgetFrame'> & { budgetFrame: _RefType['BudgetFrame'] } )
    | ( ClaimAlreadyAnsweredProblem )
    | ( ClaimNotFoundProblem )
    | ( Omit<ForecastRecordedProblem, 'forecast'> & { forecast: _RefType['Forecast'] } )
    | ( IdempotencyKeyReusedProblem )
    | ( Omit<TariffOverlapProblem, 'overlapping'> & { overlapping: Array<_RefType['Tariff']> } )
    | ( ValidationProblem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgbCode: ResolverTypeWrapper<Scalars['AgbCode']['output']>;
  AgreeTariffsInput: AgreeTariffsInput;
  AgreeTariffsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreeTariffsResult']>;
  AgreeTariffsSuccess: ResolverTypeWrapper<Omit<AgreeTariffsSuccess, 'tariffs'> & { tariffs: Array<ResolversTypes['Tariff']> }>;
  Allocation: ResolverTypeWrapper<AllocationMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AnswerClaimInput: AnswerClaimInput;
  AnswerClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerClaimResult']>;
  AnswerClaimSuccess: ResolverTypeWrapper<Omit<AnswerClaimSuccess, 'claim'> & { claim: ResolversTypes['Claim'] }>;
  ApproveClaimInput: ApproveClaimInput;
  ApproveClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveClaimResult']>;
  ApproveClaimSuccess: ResolverTypeWrapper<Omit<ApproveClaimSuccess, 'claim'> & { claim: ResolversTypes['Claim'] }>;
  BudgetFrame: ResolverTypeWrapper<BudgetFrameMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BudgetFrameDecidedProblem: ResolverTypeWrapper<Omit<BudgetFrameDecidedProblem, 'budgetFrame'> & { budgetFrame: ResolversTypes['BudgetFrame'] }>;
  Cents: ResolverTypeWrapper<Scalars['Cents']['output']>;
  ChangeClaimHandlingInput: ChangeClaimHandlingInput;
  ChangeClaimHandlingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeClaimHandlingResult']>;
  ChangeClaimHandlingSuccess: ResolverTypeWrapper<Omit<ChangeClaimHandlingSuccess, 'handling'> & { handling: ResolversTypes['ClaimHandling'] }>;
  Claim: ResolverTypeWrapper<ClaimMapper>;
  ClaimAlreadyAnsweredProblem: ResolverTypeWrapper<ClaimAlreadyAnsweredProblem>;
  ClaimAnswer: ResolverTypeWrapper<ClaimAnswerMapper>;
  ClaimAnswerState: ResolverTypeWrapper<'AWAITING_ANSWER' | 'ANSWERED_AUTOMATICALLY' | 'ANSWERED' | 'REFUSED'>;
  ClaimConnection: ResolverTypeWrapper<ClaimConnectionMapper>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimHandling: ResolverTypeWrapper<'AUTOMATIC' | 'REVIEWED'>;
  ClaimLine: ResolverTypeWrapper<ClaimLineMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ClaimLineConnection: ResolverTypeWrapper<ClaimLineConnectionMapper>;
  ClaimLineEdge: ResolverTypeWrapper<Omit<ClaimLineEdge, 'node'> & { node: ResolversTypes['ClaimLine'] }>;
  ClaimLineVerdict: ResolverTypeWrapper<'GRANTED' | 'REJECTED'>;
  ClaimNotFoundProblem: ResolverTypeWrapper<ClaimNotFoundProblem>;
  Client: ResolverTypeWrapper<Client>;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  Commitment: ResolverTypeWrapper<Omit<Commitment, 'basis' | 'unknownReason'> & { basis?: Maybe<ResolversTypes['CommitmentBasis']>, unknownReason?: Maybe<ResolversTypes['CommitmentUnknownReason']> }>;
  CommitmentBasis: ResolverTypeWrapper<'BUDGET' | 'AMOUNT' | 'TARIFF'>;
  CommitmentUnknownReason: ResolverTypeWrapper<'NO_TARIFF' | 'NO_END_DATE' | 'NO_VOLUME'>;
  CostShare: ResolverTypeWrapper<CostShareMapper>;
  CostSharing: ResolverTypeWrapper<CostSharingMapper>;
  Effort: ResolverTypeWrapper<Effort>;
  FieldProblem: ResolverTypeWrapper<FieldProblem>;
  Figure: ResolverTypeWrapper<Omit<Figure, 'definition' | 'precision' | 'share' | 'status' | 'withheld'> & { definition: ResolversTypes['FigureDefinition'], precision?: Maybe<ResolversTypes['FigurePrecision']>, share?: Maybe<ResolversTypes['FigureShare']>, status: ResolversTypes['FigureStatus'], withheld?: Maybe<ResolversTypes['WithheldFigure']> }>;
  FigureCompleteness: ResolverTypeWrapper<FigureCompleteness>;
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
  Forecast: ResolverTypeWrapper<ForecastMapper>;
  ForecastConnection: ResolverTypeWrapper<ForecastConnectionMapper>;
  ForecastEdge: ResolverTypeWrapper<Omit<ForecastEdge, 'node'> & { node: ResolversTypes['Forecast'] }>;
  ForecastKind: ResolverTypeWrapper<'INCOME' | 'EXPENSE'>;
  ForecastRecordedProblem: ResolverTypeWrapper<Omit<ForecastRecordedProblem, 'forecast'> & { forecast: ResolversTypes['Forecast'] }>;
  GrantedCostsBreakdown: ResolverTypeWrapper<'MUNICIPALITY'>;
  IdempotencyKeyReusedProblem: ResolverTypeWrapper<IdempotencyKeyReusedProblem>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Message: ResolverTypeWrapper<Message>;
  Municipality: ResolverTypeWrapper<Municipality>;
  MunicipalityCode: ResolverTypeWrapper<Scalars['MunicipalityCode']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProductCategory: ResolverTypeWrapper<ProductCategory>;
  Provider: ResolverTypeWrapper<Provider>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordForecastInput: RecordForecastInput;
  RecordForecastResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordForecastResult']>;
  RecordForecastSuccess: ResolverTypeWrapper<Omit<RecordForecastSuccess, 'forecast'> & { forecast: ResolversTypes['Forecast'] }>;
  RejectedClaimLineInput: RejectedClaimLineInput;
  SetBudgetFrameInput: SetBudgetFrameInput;
  SetBudgetFrameResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetBudgetFrameResult']>;
  SetBudgetFrameSuccess: ResolverTypeWrapper<Omit<SetBudgetFrameSuccess, 'budgetFrame'> & { budgetFrame: ResolversTypes['BudgetFrame'] }>;
  Tariff: ResolverTypeWrapper<TariffMapper>;
  TariffConnection: ResolverTypeWrapper<TariffConnectionMapper>;
  TariffEdge: ResolverTypeWrapper<Omit<TariffEdge, 'node'> & { node: ResolversTypes['Tariff'] }>;
  TariffInput: TariffInput;
  TariffOverlapProblem: ResolverTypeWrapper<Omit<TariffOverlapProblem, 'overlapping'> & { overlapping: Array<ResolversTypes['Tariff']> }>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  ValidationProblem: ResolverTypeWrapper<ValidationProblem>;
  WithheldFigure: ResolverTypeWrapper<Omit<WithheldFigure, 'reason'> & { reason: ResolversTypes['WithholdingReason'] }>;
  WithholdingReason: ResolverTypeWrapper<'SMALL_COUNT' | 'FEW_PROVIDERS' | 'FEW_CLIENTS' | 'DOMINANT_PROVIDER' | 'SMALL_BASE' | 'COMPLEMENTARY' | 'NOT_DELIVERED' | 'NOT_PUBLISHED'>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgbCode: Scalars['AgbCode']['output'];
  AgreeTariffsInput: AgreeTariffsInput;
  AgreeTariffsResult: ResolversUnionTypes<ResolversParentTypes>['AgreeTariffsResult'];
  AgreeTariffsSuccess: Omit<AgreeTariffsSuccess, 'tariffs'> & { tariffs: Array<ResolversParentTypes['Tariff']> };
  Allocation: AllocationMapper;
  ID: Scalars['ID']['output'];
  AnswerClaimInput: AnswerClaimInput;
  AnswerClaimResult: ResolversUnionTypes<ResolversParentTypes>['AnswerClaimResult'];
  AnswerClaimSuccess: Omit<AnswerClaimSuccess, 'claim'> & { claim: ResolversParentTypes['Claim'] };
  ApproveClaimInput: ApproveClaimInput;
  ApproveClaimResult: ResolversUnionTypes<ResolversParentTypes>['ApproveClaimResult'];
  ApproveClaimSuccess: Omit<ApproveClaimSuccess, 'claim'> & { claim: ResolversParentTypes['Claim'] };
  BudgetFrame: BudgetFrameMapper;
  Int: Scalars['Int']['output'];
  BudgetFrameDecidedProblem: Omit<BudgetFrameDecidedProblem, 'budgetFrame'> & { budgetFrame: ResolversParentTypes['BudgetFrame'] };
  Cents: Scalars['Cents']['output'];
  ChangeClaimHandlingInput: ChangeClaimHandlingInput;
  ChangeClaimHandlingResult: ResolversUnionTypes<ResolversParentTypes>['ChangeClaimHandlingResult'];
  ChangeClaimHandlingSuccess: ChangeClaimHandlingSuccess;
  Claim: ClaimMapper;
  ClaimAlreadyAnsweredProblem: ClaimAlreadyAnsweredProblem;
  ClaimAnswer: ClaimAnswerMapper;
  ClaimConnection: ClaimConnectionMapper;
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimLine: ClaimLineMapper;
  Boolean: Scalars['Boolean']['output'];
  ClaimLineConnection: ClaimLineConnectionMapper;
  ClaimLineEdge: Omit<ClaimLineEdge, 'node'> & { node: ResolversParentTypes['ClaimLine'] };
  ClaimNotFoundProblem: ClaimNotFoundProblem;
  Client: Client;
  CodedValue: CodedValue;
  Commitment: Commitment;
  CostShare: CostShareMapper;
  CostSharing: CostSharingMapper;
  Effort: Effort;
  FieldProblem: FieldProblem;
  Figure: Omit<Figure, 'definition' | 'share' | 'withheld'> & { definition: ResolversParentTypes['FigureDefinition'], share?: Maybe<ResolversParentTypes['FigureShare']>, withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureCompleteness: FigureCompleteness;
  FigureDefinition: FigureDefinition;
  FigureDimension: FigureDimension;
  FigureNumber: Scalars['FigureNumber']['output'];
  FigureScopeInput: FigureScopeInput;
  FigureShare: Omit<FigureShare, 'withheld'> & { withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureSource: FigureSource;
  Forecast: ForecastMapper;
  ForecastConnection: ForecastConnectionMapper;
  ForecastEdge: Omit<ForecastEdge, 'node'> & { node: ResolversParentTypes['Forecast'] };
  ForecastRecordedProblem: Omit<ForecastRecordedProblem, 'forecast'> & { forecast: ResolversParentTypes['Forecast'] };
  IdempotencyKeyReusedProblem: IdempotencyKeyReusedProblem;
  LocalDate: Scalars['LocalDate']['output'];
  Message: Message;
  Municipality: Municipality;
  MunicipalityCode: Scalars['MunicipalityCode']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ProductCategory: ProductCategory;
  Provider: Provider;
  Query: Record<PropertyKey, never>;
  RecordForecastInput: RecordForecastInput;
  RecordForecastResult: ResolversUnionTypes<ResolversParentTypes>['RecordForecastResult'];
  RecordForecastSuccess: Omit<RecordForecastSuccess, 'forecast'> & { forecast: ResolversParentTypes['Forecast'] };
  RejectedClaimLineInput: RejectedClaimLineInput;
  SetBudgetFrameInput: SetBudgetFrameInput;
  SetBudgetFrameResult: ResolversUnionTypes<ResolversParentTypes>['SetBudgetFrameResult'];
  SetBudgetFrameSuccess: Omit<SetBudgetFrameSuccess, 'budgetFrame'> & { budgetFrame: ResolversParentTypes['BudgetFrame'] };
  Tariff: TariffMapper;
  TariffConnection: TariffConnectionMapper;
  TariffEdge: Omit<TariffEdge, 'node'> & { node: ResolversParentTypes['Tariff'] };
  TariffInput: TariffInput;
  TariffOverlapProblem: Omit<TariffOverlapProblem, 'overlapping'> & { overlapping: Array<ResolversParentTypes['Tariff']> };
  UUID: Scalars['UUID']['output'];
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

export type AgreeTariffsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeTariffsResult'] = ResolversParentTypes['AgreeTariffsResult']> = {
  __resolveType?: TypeResolveFn<'AgreeTariffsSuccess' | 'TariffOverlapProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type AgreeTariffsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeTariffsSuccess'] = ResolversParentTypes['AgreeTariffsSuccess']> = {
  tariffs?: Resolver<Array<ResolversTypes['Tariff']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Allocation'] = ResolversParentTypes['Allocation'], FederationReferenceType extends FederationReferenceTypes['Allocation'] = FederationReferenceTypes['Allocation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Allocation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  claimedCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnswerClaimResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerClaimResult'] = ResolversParentTypes['AnswerClaimResult']> = {
  __resolveType?: TypeResolveFn<'AnswerClaimSuccess' | 'ClaimAlreadyAnsweredProblem' | 'ClaimNotFoundProblem' | 'IdempotencyKeyReusedProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type AnswerClaimSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerClaimSuccess'] = ResolversParentTypes['AnswerClaimSuccess']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  sent?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveClaimResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveClaimResult'] = ResolversParentTypes['ApproveClaimResult']> = {
  __resolveType?: TypeResolveFn<'ApproveClaimSuccess' | 'ClaimAlreadyAnsweredProblem' | 'ClaimNotFoundProblem' | 'IdempotencyKeyReusedProblem', ParentType, ContextType>;
};

export type ApproveClaimSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveClaimSuccess'] = ResolversParentTypes['ApproveClaimSuccess']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  sent?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetFrameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetFrame'] = ResolversParentTypes['BudgetFrame']> = {
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  productCategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BudgetFrameDecidedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetFrameDecidedProblem'] = ResolversParentTypes['BudgetFrameDecidedProblem']> = {
  budgetFrame?: Resolver<ResolversTypes['BudgetFrame'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CentsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cents'], any> {
  name: 'Cents';
}

export type ChangeClaimHandlingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeClaimHandlingResult'] = ResolversParentTypes['ChangeClaimHandlingResult']> = {
  __resolveType?: TypeResolveFn<'ChangeClaimHandlingSuccess', ParentType, ContextType>;
};

export type ChangeClaimHandlingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeClaimHandlingSuccess'] = ResolversParentTypes['ChangeClaimHandlingSuccess']> = {
  handling?: Resolver<ResolversTypes['ClaimHandling'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim'], FederationReferenceType extends FederationReferenceTypes['Claim'] = FederationReferenceTypes['Claim']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Claim']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answer?: Resolver<ResolversTypes['ClaimAnswer'], ParentType, ContextType>;
  datedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  grantedCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['ClaimLineConnection'], ParentType, ContextType, RequireFields<ClaimlinesArgs, 'first'>>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  totalCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
};

export type ClaimAlreadyAnsweredProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimAlreadyAnsweredProblem'] = ResolversParentTypes['ClaimAlreadyAnsweredProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimAnswer'] = ResolversParentTypes['ClaimAnswer']> = {
  answeredOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  returnCodes?: Resolver<Array<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClaimAnswerState'], ParentType, ContextType>;
};

export type ClaimAnswerStateResolvers = EnumResolverSignature<{ ANSWERED?: any, ANSWERED_AUTOMATICALLY?: any, AWAITING_ANSWER?: any, REFUSED?: any }, ResolversTypes['ClaimAnswerState']>;

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClaimHandlingResolvers = EnumResolverSignature<{ AUTOMATIC?: any, REVIEWED?: any }, ResolversTypes['ClaimHandling']>;

export type ClaimLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimLine'] = ResolversParentTypes['ClaimLine'], FederationReferenceType extends FederationReferenceTypes['ClaimLine'] = FederationReferenceTypes['ClaimLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClaimLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
  allocationNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  previousLineReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productCategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productPeriodEnd?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  productPeriodStart?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  returnCodes?: Resolver<Array<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  tariffCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ClaimLineVerdict'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimLineConnection'] = ResolversParentTypes['ClaimLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ClaimLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClaimLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimLineEdge'] = ResolversParentTypes['ClaimLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClaimLine'], ParentType, ContextType>;
};

export type ClaimLineVerdictResolvers = EnumResolverSignature<{ GRANTED?: any, REJECTED?: any }, ResolversTypes['ClaimLineVerdict']>;

export type ClaimNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimNotFoundProblem'] = ResolversParentTypes['ClaimNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CodedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  amountCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['CommitmentBasis']>, ParentType, ContextType>;
  unknownReason?: Resolver<Maybe<ResolversTypes['CommitmentUnknownReason']>, ParentType, ContextType>;
};

export type CommitmentBasisResolvers = EnumResolverSignature<{ AMOUNT?: any, BUDGET?: any, TARIFF?: any }, ResolversTypes['CommitmentBasis']>;

export type CommitmentUnknownReasonResolvers = EnumResolverSignature<{ NO_END_DATE?: any, NO_TARIFF?: any, NO_VOLUME?: any }, ResolversTypes['CommitmentUnknownReason']>;

export type CostShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostShare'] = ResolversParentTypes['CostShare']> = {
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  inhabitants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
};

export type CostSharingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostSharing'] = ResolversParentTypes['CostSharing']> = {
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['FigureDefinition'], ParentType, ContextType>;
  effort?: Resolver<ResolversTypes['Effort'], ParentType, ContextType, RequireFields<CostSharingeffortArgs, 'hoursPerWeek' | 'weeks'>>;
  inhabitantSource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shares?: Resolver<Array<ResolversTypes['CostShare']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Effort'] = ResolversParentTypes['Effort']> = {
  hourlyCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type ForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Forecast'] = ResolversParentTypes['Forecast']> = {
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ForecastKind'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForecastConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastConnection'] = ResolversParentTypes['ForecastConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ForecastEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Forecast']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ForecastEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastEdge'] = ResolversParentTypes['ForecastEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Forecast'], ParentType, ContextType>;
};

export type ForecastKindResolvers = EnumResolverSignature<{ EXPENSE?: any, INCOME?: any }, ResolversTypes['ForecastKind']>;

export type ForecastRecordedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastRecordedProblem'] = ResolversParentTypes['ForecastRecordedProblem']> = {
  forecast?: Resolver<ResolversTypes['Forecast'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantedCostsBreakdownResolvers = EnumResolverSignature<{ MUNICIPALITY?: any }, ResolversTypes['GrantedCostsBreakdown']>;

export type IdempotencyKeyReusedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReusedProblem'] = ResolversParentTypes['IdempotencyKeyReusedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  code?: Resolver<ResolversTypes['MunicipalityCode'], ParentType, ContextType>;
};

export interface MunicipalityCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MunicipalityCode'], any> {
  name: 'MunicipalityCode';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  agreeTariffs?: Resolver<ResolversTypes['AgreeTariffsResult'], ParentType, ContextType, RequireFields<MutationagreeTariffsArgs, 'input'>>;
  answerClaim?: Resolver<ResolversTypes['AnswerClaimResult'], ParentType, ContextType, RequireFields<MutationanswerClaimArgs, 'input'>>;
  approveClaim?: Resolver<ResolversTypes['ApproveClaimResult'], ParentType, ContextType, RequireFields<MutationapproveClaimArgs, 'input'>>;
  changeClaimHandling?: Resolver<ResolversTypes['ChangeClaimHandlingResult'], ParentType, ContextType, RequireFields<MutationchangeClaimHandlingArgs, 'input'>>;
  recordForecast?: Resolver<ResolversTypes['RecordForecastResult'], ParentType, ContextType, RequireFields<MutationrecordForecastArgs, 'input'>>;
  setBudgetFrame?: Resolver<ResolversTypes['SetBudgetFrameResult'], ParentType, ContextType, RequireFields<MutationsetBudgetFrameArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType?: TypeResolveFn<'BudgetFrameDecidedProblem' | 'ClaimAlreadyAnsweredProblem' | 'ClaimNotFoundProblem' | 'ForecastRecordedProblem' | 'IdempotencyKeyReusedProblem' | 'TariffOverlapProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type ProductCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCategory'] = ResolversParentTypes['ProductCategory']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider']> = {
  agbCode?: Resolver<ResolversTypes['AgbCode'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  budgetFrames?: Resolver<Array<ResolversTypes['BudgetFrame']>, ParentType, ContextType, RequireFields<QuerybudgetFramesArgs, 'year'>>;
  budgetUtilisation?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerybudgetUtilisationArgs, 'scope' | 'year'>>;
  claimHandling?: Resolver<ResolversTypes['ClaimHandling'], ParentType, ContextType>;
  claimLines?: Resolver<ResolversTypes['ClaimLineConnection'], ParentType, ContextType, RequireFields<QueryclaimLinesArgs, 'first'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryclaimsArgs, 'first'>>;
  costSharing?: Resolver<Maybe<ResolversTypes['CostSharing']>, ParentType, ContextType, RequireFields<QuerycostSharingArgs, 'amountCents' | 'regionId' | 'year'>>;
  financialSnapshot?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QueryfinancialSnapshotArgs, 'scope' | 'year'>>;
  forecasts?: Resolver<ResolversTypes['ForecastConnection'], ParentType, ContextType, RequireFields<QueryforecastsArgs, 'first' | 'year'>>;
  grantedCosts?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerygrantedCostsArgs, 'from' | 'scope' | 'to'>>;
  tariffs?: Resolver<ResolversTypes['TariffConnection'], ParentType, ContextType, RequireFields<QuerytariffsArgs, 'first'>>;
};

export type RecordForecastResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordForecastResult'] = ResolversParentTypes['RecordForecastResult']> = {
  __resolveType?: TypeResolveFn<'ForecastRecordedProblem' | 'RecordForecastSuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type RecordForecastSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordForecastSuccess'] = ResolversParentTypes['RecordForecastSuccess']> = {
  forecast?: Resolver<ResolversTypes['Forecast'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetBudgetFrameResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBudgetFrameResult'] = ResolversParentTypes['SetBudgetFrameResult']> = {
  __resolveType?: TypeResolveFn<'BudgetFrameDecidedProblem' | 'SetBudgetFrameSuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type SetBudgetFrameSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetBudgetFrameSuccess'] = ResolversParentTypes['SetBudgetFrameSuccess']> = {
  budgetFrame?: Resolver<ResolversTypes['BudgetFrame'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tariff'] = ResolversParentTypes['Tariff'], FederationReferenceType extends FederationReferenceTypes['Tariff'] = FederationReferenceTypes['Tariff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tariff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  productCategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type TariffConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TariffConnection'] = ResolversParentTypes['TariffConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TariffEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tariff']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TariffEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TariffEdge'] = ResolversParentTypes['TariffEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tariff'], ParentType, ContextType>;
};

export type TariffOverlapProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TariffOverlapProblem'] = ResolversParentTypes['TariffOverlapProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overlapping?: Resolver<Array<ResolversTypes['Tariff']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UUIDScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

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
  AgreeTariffsResult?: AgreeTariffsResultResolvers<ContextType>;
  AgreeTariffsSuccess?: AgreeTariffsSuccessResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  AnswerClaimResult?: AnswerClaimResultResolvers<ContextType>;
  AnswerClaimSuccess?: AnswerClaimSuccessResolvers<ContextType>;
  ApproveClaimResult?: ApproveClaimResultResolvers<ContextType>;
  ApproveClaimSuccess?: ApproveClaimSuccessResolvers<ContextType>;
  BudgetFrame?: BudgetFrameResolvers<ContextType>;
  BudgetFrameDecidedProblem?: BudgetFrameDecidedProblemResolvers<ContextType>;
  Cents?: GraphQLScalarType;
  ChangeClaimHandlingResult?: ChangeClaimHandlingResultResolvers<ContextType>;
  ChangeClaimHandlingSuccess?: ChangeClaimHandlingSuccessResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimAlreadyAnsweredProblem?: ClaimAlreadyAnsweredProblemResolvers<ContextType>;
  ClaimAnswer?: ClaimAnswerResolvers<ContextType>;
  ClaimAnswerState?: ClaimAnswerStateResolvers;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClaimHandling?: ClaimHandlingResolvers;
  ClaimLine?: ClaimLineResolvers<ContextType>;
  ClaimLineConnection?: ClaimLineConnectionResolvers<ContextType>;
  ClaimLineEdge?: ClaimLineEdgeResolvers<ContextType>;
  ClaimLineVerdict?: ClaimLineVerdictResolvers;
  ClaimNotFoundProblem?: ClaimNotFoundProblemResolvers<ContextType>;
  Client?: ClientResolvers<ContextType>;
  CodedValue?: CodedValueResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentBasis?: CommitmentBasisResolvers;
  CommitmentUnknownReason?: CommitmentUnknownReasonResolvers;
  CostShare?: CostShareResolvers<ContextType>;
  CostSharing?: CostSharingResolvers<ContextType>;
  Effort?: EffortResolvers<ContextType>;
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
  Forecast?: ForecastResolvers<ContextType>;
  ForecastConnection?: ForecastConnectionResolvers<ContextType>;
  ForecastEdge?: ForecastEdgeResolvers<ContextType>;
  ForecastKind?: ForecastKindResolvers;
  ForecastRecordedProblem?: ForecastRecordedProblemResolvers<ContextType>;
  GrantedCostsBreakdown?: GrantedCostsBreakdownResolvers;
  IdempotencyKeyReusedProblem?: IdempotencyKeyReusedProblemResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  MunicipalityCode?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProductCategory?: ProductCategoryResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordForecastResult?: RecordForecastResultResolvers<ContextType>;
  RecordForecastSuccess?: RecordForecastSuccessResolvers<ContextType>;
  SetBudgetFrameResult?: SetBudgetFrameResultResolvers<ContextType>;
  SetBudgetFrameSuccess?: SetBudgetFrameSuccessResolvers<ContextType>;
  Tariff?: TariffResolvers<ContextType>;
  TariffConnection?: TariffConnectionResolvers<ContextType>;
  TariffEdge?: TariffEdgeResolvers<ContextType>;
  TariffOverlapProblem?: TariffOverlapProblemResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  ValidationProblem?: ValidationProblemResolvers<ContextType>;
  WithheldFigure?: WithheldFigureResolvers<ContextType>;
  WithholdingReason?: WithholdingReasonResolvers;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: accessDirectiveResolver<any, any, ContextType>;
};
