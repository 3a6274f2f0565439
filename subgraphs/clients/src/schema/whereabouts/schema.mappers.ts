export type {
  AddressFacts as AddressMapper,
  WhereaboutsRow as WhereaboutsMapper,
} from '../../data/whereabouts.table.ts'
