export type { ContractRow as ProviderContractMapper } from '../../data/contract.table.ts'
