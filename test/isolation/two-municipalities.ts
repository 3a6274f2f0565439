import {
  allocatedProduct,
  allocationMessage,
  claimedLine,
  claimMessage,
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
}

export const alkmaar: Slice = {
  municipality: 'GM0361',
  bsn: '999900031',
  familyName: 'Zandloper',
  allocationNumber: 500_017,
  claimNumber: 'DALKMAAR1',
}

export const dordrecht: Slice = {
  municipality: 'GM0505',
  bsn: '999900043',
  familyName: 'Merwede',
  allocationNumber: 700_021,
  claimNumber: 'DDORDRECHT1',
}

/** The ids under which the graph knows the young person of a slice. */
export function idsOf({ hub }: TestHub, { municipality, bsn, allocationNumber }: Slice) {
  return {
    clientId: hub.pseudonyms.clientId(municipality, bsn),
    allocationId: hub.pseudonyms.allocationId(municipality, allocationNumber),
  }
}

/** Everything in an answer that would betray a slice. */
export function tracesOf(hub: TestHub, slice: Slice): readonly string[] {
  const { clientId, allocationId } = idsOf(hub, slice)
  return [slice.bsn, slice.familyName, String(slice.allocationNumber), slice.claimNumber, clientId, allocationId]
}

/** Fills both slices through the import and the mutations. */
export async function fillTwoMunicipalities(hub: TestHub): Promise<void> {
  const changes = changesOf(hub)
  await changes.registerProvider('noord-kennemerland', '98000101', 'De Duinpan')
  for (const slice of [alkmaar, dordrecht]) {
    const { municipality, bsn, familyName, allocationNumber, claimNumber } = slice
    const facts = { municipality: municipality.slice(2), bsn }
    const ofAllocation = { ToewijzingNummer: allocationNumber }
    const brin = `${municipality.slice(-2)}AB`
    await hub.receive(
      allocationMessage({ ...facts, familyName }, [{ ...allocatedProduct, ...ofAllocation }]),
      startMessage(facts, ofAllocation),
      stopMessage(facts, ofAllocation),
      claimMessage({ ...facts, number: claimNumber }, [{ ...claimedLineOf(claimNumber), ...ofAllocation }]),
    )
    await changes.agreeTariff(municipality)
    await changes.registerSchool(municipality, brin, `School of ${municipality}`)
    await changes.agreeArrangement(municipality, idsOf(hub, slice).clientId, brin)
  }
}

function claimedLineOf(claimNumber: string) {
  return { ...claimedLine, ProductReferentie: { ReferentieNummer: `L${claimNumber}` } }
}
