import {
  allocatedProduct,
  allocationMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
  requestAnswerMessage,
  requestedProduct,
  requestMessage,
  startMessage,
  stopMessage,
} from '@regiograaf/ijw/testing'
import { changesOf } from '../testing/changes.ts'
import type { TestHub } from '../testing/test-hub.ts'

/** A municipality with one young person of whom every kind of fact is known. */
export interface Slice {
  readonly municipality: string
  readonly bsn: string
  readonly familyName: string
  readonly allocationNumber: number
  readonly claimNumber: string
  /** Of a request that is under examination, and of one that was granted. */
  readonly references: readonly [string, string]
}

export const alkmaar: Slice = {
  municipality: 'GM0361',
  bsn: '999900031',
  familyName: 'Zandloper',
  allocationNumber: 500_017,
  claimNumber: 'DALKMAAR1',
  references: ['VALKMAAR1', 'VALKMAAR2'],
}

export const dordrecht: Slice = {
  municipality: 'GM0505',
  bsn: '999900043',
  familyName: 'Merwede',
  allocationNumber: 700_021,
  claimNumber: 'DDORDRECHT1',
  references: ['VDORDRECHT1', 'VDORDRECHT2'],
}

/** The ids under which the graph knows the young person of a slice. */
export function idsOf(
  { hub }: TestHub,
  { municipality, bsn, allocationNumber }: Pick<Slice, 'municipality' | 'bsn' | 'allocationNumber'>,
) {
  return {
    clientId: hub.pseudonyms.clientId(municipality, bsn),
    allocationId: hub.pseudonyms.allocationId(municipality, allocationNumber),
  }
}

/** Everything in an answer that would betray a slice. */
export function tracesOf(hub: TestHub, slice: Slice): readonly string[] {
  const { clientId, allocationId } = idsOf(hub, slice)
  const { bsn, familyName, allocationNumber, claimNumber, references } = slice
  return [bsn, familyName, String(allocationNumber), claimNumber, ...references, clientId, allocationId]
}

/** Fills both slices through the import and the mutations. */
export async function fillTwoMunicipalities(hub: TestHub): Promise<void> {
  const changes = changesOf(hub)
  await changes.registerProvider('noord-kennemerland', '98000101', 'De Duinpan')
  for (const slice of [alkmaar, dordrecht]) {
    const { municipality, bsn, familyName, allocationNumber, claimNumber, references } = slice
    const [examined, granted] = references
    const facts = { municipality: municipality.slice(2), bsn }
    const ofAllocation = { ToewijzingNummer: allocationNumber }
    const brin = `${municipality.slice(-2)}AB`
    await hub.receive(
      requestMessage({ ...facts, datedOn: '2026-03-16', identification: 'V1' }, [
        { ...requestedProduct, ReferentieAanbieder: granted },
      ]),
      allocationMessage({ ...facts, familyName }, [
        { ...allocatedProduct, ...ofAllocation, ReferentieAanbieder: granted },
      ]),
      requestMessage({ ...facts, identification: 'V2' }, [
        { ...requestedProduct, ReferentieAanbieder: examined },
        ...['A', 'B', 'C', 'D'].map((letter) => ({
          ...requestedProduct,
          ReferentieAanbieder: `${examined}${letter}`,
          Product: { Categorie: '45', Code: `45${letter}00` },
        })),
      ]),
      requestAnswerMessage({ municipality: facts.municipality }, { ReferentieAanbieder: examined }),
      startMessage(facts, ofAllocation),
      stopMessage(facts, ofAllocation),
      claimMessage({ ...facts, identification: `${facts.municipality}C`, number: claimNumber }, [
        { ...claimedLineOf(claimNumber), ...ofAllocation },
      ]),
    )
    await changes.agreeTariff(municipality)
    await changes.registerSchool(municipality, brin, `School of ${municipality}`)
    await changes.agreeArrangement(municipality, idsOf(hub, slice).clientId, brin)
    await changes.registerLongTermAbsence(municipality, idsOf(hub, slice).clientId)
    await changes.registerSecurePlacement(municipality, idsOf(hub, slice).clientId)
    await changes.registerWaiting(municipality, idsOf(hub, slice).clientId)
  }
}

