import { date, messageClass, optional, repeated } from './building-blocks.ts'
import { claimLineReference, closedPeriod, signedAmount, signedTotal } from './composite-types.ts'
import { fromProvider, type MessageOf } from './message.ts'
import { amount, bsn, claimNumber, number, productCategory, productCode, unit } from './simple-types.ts'

const claimLine = messageClass({
  ProductReferentie: claimLineReference,
  ToewijzingNummer: number,
  ProductCategorie: productCategory,
  ProductCode: productCode,
  ProductPeriode: closedPeriod,
  GeleverdVolume: amount,
  Eenheid: unit,
  ProductTarief: optional(amount),
  IngediendBedrag: signedAmount,
})

const client = messageClass({
  Bsn: bsn,
  Prestaties: messageClass({ Prestatie: repeated(claimLine) }),
})

export const claimedClients = messageClass({ Client: repeated(client) })

/** Claim (declaratie): what a provider claims over one calendar month, for one or more clients. */
export const jw323 = fromProvider('JW323', '490', {
  Declaratie: messageClass({
    DeclaratieNummer: claimNumber,
    DeclaratiePeriode: closedPeriod,
    DeclaratieDagtekening: date,
    TotaalIngediendBedrag: signedTotal,
    Clienten: claimedClients,
  }),
})

export type Jw323 = MessageOf<typeof jw323>
export type Prestatie = Jw323['Declaratie']['Clienten']['Client'][number]['Prestaties']['Prestatie'][number]
