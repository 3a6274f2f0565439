import type { AangevraagdProduct } from '../definitions/jw315.ts'
import type { Jw319 } from '../definitions/jw319.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { type Rule, withinMessage } from './rule.ts'

const requestedPath = '/Bericht/Client/AangevraagdeProducten/AangevraagdProduct'
const wishPath = '/Bericht/Client/Verzoek'
const answerPath = '/Bericht/Antwoord'

/** Rules about requests (JW315, JW317) and the answers to them (JW319). */
export const requestRules: readonly Rule[] = [
  withinMessage(
    'TR352',
    ['JW317'],
    'A request for change names at least one running allocation, unchanged or to be changed.',
    ({ Client: { Verzoek } }, report) => {
      if (!Verzoek.OngewijzigdeProducten && !Verzoek.TeWijzigenProducten) report(wishPath)
    },
  ),
  withinMessage(
    'TR353',
    ['JW317'],
    'A request for change asks for something: an allocation to be changed, or a new product.',
    ({ Client: { Verzoek } }, report) => {
      if (!Verzoek.TeWijzigenProducten && !Verzoek.NieuweProducten) report(wishPath)
    },
  ),
  aboutAnswer(
    'TR377',
    'Woonplaatsbeginsel',
    'With reason 8 (residence principle) the answer names the responsible municipality.',
    ({ RedenAfwijzingVerzoek, Woonplaatsbeginsel }) => RedenAfwijzingVerzoek === '8' && !Woonplaatsbeginsel,
  ),
  withinMessage(
    'TR380',
    ['JW317'],
    'A new product is wished from a day after the date of making.',
    ({ Header, Client: { Verzoek } }, report) => {
      for (const [index, { GewensteIngangsdatum }] of (Verzoek.NieuweProducten?.NieuwProduct ?? []).entries()) {
        if (GewensteIngangsdatum <= Header.BerichtIdentificatie.Dagtekening) {
          report(`${wishPath}/NieuweProducten/NieuwProduct[${index + 1}]/GewensteIngangsdatum`)
        }
      }
    },
  ),
  withinMessage(
    'TR383',
    ['JW315'],
    'Every requested product has a reference of its own.',
    ({ Client: { AangevraagdeProducten } }, report) => {
      const references = AangevraagdeProducten.AangevraagdProduct.map(({ ReferentieAanbieder }) => ReferentieAanbieder)
      for (const index of repeatedKeys(references)) report(`${requestedPath}[${index + 1}]/ReferentieAanbieder`)
    },
  ),
  aboutAnswer(
    'TR409',
    'Woonplaatsbeginsel',
    'Only with reason 8 (residence principle) does the answer name another municipality.',
    ({ RedenAfwijzingVerzoek, Woonplaatsbeginsel }) =>
      RedenAfwijzingVerzoek !== '8' && Woonplaatsbeginsel !== undefined,
  ),
  aboutRequested(
    'CD043',
    'BeschikkingIngangsdatum',
    'The start date of a decision is given with its number, and only then.',
    ({ BeschikkingNummer, BeschikkingIngangsdatum }) =>
      (BeschikkingIngangsdatum !== undefined) !== (BeschikkingNummer !== undefined),
  ),
  aboutRequested(
    'CD066',
    'Verwijzer/Naam',
    'A referrer of type 02 to 05 whose AGB code is given is not named as well.',
    ({ Verwijzer }) =>
      isCareProfessional(Verwijzer) && Verwijzer.ZorgverlenerCode !== undefined && Verwijzer.Naam !== undefined,
  ),
  aboutRequested(
    'CD067',
    'Verwijzer/Naam',
    'A referrer of type 02 to 05 whose AGB code is not given is named.',
    ({ Verwijzer }) =>
      isCareProfessional(Verwijzer) && Verwijzer.ZorgverlenerCode === undefined && Verwijzer.Naam === undefined,
  ),
  aboutRequested(
    'CD068',
    'Verwijzer/ZorgverlenerCode',
    'Only a referrer of type 02 to 05 has an AGB code.',
    ({ Verwijzer }) => !isCareProfessional(Verwijzer) && Verwijzer.ZorgverlenerCode !== undefined,
  ),
  aboutAnswer(
    'CD085',
    'RedenAfwijzingVerzoek',
    'A rejection (1) says why.',
    ({ VerzoekAntwoord, RedenAfwijzingVerzoek }) => VerzoekAntwoord === '1' && RedenAfwijzingVerzoek === undefined,
  ),
  aboutAnswer(
    'CD086',
    'RedenAfwijzingVerzoek',
    'A request under examination (2) is not rejected: no reason is given.',
    ({ VerzoekAntwoord, RedenAfwijzingVerzoek }) => VerzoekAntwoord === '2' && RedenAfwijzingVerzoek !== undefined,
  ),
]

/** A rule about a product that is asked for (JW315); `element` is the element that is named when it breaks the rule. */
function aboutRequested(
  id: string,
  element: string,
  sentence: string,
  isBroken: (product: AangevraagdProduct) => boolean,
): Rule {
  return withinMessage(id, ['JW315'], sentence, ({ Client: { AangevraagdeProducten } }, report) => {
    for (const [index, product] of AangevraagdeProducten.AangevraagdProduct.entries()) {
      if (isBroken(product)) report(`${requestedPath}[${index + 1}]/${element}`)
    }
  })
}

function aboutAnswer(
  id: string,
  element: string,
  sentence: string,
  isBroken: (answer: Jw319['Antwoord']) => boolean,
): Rule {
  return withinMessage(id, ['JW319'], sentence, ({ Antwoord }, report) => {
    if (isBroken(Antwoord)) report(`${answerPath}/${element}`)
  })
}

/** Type 02 to 05 (COD327): those whose AGB code tells who they are. */
function isCareProfessional({ Type }: AangevraagdProduct['Verwijzer']): boolean {
  return ['02', '03', '04', '05'].includes(Type)
}
