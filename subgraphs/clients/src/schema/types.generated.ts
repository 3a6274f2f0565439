import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccessMapper, AccessConnectionMapper } from './access/schema.mappers.ts';
import type { AddressMapper, WhereaboutsMapper } from './whereabouts/schema.mappers.ts';
import type { AllocatedVolumeMapper, AllocationMapper } from './allocation/schema.mappers.ts';
import type { CareRequestMapper, CareRequestConnectionMapper, ReferrerMapper, RequestedProductMapper } from './care-request/schema.mappers.ts';
import type { CareStartMapper, CareStopMapper } from './care-delivery/schema.mappers.ts';
import type { ClientMapper, ClientConnectionMapper } from './client/schema.mappers.ts';
import type { MessageMapper, MessageAnswerMapper, MessageConnectionMapper, MessageFindingMapper } from './message/schema.mappers.ts';
import type { NormMapper, NormCheckMapper, NormDeviationMapper } from './norm/schema.mappers.ts';
import type { PerspectivePlanMapper } from './perspective-plan/schema.mappers.ts';
import type { RuleBreachMapper } from './sending/schema.mappers.ts';
import type { SecureCareCapacityMapper, SecurePlacementMapper, SecurePlacementConnectionMapper } from './secure-care/schema.mappers.ts';
import type { WaitingListEntryMapper, WaitingListEntryConnectionMapper } from './waiting-list/schema.mappers.ts';
import type { WorklistConnectionMapper, WorklistItemMapper } from './worklist/schema.mappers.ts';
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
  /** The citizen service number of a person: nine digits that pass the 11-proof (burgerservicenummer, BSN). Never an id. */
  Bsn: { input: string; output: string; }
  /** An amount of money in whole eurocents (bedrag in centen). */
  Cents: { input: number; output: number; }
  /** A moment in UTC, written as 2026-11-21T12:00:00.000Z (tijdstip). */
  DateTime: { input: Date; output: Date; }
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

/** One time that rows about a young person were read or changed (inzage). Source: NEN 7513, the log of the hub. */
export type Access = {
  __typename?: 'Access';
  /** When the answer was made (tijdstip). */
  at: Scalars['DateTime']['output'];
  /** Who asked, as their organisation's provider of identities calls them (medewerker); null for the hub itself. */
  employee?: Maybe<Scalars['String']['output']>;
  /** What was done: the name that the asking program gave to it (handeling). */
  operation: Scalars['String']['output'];
  /** On behalf of which organisation (namens): the code of a municipality, or the id of a region. */
  organisation?: Maybe<Scalars['String']['output']>;
  /** What became of it (uitkomst). */
  outcome: AccessOutcome;
  /** For which purpose (doel). */
  purpose?: Maybe<Purpose>;
  /** The id that ties this row to the other records of the same request (verzoek). */
  requestId: Scalars['String']['output'];
  /** In which role (rol). */
  role?: Maybe<Scalars['String']['output']>;
  /** Which kinds of data were asked for (soorten gegevens). */
  types: Array<Scalars['String']['output']>;
};

