import { toCodedValue, toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import type { AddressResolvers } from './../../types.generated.ts'

export const Address: AddressResolvers = {
  kind: ({ kindCode }) => toCodedValue('COD757', kindCode),
  houseQualifier: ({ houseQualifierCode = null }) => toOptionalCodedValue('NUM061', houseQualifierCode),
  country: ({ countryCode = null }) => toOptionalCodedValue('COD032', countryCode),
}