/** Fills every table that has rows of somebody for both: also those for which there is no message or mutation of a test. */
export async function fillEveryTable(hub: TestHub): Promise<void> {
  await fillTwoMunicipalities(hub)
  for (const [index, { municipality, bsn, familyName, allocationNumber, claimNumber }] of [
    alkmaar,
    dordrecht,
  ].entries()) {
    await changesOf(hub).reviewClaims(municipality)
    // On other days, so that no key of one is a key of the other.
    await changesOf(hub).setBudgetFrame(municipality, `2025-11-0${6 + index}`)
    await changesOf(hub).recordForecast(municipality, `2026-06-0${1 + index}`)
    const { clientId } = idsOf(hub, { municipality, bsn, allocationNumber })
    await changesOf(hub).recordPerspectivePlan(municipality, clientId, `2026-02-0${2 + index}`)
    const facts = { municipality: municipality.slice(2), bsn, datedOn: '2026-06-24' }
    const awaiting = ['A', 'B', 'C', 'D'].map((letter, index) =>
      claimMessage({ ...facts, identification: `${facts.municipality}C${letter}`, number: `${claimNumber}${letter}` }, [
        {
          ...claimedLineOf(`${claimNumber}${letter}`),
          ToewijzingNummer: allocationNumber,
          ProductPeriode: { Begindatum: `2026-05-0${index + 1}`, Einddatum: '2026-05-31' },
        },
      ]),
    )
    await hub.receive(
      ...awaiting,
      ...awaiting
        .slice(2, 3)
        .map((claim) => claimAnswerMessage(claim, { datedOn: '2026-06-25', identification: 'AC' })),
    )
    await hub.receive(
      allocationMessage({ ...facts, familyName, identification: 'M2', datedOn: '2026-06-26' }, [
        {
          ...allocatedProduct,
          Product: { Categorie: '42' },
          Omvang: undefined,
          ToewijzingNummer: allocationNumber + 1,
        },
      ]),
    )
  }
  await changesOf(hub).registerProvider('zuid-holland-zuid', '98000303', 'De Biesbosch')
  await changesOf(hub).contractProvider('noord-kennemerland', '98000101', '2025-01-01')
  await changesOf(hub).contractProvider('zuid-holland-zuid', '98000303', '2026-01-01')
  await changesOf(hub).setSecureCareCapacity('noord-kennemerland', '98000101', '2025-01-01')
  await changesOf(hub).setSecureCareCapacity('zuid-holland-zuid', '98000303', '2026-01-01')
  // Who looks is written down.
  for (const { municipality } of [alkmaar, dordrecht])
    await hub.askAs(municipality, '{ clients { nodes { familyName } } }')
  await hub.owner.query(`
    insert into hub.secret_address select municipality_code, id, false, '2026-01-01' from clients.client;
    insert into ijw.pending_projection select municipality_code, 'later', id from ijw.message;
    insert into hub.mandate (municipality_code, municipality_codes, region_id, desk, purpose, category, valid_from, valid_until)
      select code, array[code], 'eemland', 'care-desk', 'ACCESS', 'CLIENT_FILES', '2020-01-01', '2099-12-31'
      from unnest(array['GM0361', 'GM0505']) as code;
    insert into clients.norm_deviation (municipality_code, client_id, allocation_id, norm_id, reason, agreed_on)
      select municipality_code, client_id, id, 'zuid-holland-zuid-2022-term', 'LIFELONG_NEED', '2026-02-02' from clients.allocation;
    insert into clients.publication values ('noord-kennemerland', '2026-06-30', '[]');
    insert into education.publication values ('noord-kennemerland', '2026-06-30', '[]');
    insert into education.published_figure values ('noord-kennemerland', 'KPI-23', '2026-06-01', '', 'total', '', 10, null);
    insert into finance.publication values ('noord-kennemerland', '2026-06-30', '[]');
    insert into finance.published_figure values ('noord-kennemerland', 'MON-24', '2026-05-01', '', 'total', '', 10, null);
    insert into clients.published_figure values ('noord-kennemerland', 'MON-02', '2026-05-01', '', 'total', '', 10, null);
    insert into ijw.conflict select municipality_code, id, content, content_sha256 from ijw.message;
    insert into ijw.undecided select municipality_code, dated_on, 9, identification, sender, id, 1 from ijw.message;
    insert into ijw.parked
      select municipality_code, message_id, message_id, receiver, dated_on from ijw.receipt;
    insert into ijw.breach select municipality_code, message_id, '/Bericht', 'TR019', '9019' from ijw.receipt;
    insert into ijw.refusal
      select municipality_code, gen_random_uuid(), message_type, sender, receiver, identification, dated_on, received_at,
        2, '{CS002}', '{/Bericht/Client/Bsn}', 'JW306', gen_random_uuid(), client_ids from ijw.receipt;
    insert into ijw.sending select municipality_code, message_id::text, '', message_id from ijw.receipt;
    insert into ijw.unreadable select content_sha256, 'XML:wellformed', received_at from ijw.message limit 1;
    -- No key of one may be a key of the other as well: that it exists would then say nothing.
    update ijw.message set identification = municipality_code || identification;
    update clients.cube set day = day - interval '10 years' where municipality_code = 'GM0505';
    update clients.cube_source set source = municipality_code || source where municipality_code = 'GM0505';
    update finance.cube_source set source = municipality_code || source where municipality_code = 'GM0505';
    update education.cube_source set source = municipality_code || source where municipality_code = 'GM0505';
    update education.cube set day = day - interval '10 years' where municipality_code = 'GM0505';
    update finance.cube set day = day - interval '10 years' where municipality_code = 'GM0505';
    update finance.tariff set product_code = substr(municipality_code, 2);
    insert into education.school (brin, name, located_in, partnership_code)
      values ('99ZZ', 'School of another partnership', 'GM0505', 'PO2801')`)
}

function claimedLineOf(claimNumber: string) {
  return { ...claimedLine, ProductReferentie: { ReferentieNummer: `L${claimNumber}` } }
}
