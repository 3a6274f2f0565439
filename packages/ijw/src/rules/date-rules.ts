import { contacts } from './allocation-rules.ts'
import { birthDates } from './birth-dates.ts'
import { careProducts } from './care-products.ts'
import { reportedDeliveries } from './reported-deliveries.ts'
import { type Rule, withinMessage } from './rule.ts'

/** Rules about dates that hold in messages of several types. */
export const dateRules: readonly Rule[] = [
  withinMessage(
    'CS003',
    ['JW301', 'JW315', 'JW317'],
    'An end date must not lie before the begin date it belongs to.',
    (message, report) => {
      for (const { path, start, end, endElement } of careProducts(message)) {
        if (end !== undefined && end < start) report(`${path}/${endElement}`)
      }
      if (message.type !== 'JW301') return
      for (const { path, contact } of contacts(message)) {
        const { Begindatum, Einddatum } = contact.Periode ?? {}
        if (Begindatum !== undefined && Einddatum !== undefined && Einddatum < Begindatum) {
          report(`${path}/Periode/Einddatum`)
        }
      }
    },
  ),
  withinMessage(
    'TR134',
    ['JW301', 'JW305', 'JW307', 'JW315', 'JW323', 'JW325'],
    'What has happened does not lie after the date of making: a birth, a decision, a start, a stop, a claim.',
    (message, report) => {
      const made = message.Header.BerichtIdentificatie.Dagtekening
      const check = (path: string, day: string) => {
        if (day > made) report(path)
      }
      if (message.type === 'JW323') {
        check('/Bericht/Declaratie/DeclaratieDagtekening', message.Declaratie.DeclaratieDagtekening)
        return
      }
      if (message.type === 'JW325') {
        check('/Bericht/Header/DeclaratieIdentificatie/Dagtekening', message.Header.DeclaratieIdentificatie.Dagtekening)
        return
      }
      for (const { path, birthDate } of birthDates(message)) check(`${path}/Datum`, birthDate.Datum)
      if (message.type === 'JW301') {
        for (const [index, { Toewijzingsdatum }] of message.Client.ToegewezenProducten.ToegewezenProduct.entries()) {
          const path = `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${index + 1}]`
          check(`${path}/Toewijzingsdatum`, Toewijzingsdatum)
        }
      }
      if (message.type === 'JW305' || message.type === 'JW307') {
        for (const { path, delivery, isRemoval } of reportedDeliveries(message)) {
          if (isRemoval) continue
          check(`${path}/Begindatum`, delivery.Begindatum)
          if ('Einddatum' in delivery) check(`${path}/Einddatum`, delivery.Einddatum)
        }
      }
    },
  ),
]
