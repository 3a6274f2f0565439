import type { IjwMessage } from '../definitions/messages.ts'
import { claimedClients } from './claim-lines.ts'
import { compositeKey, repeatedKeys } from './repeated-keys.ts'
import { reportedDeliveries } from './reported-deliveries.ts'
import { type Rule, withinMessage } from './rule.ts'

/** What tells the members of one class in one message apart: the key of each, and the path that is named when it repeats. */
interface KeyedMember {
  readonly path: string
  readonly key: string | number
}

/** The rule about keys. It holds for removals too: a removal and a new delivery under one key need two messages (IV008). */
export const keyRules: readonly Rule[] = [
  withinMessage(
    'TR101',
    ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW323', 'JW325'],
    'Within one message the key of a class occurs once: a client, a relation, a kind of contact, an allocation number, a reference, a start, a stop, a claim line.',
    (message, report) => {
      for (const members of keyedClasses(message)) {
        for (const index of repeatedKeys(members.map(({ key }) => key))) report((members[index] as KeyedMember).path)
      }
    },
  ),
]

function* keyedClasses(message: IjwMessage): Iterable<readonly KeyedMember[]> {
  switch (message.type) {
    case 'JW301': {
      const { Relaties, Contactgegevens, ToegewezenProducten } = message.Client
      const client = '/Bericht/Client'
      yield byElement(`${client}/Relaties/Relatie`, 'Nummer', Relaties?.Relatie)
      yield byElement(`${client}/Contactgegevens/Contact`, 'Soort', Contactgegevens.Contact)
      yield byElement(
        `${client}/ToegewezenProducten/ToegewezenProduct`,
        'ToewijzingNummer',
        ToegewezenProducten.ToegewezenProduct,
      )
      break
    }
    case 'JW305':
    case 'JW307':
      yield reportedDeliveries(message).map(({ path, delivery }) => {
        const { ToewijzingNummer, Product, Begindatum } = delivery
        const stop = 'Einddatum' in delivery ? [delivery.Einddatum, delivery.RedenBeeindiging] : []
        return { path, key: compositeKey(ToewijzingNummer, Product?.Categorie, Product?.Code, Begindatum, ...stop) }
      })
      break
    case 'JW315': {
      const { AangevraagdProduct } = message.Client.AangevraagdeProducten
      yield byElement(
        '/Bericht/Client/AangevraagdeProducten/AangevraagdProduct',
        'ReferentieAanbieder',
        AangevraagdProduct,
      )
      break
    }
    case 'JW317': {
      const { OngewijzigdeProducten, TeWijzigenProducten, NieuweProducten } = message.Client.Verzoek
      const request = '/Bericht/Client/Verzoek'
      yield byElement(
        `${request}/OngewijzigdeProducten/OngewijzigdProduct`,
        'ToewijzingNummer',
        OngewijzigdeProducten?.OngewijzigdProduct,
      )
      yield byElement(
        `${request}/TeWijzigenProducten/TeWijzigenProduct`,
        'ToewijzingNummer',
        TeWijzigenProducten?.TeWijzigenProduct,
      )
      yield (NieuweProducten?.NieuwProduct ?? []).map(({ Product, GewensteIngangsdatum }, index) => ({
        path: `${request}/NieuweProducten/NieuwProduct[${index + 1}]`,
        key: compositeKey(Product?.Categorie, Product?.Code, GewensteIngangsdatum),
      }))
      break
    }
    case 'JW323':
    case 'JW325': {
      const clients = claimedClients(message)
      yield clients.map(({ path, client }) => ({ path: `${path}/Bsn`, key: client.Bsn }))
      for (const { lines } of clients.filter((client) => client.lines.length > 1)) {
        yield lines.map(({ path, line: { ProductReferentie } }) => ({
          path: `${path}/ProductReferentie`,
          key: compositeKey(ProductReferentie.ReferentieNummer, ProductReferentie.VorigReferentieNummer),
        }))
      }
    }
  }
}

/** The members of a class whose key is one element. */
function byElement<E extends string>(
  path: string,
  element: E,
  members: readonly { readonly [K in E]: string | number }[] = [],
): readonly KeyedMember[] {
  return members.map((member, index) => ({ path: `${path}[${index + 1}]/${element}`, key: member[element] }))
}