/** A page of looks in a file (pagina met inzagen). */
export type AccessConnection = {
  __typename?: 'AccessConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<AccessEdge>;
  /** The rows alone (regels). */
  nodes: Array<Access>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How often somebody looked, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A look in a file on a page (regel). */
export type AccessEdge = {
  __typename?: 'AccessEdge';
  /** The cursor of this row (cursor). */
  cursor: Scalars['String']['output'];
  /** The look in the file (inzage). */
  node: Access;
};

/** What became of an operation (uitkomst). */
export type AccessOutcome =
  /** It was answered (beantwoord). */
  | 'ANSWERED'
  /** It was answered with errors beside the data (deels beantwoord). */
  | 'ANSWERED_IN_PART'
  /** A change was about to be made (begonnen). */
  | 'BEGUN'
  /** The role or purpose did not allow it (geweigerd). */
  | 'DENIED'
  /** It failed in the hub (mislukt). */
  | 'FAILED'
  /** A part of the graph answered the gateway (deel). */
  | 'PART'
  /** It could not be answered as it was asked (afgewezen). */
  | 'REFUSED';

/** One address of a young person (adres). Source: JW301 Contact. */
export type Address = {
  __typename?: 'Address';
  /** Country (landcode, COD032). */
  country?: Maybe<CodedValue>;
  /** Last day; only temporary addresses have one (einddatum). */
  end?: Maybe<Scalars['LocalDate']['output']>;
  /** Letter after the house number (huisletter). */
  houseLetter?: Maybe<Scalars['String']['output']>;
  /** House number (huisnummer). */
  houseNumber?: Maybe<Scalars['Int']['output']>;
  /** Addition to the house number (huisnummertoevoeging). */
  houseNumberAddition?: Maybe<Scalars['String']['output']>;
  /** How the house number is meant, such as opposite (aanduiding woonadres, NUM061). */
  houseQualifier?: Maybe<CodedValue>;
  /** What kind of address it is, such as registered, or of stay (soort adres, COD757). */
  kind: CodedValue;
  /** Whose address it is when not the person's own, such as an institution (organisatie). */
  organisation?: Maybe<Scalars['String']['output']>;
  /** Four digits and two letters in the Netherlands (postcode). */
  postcode?: Maybe<Scalars['String']['output']>;
  /** First day; only temporary addresses have one (begindatum). */
  start?: Maybe<Scalars['LocalDate']['output']>;
  /** Street (straatnaam). */
  street?: Maybe<Scalars['String']['output']>;
  /** Town (plaatsnaam). */
  town?: Maybe<Scalars['String']['output']>;
};

/** Which allocation, from which norm and why (invoer). */
export type AgreeNormDeviationInput = {
  /** The day of the consent, today or earlier (ingestemd op). */
  agreedOn: Scalars['LocalDate']['input'];
  /** An allocation of the caller's municipality that stands (toewijzing). */
  allocationId: Scalars['ID']['input'];
  /** A norm from the norm checks of the allocation that holds for each allocation (norm). */
  normId: Scalars['ID']['input'];
  /** Why (reden). */
  reason: NormDeviationReason;
};

/** What comes of noting a consent (uitkomst). */
export type AgreeNormDeviationResult = AgreeNormDeviationSuccess | AllocationNotFoundProblem | NormDeviationAgreedProblem | ValidationProblem;

/** The consent stands (vastgelegd). */
export type AgreeNormDeviationSuccess = {
  __typename?: 'AgreeNormDeviationSuccess';
  /** The deviation (afwijking). */
  normDeviation: NormDeviation;
};

/** Volume, unit and frequency, always together (omvang). Source: JW301 Omvang. */
export type AllocatedVolume = {
  __typename?: 'AllocatedVolume';
  /** Per what the volume counts (frequentie, WMO757). */
  frequency: CodedValue;
  /** Unit (eenheid, WJ756). */
  unit: CodedValue;
  /** A whole number of units, or eurocents with unit 83 (volume). */
  volume: Scalars['Int']['output'];
};

/** Volume, unit and frequency, always together (omvang). */
export type AllocatedVolumeInput = {
  /** Per what the volume counts (frequentie, WMO757). */
  frequencyCode: Scalars['String']['input'];
  /** Unit (eenheid, WJ756). */
  unitCode: Scalars['String']['input'];
  /** A whole number of units, or eurocents with unit 83 (volume). */
  volume: Scalars['Int']['input'];
};

/**
 * An order of the municipality to one provider for one product (toewijzing). The version with the latest decision stands.
 * Source: JW301 ToegewezenProduct.
 */
export type Allocation = {
  __typename?: 'Allocation';
  /** The most that may be spent on it (budget). */
  allocatedBudgetCents?: Maybe<Scalars['Cents']['output']>;
  /** The request that it honours (verzoek); null when the municipality allocated by itself. Only for caseworkers. */
  careRequest?: Maybe<CareRequest>;
  /** When delivery really began, by day (aanvang). */
  careStarts: Array<CareStart>;
  /** When delivery really ended, for a while or for good, by day (beëindiging). */
  careStops: Array<CareStop>;
  /** Why it changed since the previous message (reden wijziging, JZ002). */
  changeReason?: Maybe<CodedValue>;
  /** Who gets the care (jeugdige). */
  client?: Maybe<Client>;
  /** Day on which the municipality decided (toewijzingsdatum). */
  decidedOn: Scalars['LocalDate']['output'];
  /** Last day of delivery, inclusive; null when open-ended (einddatum). */
  end?: Maybe<Scalars['LocalDate']['output']>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** What is filled in: code, category or budget only (specifiek, aspecifiek, generiek). */
  kind: AllocationKind;
  /** The norms of the region that it is held to, and whether it fits (toets aan het normenkader); none in a region without norms. */
  normChecks: Array<NormCheck>;
  /** Unique within the municipality (toewijzingnummer). */
  number: Scalars['Int']['output'];
  /** The national product category (productcategorie, JZ020); null on a generic allocation. */
  productCategory?: Maybe<ProductCategory>;
  /** The code in the product list agreed between municipality and provider (productcode). */
  productCode?: Maybe<Scalars['String']['output']>;
  /** Who delivers (aanbieder); null when it is withheld because the address is secret. Source: JW301 Ontvanger. */
  provider?: Maybe<Provider>;
  /**
   * The reference of the provider's request that it honours (referentie aanbieder); null without one, or when it is withheld
   * because the address is secret.
   */
  providerReference?: Maybe<Scalars['String']['output']>;
  /** First day of delivery (ingangsdatum). */
  start: Scalars['LocalDate']['output'];
  /** How much, per what (omvang); null on non-specific and generic allocations. */
  volume?: Maybe<AllocatedVolume>;
};

/** What an allocation fills in (soort toewijzing). */
export type AllocationKind =
  /** Budget only (generiek). */
  | 'GENERIC'
  /** Category only (aspecifiek). */
  | 'NON_SPECIFIC'
  /** Category and code (specifiek). */
  | 'SPECIFIC';

/** The caller's municipality knows no allocation with this id that stands; nothing was changed (toewijzing onbekend). */
export type AllocationNotFoundProblem = Problem & {
  __typename?: 'AllocationNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** How allocations that started can be broken down (uitsplitsing). */
export type AllocationsStartedBreakdown =
  /** By product category (productcategorie): together they are the total. Of the region, and of the caller's own municipality. */
  | 'CATEGORY'
  /** By intervention level (interventieniveau): together they are the total. */
  | 'LEVEL'
  /** By member of the region (gemeente). */
  | 'MUNICIPALITY'
  /** By who referred (verwijzer): together they are the total. */
  | 'REFERRER'
  /** By referrer and intervention level together (verwijzer en interventieniveau). Of the region, and of the caller's own municipality. */
  | 'REFERRER_LEVEL';

/** The young person waits there for the same help already, with other facts; nothing was changed (wacht al). */
export type AlreadyWaitingProblem = Problem & {
  __typename?: 'AlreadyWaitingProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The entry that stands in the way (wachtlijstregel). */
  waitingListEntry: WaitingListEntry;
};

/** Which part of a birth date is reliable (datumgebruik, COD170). */
export type BirthDatePrecision =
  /** The whole date (dag bekend). */
  | 'DAY'
  /** Month and year; the day is written as 01 (dag onbekend). */
  | 'MONTH'
  /** Nothing; the date is written as 1900-01-01 (geheel onbekend). */
  | 'UNKNOWN'
  /** The year; day and month are written as 01 (dag en maand onbekend). */
  | 'YEAR';

/**
 * What a provider asks of the municipality for one young person: an allocation, for which a right exists already, or a change of
 * what was allocated (verzoek om toewijzing, verzoek om wijziging). Source: JW315 AangevraagdProduct, JW317 Verzoek.
 */
export type CareRequest = {
  __typename?: 'CareRequest';
  /** The allocations that honour it, by start (toewijzingen). */
  allocations: Array<Allocation>;
  /** For whom (jeugdige); null as long as nothing but a change is known of this person. */
  client?: Maybe<Client>;
  /** Day on which the provider made it (dagtekening). */
  datedOn: Scalars['LocalDate']['output'];
  /** The number of the municipality's decision on which the request rests (beschikkingnummer); null without one. */
  decisionNumber?: Maybe<Scalars['Int']['output']>;
  /** Day of the answer that it is under examination (in onderzoek sinds); null without one. Source: JW319. */
  examinedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** What is asked (soort verzoek). */
  kind: CareRequestKind;
  /** What is asked for; of a change all that is wished, also what stays as it is (aangevraagde producten). */
  products: Array<RequestedProduct>;
  /** Who asks (aanbieder). Source: Afzender. */
  provider?: Maybe<Provider>;
  /** Why a change is asked (reden verzoek, WJ758); null of a request for an allocation. */
  reason?: Maybe<CodedValue>;
  /** Day on which the hub took it in; its deadlines run from then (ontvangen op). */
  receivedOn: Scalars['LocalDate']['output'];
  /** The provider's own name for it, by which answers and allocations refer to it (referentie aanbieder). */
  reference: Scalars['String']['output'];
  /** Who referred the young person (verwijzer); null of a change. */
  referrer?: Maybe<Referrer>;
  /** Day of the answer that it is rejected (afgewezen op); null without one. Source: JW319. */
  rejectedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Why it is rejected (reden afwijzing, WJ759). Source: JW319. */
  rejectionReason?: Maybe<CodedValue>;
  /** Who is responsible by the residence principle when the municipality that was asked is not (woonplaatsbeginsel). Source: JW319. */
  responsibleMunicipality?: Maybe<Municipality>;
  /** What has become of it (status). */
  state: CareRequestState;
};

/** A page of requests (pagina met verzoeken). */
export type CareRequestConnection = {
  __typename?: 'CareRequestConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<CareRequestEdge>;
  /** The rows alone (regels). */
  nodes: Array<CareRequest>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many such requests there are (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A request on a page (regel). */
export type CareRequestEdge = {
  __typename?: 'CareRequestEdge';
  /** The cursor of this row; it holds no personal data (cursor). */
  cursor: Scalars['String']['output'];
  /** The request (verzoek). */
  node: CareRequest;
};

/** Which requests are listed (filter). What is left out is not looked at. */
export type CareRequestFilter = {
  /** What is asked (soort verzoek). */
  kind?: InputMaybe<CareRequestKind>;
  /** Who asks (aanbieder). */
  providerAgbCode?: InputMaybe<Scalars['AgbCode']['input']>;
  /** What has become of them (status). */
  states?: InputMaybe<Array<CareRequestState>>;
};

/** What a provider asks (soort verzoek). */
export type CareRequestKind =
  /** An allocation (verzoek om toewijzing, JW315). */
  | 'ALLOCATION'
  /** A change of what was allocated (verzoek om wijziging, JW317). */
  | 'CHANGE';

/** The caller's municipality knows no request with this id; nothing was changed (verzoek onbekend). */
export type CareRequestNotFoundProblem = Problem & {
  __typename?: 'CareRequestNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** What has become of a request (status van een verzoek). Nothing leaves granted or rejected. */
export type CareRequestState =
  /** There is an allocation that honours it (toegewezen). */
  | 'GRANTED'
  /** Not answered yet (open). */
  | 'OPEN'
  /** The municipality rejected it (afgewezen). */
  | 'REJECTED'
  /** The municipality said that it is examining it (in onderzoek). */
  | 'UNDER_EXAMINATION';

/** The real begin of a delivery (start). Source: JW305 StartProduct. */
export type CareStart = {
  __typename?: 'CareStart';
  /** First day of delivery (begindatum). */
  begin: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
};

/** The real end of a delivery (stop). Source: JW307 StopProduct. */
export type CareStop = {
  __typename?: 'CareStop';
  /** First day of the delivery that ended (begindatum). */
  begin: Scalars['LocalDate']['output'];
  /** Last day of delivery (einddatum). */
  end: Scalars['LocalDate']['output'];
  /** Why it ended (reden beëindiging, JZ588); 20 is for a while, all others for good. */
  endReason: CodedValue;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** Whether it ended for a while only (tijdelijk). */
  temporary: Scalars['Boolean']['output'];
};

/** What changes of an allocation (invoer). What is left out stays as it is. */
export type ChangeAllocationInput = {
  /** The allocation; it must stand (toewijzing). */
  allocationId: Scalars['ID']['input'];
  /** The new budget; only of an allocation that has one (budget). */
  budgetCents?: InputMaybe<Scalars['Cents']['input']>;
  /** The request for an allocation that is honoured by it (verzoek). For a change there is grantRequest. */
  careRequestId?: InputMaybe<Scalars['ID']['input']>;
  /** What fits nowhere else; nothing about other people (commentaar). */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Where the young person can be reached, when that must be something else than the latest allocation told (contactgegevens). */
  contact?: InputMaybe<ContactInput>;
  /** The new last day, inclusive; null makes it open-ended (einddatum). */
  end?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /** Why it changes (reden wijziging, JZ002). */
  reasonCode: Scalars['String']['input'];
  /** The new total; only when the frequency is 6, a total (volume). */
  volume?: InputMaybe<Scalars['Int']['input']>;
};

/** What comes of changing an allocation (uitkomst). */
export type ChangeAllocationResult = AllocationNotFoundProblem | CareRequestNotFoundProblem | ChangeAllocationSuccess | IdempotencyKeyReusedProblem | MessageRefusedProblem;

/** It is changed, and waits to be collected by the provider (gewijzigd). */
export type ChangeAllocationSuccess = {
  __typename?: 'ChangeAllocationSuccess';
  /** The allocation as it is now (toewijzing). */
  allocation: Allocation;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** A monthly invoice of a provider (declaratie); the finance subgraph knows it. */
export type Claim = {
  __typename?: 'Claim';
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
};

/**
 * A person under 18, or older under the conditions of the youth act (jeugdige, Jeugdwet art. 1.1), as the responsible
 * municipality knows them. Source: JW301 Client, and JW315 Client as long as there is no allocation.
 */
export type Client = {
  __typename?: 'Client';
  /** All allocations that stand, by start (toewijzingen). Deleted ones do not exist. */
  allocations: Array<Allocation>;
  /** Day of birth (geboortedatum); read it with birthDatePrecision. Source: JW301 Geboortedatum. */
  birthDate: Scalars['LocalDate']['output'];
  /** Which part of birthDate is reliable (datumgebruik). Source: COD170. */
  birthDatePrecision: BirthDatePrecision;
  /** The citizen service number (burgerservicenummer). Only for caseworkers. Source: JW301 Bsn. */
  bsn: Scalars['Bsn']['output'];
  /** What providers asked for this person, by date (verzoeken). Only for caseworkers. */
  careRequests: Array<CareRequest>;
  /** Family name without prefix (geslachtsnaam). Source: JW301 Naam. */
  familyName: Scalars['String']['output'];
  /** Prefix of the family name (voorvoegsel). Source: JW301 Naam. */
  familyNamePrefix?: Maybe<Scalars['String']['output']>;
  /** Given names, separated by spaces (voornamen). Source: JW301 Naam. */
  givenNames?: Maybe<Scalars['String']['output']>;
  /** Carries no meaning and is not derived from the BSN in a way that can be undone (id). */
  id: Scalars['ID']['output'];
  /** Initials without dots (voorletters). Source: JW301 Naam. */
  initials?: Maybe<Scalars['String']['output']>;
  /** Form of legal representation (wettelijke vertegenwoordiging). Source: WJ003. */
  legalRepresentation?: Maybe<CodedValue>;
  /** Criminal or court status (juridische status). Source: WJ232. */
  legalStatus?: Maybe<CodedValue>;
  /** The day by which there is a plan for life after the eighteenth birthday: 17 years and 6 months after birth; null when nothing of the birth date is known (perspectiefplan gereed op). */
  perspectivePlanDueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What that plan said, by day (perspectiefplannen). Only for caseworkers. */
  perspectivePlans: Array<PerspectivePlan>;
  /** The municipality that is responsible today (verantwoordelijke gemeente, woonplaatsbeginsel). Source: JW301 Afzender. */
  responsibleMunicipality?: Maybe<Municipality>;
  /**
   * Whether it is kept secret where this person stays (geheim adres). Then whereabouts, providers and schools are null for everyone
   * but the caseworkers of the responsible municipality. A fact of the hub: no message carries it.
   */
  secretAddress: Scalars['Boolean']['output'];
  /** The stays in secure care for the account of the responsible municipality, by first day (plaatsingen JeugdzorgPlus). Only for caseworkers. */
  securePlacements: Array<SecurePlacement>;
  /** Sex (geslacht). Source: COD046. */
  sex: CodedValue;
  /** Where this person waits or waited for help, by the day of registration (wachtlijst). Only for caseworkers. */
  waitingListEntries: Array<WaitingListEntry>;
  /** Where this person can be found (verblijfplaats); null when it is withheld because the address is secret. */
  whereabouts?: Maybe<Whereabouts>;
};

/** A page of young people (pagina met jeugdigen). */
export type ClientConnection = {
  __typename?: 'ClientConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<ClientEdge>;
  /** The rows alone (regels). */
  nodes: Array<Client>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many young people there are in the caller's own municipality, exact (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A young person on a page (regel). */
export type ClientEdge = {
  __typename?: 'ClientEdge';
  /** The cursor of this row; it holds no personal data (cursor). */
  cursor: Scalars['String']['output'];
  /** The young person (jeugdige). */
  node: Client;
};

/** The caller's municipality knows no young person with this id; nothing was changed (jeugdige onbekend). */
export type ClientNotFoundProblem = Problem & {
  __typename?: 'ClientNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** How clients in care can be broken down (uitsplitsing). */
export type ClientsInCareBreakdown =
  /**
   * By product category (productcategorie): a client counts in each, so that together they may be more than the total. Of the region, and of the
   * caller's own municipality.
   */
  | 'CATEGORY'
  /** By the heaviest intervention level of each client in the month (interventieniveau): together they are the total. */
  | 'LEVEL'
  /** By member of the region (gemeente). */
  | 'MUNICIPALITY';

/** How clients in secure care can be broken down (uitsplitsing). */
export type ClientsInSecureCareBreakdown =
  /** Under guardianship or not (voogdij): together they are the total. Of the region, and of the caller's own municipality. */
  | 'GUARDIANSHIP'
  /** By institution (instelling): together they are the total. Of the region, and of the caller's own municipality. */
  | 'INSTITUTION'
  /** By member of the region (gemeente): the caller's own with its share in the region; of others nothing is published. */
  | 'MUNICIPALITY';

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

/** Which register (invoer). */
export type ConfirmRegisterInput = {
  /** The register (register). */
  register: FigureRegister;
};

/** What comes of confirming a register (uitkomst). */
export type ConfirmRegisterResult = ConfirmRegisterSuccess | ValidationProblem;

/** The register is complete up to today (bevestigd). */
export type ConfirmRegisterSuccess = {
  __typename?: 'ConfirmRegisterSuccess';
  /** Up to and including which day (tot en met). */
  completeUntil: Scalars['LocalDate']['output'];
  /** The register (register). */
  register: FigureRegister;
};

/** Where a young person can be reached: an address, a telephone number or both (contactgegevens). Source: JW301 Contact. */
export type ContactInput = {
  /** Country of the postcode (landcode, COD032). */
  countryCode?: Scalars['String']['input'];
  /** Letter after the house number (huisletter). */
  houseLetter?: InputMaybe<Scalars['String']['input']>;
  /** House number (huisnummer). */
  houseNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Addition to the house number (huisnummertoevoeging). */
  houseNumberAddition?: InputMaybe<Scalars['String']['input']>;
  /** What kind of address it is, such as 01, registered, 02, for letters, or 03, of stay (soort adres, COD757). */
  kindCode?: Scalars['String']['input'];
  /** The country of the telephone number, 31 for the Netherlands (landnummer). */
  phoneCountryCode?: Scalars['String']['input'];
  /** Digits only (telefoonnummer). */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  /** Four digits and two letters in the Netherlands (postcode). */
  postcode?: InputMaybe<Scalars['String']['input']>;
  /** Street (straatnaam). */
  street?: InputMaybe<Scalars['String']['input']>;
  /** Town (plaatsnaam). */
  town?: InputMaybe<Scalars['String']['input']>;
};

/** Which allocation is taken back (invoer). */
export type DeleteAllocationInput = {
  /** The allocation; it must stand (toewijzing). */
  allocationId: Scalars['ID']['input'];
  /** What fits nowhere else; nothing about other people (commentaar). */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Where the young person can be reached, when that must be something else than the latest allocation told (contactgegevens). */
  contact?: InputMaybe<ContactInput>;
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
};

/** What comes of taking an allocation back (uitkomst). */
export type DeleteAllocationResult = AllocationNotFoundProblem | DeleteAllocationSuccess | IdempotencyKeyReusedProblem | MessageRefusedProblem;

/** It is taken back, and waits to be collected by the provider (verwijderd). */
export type DeleteAllocationSuccess = {
  __typename?: 'DeleteAllocationSuccess';
  /** Whose allocation it was (jeugdige). */
  client: Client;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** Which allocation ends when (invoer). */
export type EndAllocationInput = {
  /** The allocation; it must stand (toewijzing). */
  allocationId: Scalars['ID']['input'];
  /** What fits nowhere else; nothing about other people (commentaar). */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Where the young person can be reached, when that must be something else than the latest allocation told (contactgegevens). */
  contact?: InputMaybe<ContactInput>;
  /** The last day, inclusive; before the present one. A day that has passed only as agreed with the provider (einddatum). */
  end: Scalars['LocalDate']['input'];
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /** Why it ends (reden wijziging, JZ002). */
  reasonCode: Scalars['String']['input'];
};

/** What comes of ending an allocation (uitkomst). */
export type EndAllocationResult = AllocationNotFoundProblem | EndAllocationSuccess | IdempotencyKeyReusedProblem | MessageRefusedProblem;

/** It ends, and waits to be collected by the provider (beëindigd). */
export type EndAllocationSuccess = {
  __typename?: 'EndAllocationSuccess';
  /** The allocation as it is now (toewijzing). */
  allocation: Allocation;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** Which placement, when it ends and why (invoer). */
export type EndSecurePlacementInput = {
  /** Last day, inclusive, today or earlier (einddatum). */
  end: Scalars['LocalDate']['input'];
  /** Why it was the last day (reden einde). */
  endReason: SecurePlacementEndReason;
  /** The placement (plaatsing). */
  securePlacementId: Scalars['ID']['input'];
};

/** What comes of ending a placement (uitkomst). */
export type EndSecurePlacementResult = EndSecurePlacementSuccess | SecurePlacementEndedProblem | SecurePlacementNotFoundProblem | ValidationProblem;

/** The placement has ended (beëindigd). */
export type EndSecurePlacementSuccess = {
  __typename?: 'EndSecurePlacementSuccess';
  /** The placement (plaatsing). */
  securePlacement: SecurePlacement;
};

/** Which entry, when it ended and how (invoer). */
export type EndWaitingInput = {
  /** The day, today or earlier; it is not waited through any more (einddatum). */
  on: Scalars['LocalDate']['input'];
  /** How it ended (uitkomst). */
  outcome: WaitingOutcome;
  /** The entry (wachtlijstregel). */
  waitingListEntryId: Scalars['ID']['input'];
};

/** What comes of ending an entry (uitkomst). */
export type EndWaitingResult = EndWaitingSuccess | ValidationProblem | WaitingEndedProblem | WaitingListEntryNotFoundProblem;

/** Waiting has ended (beëindigd). */
export type EndWaitingSuccess = {
  __typename?: 'EndWaitingSuccess';
  /** The entry (wachtlijstregel). */
  waitingListEntry: WaitingListEntry;
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

/** A register of a municipality from which figures are counted (register). */
export type FigureRegister =
  /** Consents to a deviation from a norm (afwijkingen van het normenkader); a ValidationProblem where the region has no norms. */
  | 'NORM_DEVIATIONS'
  /** Plans for life after the eighteenth birthday (perspectiefplannen). */
  | 'PERSPECTIVE_PLANS'
  /** Who stays in secure care (plaatsingen JeugdzorgPlus). */
  | 'SECURE_CARE'
  /** Who waits for help (wachtlijst). */
  | 'WAITING_LIST';

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

/** What is allocated to whom (invoer). What is filled in decides whether it is specific, non-specific or generic. */
export type GrantAllocationInput = {
  /** The most that may be spent on it, instead of a volume (budget). */
  budgetCents?: InputMaybe<Scalars['Cents']['input']>;
  /**
   * The request of this provider for an allocation that it honours (verzoek); left out when the municipality allocates by itself. For a
   * change there is grantRequest.
   */
  careRequestId?: InputMaybe<Scalars['ID']['input']>;
  /** For whom; the caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
  /** What fits nowhere else; nothing about other people (commentaar). */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Where the young person can be reached, when no allocation told it yet or it must be something else (contactgegevens). */
  contact?: InputMaybe<ContactInput>;
  /** Last day of delivery, inclusive; left out when open-ended (einddatum). */
  end?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /** The national product category (productcategorie, JZ020). */
  productCategoryCode?: InputMaybe<Scalars['String']['input']>;
  /** The code in the product list agreed between municipality and provider (productcode). */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** Who delivers (aanbieder). */
  providerAgbCode: Scalars['AgbCode']['input'];
  /** First day of delivery (ingangsdatum). */
  start: Scalars['LocalDate']['input'];
  /** How much, per what; with a product code only (omvang). */
  volume?: InputMaybe<AllocatedVolumeInput>;
};

/** What comes of allocating (uitkomst). */
export type GrantAllocationResult = AllocationNotFoundProblem | CareRequestNotFoundProblem | ClientNotFoundProblem | GrantAllocationSuccess | IdempotencyKeyReusedProblem | MessageRefusedProblem;

/** It is allocated, and waits to be collected by the provider (toegewezen). */
export type GrantAllocationSuccess = {
  __typename?: 'GrantAllocationSuccess';
  /** The allocation, with its number (toewijzing). */
  allocation: Allocation;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** Which request is granted (invoer). */
export type GrantRequestInput = {
  /** The request; it must be open or under examination (verzoek). */
  careRequestId: Scalars['ID']['input'];
  /** Where the young person can be reached, when no allocation told it yet or it must be something else (contactgegevens). */
  contact?: InputMaybe<ContactInput>;
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /**
   * The first day that was agreed with the provider for what was to begin on a day that has passed; left out to begin as it was asked
   * (overeengekomen ingangsdatum).
   */
  start?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What comes of granting a request (uitkomst). */
export type GrantRequestResult = CareRequestNotFoundProblem | GrantRequestSuccess | IdempotencyKeyReusedProblem | MessageRefusedProblem;

/** It is granted, and the allocations wait to be collected by the provider (toegewezen). */
export type GrantRequestSuccess = {
  __typename?: 'GrantRequestSuccess';
  /** The request as it is now, with the allocations that honour it (verzoek). */
  careRequest: CareRequest;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** Something else was sent under this key; nothing was changed. Take a new key for a new sending (sleutel al gebruikt). */
export type IdempotencyKeyReusedProblem = Problem & {
  __typename?: 'IdempotencyKeyReusedProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** An area of life on which a young adult needs a solution (leefgebied). Source: the region of Alkmaar, 2016. */
export type LifeArea =
  /** Education, work or day activity (onderwijs, werk of dagbesteding). */
  | 'DAY_ACTIVITY'
  /** A place to live (wonen). */
  | 'HOUSING'
  /** Income (inkomen). */
  | 'INCOME'
  /** Suitable support and care (passende ondersteuning en zorg). */
  | 'SUPPORT';

/**
 * An iJw message that the hub took in or sent, with what was decided about it and what it changed (bericht). One that is refused
 * counts as not sent: nothing of it is kept but its header and what is wrong with it.
 */
export type Message = {
  __typename?: 'Message';
  /** The allocations that it tells or is about (toewijzingen); those that were deleted are not among them. */
  allocations: Array<Allocation>;
  /** With what the other party or the hub answered it (antwoord); null when it is not answered, or not yet. */
  answer?: Maybe<MessageAnswer>;
  /** The message that this one answers, as far as the hub knows it (beantwoord bericht); null of a message that answers none. */
  answers?: Maybe<Message>;
  /** The requests that it makes, answers or grants (verzoeken). */
  careRequests: Array<CareRequest>;
  /** The claim that it makes (declaratie); null of another message. */
  claim?: Maybe<Claim>;
  /** Day on which it was made (dagtekening). */
  datedOn: Scalars['LocalDate']['output'];
  /** Who sent it (richting). */
  direction: MessageDirection;
  /** What is wrong with it or, of a claim, with its lines (bevindingen). */
  findings: Array<MessageFinding>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /**
   * The sender's own name for it, unique for its type (identificatie); a BSN in it is masked. Null when it is withheld because an
   * address is secret. Source: BerichtIdentificatie.
   */
  identification?: Maybe<Scalars['String']['output']>;
  /** The municipality that sent or got it (gemeente). Source: Afzender, Ontvanger. */
  municipality?: Maybe<Municipality>;
  /**
   * The provider that sent or got it (aanbieder); null when it is withheld because an address is secret. Source: Afzender,
   * Ontvanger.
   */
  provider?: Maybe<Provider>;
  /** When the hub took it in or sent it (ontvangen op). */
  receivedAt: Scalars['DateTime']['output'];
  /** Which of the fourteen messages it is (soort bericht). Source: BerichtCode. */
  type: MessageType;
  /** What was decided about it (oordeel). */
  verdict: MessageVerdict;
};

/** The message with which another one is answered (antwoordbericht): a return message, or the answer to a claim. */
export type MessageAnswer = {
  __typename?: 'MessageAnswer';
  /** Carries no meaning; the outbox knows the answer by it (id). */
  id: Scalars['ID']['output'];
  /** The answer among the messages (bericht); null when the hub wrote it by itself. */
  message?: Maybe<Message>;
  /** Which message it is (soort bericht). */
  type: MessageType;
};

/** A page of messages (pagina met berichten). */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<MessageEdge>;
  /** The rows alone (regels). */
  nodes: Array<Message>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many such messages there are (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Who sent a message (richting). */
export type MessageDirection =
  /** The provider, to the municipality (inkomend). */
  | 'INCOMING'
  /** The municipality, to the provider (uitgaand). */
  | 'OUTGOING';

/** A message on a page (regel). */
export type MessageEdge = {
  __typename?: 'MessageEdge';
  /** The cursor of this row; it holds no personal data (cursor). */
  cursor: Scalars['String']['output'];
  /** The message (bericht). */
  node: Message;
};

/** Which messages are listed (filter). What is left out is not looked at. */
export type MessageFilter = {
  /** Who sent it (richting). */
  direction?: InputMaybe<MessageDirection>;
  /** Made on this day or later (dagtekening vanaf). */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The other party (aanbieder). */
  providerAgbCode?: InputMaybe<Scalars['AgbCode']['input']>;
  /** Of these types (soort bericht). */
  types?: InputMaybe<Array<MessageType>>;
  /** Made on this day or before (dagtekening tot en met). */
  until?: InputMaybe<Scalars['LocalDate']['input']>;
  /** With these verdicts (oordeel). */
  verdicts?: InputMaybe<Array<MessageVerdict>>;
};

/** One thing that is wrong with a message (bevinding). */
export type MessageFinding = {
  __typename?: 'MessageFinding';
  /** What the rule asks (omschrijving); null when it is not one of the rules of today. */
  message?: Maybe<Scalars['String']['output']>;
  /** The class or element that breaks it, without what it holds (pad). */
  path: Scalars['String']['output'];
  /** The code with which it is answered (retourcode, WJ001); null without one. */
  returnCode?: Maybe<CodedValue>;
  /** The rule of iJw, such as TR379 (regel). */
  rule: Scalars['String']['output'];
};

/** The message would break rules that its receiver checks; nothing was sent or changed (bericht afgekeurd). */
export type MessageRefusedProblem = Problem & {
  __typename?: 'MessageRefusedProblem';
  /** What is wrong, rule by rule (bevindingen). */
  breaches: Array<RuleBreach>;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** The messages of iJw 3.2 (soort bericht). */
export type MessageType =
  /** Allocation (toewijzing). */
  | 'JW301'
  /** Return on an allocation (retour toewijzing). */
  | 'JW302'
  /** Start of care (start). */
  | 'JW305'
  /** Return on a start (retour start). */
  | 'JW306'
  /** Stop of care (stop). */
  | 'JW307'
  /** Return on a stop (retour stop). */
  | 'JW308'
  /** Request for an allocation (verzoek om toewijzing). */
  | 'JW315'
  /** Return on a request for an allocation (retour verzoek om toewijzing). */
  | 'JW316'
  /** Request for a change (verzoek om wijziging). */
  | 'JW317'
  /** Return on a request for a change (retour verzoek om wijziging). */
  | 'JW318'
  /** Answer to a request (antwoord). */
  | 'JW319'
  /** Return on an answer (retour antwoord). */
  | 'JW320'
  /** Claim (declaratie). */
  | 'JW323'
  /** Answer to a claim (declaratie-antwoord). */
  | 'JW325';

/** What was decided about a message (oordeel). */
export type MessageVerdict =
  /** It took effect; of a claim, lines can be rejected (geaccepteerd). */
  | 'ACCEPTED'
  /** It waits for an earlier one, until its answer is due (aangehouden). */
  | 'PARKED'
  /** It is no sound message in itself and counts as not sent; the sender may send it anew (geweigerd). */
  | 'REFUSED'
  /** It broke rules and took no effect (afgekeurd). */
  | 'REJECTED';

/** A municipality (gemeente); the providers subgraph knows its name and region. */
export type Municipality = {
  __typename?: 'Municipality';
  /** GM and four digits (CBS-code). */
  code: Scalars['MunicipalityCode']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Notes that the access of the caller's own municipality consents to an allocation that lasts longer than a norm of the region (afwijken van
   * het normenkader). Doing it again changes nothing. Only for caseworkers.
   */
  agreeNormDeviation: AgreeNormDeviationResult;
  /**
   * Changes an allocation and sends that to the provider: its end, its budget, or its volume when that is a total (toewijzing
   * wijzigen, JW301). Only for caseworkers.
   */
  changeAllocation: ChangeAllocationResult;
  /**
   * Says that a register of the caller's own municipality is complete up to today, also when nothing changed or there is nobody in it (register
   * bevestigen): without that nobody can tell a zero from what was not delivered. Only for caseworkers.
   */
  confirmRegister: ConfirmRegisterResult;
  /**
   * Takes an allocation back as if it had never been given, and sends that to the provider (toewijzing verwijderen, JW301 with reason
   * 13). Not when care on it was claimed and granted. Only for caseworkers.
   */
  deleteAllocation: DeleteAllocationResult;
  /** Ends an allocation earlier and sends that to the provider (toewijzing beëindigen, JW301). Only for caseworkers. */
  endAllocation: EndAllocationResult;
  /**
   * Notes the last day of a placement for this account: the young person leaves, or another municipality or another measure comes
   * (plaatsing beëindigen). Doing it again changes nothing. Only for caseworkers.
   */
  endSecurePlacement: EndSecurePlacementResult;
  /**
   * Notes how waiting ended: help started, or the young person no longer waits (van de wachtlijst halen). Doing it again changes nothing.
   * Only for caseworkers.
   */
  endWaiting: EndWaitingResult;
  /**
   * Allocates care to a young person and sends that to the provider (toewijzen, JW301). The number of the allocation comes from the hub.
   * Only for caseworkers.
   */
  grantAllocation: GrantAllocationResult;
  /**
   * Grants the request of a provider as it was asked, all of it or nothing: of a change everything that is to change and everything
   * new, in one message (verzoek honoreren, JW301). To deviate from a request for an allocation there is grantAllocation. Only for
   * caseworkers.
   */
  grantRequest: GrantRequestResult;
  /**
   * Keeps it secret where a young person of the caller's own municipality stays, in every part of the graph, at once (adres geheim
   * maken). Doing it again changes nothing. Only for caseworkers.
   */
  protectAddress: ProtectAddressResult;
  /**
   * Tells a provider that its request is being examined, which can be done once; the final answer is due within eight weeks (in
   * onderzoek nemen, JW319). Only for caseworkers.
   */
  putRequestUnderExamination: PutRequestUnderExaminationResult;
  /**
   * Records what the plan of a young person of the caller's own municipality says from a day on (perspectiefplan vastleggen). What was
   * recorded earlier stays. Doing it again changes nothing. Only for caseworkers.
   */
  recordPerspectivePlan: RecordPerspectivePlanResult;
  /**
   * Rejects the request of a provider for an allocation because another municipality is responsible, and says which one (verwijzen
   * naar de verantwoordelijke gemeente, woonplaatsbeginsel, JW319 with reason 8). Only for caseworkers.
   */
  referToMunicipality: ReferToMunicipalityResult;
  /**
   * Registers that a young person stays in secure care for the account of the caller's own municipality (plaatsing vastleggen). Doing it
   * again with the same facts changes nothing. Only for caseworkers.
   */
  registerSecurePlacement: RegisterSecurePlacementResult;
  /**
   * Registers that a young person of the caller's own municipality waits somewhere for help (op de wachtlijst zetten). Doing it again with
   * the same facts changes nothing. Only for caseworkers.
   */
  registerWaiting: RegisterWaitingResult;
  /** Rejects the request of a provider (verzoek afwijzen, JW319). Only for caseworkers. */
  rejectRequest: RejectRequestResult;
  /**
   * Records how many places for secure care an institution has in the region of the caller from a day on (capaciteit vastleggen). Doing it
   * again with the same number changes nothing. Only for contract managers of a region.
   */
  setSecureCareCapacity: SetSecureCareCapacityResult;
  /**
   * Ends the secrecy of where a young person of the caller's own municipality stays (geheimhouding opheffen). Doing it again changes
   * nothing. Only for caseworkers.
   */
  unprotectAddress: UnprotectAddressResult;
};


export type MutationagreeNormDeviationArgs = {
  input: AgreeNormDeviationInput;
};


export type MutationchangeAllocationArgs = {
  input: ChangeAllocationInput;
};


export type MutationconfirmRegisterArgs = {
  input: ConfirmRegisterInput;
};


export type MutationdeleteAllocationArgs = {
  input: DeleteAllocationInput;
};


export type MutationendAllocationArgs = {
  input: EndAllocationInput;
};


export type MutationendSecurePlacementArgs = {
  input: EndSecurePlacementInput;
};


export type MutationendWaitingArgs = {
  input: EndWaitingInput;
};


export type MutationgrantAllocationArgs = {
  input: GrantAllocationInput;
};


export type MutationgrantRequestArgs = {
  input: GrantRequestInput;
};


export type MutationprotectAddressArgs = {
  input: ProtectAddressInput;
};


export type MutationputRequestUnderExaminationArgs = {
  input: PutRequestUnderExaminationInput;
};


export type MutationrecordPerspectivePlanArgs = {
  input: RecordPerspectivePlanInput;
};


export type MutationreferToMunicipalityArgs = {
  input: ReferToMunicipalityInput;
};


export type MutationregisterSecurePlacementArgs = {
  input: RegisterSecurePlacementInput;
};


export type MutationregisterWaitingArgs = {
  input: RegisterWaitingInput;
};


export type MutationrejectRequestArgs = {
  input: RejectRequestInput;
};


export type MutationsetSecureCareCapacityArgs = {
  input: SetSecureCareCapacityInput;
};


export type MutationunprotectAddressArgs = {
  input: UnprotectAddressInput;
};

/** How long help may last according to the norm framework of a region (norm). Source: what the region wrote when it bought care. */
export type Norm = {
  __typename?: 'Norm';
  /** What is held to it (toepassing). */
  applies: NormScope;
  /** The first day on which help begins that it is about (vanaf). */
  from: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** The longest time, in calendar months (maximale duur). */
  maxMonths: Scalars['Int']['output'];
  /** Its Dutch name (naam). */
  name: Scalars['String']['output'];
  /** The product categories that it is about; none when it is about all (productcategorieën, JZ020). */
  productCategories: Array<CodedValue>;
  /** The last such day, inclusive (tot en met). */
  until: Scalars['LocalDate']['output'];
};

/** An allocation held against a norm of the region (toets aan het normenkader). */
export type NormCheck = {
  __typename?: 'NormCheck';
  /** The consent to a deviation; null without one (afwijking). Only for caseworkers. */
  deviation?: Maybe<NormDeviation>;
  /** Whether that is longer than the norm; null while the allocation is open (langer dan de norm). Longer than an average is no deviation. */
  isLonger?: Maybe<Scalars['Boolean']['output']>;
  /** How long the allocation lasts, in whole calendar months; null while it is open (duur). */
  months?: Maybe<Scalars['Int']['output']>;
  /** The norm (norm). */
  norm: Norm;
};

/** That the access of the municipality consented to an allocation that lasts longer than a norm (afwijking van het normenkader). */
export type NormDeviation = {
  __typename?: 'NormDeviation';
  /** The day of the consent (ingestemd op). */
  agreedOn: Scalars['LocalDate']['output'];
  /** Which allocation may last longer (toewijzing); null when it was deleted. */
  allocation?: Maybe<Allocation>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** From which norm it deviates (norm); null when the region no longer has it. */
  norm?: Maybe<Norm>;
  /** Why (reden). */
  reason: NormDeviationReason;
};

/** A deviation of the allocation from the norm stands, with another reason or day; nothing was changed (al vastgelegd). */
export type NormDeviationAgreedProblem = Problem & {
  __typename?: 'NormDeviationAgreedProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The deviation that stands (afwijking). */
  normDeviation: NormDeviation;
};

/** Why an allocation may last longer than a norm (afwijkgrond). Source: the norm framework of Zuid-Holland Zuid, 2022. */
export type NormDeviationReason =
  /** The need is lifelong and on all areas of life (levenslange en levensbrede hulpvraag). */
  | 'LIFELONG_NEED'
  /** Placement out of home looms (dreigende uithuisplaatsing). */
  | 'PLACEMENT_LOOMS'
  /** Dropping out of school looms (dreigende schooluitval). */
  | 'SCHOOL_DROP_OUT_LOOMS';

/** How the clients of a year can be broken down by norms (uitsplitsing). */
export type NormFrameworkBreakdown =
  /** Within the norm framework or with a deviation (normenkader): together they are the total. */
  | 'FRAMEWORK'
  /** By member of the region (gemeente). */
  | 'MUNICIPALITY';

/** What is held to a norm (toepassing). */
export type NormScope =
  /** Each allocation; one that lasts longer needs consent (per toewijzing). */
  | 'EACH'
  /** All together, so that one may last longer without consent (gemiddeld). */
  | 'ON_AVERAGE';

/** Where a page stands in its list, as the Relay connection specification says (paginering). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row of this page; null on an empty page (laatste cursor). */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after this one (volgende pagina). */
  hasNextPage: Scalars['Boolean']['output'];
};

/** The plan of a young person for life after the eighteenth birthday, as it stood from a day on (perspectiefplan). */
export type PerspectivePlan = {
  __typename?: 'PerspectivePlan';
  /** Whose plan it is (jeugdige). */
  client?: Maybe<Client>;
  /** From which day on the plan says this (datum). */
  datedOn: Scalars['LocalDate']['output'];
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** The areas of life on which there is a solution; all four when it is complete (leefgebieden). */
  lifeAreas: Array<LifeArea>;
  /** Where it stands (status). */
  status: PerspectivePlanStatus;
};

/** Another plan of that day stands; nothing was changed (al vastgelegd). */
export type PerspectivePlanRecordedProblem = Problem & {
  __typename?: 'PerspectivePlanRecordedProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The plan that stands (perspectiefplan). */
  perspectivePlan: PerspectivePlan;
};

/** Where a perspective plan stands (status). */
export type PerspectivePlanStatus =
  /** Nothing remains to be done (afgesloten). */
  | 'CLOSED'
  /** The case meeting found no solution and passed it on (opgeschaald). */
  | 'ESCALATED'
  /** It is being carried out, and discussed in the case meeting each month (in uitvoering). */
  | 'IN_PROGRESS';

/** How the young people for whom a plan is due can be broken down (uitsplitsing). */
export type PerspectivePlansBreakdown =
  /** By member of the region (gemeente). */
  | 'MUNICIPALITY'
  /** With a plan or without (perspectiefplan): together they are the total. Of the region, and of the caller's own municipality. */
  | 'PLAN';

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

/** Whose whereabouts become secret (jeugdige). */
export type ProtectAddressInput = {
  /** The caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
};

/** What becomes of keeping an address secret (uitkomst). */
export type ProtectAddressResult = ClientNotFoundProblem | ProtectAddressSuccess;

/** The whereabouts are secret (geheim). */
export type ProtectAddressSuccess = {
  __typename?: 'ProtectAddressSuccess';
  /** Whose they are (jeugdige). */
  client: Client;
};

/** An organisation that delivers youth care (aanbieder); the providers subgraph knows its name. */
export type Provider = {
  __typename?: 'Provider';
  /** Eight digits (AGB-code). */
  agbCode: Scalars['AgbCode']['output'];
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

/** Which request is examined (invoer). */
export type PutRequestUnderExaminationInput = {
  /** The request; it must be open (verzoek). */
  careRequestId: Scalars['ID']['input'];
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
};

/** What comes of examining a request (uitkomst). */
export type PutRequestUnderExaminationResult = CareRequestNotFoundProblem | IdempotencyKeyReusedProblem | MessageRefusedProblem | PutRequestUnderExaminationSuccess;

/** It is under examination, and the answer waits to be collected by the provider (in onderzoek). */
export type PutRequestUnderExaminationSuccess = {
  __typename?: 'PutRequestUnderExaminationSuccess';
  /** The request as it is now (verzoek). */
  careRequest: CareRequest;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * Who looked in the file of one young person, latest first (inzage), whatever part of the file it was; what is asked for here
   * is a look as well. Nothing for a young person whom the caller's municipality does not know. Only for privacy officers.
   */
  accesses: AccessConnection;
  /**
   * The allocations that started in each calendar year, and who referred (verwijzers van begonnen voorzieningen, MON-15). By year, then by
   * member of the breakdown. Null with an error when a source fails.
   */
  allocationsStarted?: Maybe<Array<Figure>>;
  /** One request by id (verzoek); null when the caller may not see it or it does not exist. Only for caseworkers. */
  careRequest?: Maybe<CareRequest>;
  /** The requests of providers, latest first (verzoeken). Only for caseworkers. */
  careRequests: CareRequestConnection;
  /** One young person by id (jeugdige); null when the caller may not see it or it does not exist. Only for caseworkers. */
  client?: Maybe<Client>;
  /**
   * The young person with this BSN in the caller's own municipality (jeugdige); null when the caller may not see it or it does not
   * exist. The BSN has to come in a variable of a POST. Only for caseworkers.
   */
  clientByBsn?: Maybe<Client>;
  /** The young people whose files the caller may see, by family name and given names (jeugdigen). Only for caseworkers. */
  clients: ClientConnection;
  /**
   * The clients in care in each month (aantal cliënten in zorg, MON-02), and with a breakdown by intervention level whether care moves
   * from heavy to light (MON-03, MON-04). By month, then by member of the breakdown. Null with an error when a source fails.
   */
  clientsInCare?: Maybe<Array<Figure>>;
  /**
   * The young people in secure care for the account of a municipality, or of all municipalities of a region together, on a day and on the
   * first of each month after it (jeugdigen in JeugdzorgPlus, MON-06). Published of the region alone. By day, then by member of
   * the breakdown. Null with an error when a source fails.
   */
  clientsInSecureCare?: Maybe<Array<Figure>>;
  /**
   * Whether the coaches of the municipality refer to lighter help than others (verwijzingen jeugd- en gezinscoach, MON-05): of each
   * intervention level its share in what they referred minus its share in all that started. By year, then by level. Of the region, and of the
   * caller's own municipality. Null with an error when a source fails.
   */
  coachReferrals?: Maybe<Array<Figure>>;
  /**
   * How long the waiting list is on a day and on the first of each month after it without those who want to wait (geen wachtlijsten, KPI-19).
   * Of the region, and of the caller's own municipality. Null with an error when a source fails.
   */
  involuntaryWaitingList?: Maybe<Array<Figure>>;
  /** One message by id (bericht); null when the caller may not see it or it does not exist. */
  message?: Maybe<Message>;
  /** The messages that the municipality and its providers exchanged, latest first (berichten). Never what they say. */
  messages: MessageConnection;
  /**
   * The clients in each calendar year; by framework the share without and with a deviation from the norm framework of the region (cliënten
   * binnen het normenkader, KPI-28). By year, then by member of the breakdown. Null with an error when a source fails.
   */
  normFramework?: Maybe<Array<Figure>>;
  /** The norm framework of a region: how long help may last (normenkader). Empty for a region without one. */
  norms: Array<Norm>;
  /**
   * The young people in care of 17.5 years and older in each month, for whom there is to be a perspective plan (perspectiefplannen, MON-30); by
   * plan the share that has one. By month, then by member of the breakdown. Null with an error when a source fails.
   */
  perspectivePlans?: Maybe<Array<Figure>>;
  /**
   * How many places for secure care each institution of a region has on a day, by institution (capaciteit JeugdzorgPlus). It tells of no
   * person.
   */
  secureCareCapacities: Array<SecureCareCapacity>;
  /**
   * Which part of the places for secure care is taken (bezetting JeugdzorgPlus, MON-06), in all institutions of a region together and then
   * in each: the young people there, as they are shown, divided by the places of that day, so that it can be more than one. By day, then by
   * institution. Null with an error when a source fails.
   */
  secureCareOccupancy?: Maybe<Array<Figure>>;
  /**
   * The stays in secure care for the account of the caller's own municipality, latest first (plaatsingen JeugdzorgPlus). Only for
   * caseworkers.
   */
  securePlacements: SecurePlacementConnection;
  /**
   * Who waits for help on a day and on the first of each month after it (wachtlijst, MON-20): entries, so that who waits at two places counts
   * twice. By municipality the share of each in all of the region. By day, then by member of the breakdown. Null with an error when a source fails.
   */
  waitingList?: Maybe<Array<Figure>>;
  /**
   * Where young people of the caller's own municipality wait or waited for help, those who wait longest first (wachtlijst). Only for
   * caseworkers.
   */
  waitingListEntries: WaitingListEntryConnection;
  /**
   * How long people had waited whose help started in each calendar year (wachttijd, MON-20): their number, the mean and the median of their
   * waits in days, always the three together, told apart by the dimension STATISTIC. By year, then by member of the breakdown. The mean and the median of another municipality are
   * not published. Null with an error when a source fails.
   */
  waitingTimes?: Maybe<Array<Figure>>;
  /**
   * What somebody still has to do by a day, soonest first (werklijst): for caseworkers returns, requests, starts and stops, for the
   * back-office claims. What only sets in on a later day is not among it.
   */
  worklist: WorklistConnection;
};


export type QueryaccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clientId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


export type QueryallocationsStartedArgs = {
  by?: InputMaybe<AllocationsStartedBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerycareRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QuerycareRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CareRequestFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryclientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryclientByBsnArgs = {
  bsn: Scalars['Bsn']['input'];
};


export type QueryclientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryclientsInCareArgs = {
  by?: InputMaybe<ClientsInCareBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QueryclientsInSecureCareArgs = {
  by?: InputMaybe<ClientsInSecureCareBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerycoachReferralsArgs = {
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QueryinvoluntaryWaitingListArgs = {
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerymessageArgs = {
  id: Scalars['ID']['input'];
};


export type QuerymessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessageFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerynormFrameworkArgs = {
  by?: InputMaybe<NormFrameworkBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerynormsArgs = {
  regionId: Scalars['ID']['input'];
};


export type QueryperspectivePlansArgs = {
  by?: InputMaybe<PerspectivePlansBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerysecureCareCapacitiesArgs = {
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  regionId: Scalars['ID']['input'];
};


export type QuerysecureCareOccupancyArgs = {
  from: Scalars['LocalDate']['input'];
  regionId: Scalars['ID']['input'];
  to: Scalars['LocalDate']['input'];
};


export type QuerysecurePlacementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SecurePlacementFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerywaitingListArgs = {
  by?: InputMaybe<WaitingListBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QuerywaitingListEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WaitingListFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerywaitingTimesArgs = {
  by?: InputMaybe<WaitingBreakdown>;
  from: Scalars['LocalDate']['input'];
  scope: FigureScopeInput;
  to: Scalars['LocalDate']['input'];
};


export type QueryworklistArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorklistFilter>;
  first?: Scalars['Int']['input'];
};

/** Whose plan, and what it says (invoer). */
export type RecordPerspectivePlanInput = {
  /** The caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
  /** From which day on the plan says this, today or earlier (datum). */
  datedOn: Scalars['LocalDate']['input'];
  /** The areas of life on which there is a solution (leefgebieden). */
  lifeAreas: Array<LifeArea>;
  /** Where it stands (status). */
  status?: PerspectivePlanStatus;
};

/** What comes of recording a plan (uitkomst). */
export type RecordPerspectivePlanResult = ClientNotFoundProblem | PerspectivePlanRecordedProblem | RecordPerspectivePlanSuccess | ValidationProblem;

/** The plan stands (vastgelegd). */
export type RecordPerspectivePlanSuccess = {
  __typename?: 'RecordPerspectivePlanSuccess';
  /** The plan (perspectiefplan). */
  perspectivePlan: PerspectivePlan;
};

/** Which request is for another municipality (invoer). */
export type ReferToMunicipalityInput = {
  /** The request for an allocation; it must be open or under examination (verzoek). */
  careRequestId: Scalars['ID']['input'];
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /** Who is responsible (verantwoordelijke gemeente). */
  municipalityCode: Scalars['MunicipalityCode']['input'];
};

/** What comes of referring a request to another municipality (uitkomst). */
export type ReferToMunicipalityResult = CareRequestNotFoundProblem | IdempotencyKeyReusedProblem | MessageRefusedProblem | ReferToMunicipalitySuccess;

/** It is rejected for another municipality, and the answer waits to be collected by the provider (verwezen). */
export type ReferToMunicipalitySuccess = {
  __typename?: 'ReferToMunicipalitySuccess';
  /** The request as it is now (verzoek). */
  careRequest: CareRequest;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** Who sent the young person to help (verwijzer). Source: JW315 Verwijzer. */
export type Referrer = {
  __typename?: 'Referrer';
  /** The AGB code of the referrer (zorgverlenerscode). */
  agbCode?: Maybe<Scalars['AgbCode']['output']>;
  /** The name of the referrer (naam). */
  name?: Maybe<Scalars['String']['output']>;
  /** What kind of referrer, such as a general practitioner (type verwijzer, COD327). */
  type: CodedValue;
};

/** Who stays where, and since when (invoer). */
export type RegisterSecurePlacementInput = {
  /** Who stays there; the caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
  /** Last day, inclusive; left out while it lasts (einddatum). */
  end?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Why it was the last day; left out while it lasts (reden einde). */
  endReason?: InputMaybe<SecurePlacementEndReason>;
  /** The institution, eight digits (AGB-code). */
  institutionAgbCode: Scalars['AgbCode']['input'];
  /** The protection measure; left out without one (type kinderbeschermingsmaatregel, CBS_MAATREGEL). */
  measureCode?: InputMaybe<Scalars['String']['input']>;
  /** First day of the stay itself; left out when that is start (opnamedatum). */
  placedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** First day for this account and under this measure (ingangsdatum). */
  start: Scalars['LocalDate']['input'];
};

/** What comes of registering a placement (uitkomst). */
export type RegisterSecurePlacementResult = ClientNotFoundProblem | RegisterSecurePlacementSuccess | SecurePlacementOverlapProblem | ValidationProblem;

/** The placement stands (geregistreerd). */
export type RegisterSecurePlacementSuccess = {
  __typename?: 'RegisterSecurePlacementSuccess';
  /** The placement (plaatsing). */
  securePlacement: SecurePlacement;
};

/** Who waits where, and since when (invoer). */
export type RegisterWaitingInput = {
  /** Whether the young person or the parents want to wait (op eigen verzoek). */
  atClientRequest?: Scalars['Boolean']['input'];
  /** Who waits; the caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
  /** The organisation, eight digits; left out for the own local team (AGB-code). */
  organisationAgbCode?: InputMaybe<Scalars['AgbCode']['input']>;
  /** Where (wachtplek). */
  place: WaitingPlace;
  /** For which help; left out while nobody knows (productcategorie, JZ020). */
  productCategoryCode?: InputMaybe<Scalars['String']['input']>;
  /** The day of registration, today or earlier (aangemeld op). */
  waitingSince: Scalars['LocalDate']['input'];
};

/** What comes of registering that somebody waits (uitkomst). */
export type RegisterWaitingResult = AlreadyWaitingProblem | ClientNotFoundProblem | RegisterWaitingSuccess | ValidationProblem;

/** The entry stands (geregistreerd). */
export type RegisterWaitingSuccess = {
  __typename?: 'RegisterWaitingSuccess';
  /** The entry (wachtlijstregel). */
  waitingListEntry: WaitingListEntry;
};

/** Which request is rejected (invoer). */
export type RejectRequestInput = {
  /** The request; it must be open or under examination (verzoek). */
  careRequestId: Scalars['ID']['input'];
  /** Of this sending: with the same key and input it is done once, however often it is asked (idempotentiesleutel). */
  idempotencyKey: Scalars['UUID']['input'];
  /** Why; for the residence principle there is referToMunicipality (reden afwijzing, WJ759). */
  reasonCode: Scalars['String']['input'];
};

/** What comes of rejecting a request (uitkomst). */
export type RejectRequestResult = CareRequestNotFoundProblem | IdempotencyKeyReusedProblem | MessageRefusedProblem | RejectRequestSuccess;

/** It is rejected, and the answer waits to be collected by the provider (afgewezen). */
export type RejectRequestSuccess = {
  __typename?: 'RejectRequestSuccess';
  /** The request as it is now (verzoek). */
  careRequest: CareRequest;
  /** What was sent (bericht). */
  message?: Maybe<Message>;
};

/** One product of a request (aangevraagd product). Source: JW315 AangevraagdProduct, JW317 NieuwProduct and others. */
export type RequestedProduct = {
  __typename?: 'RequestedProduct';
  /** The allocation that is to change or to stay (toewijzing); null of what is new. */
  allocation?: Maybe<Allocation>;
  /** The most that may be spent on it (budget). */
  budgetCents?: Maybe<Scalars['Cents']['output']>;
  /** Last day, inclusive; null when open-ended (einddatum). */
  end?: Maybe<Scalars['LocalDate']['output']>;
  /** The national product category (productcategorie, JZ020). */
  productCategory?: Maybe<ProductCategory>;
  /** The code in the product list agreed between municipality and provider (productcode). */
  productCode?: Maybe<Scalars['String']['output']>;
  /** First day (ingangsdatum, gewenste ingangsdatum); null of what stays as it is. */
  start?: Maybe<Scalars['LocalDate']['output']>;
  /** How much, per what (omvang). */
  volume?: Maybe<AllocatedVolume>;
  /** Whether it is new, or an allocation that is to change or to stay (soort wens). */
  wish: RequestedProductWish;
};

/** What is wished of a product (soort wens). */
export type RequestedProductWish =
  /** An allocation that is to change (te wijzigen). */
  | 'CHANGED'
  /** A product that was not allocated yet (nieuw). */
  | 'NEW'
  /** An allocation that is to stay as it is (ongewijzigd). */
  | 'UNCHANGED';

/** One thing that is wrong with what was to be sent (bevinding). */
export type RuleBreach = {
  __typename?: 'RuleBreach';
  /** What is wrong and what is expected (melding). */
  message: Scalars['String']['output'];
  /** Where in the input, such as volume, unitCode; empty when it is about no single field (pad). */
  path: Array<Scalars['String']['output']>;
  /** The code with which the receiver would have answered (retourcode, WJ001); null without one. */
  returnCode?: Maybe<CodedValue>;
  /** The rule of iJw, such as TR379, or one of the hub (regel). */
  rule: Scalars['String']['output'];
};

/** How many places for secure care an institution has from a day on, until another number is recorded (capaciteit). */
export type SecureCareCapacity = {
  __typename?: 'SecureCareCapacity';
  /** The institution (instelling). */
  institution?: Maybe<Provider>;
  /** How many young people it has places for (plaatsen). */
  places: Scalars['Int']['output'];
  /** First day of this number (ingangsdatum). */
  validFrom: Scalars['LocalDate']['output'];
};

/** Another number of places stands from the same day; nothing was changed (al vastgelegd). */
export type SecureCareCapacitySetProblem = Problem & {
  __typename?: 'SecureCareCapacitySetProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The number that stands in the way (capaciteit). */
  secureCareCapacity: SecureCareCapacity;
};

/**
 * The days on which a young person stayed in secure care for the account of one municipality, under one measure (plaatsing JeugdzorgPlus,
 * gesloten jeugdhulp). Who was responsible is kept as it was: where somebody lives today changes nothing of it.
 */
export type SecurePlacement = {
  __typename?: 'SecurePlacement';
  /** Who stays there (jeugdige). */
  client?: Maybe<Client>;
  /** Last day, inclusive; null while it lasts (einddatum). */
  end?: Maybe<Scalars['LocalDate']['output']>;
  /** Why it was the last day; null while it lasts (reden einde). */
  endReason?: Maybe<SecurePlacementEndReason>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** The institution (instelling); null when it is withheld because the address is secret. */
  institution?: Maybe<Provider>;
  /** The protection measure (type kinderbeschermingsmaatregel, CBS_MAATREGEL); null without one. */
  measure?: Maybe<CodedValue>;
  /** First day of the stay itself, whoever was responsible then (opnamedatum). */
  placedOn: Scalars['LocalDate']['output'];
  /** The day on which it was registered (geregistreerd op). */
  registeredOn: Scalars['LocalDate']['output'];
  /** The municipality that is responsible on these days, by its code of then (verantwoordelijke gemeente, woonplaatsbeginsel). */
  responsibleMunicipality?: Maybe<Municipality>;
  /** First day for this account and under this measure (ingangsdatum). */
  start: Scalars['LocalDate']['output'];
};

/** A page of placements (pagina met plaatsingen). */
export type SecurePlacementConnection = {
  __typename?: 'SecurePlacementConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<SecurePlacementEdge>;
  /** The rows alone (regels). */
  nodes: Array<SecurePlacement>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many such placements there are (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A placement on a page (regel). */
export type SecurePlacementEdge = {
  __typename?: 'SecurePlacementEdge';
  /** The cursor of this row; it holds no personal data (cursor). */
  cursor: Scalars['String']['output'];
  /** The placement (plaatsing). */
  node: SecurePlacement;
};

/** Why the days for an account ended (reden einde). */
export type SecurePlacementEndReason =
  /** The young person left the institution (vertrek). */
  | 'DEPARTURE'
  /** Another measure came, or the measure ended (andere maatregel). */
  | 'OTHER_MEASURE'
  /** Another municipality became responsible (andere gemeente). */
  | 'OTHER_MUNICIPALITY';

/** The placement ended on another day or for another reason; nothing was changed (al beëindigd). */
export type SecurePlacementEndedProblem = Problem & {
  __typename?: 'SecurePlacementEndedProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The placement as it stands (plaatsing). */
  securePlacement: SecurePlacement;
};

/** Which placements are listed (filter). What is left out is not looked at. */
export type SecurePlacementFilter = {
  /** Those that last on this day (peildatum). */
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** The caller's municipality has no placement with this id; nothing was changed (onbekend). */
export type SecurePlacementNotFoundProblem = Problem & {
  __typename?: 'SecurePlacementNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** The young person is registered on some of these days already, with other facts; nothing was changed (overlap). */
export type SecurePlacementOverlapProblem = Problem & {
  __typename?: 'SecurePlacementOverlapProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The placement that stands in the way (plaatsing). */
  securePlacement: SecurePlacement;
};

/** Which institution, and how many places (invoer). */
export type SetSecureCareCapacityInput = {
  /** The institution, eight digits (AGB-code). */
  institutionAgbCode: Scalars['AgbCode']['input'];
  /** How many young people it has places for; 0 when it has none any more (plaatsen). */
  places: Scalars['Int']['input'];
  /** First day of this number (ingangsdatum). */
  validFrom: Scalars['LocalDate']['input'];
};

/** What comes of recording places (uitkomst). */
export type SetSecureCareCapacityResult = SecureCareCapacitySetProblem | SetSecureCareCapacitySuccess | ValidationProblem;

/** The number stands (vastgelegd). */
export type SetSecureCareCapacitySuccess = {
  __typename?: 'SetSecureCareCapacitySuccess';
  /** The number that was recorded, or stood already (capaciteit). */
  secureCareCapacity: SecureCareCapacity;
};

/** Whose whereabouts are secret no more (jeugdige). */
export type UnprotectAddressInput = {
  /** The caller's municipality must know this young person (jeugdige). */
  clientId: Scalars['ID']['input'];
};

/** What becomes of ending the secrecy of an address (uitkomst). */
export type UnprotectAddressResult = ClientNotFoundProblem | UnprotectAddressSuccess;

/** The whereabouts are secret no more (niet meer geheim). */
export type UnprotectAddressSuccess = {
  __typename?: 'UnprotectAddressSuccess';
  /** Whose they are (jeugdige). */
  client: Client;
};

/** The input breaks one or more rules; nothing was changed (ongeldige invoer). */
export type ValidationProblem = Problem & {
  __typename?: 'ValidationProblem';
  /** What is wrong, field by field (velden). */
  fields: Array<FieldProblem>;
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** How waiting times can be broken down (uitsplitsing). Of the region, and of the caller's own municipality. */
export type WaitingBreakdown =
  /** By product category (productcategorie). */
  | 'CATEGORY'
  /** By organisation (organisatie): those of a place are together the place. */
  | 'ORGANISATION'
  /** By where they waited: local team, certified institution or provider (wachtplek). */
  | 'PLACE'
  /** At the own request or not (op eigen verzoek). */
  | 'REQUEST';

/** Waiting ended on another day or otherwise; nothing was changed (al beëindigd). */
export type WaitingEndedProblem = Problem & {
  __typename?: 'WaitingEndedProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
  /** The entry as it stands (wachtlijstregel). */
  waitingListEntry: WaitingListEntry;
};

/** How the waiting list can be broken down (uitsplitsing). But for municipalities of the region, and of the caller's own municipality. */
export type WaitingListBreakdown =
  /** By product category (productcategorie). */
  | 'CATEGORY'
  /** By member of the region (gemeente). */
  | 'MUNICIPALITY'
  /** By organisation (organisatie): those of a place are together the place. */
  | 'ORGANISATION'
  /** By where they wait: local team, certified institution or provider (wachtplek). */
  | 'PLACE'
  /** At the own request or not (op eigen verzoek). */
  | 'REQUEST';

/** One young person who waits or waited somewhere for help (wachtlijstregel). */
export type WaitingListEntry = {
  __typename?: 'WaitingListEntry';
  /** Whether the young person or the parents want to wait (op eigen verzoek). */
  atClientRequest: Scalars['Boolean']['output'];
  /** Who waits (jeugdige). */
  client?: Maybe<Client>;
  /** The day on which help started, or on which the young person no longer waited; null while waiting (einddatum). */
  endedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Carries no meaning (id). */
  id: Scalars['ID']['output'];
  /** The organisation; null for the own local team, or when it is withheld because the address is secret (organisatie). */
  organisation?: Maybe<Provider>;
  /** How it ended; null while waiting (uitkomst). */
  outcome?: Maybe<WaitingOutcome>;
  /** Where (wachtplek). */
  place: WaitingPlace;
  /** For which help (productcategorie, JZ020); null while nobody knows. */
  productCategory?: Maybe<ProductCategory>;
  /** The day on which the entry was made (geregistreerd op). */
  registeredOn: Scalars['LocalDate']['output'];
  /** The day of registration, from which the wait is counted (aangemeld op). */
  waitingSince: Scalars['LocalDate']['output'];
};

/** A page of entries (pagina met wachtlijstregels). */
export type WaitingListEntryConnection = {
  __typename?: 'WaitingListEntryConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<WaitingListEntryEdge>;
  /** The rows alone (regels). */
  nodes: Array<WaitingListEntry>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many such entries there are (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entry on a page (regel). */
export type WaitingListEntryEdge = {
  __typename?: 'WaitingListEntryEdge';
  /** The cursor of this row; it holds no personal data (cursor). */
  cursor: Scalars['String']['output'];
  /** The entry (wachtlijstregel). */
  node: WaitingListEntry;
};

/** The caller's municipality has no entry with this id; nothing was changed (onbekend). */
export type WaitingListEntryNotFoundProblem = Problem & {
  __typename?: 'WaitingListEntryNotFoundProblem';
  /** One sentence that can be shown to a person (melding). */
  message: Scalars['String']['output'];
};

/** Which entries are listed (filter). What is left out is not looked at. */
export type WaitingListFilter = {
  /** Who waits on this day (peildatum). */
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Where they wait (wachtplek). */
  place?: InputMaybe<WaitingPlace>;
};

/** How waiting ended (uitkomst van wachten). */
export type WaitingOutcome =
  /** Help started (hulp begonnen). */
  | 'STARTED'
  /** The young person no longer waits for it (vervallen). */
  | 'WITHDRAWN';

/** Where young people wait (wachtplek). */
export type WaitingPlace =
  /** With a certified institution (gecertificeerde instelling, SAVE). */
  | 'CERTIFIED_INSTITUTION'
  /** With the local team of the municipality (lokaal team). */
  | 'LOCAL_TEAM'
  /** With a provider (aanbieder). */
  | 'PROVIDER';

/** Where a young person can be found (verblijfplaats), as the latest allocation message of the municipality says. Source: JW301. */
export type Whereabouts = {
  __typename?: 'Whereabouts';
  /** All addresses, in the order of the message (adressen). Source: JW301 Contactgegevens. */
  addresses: Array<Address>;
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

/** Who has to do something (wie). */
export type WorklistActor =
  /** The municipality (gemeente). */
  | 'MUNICIPALITY'
  /** The provider (aanbieder). */
  | 'PROVIDER';

/** A page of the worklist (pagina van de werklijst). */
export type WorklistConnection = {
  __typename?: 'WorklistConnection';
  /** The rows with a cursor each (regels). */
  edges: Array<WorklistEdge>;
  /** The rows alone (regels). */
  nodes: Array<WorklistItem>;
  /** Where the page stands (paginering). */
  pageInfo: PageInfo;
  /** How many such items there are (aantal). */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An item on a page (regel). */
export type WorklistEdge = {
  __typename?: 'WorklistEdge';
  /** The cursor of this row; it holds no personal data (cursor). */
  cursor: Scalars['String']['output'];
  /** The item (taak). */
  node: WorklistItem;
};

/** Which items of the worklist are listed (filter). What is left out is not looked at. */
export type WorklistFilter = {
  /** Due before this day (vóór). */
  dueBefore?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What is to be done (soort). */
  kind?: InputMaybe<WorklistKind>;
  /** With whom or by whom (aanbieder). */
  providerAgbCode?: InputMaybe<Scalars['AgbCode']['input']>;
  /** How much time is left (stand). */
  state?: InputMaybe<WorklistState>;
};

/**
 * Something to be done by a day, as far as messages tell; it is gone when it is done (taak). Working days are Monday to Friday
 * without the Dutch public holidays.
 */
export type WorklistItem = {
  __typename?: 'WorklistItem';
  /** Who has to do it (wie). */
  actor: WorklistActor;
  /** The allocation that is to start or stop (toewijzing); null of anything else. */
  allocation?: Maybe<Allocation>;
  /** The request that is to be answered (verzoek); null of anything else. */
  careRequest?: Maybe<CareRequest>;
  /** The claim that is to be answered (declaratie); null of anything else. */
  claim?: Maybe<Claim>;
  /** For whom (jeugdige); null of a claim, and as long as nothing but a request for a change is known of this person. */
  client?: Maybe<Client>;
  /** The last day on which it is in time (uiterlijk). */
  dueOn: Scalars['LocalDate']['output'];
  /** What is to be done (soort). */
  kind: WorklistKind;
  /** The message that is to be answered with a return message (bericht); null of anything else. */
  message?: Maybe<Message>;
  /** With whom or by whom it is to be done (aanbieder); null when it is withheld because an address is secret. */
  provider?: Maybe<Provider>;
  /** The provider's own reference of the request, or the number of the claim (referentie); null of anything else and where the provider is withheld. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The day from which the time runs (sinds). */
  since: Scalars['LocalDate']['output'];
  /** How much time is left (stand). */
  state: WorklistState;
};

/** What is to be done (soort taak). */
export type WorklistKind =
  /** Answering a claim, within 10 working days (declaratie beantwoorden). Source: JW325. */
  | 'CLAIM_ANSWER'
  /**
   * Allocating or answering what a provider asked, within 5 working days, or 8 weeks when it is under examination (verzoek
   * beantwoorden). Source: JW301, JW319.
   */
  | 'REQUEST_ANSWER'
  /**
   * Rejecting a request under examination because another municipality is responsible, should that be so: that can be done for 2 weeks
   * (woonplaatsbeginsel). It is never late, and gone after its day. Source: JW319.
   */
  | 'RESIDENCE_REJECTION'
  /**
   * Returning a message that waits for an earlier one, within 3 working days (retourbericht); when that does not come, it is rejected on
   * the last day.
   */
  | 'RETURN'
  /** Telling that care began, within 5 working days after the start of the allocation (start melden). Source: JW305. */
  | 'START'
  /** Telling that care ended, within 5 working days after the end of the allocation (stop melden). Source: JW307. */
  | 'STOP';

/** How much time is left (stand). */
export type WorklistState =
  /** More than two working days (loopt). */
  | 'DUE'
  /** At most two working days; it is still in time (bijna te laat). */
  | 'DUE_SOON'
  /** The last day has passed (te laat). */
  | 'LATE';



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
  CareRequest: CareRequest;
  Client: Client;
  Message: Message;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Allocation:
    ( { __typename: 'Allocation' }
    & GraphQLRecursivePick<FederationTypes['Allocation'], {"id":true}> );
  CareRequest:
    ( { __typename: 'CareRequest' }
    & GraphQLRecursivePick<FederationTypes['CareRequest'], {"id":true}> );
  Client:
    ( { __typename: 'Client' }
    & GraphQLRecursivePick<FederationTypes['Client'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AgreeNormDeviationResult:
    | ( Omit<AgreeNormDeviationSuccess, 'normDeviation'> & { normDeviation: _RefType['NormDeviation'] } & { __typename: 'AgreeNormDeviationSuccess' } )
    | ( AllocationNotFoundProblem & { __typename: 'AllocationNotFoundProblem' } )
    | ( Omit<NormDeviationAgreedProblem, 'normDeviation'> & { normDeviation: _RefType['NormDeviation'] } & { __typename: 'NormDeviationAgreedProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  ChangeAllocationResult:
    | ( AllocationNotFoundProblem & { __typename: 'AllocationNotFoundProblem' } )
    | ( CareRequestNotFoundProblem & { __typename: 'CareRequestNotFoundProblem' } )
    | ( Omit<ChangeAllocationSuccess, 'allocation' | 'message'> & { allocation: _RefType['Allocation'], message?: Maybe<_RefType['Message']> } & { __typename: 'ChangeAllocationSuccess' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
  ;
  ConfirmRegisterResult:
    | ( Omit<ConfirmRegisterSuccess, 'register'> & { register: _RefType['FigureRegister'] } & { __typename: 'ConfirmRegisterSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  DeleteAllocationResult:
    | ( AllocationNotFoundProblem & { __typename: 'AllocationNotFoundProblem' } )
    | ( Omit<DeleteAllocationSuccess, 'client' | 'message'> & { client: _RefType['Client'], message?: Maybe<_RefType['Message']> } & { __typename: 'DeleteAllocationSuccess' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
  ;
  EndAllocationResult:
    | ( AllocationNotFoundProblem & { __typename: 'AllocationNotFoundProblem' } )
    | ( Omit<EndAllocationSuccess, 'allocation' | 'message'> & { allocation: _RefType['Allocation'], message?: Maybe<_RefType['Message']> } & { __typename: 'EndAllocationSuccess' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
  ;
  EndSecurePlacementResult:
    | ( Omit<EndSecurePlacementSuccess, 'securePlacement'> & { securePlacement: _RefType['SecurePlacement'] } & { __typename: 'EndSecurePlacementSuccess' } )
    | ( Omit<SecurePlacementEndedProblem, 'securePlacement'> & { securePlacement: _RefType['SecurePlacement'] } & { __typename: 'SecurePlacementEndedProblem' } )
    | ( SecurePlacementNotFoundProblem & { __typename: 'SecurePlacementNotFoundProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  EndWaitingResult:
    | ( Omit<EndWaitingSuccess, 'waitingListEntry'> & { waitingListEntry: _RefType['WaitingListEntry'] } & { __typename: 'EndWaitingSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
    | ( Omit<WaitingEndedProblem, 'waitingListEntry'> & { waitingListEntry: _RefType['WaitingListEntry'] } & { __typename: 'WaitingEndedProblem' } )
    | ( WaitingListEntryNotFoundProblem & { __typename: 'WaitingListEntryNotFoundProblem' } )
  ;
  GrantAllocationResult:
    | ( AllocationNotFoundProblem & { __typename: 'AllocationNotFoundProblem' } )
    | ( CareRequestNotFoundProblem & { __typename: 'CareRequestNotFoundProblem' } )
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<GrantAllocationSuccess, 'allocation' | 'message'> & { allocation: _RefType['Allocation'], message?: Maybe<_RefType['Message']> } & { __typename: 'GrantAllocationSuccess' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
  ;
  GrantRequestResult:
    | ( CareRequestNotFoundProblem & { __typename: 'CareRequestNotFoundProblem' } )
    | ( Omit<GrantRequestSuccess, 'careRequest' | 'message'> & { careRequest: _RefType['CareRequest'], message?: Maybe<_RefType['Message']> } & { __typename: 'GrantRequestSuccess' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
  ;
  ProtectAddressResult:
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<ProtectAddressSuccess, 'client'> & { client: _RefType['Client'] } & { __typename: 'ProtectAddressSuccess' } )
  ;
  PutRequestUnderExaminationResult:
    | ( CareRequestNotFoundProblem & { __typename: 'CareRequestNotFoundProblem' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
    | ( Omit<PutRequestUnderExaminationSuccess, 'careRequest' | 'message'> & { careRequest: _RefType['CareRequest'], message?: Maybe<_RefType['Message']> } & { __typename: 'PutRequestUnderExaminationSuccess' } )
  ;
  RecordPerspectivePlanResult:
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<PerspectivePlanRecordedProblem, 'perspectivePlan'> & { perspectivePlan: _RefType['PerspectivePlan'] } & { __typename: 'PerspectivePlanRecordedProblem' } )
    | ( Omit<RecordPerspectivePlanSuccess, 'perspectivePlan'> & { perspectivePlan: _RefType['PerspectivePlan'] } & { __typename: 'RecordPerspectivePlanSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  ReferToMunicipalityResult:
    | ( CareRequestNotFoundProblem & { __typename: 'CareRequestNotFoundProblem' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
    | ( Omit<ReferToMunicipalitySuccess, 'careRequest' | 'message'> & { careRequest: _RefType['CareRequest'], message?: Maybe<_RefType['Message']> } & { __typename: 'ReferToMunicipalitySuccess' } )
  ;
  RegisterSecurePlacementResult:
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<RegisterSecurePlacementSuccess, 'securePlacement'> & { securePlacement: _RefType['SecurePlacement'] } & { __typename: 'RegisterSecurePlacementSuccess' } )
    | ( Omit<SecurePlacementOverlapProblem, 'securePlacement'> & { securePlacement: _RefType['SecurePlacement'] } & { __typename: 'SecurePlacementOverlapProblem' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  RegisterWaitingResult:
    | ( Omit<AlreadyWaitingProblem, 'waitingListEntry'> & { waitingListEntry: _RefType['WaitingListEntry'] } & { __typename: 'AlreadyWaitingProblem' } )
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<RegisterWaitingSuccess, 'waitingListEntry'> & { waitingListEntry: _RefType['WaitingListEntry'] } & { __typename: 'RegisterWaitingSuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  RejectRequestResult:
    | ( CareRequestNotFoundProblem & { __typename: 'CareRequestNotFoundProblem' } )
    | ( IdempotencyKeyReusedProblem & { __typename: 'IdempotencyKeyReusedProblem' } )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } & { __typename: 'MessageRefusedProblem' } )
    | ( Omit<RejectRequestSuccess, 'careRequest' | 'message'> & { careRequest: _RefType['CareRequest'], message?: Maybe<_RefType['Message']> } & { __typename: 'RejectRequestSuccess' } )
  ;
  SetSecureCareCapacityResult:
    | ( Omit<SecureCareCapacitySetProblem, 'secureCareCapacity'> & { secureCareCapacity: _RefType['SecureCareCapacity'] } & { __typename: 'SecureCareCapacitySetProblem' } )
    | ( Omit<SetSecureCareCapacitySuccess, 'secureCareCapacity'> & { secureCareCapacity: _RefType['SecureCareCapacity'] } & { __typename: 'SetSecureCareCapacitySuccess' } )
    | ( ValidationProblem & { __typename: 'ValidationProblem' } )
  ;
  UnprotectAddressResult:
    | ( ClientNotFoundProblem & { __typename: 'ClientNotFoundProblem' } )
    | ( Omit<UnprotectAddressSuccess, 'client'> & { client: _RefType['Client'] } & { __typename: 'UnprotectAddressSuccess' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Problem:
    | ( AllocationNotFoundProblem )
    | ( Omit<AlreadyWaitingProblem, 'waitingListEntry'> & { waitingListEntry: _RefType['WaitingListEntry'] } )
    | ( CareRequestNotFoundProblem )
    | ( ClientNotFoundProblem )
    | ( IdempotencyKeyReusedProblem )
    | ( Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<_RefType['RuleBreach']> } )
    | ( Omit<NormDeviationAgreedProblem, 'normDeviation'> & { normDeviation: _RefType['NormDeviation'] } )
    | ( Omit<PerspectivePlanRecordedProblem, 'perspectivePlan'> & { perspectivePlan: _RefType['PerspectivePlan'] } )
    | ( Omit<SecureCareCapacitySetProblem, 'secureCareCapacity'> & { secureCareCapacity: _RefType['SecureCareCapacity'] } )
    | ( Omit<SecurePlacementEndedProblem, 'securePlacement'> & { securePlacement: _RefType['SecurePlacement'] } )
    | ( SecurePlacementNotFoundProblem )
    | ( Omit<SecurePlacementOverlapProblem, 'securePlacement'> & { securePlacement: _RefType['SecurePlacement'] } )
    | ( ValidationProblem )
    | ( Omit<WaitingEndedProblem, 'waitingListEntry'> & { waitingListEntry: _RefType['WaitingListEntry'] } )
    | ( WaitingListEntryNotFoundProblem )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: ResolverTypeWrapper<AccessMapper>;
  AccessConnection: ResolverTypeWrapper<AccessConnectionMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessEdge: ResolverTypeWrapper<Omit<AccessEdge, 'node'> & { node: ResolversTypes['Access'] }>;
  AccessOutcome: ResolverTypeWrapper<'BEGUN' | 'PART' | 'ANSWERED' | 'ANSWERED_IN_PART' | 'DENIED' | 'REFUSED' | 'FAILED'>;
  Address: ResolverTypeWrapper<AddressMapper>;
  AgbCode: ResolverTypeWrapper<Scalars['AgbCode']['output']>;
  AgreeNormDeviationInput: AgreeNormDeviationInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AgreeNormDeviationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreeNormDeviationResult']>;
  AgreeNormDeviationSuccess: ResolverTypeWrapper<Omit<AgreeNormDeviationSuccess, 'normDeviation'> & { normDeviation: ResolversTypes['NormDeviation'] }>;
  AllocatedVolume: ResolverTypeWrapper<AllocatedVolumeMapper>;
  AllocatedVolumeInput: AllocatedVolumeInput;
  Allocation: ResolverTypeWrapper<AllocationMapper>;
  AllocationKind: ResolverTypeWrapper<'SPECIFIC' | 'NON_SPECIFIC' | 'GENERIC'>;
  AllocationNotFoundProblem: ResolverTypeWrapper<AllocationNotFoundProblem>;
  AllocationsStartedBreakdown: ResolverTypeWrapper<'REFERRER' | 'LEVEL' | 'CATEGORY' | 'REFERRER_LEVEL' | 'MUNICIPALITY'>;
  AlreadyWaitingProblem: ResolverTypeWrapper<Omit<AlreadyWaitingProblem, 'waitingListEntry'> & { waitingListEntry: ResolversTypes['WaitingListEntry'] }>;
  BirthDatePrecision: ResolverTypeWrapper<'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN'>;
  Bsn: ResolverTypeWrapper<Scalars['Bsn']['output']>;
  CareRequest: ResolverTypeWrapper<CareRequestMapper>;
  CareRequestConnection: ResolverTypeWrapper<CareRequestConnectionMapper>;
  CareRequestEdge: ResolverTypeWrapper<Omit<CareRequestEdge, 'node'> & { node: ResolversTypes['CareRequest'] }>;
  CareRequestFilter: CareRequestFilter;
  CareRequestKind: ResolverTypeWrapper<'ALLOCATION' | 'CHANGE'>;
  CareRequestNotFoundProblem: ResolverTypeWrapper<CareRequestNotFoundProblem>;
  CareRequestState: ResolverTypeWrapper<'OPEN' | 'UNDER_EXAMINATION' | 'GRANTED' | 'REJECTED'>;
  CareStart: ResolverTypeWrapper<CareStartMapper>;
  CareStop: ResolverTypeWrapper<CareStopMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Cents: ResolverTypeWrapper<Scalars['Cents']['output']>;
  ChangeAllocationInput: ChangeAllocationInput;
  ChangeAllocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeAllocationResult']>;
  ChangeAllocationSuccess: ResolverTypeWrapper<Omit<ChangeAllocationSuccess, 'allocation' | 'message'> & { allocation: ResolversTypes['Allocation'], message?: Maybe<ResolversTypes['Message']> }>;
  Claim: ResolverTypeWrapper<Claim>;
  Client: ResolverTypeWrapper<ClientMapper>;
  ClientConnection: ResolverTypeWrapper<ClientConnectionMapper>;
  ClientEdge: ResolverTypeWrapper<Omit<ClientEdge, 'node'> & { node: ResolversTypes['Client'] }>;
  ClientNotFoundProblem: ResolverTypeWrapper<ClientNotFoundProblem>;
  ClientsInCareBreakdown: ResolverTypeWrapper<'LEVEL' | 'CATEGORY' | 'MUNICIPALITY'>;
  ClientsInSecureCareBreakdown: ResolverTypeWrapper<'GUARDIANSHIP' | 'INSTITUTION' | 'MUNICIPALITY'>;
  CodedValue: ResolverTypeWrapper<CodedValue>;
  ConfirmRegisterInput: ConfirmRegisterInput;
  ConfirmRegisterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmRegisterResult']>;
  ConfirmRegisterSuccess: ResolverTypeWrapper<Omit<ConfirmRegisterSuccess, 'register'> & { register: ResolversTypes['FigureRegister'] }>;
  ContactInput: ContactInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAllocationInput: DeleteAllocationInput;
  DeleteAllocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAllocationResult']>;
  DeleteAllocationSuccess: ResolverTypeWrapper<Omit<DeleteAllocationSuccess, 'client' | 'message'> & { client: ResolversTypes['Client'], message?: Maybe<ResolversTypes['Message']> }>;
  EndAllocationInput: EndAllocationInput;
  EndAllocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndAllocationResult']>;
  EndAllocationSuccess: ResolverTypeWrapper<Omit<EndAllocationSuccess, 'allocation' | 'message'> & { allocation: ResolversTypes['Allocation'], message?: Maybe<ResolversTypes['Message']> }>;
  EndSecurePlacementInput: EndSecurePlacementInput;
  EndSecurePlacementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndSecurePlacementResult']>;
  EndSecurePlacementSuccess: ResolverTypeWrapper<Omit<EndSecurePlacementSuccess, 'securePlacement'> & { securePlacement: ResolversTypes['SecurePlacement'] }>;
  EndWaitingInput: EndWaitingInput;
  EndWaitingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndWaitingResult']>;
  EndWaitingSuccess: ResolverTypeWrapper<Omit<EndWaitingSuccess, 'waitingListEntry'> & { waitingListEntry: ResolversTypes['WaitingListEntry'] }>;
  FieldProblem: ResolverTypeWrapper<FieldProblem>;
  Figure: ResolverTypeWrapper<Omit<Figure, 'definition' | 'precision' | 'share' | 'status' | 'withheld'> & { definition: ResolversTypes['FigureDefinition'], precision?: Maybe<ResolversTypes['FigurePrecision']>, share?: Maybe<ResolversTypes['FigureShare']>, status: ResolversTypes['FigureStatus'], withheld?: Maybe<ResolversTypes['WithheldFigure']> }>;
  FigureCompleteness: ResolverTypeWrapper<FigureCompleteness>;
  FigureDefinition: ResolverTypeWrapper<Omit<FigureDefinition, 'kind' | 'unit'> & { kind: ResolversTypes['FigureKind'], unit: ResolversTypes['FigureUnit'] }>;
  FigureDimension: ResolverTypeWrapper<FigureDimension>;
  FigureKind: ResolverTypeWrapper<'STOCK' | 'FLOW' | 'RATIO'>;
  FigureNumber: ResolverTypeWrapper<Scalars['FigureNumber']['output']>;
  FigurePrecision: ResolverTypeWrapper<'EXACT' | 'ROUNDED'>;
  FigureRegister: ResolverTypeWrapper<'SECURE_CARE' | 'WAITING_LIST' | 'PERSPECTIVE_PLANS' | 'NORM_DEVIATIONS'>;
  FigureScopeInput: FigureScopeInput;
  FigureShare: ResolverTypeWrapper<Omit<FigureShare, 'precision' | 'withheld'> & { precision?: Maybe<ResolversTypes['FigurePrecision']>, withheld?: Maybe<ResolversTypes['WithheldFigure']> }>;
  FigureSource: ResolverTypeWrapper<FigureSource>;
  FigureStatus: ResolverTypeWrapper<'PROVISIONAL' | 'FINAL'>;
  FigureUnit: ResolverTypeWrapper<'CLIENTS' | 'ALLOCATIONS' | 'WAITING_LIST_ENTRIES' | 'DAYS' | 'PROVIDERS' | 'EUROCENTS' | 'FRACTION'>;
  GrantAllocationInput: GrantAllocationInput;
  GrantAllocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantAllocationResult']>;
  GrantAllocationSuccess: ResolverTypeWrapper<Omit<GrantAllocationSuccess, 'allocation' | 'message'> & { allocation: ResolversTypes['Allocation'], message?: Maybe<ResolversTypes['Message']> }>;
  GrantRequestInput: GrantRequestInput;
  GrantRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantRequestResult']>;
  GrantRequestSuccess: ResolverTypeWrapper<Omit<GrantRequestSuccess, 'careRequest' | 'message'> & { careRequest: ResolversTypes['CareRequest'], message?: Maybe<ResolversTypes['Message']> }>;
  IdempotencyKeyReusedProblem: ResolverTypeWrapper<IdempotencyKeyReusedProblem>;
  LifeArea: ResolverTypeWrapper<'HOUSING' | 'DAY_ACTIVITY' | 'INCOME' | 'SUPPORT'>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Message: ResolverTypeWrapper<MessageMapper>;
  MessageAnswer: ResolverTypeWrapper<MessageAnswerMapper>;
  MessageConnection: ResolverTypeWrapper<MessageConnectionMapper>;
  MessageDirection: ResolverTypeWrapper<'INCOMING' | 'OUTGOING'>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageFilter: MessageFilter;
  MessageFinding: ResolverTypeWrapper<MessageFindingMapper>;
  MessageRefusedProblem: ResolverTypeWrapper<Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<ResolversTypes['RuleBreach']> }>;
  MessageType: ResolverTypeWrapper<'JW301' | 'JW302' | 'JW305' | 'JW306' | 'JW307' | 'JW308' | 'JW315' | 'JW316' | 'JW317' | 'JW318' | 'JW319' | 'JW320' | 'JW323' | 'JW325'>;
  MessageVerdict: ResolverTypeWrapper<'ACCEPTED' | 'REJECTED' | 'PARKED' | 'REFUSED'>;
  Municipality: ResolverTypeWrapper<Municipality>;
  MunicipalityCode: ResolverTypeWrapper<Scalars['MunicipalityCode']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Norm: ResolverTypeWrapper<NormMapper>;
  NormCheck: ResolverTypeWrapper<NormCheckMapper>;
  NormDeviation: ResolverTypeWrapper<NormDeviationMapper>;
  NormDeviationAgreedProblem: ResolverTypeWrapper<Omit<NormDeviationAgreedProblem, 'normDeviation'> & { normDeviation: ResolversTypes['NormDeviation'] }>;
  NormDeviationReason: ResolverTypeWrapper<'PLACEMENT_LOOMS' | 'SCHOOL_DROP_OUT_LOOMS' | 'LIFELONG_NEED'>;
  NormFrameworkBreakdown: ResolverTypeWrapper<'FRAMEWORK' | 'MUNICIPALITY'>;
  NormScope: ResolverTypeWrapper<'EACH' | 'ON_AVERAGE'>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PerspectivePlan: ResolverTypeWrapper<PerspectivePlanMapper>;
  PerspectivePlanRecordedProblem: ResolverTypeWrapper<Omit<PerspectivePlanRecordedProblem, 'perspectivePlan'> & { perspectivePlan: ResolversTypes['PerspectivePlan'] }>;
  PerspectivePlanStatus: ResolverTypeWrapper<'IN_PROGRESS' | 'ESCALATED' | 'CLOSED'>;
  PerspectivePlansBreakdown: ResolverTypeWrapper<'PLAN' | 'MUNICIPALITY'>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  ProductCategory: ResolverTypeWrapper<ProductCategory>;
  ProtectAddressInput: ProtectAddressInput;
  ProtectAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProtectAddressResult']>;
  ProtectAddressSuccess: ResolverTypeWrapper<Omit<ProtectAddressSuccess, 'client'> & { client: ResolversTypes['Client'] }>;
  Provider: ResolverTypeWrapper<Provider>;
  Purpose: ResolverTypeWrapper<'ACCESS' | 'MEASURE' | 'FUNDING' | 'CONTROL' | 'POLICY'>;
  PutRequestUnderExaminationInput: PutRequestUnderExaminationInput;
  PutRequestUnderExaminationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PutRequestUnderExaminationResult']>;
  PutRequestUnderExaminationSuccess: ResolverTypeWrapper<Omit<PutRequestUnderExaminationSuccess, 'careRequest' | 'message'> & { careRequest: ResolversTypes['CareRequest'], message?: Maybe<ResolversTypes['Message']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPerspectivePlanInput: RecordPerspectivePlanInput;
  RecordPerspectivePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordPerspectivePlanResult']>;
  RecordPerspectivePlanSuccess: ResolverTypeWrapper<Omit<RecordPerspectivePlanSuccess, 'perspectivePlan'> & { perspectivePlan: ResolversTypes['PerspectivePlan'] }>;
  ReferToMunicipalityInput: ReferToMunicipalityInput;
  ReferToMunicipalityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReferToMunicipalityResult']>;
  ReferToMunicipalitySuccess: ResolverTypeWrapper<Omit<ReferToMunicipalitySuccess, 'careRequest' | 'message'> & { careRequest: ResolversTypes['CareRequest'], message?: Maybe<ResolversTypes['Message']> }>;
  Referrer: ResolverTypeWrapper<ReferrerMapper>;
  RegisterSecurePlacementInput: RegisterSecurePlacementInput;
  RegisterSecurePlacementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterSecurePlacementResult']>;
  RegisterSecurePlacementSuccess: ResolverTypeWrapper<Omit<RegisterSecurePlacementSuccess, 'securePlacement'> & { securePlacement: ResolversTypes['SecurePlacement'] }>;
  RegisterWaitingInput: RegisterWaitingInput;
  RegisterWaitingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterWaitingResult']>;
  RegisterWaitingSuccess: ResolverTypeWrapper<Omit<RegisterWaitingSuccess, 'waitingListEntry'> & { waitingListEntry: ResolversTypes['WaitingListEntry'] }>;
  RejectRequestInput: RejectRequestInput;
  RejectRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectRequestResult']>;
  RejectRequestSuccess: ResolverTypeWrapper<Omit<RejectRequestSuccess, 'careRequest' | 'message'> & { careRequest: ResolversTypes['CareRequest'], message?: Maybe<ResolversTypes['Message']> }>;
  RequestedProduct: ResolverTypeWrapper<RequestedProductMapper>;
  RequestedProductWish: ResolverTypeWrapper<'NEW' | 'CHANGED' | 'UNCHANGED'>;
  RuleBreach: ResolverTypeWrapper<RuleBreachMapper>;
  SecureCareCapacity: ResolverTypeWrapper<SecureCareCapacityMapper>;
  SecureCareCapacitySetProblem: ResolverTypeWrapper<Omit<SecureCareCapacitySetProblem, 'secureCareCapacity'> & { secureCareCapacity: ResolversTypes['SecureCareCapacity'] }>;
  SecurePlacement: ResolverTypeWrapper<SecurePlacementMapper>;
  SecurePlacementConnection: ResolverTypeWrapper<SecurePlacementConnectionMapper>;
  SecurePlacementEdge: ResolverTypeWrapper<Omit<SecurePlacementEdge, 'node'> & { node: ResolversTypes['SecurePlacement'] }>;
  SecurePlacementEndReason: ResolverTypeWrapper<'DEPARTURE' | 'OTHER_MUNICIPALITY' | 'OTHER_MEASURE'>;
  SecurePlacementEndedProblem: ResolverTypeWrapper<Omit<SecurePlacementEndedProblem, 'securePlacement'> & { securePlacement: ResolversTypes['SecurePlacement'] }>;
  SecurePlacementFilter: SecurePlacementFilter;
  SecurePlacementNotFoundProblem: ResolverTypeWrapper<SecurePlacementNotFoundProblem>;
  SecurePlacementOverlapProblem: ResolverTypeWrapper<Omit<SecurePlacementOverlapProblem, 'securePlacement'> & { securePlacement: ResolversTypes['SecurePlacement'] }>;
  SetSecureCareCapacityInput: SetSecureCareCapacityInput;
  SetSecureCareCapacityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSecureCareCapacityResult']>;
  SetSecureCareCapacitySuccess: ResolverTypeWrapper<Omit<SetSecureCareCapacitySuccess, 'secureCareCapacity'> & { secureCareCapacity: ResolversTypes['SecureCareCapacity'] }>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  UnprotectAddressInput: UnprotectAddressInput;
  UnprotectAddressResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnprotectAddressResult']>;
  UnprotectAddressSuccess: ResolverTypeWrapper<Omit<UnprotectAddressSuccess, 'client'> & { client: ResolversTypes['Client'] }>;
  ValidationProblem: ResolverTypeWrapper<ValidationProblem>;
  WaitingBreakdown: ResolverTypeWrapper<'PLACE' | 'ORGANISATION' | 'CATEGORY' | 'REQUEST'>;
  WaitingEndedProblem: ResolverTypeWrapper<Omit<WaitingEndedProblem, 'waitingListEntry'> & { waitingListEntry: ResolversTypes['WaitingListEntry'] }>;
  WaitingListBreakdown: ResolverTypeWrapper<'PLACE' | 'ORGANISATION' | 'CATEGORY' | 'REQUEST' | 'MUNICIPALITY'>;
  WaitingListEntry: ResolverTypeWrapper<WaitingListEntryMapper>;
  WaitingListEntryConnection: ResolverTypeWrapper<WaitingListEntryConnectionMapper>;
  WaitingListEntryEdge: ResolverTypeWrapper<Omit<WaitingListEntryEdge, 'node'> & { node: ResolversTypes['WaitingListEntry'] }>;
  WaitingListEntryNotFoundProblem: ResolverTypeWrapper<WaitingListEntryNotFoundProblem>;
  WaitingListFilter: WaitingListFilter;
  WaitingOutcome: ResolverTypeWrapper<'STARTED' | 'WITHDRAWN'>;
  WaitingPlace: ResolverTypeWrapper<'LOCAL_TEAM' | 'CERTIFIED_INSTITUTION' | 'PROVIDER'>;
  Whereabouts: ResolverTypeWrapper<WhereaboutsMapper>;
  WithheldFigure: ResolverTypeWrapper<Omit<WithheldFigure, 'reason'> & { reason: ResolversTypes['WithholdingReason'] }>;
  WithholdingReason: ResolverTypeWrapper<'SMALL_COUNT' | 'FEW_PROVIDERS' | 'FEW_CLIENTS' | 'DOMINANT_PROVIDER' | 'SMALL_BASE' | 'COMPLEMENTARY' | 'NOT_DELIVERED' | 'NOT_PUBLISHED'>;
  WorklistActor: ResolverTypeWrapper<'MUNICIPALITY' | 'PROVIDER'>;
  WorklistConnection: ResolverTypeWrapper<WorklistConnectionMapper>;
  WorklistEdge: ResolverTypeWrapper<Omit<WorklistEdge, 'node'> & { node: ResolversTypes['WorklistItem'] }>;
  WorklistFilter: WorklistFilter;
  WorklistItem: ResolverTypeWrapper<WorklistItemMapper>;
  WorklistKind: ResolverTypeWrapper<'CLAIM_ANSWER' | 'REQUEST_ANSWER' | 'RESIDENCE_REJECTION' | 'RETURN' | 'START' | 'STOP'>;
  WorklistState: ResolverTypeWrapper<'DUE' | 'DUE_SOON' | 'LATE'>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Access: AccessMapper;
  AccessConnection: AccessConnectionMapper;
  Int: Scalars['Int']['output'];
  AccessEdge: Omit<AccessEdge, 'node'> & { node: ResolversParentTypes['Access'] };
  Address: AddressMapper;
  AgbCode: Scalars['AgbCode']['output'];
  AgreeNormDeviationInput: AgreeNormDeviationInput;
  ID: Scalars['ID']['output'];
  AgreeNormDeviationResult: ResolversUnionTypes<ResolversParentTypes>['AgreeNormDeviationResult'];
  AgreeNormDeviationSuccess: Omit<AgreeNormDeviationSuccess, 'normDeviation'> & { normDeviation: ResolversParentTypes['NormDeviation'] };
  AllocatedVolume: AllocatedVolumeMapper;
  AllocatedVolumeInput: AllocatedVolumeInput;
  Allocation: AllocationMapper;
  AllocationNotFoundProblem: AllocationNotFoundProblem;
  AlreadyWaitingProblem: Omit<AlreadyWaitingProblem, 'waitingListEntry'> & { waitingListEntry: ResolversParentTypes['WaitingListEntry'] };
  Bsn: Scalars['Bsn']['output'];
  CareRequest: CareRequestMapper;
  CareRequestConnection: CareRequestConnectionMapper;
  CareRequestEdge: Omit<CareRequestEdge, 'node'> & { node: ResolversParentTypes['CareRequest'] };
  CareRequestFilter: CareRequestFilter;
  CareRequestNotFoundProblem: CareRequestNotFoundProblem;
  CareStart: CareStartMapper;
  CareStop: CareStopMapper;
  Boolean: Scalars['Boolean']['output'];
  Cents: Scalars['Cents']['output'];
  ChangeAllocationInput: ChangeAllocationInput;
  ChangeAllocationResult: ResolversUnionTypes<ResolversParentTypes>['ChangeAllocationResult'];
  ChangeAllocationSuccess: Omit<ChangeAllocationSuccess, 'allocation' | 'message'> & { allocation: ResolversParentTypes['Allocation'], message?: Maybe<ResolversParentTypes['Message']> };
  Claim: Claim;
  Client: ClientMapper;
  ClientConnection: ClientConnectionMapper;
  ClientEdge: Omit<ClientEdge, 'node'> & { node: ResolversParentTypes['Client'] };
  ClientNotFoundProblem: ClientNotFoundProblem;
  CodedValue: CodedValue;
  ConfirmRegisterInput: ConfirmRegisterInput;
  ConfirmRegisterResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmRegisterResult'];
  ConfirmRegisterSuccess: ConfirmRegisterSuccess;
  ContactInput: ContactInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteAllocationInput: DeleteAllocationInput;
  DeleteAllocationResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAllocationResult'];
  DeleteAllocationSuccess: Omit<DeleteAllocationSuccess, 'client' | 'message'> & { client: ResolversParentTypes['Client'], message?: Maybe<ResolversParentTypes['Message']> };
  EndAllocationInput: EndAllocationInput;
  EndAllocationResult: ResolversUnionTypes<ResolversParentTypes>['EndAllocationResult'];
  EndAllocationSuccess: Omit<EndAllocationSuccess, 'allocation' | 'message'> & { allocation: ResolversParentTypes['Allocation'], message?: Maybe<ResolversParentTypes['Message']> };
  EndSecurePlacementInput: EndSecurePlacementInput;
  EndSecurePlacementResult: ResolversUnionTypes<ResolversParentTypes>['EndSecurePlacementResult'];
  EndSecurePlacementSuccess: Omit<EndSecurePlacementSuccess, 'securePlacement'> & { securePlacement: ResolversParentTypes['SecurePlacement'] };
  EndWaitingInput: EndWaitingInput;
  EndWaitingResult: ResolversUnionTypes<ResolversParentTypes>['EndWaitingResult'];
  EndWaitingSuccess: Omit<EndWaitingSuccess, 'waitingListEntry'> & { waitingListEntry: ResolversParentTypes['WaitingListEntry'] };
  FieldProblem: FieldProblem;
  Figure: Omit<Figure, 'definition' | 'share' | 'withheld'> & { definition: ResolversParentTypes['FigureDefinition'], share?: Maybe<ResolversParentTypes['FigureShare']>, withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureCompleteness: FigureCompleteness;
  FigureDefinition: FigureDefinition;
  FigureDimension: FigureDimension;
  FigureNumber: Scalars['FigureNumber']['output'];
  FigureScopeInput: FigureScopeInput;
  FigureShare: Omit<FigureShare, 'withheld'> & { withheld?: Maybe<ResolversParentTypes['WithheldFigure']> };
  FigureSource: FigureSource;
  GrantAllocationInput: GrantAllocationInput;
  GrantAllocationResult: ResolversUnionTypes<ResolversParentTypes>['GrantAllocationResult'];
  GrantAllocationSuccess: Omit<GrantAllocationSuccess, 'allocation' | 'message'> & { allocation: ResolversParentTypes['Allocation'], message?: Maybe<ResolversParentTypes['Message']> };
  GrantRequestInput: GrantRequestInput;
  GrantRequestResult: ResolversUnionTypes<ResolversParentTypes>['GrantRequestResult'];
  GrantRequestSuccess: Omit<GrantRequestSuccess, 'careRequest' | 'message'> & { careRequest: ResolversParentTypes['CareRequest'], message?: Maybe<ResolversParentTypes['Message']> };
  IdempotencyKeyReusedProblem: IdempotencyKeyReusedProblem;
  LocalDate: Scalars['LocalDate']['output'];
  Message: MessageMapper;
  MessageAnswer: MessageAnswerMapper;
  MessageConnection: MessageConnectionMapper;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageFilter: MessageFilter;
  MessageFinding: MessageFindingMapper;
  MessageRefusedProblem: Omit<MessageRefusedProblem, 'breaches'> & { breaches: Array<ResolversParentTypes['RuleBreach']> };
  Municipality: Municipality;
  MunicipalityCode: Scalars['MunicipalityCode']['output'];
  Mutation: Record<PropertyKey, never>;
  Norm: NormMapper;
  NormCheck: NormCheckMapper;
  NormDeviation: NormDeviationMapper;
  NormDeviationAgreedProblem: Omit<NormDeviationAgreedProblem, 'normDeviation'> & { normDeviation: ResolversParentTypes['NormDeviation'] };
  PageInfo: PageInfo;
  PerspectivePlan: PerspectivePlanMapper;
  PerspectivePlanRecordedProblem: Omit<PerspectivePlanRecordedProblem, 'perspectivePlan'> & { perspectivePlan: ResolversParentTypes['PerspectivePlan'] };
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  ProductCategory: ProductCategory;
  ProtectAddressInput: ProtectAddressInput;
  ProtectAddressResult: ResolversUnionTypes<ResolversParentTypes>['ProtectAddressResult'];
  ProtectAddressSuccess: Omit<ProtectAddressSuccess, 'client'> & { client: ResolversParentTypes['Client'] };
  Provider: Provider;
  PutRequestUnderExaminationInput: PutRequestUnderExaminationInput;
  PutRequestUnderExaminationResult: ResolversUnionTypes<ResolversParentTypes>['PutRequestUnderExaminationResult'];
  PutRequestUnderExaminationSuccess: Omit<PutRequestUnderExaminationSuccess, 'careRequest' | 'message'> & { careRequest: ResolversParentTypes['CareRequest'], message?: Maybe<ResolversParentTypes['Message']> };
  Query: Record<PropertyKey, never>;
  RecordPerspectivePlanInput: RecordPerspectivePlanInput;
  RecordPerspectivePlanResult: ResolversUnionTypes<ResolversParentTypes>['RecordPerspectivePlanResult'];
  RecordPerspectivePlanSuccess: Omit<RecordPerspectivePlanSuccess, 'perspectivePlan'> & { perspectivePlan: ResolversParentTypes['PerspectivePlan'] };
  ReferToMunicipalityInput: ReferToMunicipalityInput;
  ReferToMunicipalityResult: ResolversUnionTypes<ResolversParentTypes>['ReferToMunicipalityResult'];
  ReferToMunicipalitySuccess: Omit<ReferToMunicipalitySuccess, 'careRequest' | 'message'> & { careRequest: ResolversParentTypes['CareRequest'], message?: Maybe<ResolversParentTypes['Message']> };
  Referrer: ReferrerMapper;
  RegisterSecurePlacementInput: RegisterSecurePlacementInput;
  RegisterSecurePlacementResult: ResolversUnionTypes<ResolversParentTypes>['RegisterSecurePlacementResult'];
  RegisterSecurePlacementSuccess: Omit<RegisterSecurePlacementSuccess, 'securePlacement'> & { securePlacement: ResolversParentTypes['SecurePlacement'] };
  RegisterWaitingInput: RegisterWaitingInput;
  RegisterWaitingResult: ResolversUnionTypes<ResolversParentTypes>['RegisterWaitingResult'];
  RegisterWaitingSuccess: Omit<RegisterWaitingSuccess, 'waitingListEntry'> & { waitingListEntry: ResolversParentTypes['WaitingListEntry'] };
  RejectRequestInput: RejectRequestInput;
  RejectRequestResult: ResolversUnionTypes<ResolversParentTypes>['RejectRequestResult'];
  RejectRequestSuccess: Omit<RejectRequestSuccess, 'careRequest' | 'message'> & { careRequest: ResolversParentTypes['CareRequest'], message?: Maybe<ResolversParentTypes['Message']> };
  RequestedProduct: RequestedProductMapper;
  RuleBreach: RuleBreachMapper;
  SecureCareCapacity: SecureCareCapacityMapper;
  SecureCareCapacitySetProblem: Omit<SecureCareCapacitySetProblem, 'secureCareCapacity'> & { secureCareCapacity: ResolversParentTypes['SecureCareCapacity'] };
  SecurePlacement: SecurePlacementMapper;
  SecurePlacementConnection: SecurePlacementConnectionMapper;
  SecurePlacementEdge: Omit<SecurePlacementEdge, 'node'> & { node: ResolversParentTypes['SecurePlacement'] };
  SecurePlacementEndedProblem: Omit<SecurePlacementEndedProblem, 'securePlacement'> & { securePlacement: ResolversParentTypes['SecurePlacement'] };
  SecurePlacementFilter: SecurePlacementFilter;
  SecurePlacementNotFoundProblem: SecurePlacementNotFoundProblem;
  SecurePlacementOverlapProblem: Omit<SecurePlacementOverlapProblem, 'securePlacement'> & { securePlacement: ResolversParentTypes['SecurePlacement'] };
  SetSecureCareCapacityInput: SetSecureCareCapacityInput;
  SetSecureCareCapacityResult: ResolversUnionTypes<ResolversParentTypes>['SetSecureCareCapacityResult'];
  SetSecureCareCapacitySuccess: Omit<SetSecureCareCapacitySuccess, 'secureCareCapacity'> & { secureCareCapacity: ResolversParentTypes['SecureCareCapacity'] };
  UUID: Scalars['UUID']['output'];
  UnprotectAddressInput: UnprotectAddressInput;
  UnprotectAddressResult: ResolversUnionTypes<ResolversParentTypes>['UnprotectAddressResult'];
  UnprotectAddressSuccess: Omit<UnprotectAddressSuccess, 'client'> & { client: ResolversParentTypes['Client'] };
  ValidationProblem: ValidationProblem;
  WaitingEndedProblem: Omit<WaitingEndedProblem, 'waitingListEntry'> & { waitingListEntry: ResolversParentTypes['WaitingListEntry'] };
  WaitingListEntry: WaitingListEntryMapper;
  WaitingListEntryConnection: WaitingListEntryConnectionMapper;
  WaitingListEntryEdge: Omit<WaitingListEntryEdge, 'node'> & { node: ResolversParentTypes['WaitingListEntry'] };
  WaitingListEntryNotFoundProblem: WaitingListEntryNotFoundProblem;
  WaitingListFilter: WaitingListFilter;
  Whereabouts: WhereaboutsMapper;
  WithheldFigure: WithheldFigure;
  WorklistConnection: WorklistConnectionMapper;
  WorklistEdge: Omit<WorklistEdge, 'node'> & { node: ResolversParentTypes['WorklistItem'] };
  WorklistFilter: WorklistFilter;
  WorklistItem: WorklistItemMapper;
  String: Scalars['String']['output'];
};

export type accessDirectiveArgs = {
  needs: Scalars['String']['input'];
};

export type accessDirectiveResolver<Result, Parent, ContextType = Context, Args = accessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AccessOutcome'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Access']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEdge'] = ResolversParentTypes['AccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
};

export type AccessOutcomeResolvers = EnumResolverSignature<{ ANSWERED?: any, ANSWERED_IN_PART?: any, BEGUN?: any, DENIED?: any, FAILED?: any, PART?: any, REFUSED?: any }, ResolversTypes['AccessOutcome']>;

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  country?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  houseLetter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  houseNumberAddition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  houseQualifier?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  town?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface AgbCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AgbCode'], any> {
  name: 'AgbCode';
}

export type AgreeNormDeviationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeNormDeviationResult'] = ResolversParentTypes['AgreeNormDeviationResult']> = {
  __resolveType?: TypeResolveFn<'AgreeNormDeviationSuccess' | 'AllocationNotFoundProblem' | 'NormDeviationAgreedProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type AgreeNormDeviationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeNormDeviationSuccess'] = ResolversParentTypes['AgreeNormDeviationSuccess']> = {
  normDeviation?: Resolver<ResolversTypes['NormDeviation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocatedVolumeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocatedVolume'] = ResolversParentTypes['AllocatedVolume']> = {
  frequency?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Allocation'] = ResolversParentTypes['Allocation'], FederationReferenceType extends FederationReferenceTypes['Allocation'] = FederationReferenceTypes['Allocation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Allocation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocatedBudgetCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  careRequest?: Resolver<Maybe<ResolversTypes['CareRequest']>, ParentType, ContextType>;
  careStarts?: Resolver<Array<ResolversTypes['CareStart']>, ParentType, ContextType>;
  careStops?: Resolver<Array<ResolversTypes['CareStop']>, ParentType, ContextType>;
  changeReason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AllocationKind'], ParentType, ContextType>;
  normChecks?: Resolver<Array<ResolversTypes['NormCheck']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  productCategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  productCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  providerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['AllocatedVolume']>, ParentType, ContextType>;
};

export type AllocationKindResolvers = EnumResolverSignature<{ GENERIC?: any, NON_SPECIFIC?: any, SPECIFIC?: any }, ResolversTypes['AllocationKind']>;

export type AllocationNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocationNotFoundProblem'] = ResolversParentTypes['AllocationNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationsStartedBreakdownResolvers = EnumResolverSignature<{ CATEGORY?: any, LEVEL?: any, MUNICIPALITY?: any, REFERRER?: any, REFERRER_LEVEL?: any }, ResolversTypes['AllocationsStartedBreakdown']>;

export type AlreadyWaitingProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyWaitingProblem'] = ResolversParentTypes['AlreadyWaitingProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingListEntry?: Resolver<ResolversTypes['WaitingListEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BirthDatePrecisionResolvers = EnumResolverSignature<{ DAY?: any, MONTH?: any, UNKNOWN?: any, YEAR?: any }, ResolversTypes['BirthDatePrecision']>;

export interface BsnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bsn'], any> {
  name: 'Bsn';
}

export type CareRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareRequest'] = ResolversParentTypes['CareRequest'], FederationReferenceType extends FederationReferenceTypes['CareRequest'] = FederationReferenceTypes['CareRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CareRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocations?: Resolver<Array<ResolversTypes['Allocation']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  datedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  decisionNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  examinedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CareRequestKind'], ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['RequestedProduct']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referrer?: Resolver<Maybe<ResolversTypes['Referrer']>, ParentType, ContextType>;
  rejectedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  responsibleMunicipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CareRequestState'], ParentType, ContextType>;
};

export type CareRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareRequestConnection'] = ResolversParentTypes['CareRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CareRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CareRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CareRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareRequestEdge'] = ResolversParentTypes['CareRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CareRequest'], ParentType, ContextType>;
};

export type CareRequestKindResolvers = EnumResolverSignature<{ ALLOCATION?: any, CHANGE?: any }, ResolversTypes['CareRequestKind']>;

export type CareRequestNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareRequestNotFoundProblem'] = ResolversParentTypes['CareRequestNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CareRequestStateResolvers = EnumResolverSignature<{ GRANTED?: any, OPEN?: any, REJECTED?: any, UNDER_EXAMINATION?: any }, ResolversTypes['CareRequestState']>;

export type CareStartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareStart'] = ResolversParentTypes['CareStart']> = {
  begin?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CareStopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareStop'] = ResolversParentTypes['CareStop']> = {
  begin?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  endReason?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  temporary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface CentsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cents'], any> {
  name: 'Cents';
}

export type ChangeAllocationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAllocationResult'] = ResolversParentTypes['ChangeAllocationResult']> = {
  __resolveType?: TypeResolveFn<'AllocationNotFoundProblem' | 'CareRequestNotFoundProblem' | 'ChangeAllocationSuccess' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem', ParentType, ContextType>;
};

export type ChangeAllocationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAllocationSuccess'] = ResolversParentTypes['ChangeAllocationSuccess']> = {
  allocation?: Resolver<ResolversTypes['Allocation'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client'], FederationReferenceType extends FederationReferenceTypes['Client'] = FederationReferenceTypes['Client']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Client']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocations?: Resolver<Array<ResolversTypes['Allocation']>, ParentType, ContextType>;
  birthDate?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  birthDatePrecision?: Resolver<ResolversTypes['BirthDatePrecision'], ParentType, ContextType>;
  bsn?: Resolver<ResolversTypes['Bsn'], ParentType, ContextType>;
  careRequests?: Resolver<Array<ResolversTypes['CareRequest']>, ParentType, ContextType>;
  familyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  familyNamePrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenNames?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initials?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalRepresentation?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  legalStatus?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  perspectivePlanDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  perspectivePlans?: Resolver<Array<ResolversTypes['PerspectivePlan']>, ParentType, ContextType>;
  responsibleMunicipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  secretAddress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  securePlacements?: Resolver<Array<ResolversTypes['SecurePlacement']>, ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
  waitingListEntries?: Resolver<Array<ResolversTypes['WaitingListEntry']>, ParentType, ContextType>;
  whereabouts?: Resolver<Maybe<ResolversTypes['Whereabouts']>, ParentType, ContextType>;
};

export type ClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientConnection'] = ResolversParentTypes['ClientConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Client']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientEdge'] = ResolversParentTypes['ClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
};

export type ClientNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientNotFoundProblem'] = ResolversParentTypes['ClientNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientsInCareBreakdownResolvers = EnumResolverSignature<{ CATEGORY?: any, LEVEL?: any, MUNICIPALITY?: any }, ResolversTypes['ClientsInCareBreakdown']>;

export type ClientsInSecureCareBreakdownResolvers = EnumResolverSignature<{ GUARDIANSHIP?: any, INSTITUTION?: any, MUNICIPALITY?: any }, ResolversTypes['ClientsInSecureCareBreakdown']>;

export type CodedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodedValue'] = ResolversParentTypes['CodedValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfirmRegisterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmRegisterResult'] = ResolversParentTypes['ConfirmRegisterResult']> = {
  __resolveType?: TypeResolveFn<'ConfirmRegisterSuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type ConfirmRegisterSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmRegisterSuccess'] = ResolversParentTypes['ConfirmRegisterSuccess']> = {
  completeUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['FigureRegister'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAllocationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAllocationResult'] = ResolversParentTypes['DeleteAllocationResult']> = {
  __resolveType?: TypeResolveFn<'AllocationNotFoundProblem' | 'DeleteAllocationSuccess' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem', ParentType, ContextType>;
};

export type DeleteAllocationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAllocationSuccess'] = ResolversParentTypes['DeleteAllocationSuccess']> = {
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndAllocationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAllocationResult'] = ResolversParentTypes['EndAllocationResult']> = {
  __resolveType?: TypeResolveFn<'AllocationNotFoundProblem' | 'EndAllocationSuccess' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem', ParentType, ContextType>;
};

export type EndAllocationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAllocationSuccess'] = ResolversParentTypes['EndAllocationSuccess']> = {
  allocation?: Resolver<ResolversTypes['Allocation'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndSecurePlacementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSecurePlacementResult'] = ResolversParentTypes['EndSecurePlacementResult']> = {
  __resolveType?: TypeResolveFn<'EndSecurePlacementSuccess' | 'SecurePlacementEndedProblem' | 'SecurePlacementNotFoundProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type EndSecurePlacementSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSecurePlacementSuccess'] = ResolversParentTypes['EndSecurePlacementSuccess']> = {
  securePlacement?: Resolver<ResolversTypes['SecurePlacement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndWaitingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndWaitingResult'] = ResolversParentTypes['EndWaitingResult']> = {
  __resolveType?: TypeResolveFn<'EndWaitingSuccess' | 'ValidationProblem' | 'WaitingEndedProblem' | 'WaitingListEntryNotFoundProblem', ParentType, ContextType>;
};

export type EndWaitingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndWaitingSuccess'] = ResolversParentTypes['EndWaitingSuccess']> = {
  waitingListEntry?: Resolver<ResolversTypes['WaitingListEntry'], ParentType, ContextType>;
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

export type FigureRegisterResolvers = EnumResolverSignature<{ NORM_DEVIATIONS?: any, PERSPECTIVE_PLANS?: any, SECURE_CARE?: any, WAITING_LIST?: any }, ResolversTypes['FigureRegister']>;

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

export type GrantAllocationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantAllocationResult'] = ResolversParentTypes['GrantAllocationResult']> = {
  __resolveType?: TypeResolveFn<'AllocationNotFoundProblem' | 'CareRequestNotFoundProblem' | 'ClientNotFoundProblem' | 'GrantAllocationSuccess' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem', ParentType, ContextType>;
};

export type GrantAllocationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantAllocationSuccess'] = ResolversParentTypes['GrantAllocationSuccess']> = {
  allocation?: Resolver<ResolversTypes['Allocation'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRequestResult'] = ResolversParentTypes['GrantRequestResult']> = {
  __resolveType?: TypeResolveFn<'CareRequestNotFoundProblem' | 'GrantRequestSuccess' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem', ParentType, ContextType>;
};

export type GrantRequestSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRequestSuccess'] = ResolversParentTypes['GrantRequestSuccess']> = {
  careRequest?: Resolver<ResolversTypes['CareRequest'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReusedProblem'] = ResolversParentTypes['IdempotencyKeyReusedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LifeAreaResolvers = EnumResolverSignature<{ DAY_ACTIVITY?: any, HOUSING?: any, INCOME?: any, SUPPORT?: any }, ResolversTypes['LifeArea']>;

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocations?: Resolver<Array<ResolversTypes['Allocation']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['MessageAnswer']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  careRequests?: Resolver<Array<ResolversTypes['CareRequest']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  datedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MessageDirection'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['MessageFinding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MessageType'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['MessageVerdict'], ParentType, ContextType>;
};

export type MessageAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAnswer'] = ResolversParentTypes['MessageAnswer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MessageType'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MessageDirectionResolvers = EnumResolverSignature<{ INCOMING?: any, OUTGOING?: any }, ResolversTypes['MessageDirection']>;

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageFinding'] = ResolversParentTypes['MessageFinding']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  returnCode?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageRefusedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageRefusedProblem'] = ResolversParentTypes['MessageRefusedProblem']> = {
  breaches?: Resolver<Array<ResolversTypes['RuleBreach']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageTypeResolvers = EnumResolverSignature<{ JW301?: any, JW302?: any, JW305?: any, JW306?: any, JW307?: any, JW308?: any, JW315?: any, JW316?: any, JW317?: any, JW318?: any, JW319?: any, JW320?: any, JW323?: any, JW325?: any }, ResolversTypes['MessageType']>;

export type MessageVerdictResolvers = EnumResolverSignature<{ ACCEPTED?: any, PARKED?: any, REFUSED?: any, REJECTED?: any }, ResolversTypes['MessageVerdict']>;

export type MunicipalityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  code?: Resolver<ResolversTypes['MunicipalityCode'], ParentType, ContextType>;
};

export interface MunicipalityCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MunicipalityCode'], any> {
  name: 'MunicipalityCode';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  agreeNormDeviation?: Resolver<ResolversTypes['AgreeNormDeviationResult'], ParentType, ContextType, RequireFields<MutationagreeNormDeviationArgs, 'input'>>;
  changeAllocation?: Resolver<ResolversTypes['ChangeAllocationResult'], ParentType, ContextType, RequireFields<MutationchangeAllocationArgs, 'input'>>;
  confirmRegister?: Resolver<ResolversTypes['ConfirmRegisterResult'], ParentType, ContextType, RequireFields<MutationconfirmRegisterArgs, 'input'>>;
  deleteAllocation?: Resolver<ResolversTypes['DeleteAllocationResult'], ParentType, ContextType, RequireFields<MutationdeleteAllocationArgs, 'input'>>;
  endAllocation?: Resolver<ResolversTypes['EndAllocationResult'], ParentType, ContextType, RequireFields<MutationendAllocationArgs, 'input'>>;
  endSecurePlacement?: Resolver<ResolversTypes['EndSecurePlacementResult'], ParentType, ContextType, RequireFields<MutationendSecurePlacementArgs, 'input'>>;
  endWaiting?: Resolver<ResolversTypes['EndWaitingResult'], ParentType, ContextType, RequireFields<MutationendWaitingArgs, 'input'>>;
  grantAllocation?: Resolver<ResolversTypes['GrantAllocationResult'], ParentType, ContextType, RequireFields<MutationgrantAllocationArgs, 'input'>>;
  grantRequest?: Resolver<ResolversTypes['GrantRequestResult'], ParentType, ContextType, RequireFields<MutationgrantRequestArgs, 'input'>>;
  protectAddress?: Resolver<ResolversTypes['ProtectAddressResult'], ParentType, ContextType, RequireFields<MutationprotectAddressArgs, 'input'>>;
  putRequestUnderExamination?: Resolver<ResolversTypes['PutRequestUnderExaminationResult'], ParentType, ContextType, RequireFields<MutationputRequestUnderExaminationArgs, 'input'>>;
  recordPerspectivePlan?: Resolver<ResolversTypes['RecordPerspectivePlanResult'], ParentType, ContextType, RequireFields<MutationrecordPerspectivePlanArgs, 'input'>>;
  referToMunicipality?: Resolver<ResolversTypes['ReferToMunicipalityResult'], ParentType, ContextType, RequireFields<MutationreferToMunicipalityArgs, 'input'>>;
  registerSecurePlacement?: Resolver<ResolversTypes['RegisterSecurePlacementResult'], ParentType, ContextType, RequireFields<MutationregisterSecurePlacementArgs, 'input'>>;
  registerWaiting?: Resolver<ResolversTypes['RegisterWaitingResult'], ParentType, ContextType, RequireFields<MutationregisterWaitingArgs, 'input'>>;
  rejectRequest?: Resolver<ResolversTypes['RejectRequestResult'], ParentType, ContextType, RequireFields<MutationrejectRequestArgs, 'input'>>;
  setSecureCareCapacity?: Resolver<ResolversTypes['SetSecureCareCapacityResult'], ParentType, ContextType, RequireFields<MutationsetSecureCareCapacityArgs, 'input'>>;
  unprotectAddress?: Resolver<ResolversTypes['UnprotectAddressResult'], ParentType, ContextType, RequireFields<MutationunprotectAddressArgs, 'input'>>;
};

export type NormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Norm'] = ResolversParentTypes['Norm']> = {
  applies?: Resolver<ResolversTypes['NormScope'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productCategories?: Resolver<Array<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type NormCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NormCheck'] = ResolversParentTypes['NormCheck']> = {
  deviation?: Resolver<Maybe<ResolversTypes['NormDeviation']>, ParentType, ContextType>;
  isLonger?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  norm?: Resolver<ResolversTypes['Norm'], ParentType, ContextType>;
};

export type NormDeviationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NormDeviation'] = ResolversParentTypes['NormDeviation']> = {
  agreedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  norm?: Resolver<Maybe<ResolversTypes['Norm']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NormDeviationReason'], ParentType, ContextType>;
};

export type NormDeviationAgreedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NormDeviationAgreedProblem'] = ResolversParentTypes['NormDeviationAgreedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  normDeviation?: Resolver<ResolversTypes['NormDeviation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NormDeviationReasonResolvers = EnumResolverSignature<{ LIFELONG_NEED?: any, PLACEMENT_LOOMS?: any, SCHOOL_DROP_OUT_LOOMS?: any }, ResolversTypes['NormDeviationReason']>;

export type NormFrameworkBreakdownResolvers = EnumResolverSignature<{ FRAMEWORK?: any, MUNICIPALITY?: any }, ResolversTypes['NormFrameworkBreakdown']>;

export type NormScopeResolvers = EnumResolverSignature<{ EACH?: any, ON_AVERAGE?: any }, ResolversTypes['NormScope']>;

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PerspectivePlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerspectivePlan'] = ResolversParentTypes['PerspectivePlan']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  datedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifeAreas?: Resolver<Array<ResolversTypes['LifeArea']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PerspectivePlanStatus'], ParentType, ContextType>;
};

export type PerspectivePlanRecordedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerspectivePlanRecordedProblem'] = ResolversParentTypes['PerspectivePlanRecordedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  perspectivePlan?: Resolver<ResolversTypes['PerspectivePlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PerspectivePlanStatusResolvers = EnumResolverSignature<{ CLOSED?: any, ESCALATED?: any, IN_PROGRESS?: any }, ResolversTypes['PerspectivePlanStatus']>;

export type PerspectivePlansBreakdownResolvers = EnumResolverSignature<{ MUNICIPALITY?: any, PLAN?: any }, ResolversTypes['PerspectivePlansBreakdown']>;

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType?: TypeResolveFn<'AllocationNotFoundProblem' | 'AlreadyWaitingProblem' | 'CareRequestNotFoundProblem' | 'ClientNotFoundProblem' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem' | 'NormDeviationAgreedProblem' | 'PerspectivePlanRecordedProblem' | 'SecureCareCapacitySetProblem' | 'SecurePlacementEndedProblem' | 'SecurePlacementNotFoundProblem' | 'SecurePlacementOverlapProblem' | 'ValidationProblem' | 'WaitingEndedProblem' | 'WaitingListEntryNotFoundProblem', ParentType, ContextType>;
};

export type ProductCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCategory'] = ResolversParentTypes['ProductCategory']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProtectAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectAddressResult'] = ResolversParentTypes['ProtectAddressResult']> = {
  __resolveType?: TypeResolveFn<'ClientNotFoundProblem' | 'ProtectAddressSuccess', ParentType, ContextType>;
};

export type ProtectAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtectAddressSuccess'] = ResolversParentTypes['ProtectAddressSuccess']> = {
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider']> = {
  agbCode?: Resolver<ResolversTypes['AgbCode'], ParentType, ContextType>;
};

export type PurposeResolvers = EnumResolverSignature<{ ACCESS?: any, CONTROL?: any, FUNDING?: any, MEASURE?: any, POLICY?: any }, ResolversTypes['Purpose']>;

export type PutRequestUnderExaminationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutRequestUnderExaminationResult'] = ResolversParentTypes['PutRequestUnderExaminationResult']> = {
  __resolveType?: TypeResolveFn<'CareRequestNotFoundProblem' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem' | 'PutRequestUnderExaminationSuccess', ParentType, ContextType>;
};

export type PutRequestUnderExaminationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PutRequestUnderExaminationSuccess'] = ResolversParentTypes['PutRequestUnderExaminationSuccess']> = {
  careRequest?: Resolver<ResolversTypes['CareRequest'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accesses?: Resolver<ResolversTypes['AccessConnection'], ParentType, ContextType, RequireFields<QueryaccessesArgs, 'clientId' | 'first'>>;
  allocationsStarted?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QueryallocationsStartedArgs, 'from' | 'scope' | 'to'>>;
  careRequest?: Resolver<Maybe<ResolversTypes['CareRequest']>, ParentType, ContextType, RequireFields<QuerycareRequestArgs, 'id'>>;
  careRequests?: Resolver<ResolversTypes['CareRequestConnection'], ParentType, ContextType, RequireFields<QuerycareRequestsArgs, 'first'>>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType, RequireFields<QueryclientArgs, 'id'>>;
  clientByBsn?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType, RequireFields<QueryclientByBsnArgs, 'bsn'>>;
  clients?: Resolver<ResolversTypes['ClientConnection'], ParentType, ContextType, RequireFields<QueryclientsArgs, 'first'>>;
  clientsInCare?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QueryclientsInCareArgs, 'from' | 'scope' | 'to'>>;
  clientsInSecureCare?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QueryclientsInSecureCareArgs, 'from' | 'scope' | 'to'>>;
  coachReferrals?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerycoachReferralsArgs, 'from' | 'scope' | 'to'>>;
  involuntaryWaitingList?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QueryinvoluntaryWaitingListArgs, 'from' | 'scope' | 'to'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QuerymessageArgs, 'id'>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QuerymessagesArgs, 'first'>>;
  normFramework?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerynormFrameworkArgs, 'from' | 'scope' | 'to'>>;
  norms?: Resolver<Array<ResolversTypes['Norm']>, ParentType, ContextType, RequireFields<QuerynormsArgs, 'regionId'>>;
  perspectivePlans?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QueryperspectivePlansArgs, 'from' | 'scope' | 'to'>>;
  secureCareCapacities?: Resolver<Array<ResolversTypes['SecureCareCapacity']>, ParentType, ContextType, RequireFields<QuerysecureCareCapacitiesArgs, 'regionId'>>;
  secureCareOccupancy?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerysecureCareOccupancyArgs, 'from' | 'regionId' | 'to'>>;
  securePlacements?: Resolver<ResolversTypes['SecurePlacementConnection'], ParentType, ContextType, RequireFields<QuerysecurePlacementsArgs, 'first'>>;
  waitingList?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerywaitingListArgs, 'from' | 'scope' | 'to'>>;
  waitingListEntries?: Resolver<ResolversTypes['WaitingListEntryConnection'], ParentType, ContextType, RequireFields<QuerywaitingListEntriesArgs, 'first'>>;
  waitingTimes?: Resolver<Maybe<Array<ResolversTypes['Figure']>>, ParentType, ContextType, RequireFields<QuerywaitingTimesArgs, 'from' | 'scope' | 'to'>>;
  worklist?: Resolver<ResolversTypes['WorklistConnection'], ParentType, ContextType, RequireFields<QueryworklistArgs, 'first'>>;
};

export type RecordPerspectivePlanResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPerspectivePlanResult'] = ResolversParentTypes['RecordPerspectivePlanResult']> = {
  __resolveType?: TypeResolveFn<'ClientNotFoundProblem' | 'PerspectivePlanRecordedProblem' | 'RecordPerspectivePlanSuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type RecordPerspectivePlanSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPerspectivePlanSuccess'] = ResolversParentTypes['RecordPerspectivePlanSuccess']> = {
  perspectivePlan?: Resolver<ResolversTypes['PerspectivePlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferToMunicipalityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferToMunicipalityResult'] = ResolversParentTypes['ReferToMunicipalityResult']> = {
  __resolveType?: TypeResolveFn<'CareRequestNotFoundProblem' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem' | 'ReferToMunicipalitySuccess', ParentType, ContextType>;
};

export type ReferToMunicipalitySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferToMunicipalitySuccess'] = ResolversParentTypes['ReferToMunicipalitySuccess']> = {
  careRequest?: Resolver<ResolversTypes['CareRequest'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferrerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Referrer'] = ResolversParentTypes['Referrer']> = {
  agbCode?: Resolver<Maybe<ResolversTypes['AgbCode']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CodedValue'], ParentType, ContextType>;
};

export type RegisterSecurePlacementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSecurePlacementResult'] = ResolversParentTypes['RegisterSecurePlacementResult']> = {
  __resolveType?: TypeResolveFn<'ClientNotFoundProblem' | 'RegisterSecurePlacementSuccess' | 'SecurePlacementOverlapProblem' | 'ValidationProblem', ParentType, ContextType>;
};

export type RegisterSecurePlacementSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSecurePlacementSuccess'] = ResolversParentTypes['RegisterSecurePlacementSuccess']> = {
  securePlacement?: Resolver<ResolversTypes['SecurePlacement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterWaitingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterWaitingResult'] = ResolversParentTypes['RegisterWaitingResult']> = {
  __resolveType?: TypeResolveFn<'AlreadyWaitingProblem' | 'ClientNotFoundProblem' | 'RegisterWaitingSuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type RegisterWaitingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterWaitingSuccess'] = ResolversParentTypes['RegisterWaitingSuccess']> = {
  waitingListEntry?: Resolver<ResolversTypes['WaitingListEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectRequestResult'] = ResolversParentTypes['RejectRequestResult']> = {
  __resolveType?: TypeResolveFn<'CareRequestNotFoundProblem' | 'IdempotencyKeyReusedProblem' | 'MessageRefusedProblem' | 'RejectRequestSuccess', ParentType, ContextType>;
};

export type RejectRequestSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectRequestSuccess'] = ResolversParentTypes['RejectRequestSuccess']> = {
  careRequest?: Resolver<ResolversTypes['CareRequest'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestedProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestedProduct'] = ResolversParentTypes['RequestedProduct']> = {
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
  budgetCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  productCategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  productCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['AllocatedVolume']>, ParentType, ContextType>;
  wish?: Resolver<ResolversTypes['RequestedProductWish'], ParentType, ContextType>;
};

export type RequestedProductWishResolvers = EnumResolverSignature<{ CHANGED?: any, NEW?: any, UNCHANGED?: any }, ResolversTypes['RequestedProductWish']>;

export type RuleBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleBreach'] = ResolversParentTypes['RuleBreach']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  returnCode?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SecureCareCapacityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecureCareCapacity'] = ResolversParentTypes['SecureCareCapacity']> = {
  institution?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type SecureCareCapacitySetProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecureCareCapacitySetProblem'] = ResolversParentTypes['SecureCareCapacitySetProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secureCareCapacity?: Resolver<ResolversTypes['SecureCareCapacity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecurePlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurePlacement'] = ResolversParentTypes['SecurePlacement']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['SecurePlacementEndReason']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['CodedValue']>, ParentType, ContextType>;
  placedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  responsibleMunicipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type SecurePlacementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurePlacementConnection'] = ResolversParentTypes['SecurePlacementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SecurePlacementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SecurePlacement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SecurePlacementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurePlacementEdge'] = ResolversParentTypes['SecurePlacementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SecurePlacement'], ParentType, ContextType>;
};

export type SecurePlacementEndReasonResolvers = EnumResolverSignature<{ DEPARTURE?: any, OTHER_MEASURE?: any, OTHER_MUNICIPALITY?: any }, ResolversTypes['SecurePlacementEndReason']>;

export type SecurePlacementEndedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurePlacementEndedProblem'] = ResolversParentTypes['SecurePlacementEndedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  securePlacement?: Resolver<ResolversTypes['SecurePlacement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecurePlacementNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurePlacementNotFoundProblem'] = ResolversParentTypes['SecurePlacementNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecurePlacementOverlapProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurePlacementOverlapProblem'] = ResolversParentTypes['SecurePlacementOverlapProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  securePlacement?: Resolver<ResolversTypes['SecurePlacement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetSecureCareCapacityResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSecureCareCapacityResult'] = ResolversParentTypes['SetSecureCareCapacityResult']> = {
  __resolveType?: TypeResolveFn<'SecureCareCapacitySetProblem' | 'SetSecureCareCapacitySuccess' | 'ValidationProblem', ParentType, ContextType>;
};

export type SetSecureCareCapacitySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSecureCareCapacitySuccess'] = ResolversParentTypes['SetSecureCareCapacitySuccess']> = {
  secureCareCapacity?: Resolver<ResolversTypes['SecureCareCapacity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface UUIDScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type UnprotectAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnprotectAddressResult'] = ResolversParentTypes['UnprotectAddressResult']> = {
  __resolveType?: TypeResolveFn<'ClientNotFoundProblem' | 'UnprotectAddressSuccess', ParentType, ContextType>;
};

export type UnprotectAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnprotectAddressSuccess'] = ResolversParentTypes['UnprotectAddressSuccess']> = {
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidationProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValidationProblem'] = ResolversParentTypes['ValidationProblem']> = {
  fields?: Resolver<Array<ResolversTypes['FieldProblem']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingBreakdownResolvers = EnumResolverSignature<{ CATEGORY?: any, ORGANISATION?: any, PLACE?: any, REQUEST?: any }, ResolversTypes['WaitingBreakdown']>;

export type WaitingEndedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingEndedProblem'] = ResolversParentTypes['WaitingEndedProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingListEntry?: Resolver<ResolversTypes['WaitingListEntry'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingListBreakdownResolvers = EnumResolverSignature<{ CATEGORY?: any, MUNICIPALITY?: any, ORGANISATION?: any, PLACE?: any, REQUEST?: any }, ResolversTypes['WaitingListBreakdown']>;

export type WaitingListEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingListEntry'] = ResolversParentTypes['WaitingListEntry']> = {
  atClientRequest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['WaitingOutcome']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['WaitingPlace'], ParentType, ContextType>;
  productCategory?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  waitingSince?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type WaitingListEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingListEntryConnection'] = ResolversParentTypes['WaitingListEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WaitingListEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WaitingListEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WaitingListEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingListEntryEdge'] = ResolversParentTypes['WaitingListEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WaitingListEntry'], ParentType, ContextType>;
};

export type WaitingListEntryNotFoundProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingListEntryNotFoundProblem'] = ResolversParentTypes['WaitingListEntryNotFoundProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaitingOutcomeResolvers = EnumResolverSignature<{ STARTED?: any, WITHDRAWN?: any }, ResolversTypes['WaitingOutcome']>;

export type WaitingPlaceResolvers = EnumResolverSignature<{ CERTIFIED_INSTITUTION?: any, LOCAL_TEAM?: any, PROVIDER?: any }, ResolversTypes['WaitingPlace']>;

export type WhereaboutsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Whereabouts'] = ResolversParentTypes['Whereabouts']> = {
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type WithheldFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithheldFigure'] = ResolversParentTypes['WithheldFigure']> = {
  reason?: Resolver<ResolversTypes['WithholdingReason'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithholdingReasonResolvers = EnumResolverSignature<{ COMPLEMENTARY?: any, DOMINANT_PROVIDER?: any, FEW_CLIENTS?: any, FEW_PROVIDERS?: any, NOT_DELIVERED?: any, NOT_PUBLISHED?: any, SMALL_BASE?: any, SMALL_COUNT?: any }, ResolversTypes['WithholdingReason']>;

export type WorklistActorResolvers = EnumResolverSignature<{ MUNICIPALITY?: any, PROVIDER?: any }, ResolversTypes['WorklistActor']>;

export type WorklistConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorklistConnection'] = ResolversParentTypes['WorklistConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorklistEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WorklistItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorklistEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorklistEdge'] = ResolversParentTypes['WorklistEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorklistItem'], ParentType, ContextType>;
};

export type WorklistItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorklistItem'] = ResolversParentTypes['WorklistItem']> = {
  actor?: Resolver<ResolversTypes['WorklistActor'], ParentType, ContextType>;
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
  careRequest?: Resolver<Maybe<ResolversTypes['CareRequest']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorklistKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WorklistState'], ParentType, ContextType>;
};

export type WorklistKindResolvers = EnumResolverSignature<{ CLAIM_ANSWER?: any, REQUEST_ANSWER?: any, RESIDENCE_REJECTION?: any, RETURN?: any, START?: any, STOP?: any }, ResolversTypes['WorklistKind']>;

export type WorklistStateResolvers = EnumResolverSignature<{ DUE?: any, DUE_SOON?: any, LATE?: any }, ResolversTypes['WorklistState']>;

export type Resolvers<ContextType = Context> = {
  Access?: AccessResolvers<ContextType>;
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  AccessEdge?: AccessEdgeResolvers<ContextType>;
  AccessOutcome?: AccessOutcomeResolvers;
  Address?: AddressResolvers<ContextType>;
  AgbCode?: GraphQLScalarType;
  AgreeNormDeviationResult?: AgreeNormDeviationResultResolvers<ContextType>;
  AgreeNormDeviationSuccess?: AgreeNormDeviationSuccessResolvers<ContextType>;
  AllocatedVolume?: AllocatedVolumeResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  AllocationKind?: AllocationKindResolvers;
  AllocationNotFoundProblem?: AllocationNotFoundProblemResolvers<ContextType>;
  AllocationsStartedBreakdown?: AllocationsStartedBreakdownResolvers;
  AlreadyWaitingProblem?: AlreadyWaitingProblemResolvers<ContextType>;
  BirthDatePrecision?: BirthDatePrecisionResolvers;
  Bsn?: GraphQLScalarType;
  CareRequest?: CareRequestResolvers<ContextType>;
  CareRequestConnection?: CareRequestConnectionResolvers<ContextType>;
  CareRequestEdge?: CareRequestEdgeResolvers<ContextType>;
  CareRequestKind?: CareRequestKindResolvers;
  CareRequestNotFoundProblem?: CareRequestNotFoundProblemResolvers<ContextType>;
  CareRequestState?: CareRequestStateResolvers;
  CareStart?: CareStartResolvers<ContextType>;
  CareStop?: CareStopResolvers<ContextType>;
  Cents?: GraphQLScalarType;
  ChangeAllocationResult?: ChangeAllocationResultResolvers<ContextType>;
  ChangeAllocationSuccess?: ChangeAllocationSuccessResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  Client?: ClientResolvers<ContextType>;
  ClientConnection?: ClientConnectionResolvers<ContextType>;
  ClientEdge?: ClientEdgeResolvers<ContextType>;
  ClientNotFoundProblem?: ClientNotFoundProblemResolvers<ContextType>;
  ClientsInCareBreakdown?: ClientsInCareBreakdownResolvers;
  ClientsInSecureCareBreakdown?: ClientsInSecureCareBreakdownResolvers;
  CodedValue?: CodedValueResolvers<ContextType>;
  ConfirmRegisterResult?: ConfirmRegisterResultResolvers<ContextType>;
  ConfirmRegisterSuccess?: ConfirmRegisterSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAllocationResult?: DeleteAllocationResultResolvers<ContextType>;
  DeleteAllocationSuccess?: DeleteAllocationSuccessResolvers<ContextType>;
  EndAllocationResult?: EndAllocationResultResolvers<ContextType>;
  EndAllocationSuccess?: EndAllocationSuccessResolvers<ContextType>;
  EndSecurePlacementResult?: EndSecurePlacementResultResolvers<ContextType>;
  EndSecurePlacementSuccess?: EndSecurePlacementSuccessResolvers<ContextType>;
  EndWaitingResult?: EndWaitingResultResolvers<ContextType>;
  EndWaitingSuccess?: EndWaitingSuccessResolvers<ContextType>;
  FieldProblem?: FieldProblemResolvers<ContextType>;
  Figure?: FigureResolvers<ContextType>;
  FigureCompleteness?: FigureCompletenessResolvers<ContextType>;
  FigureDefinition?: FigureDefinitionResolvers<ContextType>;
  FigureDimension?: FigureDimensionResolvers<ContextType>;
  FigureKind?: FigureKindResolvers;
  FigureNumber?: GraphQLScalarType;
  FigurePrecision?: FigurePrecisionResolvers;
  FigureRegister?: FigureRegisterResolvers;
  FigureShare?: FigureShareResolvers<ContextType>;
  FigureSource?: FigureSourceResolvers<ContextType>;
  FigureStatus?: FigureStatusResolvers;
  FigureUnit?: FigureUnitResolvers;
  GrantAllocationResult?: GrantAllocationResultResolvers<ContextType>;
  GrantAllocationSuccess?: GrantAllocationSuccessResolvers<ContextType>;
  GrantRequestResult?: GrantRequestResultResolvers<ContextType>;
  GrantRequestSuccess?: GrantRequestSuccessResolvers<ContextType>;
  IdempotencyKeyReusedProblem?: IdempotencyKeyReusedProblemResolvers<ContextType>;
  LifeArea?: LifeAreaResolvers;
  LocalDate?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MessageAnswer?: MessageAnswerResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageDirection?: MessageDirectionResolvers;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageFinding?: MessageFindingResolvers<ContextType>;
  MessageRefusedProblem?: MessageRefusedProblemResolvers<ContextType>;
  MessageType?: MessageTypeResolvers;
  MessageVerdict?: MessageVerdictResolvers;
  Municipality?: MunicipalityResolvers<ContextType>;
  MunicipalityCode?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Norm?: NormResolvers<ContextType>;
  NormCheck?: NormCheckResolvers<ContextType>;
  NormDeviation?: NormDeviationResolvers<ContextType>;
  NormDeviationAgreedProblem?: NormDeviationAgreedProblemResolvers<ContextType>;
  NormDeviationReason?: NormDeviationReasonResolvers;
  NormFrameworkBreakdown?: NormFrameworkBreakdownResolvers;
  NormScope?: NormScopeResolvers;
  PageInfo?: PageInfoResolvers<ContextType>;
  PerspectivePlan?: PerspectivePlanResolvers<ContextType>;
  PerspectivePlanRecordedProblem?: PerspectivePlanRecordedProblemResolvers<ContextType>;
  PerspectivePlanStatus?: PerspectivePlanStatusResolvers;
  PerspectivePlansBreakdown?: PerspectivePlansBreakdownResolvers;
  Problem?: ProblemResolvers<ContextType>;
  ProductCategory?: ProductCategoryResolvers<ContextType>;
  ProtectAddressResult?: ProtectAddressResultResolvers<ContextType>;
  ProtectAddressSuccess?: ProtectAddressSuccessResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  Purpose?: PurposeResolvers;
  PutRequestUnderExaminationResult?: PutRequestUnderExaminationResultResolvers<ContextType>;
  PutRequestUnderExaminationSuccess?: PutRequestUnderExaminationSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPerspectivePlanResult?: RecordPerspectivePlanResultResolvers<ContextType>;
  RecordPerspectivePlanSuccess?: RecordPerspectivePlanSuccessResolvers<ContextType>;
  ReferToMunicipalityResult?: ReferToMunicipalityResultResolvers<ContextType>;
  ReferToMunicipalitySuccess?: ReferToMunicipalitySuccessResolvers<ContextType>;
  Referrer?: ReferrerResolvers<ContextType>;
  RegisterSecurePlacementResult?: RegisterSecurePlacementResultResolvers<ContextType>;
  RegisterSecurePlacementSuccess?: RegisterSecurePlacementSuccessResolvers<ContextType>;
  RegisterWaitingResult?: RegisterWaitingResultResolvers<ContextType>;
  RegisterWaitingSuccess?: RegisterWaitingSuccessResolvers<ContextType>;
  RejectRequestResult?: RejectRequestResultResolvers<ContextType>;
  RejectRequestSuccess?: RejectRequestSuccessResolvers<ContextType>;
  RequestedProduct?: RequestedProductResolvers<ContextType>;
  RequestedProductWish?: RequestedProductWishResolvers;
  RuleBreach?: RuleBreachResolvers<ContextType>;
  SecureCareCapacity?: SecureCareCapacityResolvers<ContextType>;
  SecureCareCapacitySetProblem?: SecureCareCapacitySetProblemResolvers<ContextType>;
  SecurePlacement?: SecurePlacementResolvers<ContextType>;
  SecurePlacementConnection?: SecurePlacementConnectionResolvers<ContextType>;
  SecurePlacementEdge?: SecurePlacementEdgeResolvers<ContextType>;
  SecurePlacementEndReason?: SecurePlacementEndReasonResolvers;
  SecurePlacementEndedProblem?: SecurePlacementEndedProblemResolvers<ContextType>;
  SecurePlacementNotFoundProblem?: SecurePlacementNotFoundProblemResolvers<ContextType>;
  SecurePlacementOverlapProblem?: SecurePlacementOverlapProblemResolvers<ContextType>;
  SetSecureCareCapacityResult?: SetSecureCareCapacityResultResolvers<ContextType>;
  SetSecureCareCapacitySuccess?: SetSecureCareCapacitySuccessResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  UnprotectAddressResult?: UnprotectAddressResultResolvers<ContextType>;
  UnprotectAddressSuccess?: UnprotectAddressSuccessResolvers<ContextType>;
  ValidationProblem?: ValidationProblemResolvers<ContextType>;
  WaitingBreakdown?: WaitingBreakdownResolvers;
  WaitingEndedProblem?: WaitingEndedProblemResolvers<ContextType>;
  WaitingListBreakdown?: WaitingListBreakdownResolvers;
  WaitingListEntry?: WaitingListEntryResolvers<ContextType>;
  WaitingListEntryConnection?: WaitingListEntryConnectionResolvers<ContextType>;
  WaitingListEntryEdge?: WaitingListEntryEdgeResolvers<ContextType>;
  WaitingListEntryNotFoundProblem?: WaitingListEntryNotFoundProblemResolvers<ContextType>;
  WaitingOutcome?: WaitingOutcomeResolvers;
  WaitingPlace?: WaitingPlaceResolvers;
  Whereabouts?: WhereaboutsResolvers<ContextType>;
  WithheldFigure?: WithheldFigureResolvers<ContextType>;
  WithholdingReason?: WithholdingReasonResolvers;
  WorklistActor?: WorklistActorResolvers;
  WorklistConnection?: WorklistConnectionResolvers<ContextType>;
  WorklistEdge?: WorklistEdgeResolvers<ContextType>;
  WorklistItem?: WorklistItemResolvers<ContextType>;
  WorklistKind?: WorklistKindResolvers;
  WorklistState?: WorklistStateResolvers;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: accessDirectiveResolver<any, any, ContextType>;
};
