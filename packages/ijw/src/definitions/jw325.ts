import { messageClass, optional, text } from './building-blocks.ts'
import { identification, signedTotal, xsdVersion } from './composite-types.ts'
import { claimedClients } from './jw323.ts'
import { fromMunicipality, type MessageOf } from './message.ts'
import { returnCodes, returned } from './returned.ts'
import { version } from './simple-types.ts'

/** Answer to a claim (declaratie-antwoord): what is granted of a JW323, with the lines that are rejected and why. */
export const jw325 = fromMunicipality(
  'JW325',
  '491',
  {
    DeclaratieAntwoord: optional(
      messageClass({
        DeclaratieNummer: text(12, null, '1 to 12 characters'),
        TotaalIngediendBedrag: signedTotal,
        TotaalToegekendBedrag: signedTotal,
        Clienten: optional(returned(claimedClients)),
        RetourCodes: returnCodes,
      }),
    ),
  },
  {
    DeclaratieIdentificatie: identification,
    XsltVersie: optional(version),
    XsdVersieDeclaratie: xsdVersion,
    RetourCodes: returnCodes,
  },
)

export type Jw325 = MessageOf<typeof jw325>
export type AfgewezenPrestatie = NonNullable<
  NonNullable<Jw325['DeclaratieAntwoord']>['Clienten']
>['Client'][number]['Prestaties']['Prestatie'][number]
