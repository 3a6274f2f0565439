/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { contractedProviders as Query_contractedProviders } from './figure/resolvers/Query/contractedProviders.ts';
import    { goals as Query_goals } from './goal/resolvers/Query/goals.ts';
import    { mandates as Query_mandates } from './mandate/resolvers/Query/mandates.ts';
import    { municipalities as Query_municipalities } from './municipality/resolvers/Query/municipalities.ts';
import    { municipality as Query_municipality } from './municipality/resolvers/Query/municipality.ts';
import    { productCategories as Query_productCategories } from './product-category/resolvers/Query/productCategories.ts';
import    { provider as Query_provider } from './provider/resolvers/Query/provider.ts';
import    { providers as Query_providers } from './provider/resolvers/Query/providers.ts';
import    { region as Query_region } from './region/resolvers/Query/region.ts';
import    { regions as Query_regions } from './region/resolvers/Query/regions.ts';
import    { contractProvider as Mutation_contractProvider } from './contract/resolvers/Mutation/contractProvider.ts';
import    { grantMandate as Mutation_grantMandate } from './mandate/resolvers/Mutation/grantMandate.ts';
import    { registerProvider as Mutation_registerProvider } from './provider/resolvers/Mutation/registerProvider.ts';
import    { revokeMandate as Mutation_revokeMandate } from './mandate/resolvers/Mutation/revokeMandate.ts';
import    { Goal } from './goal/resolvers/Goal.ts';
import    { Mandate } from './mandate/resolvers/Mandate.ts';
import    { MandateConnection } from './mandate/resolvers/MandateConnection.ts';
import    { Municipality } from './municipality/resolvers/Municipality.ts';
import    { ProductCategory } from './product-category/resolvers/ProductCategory.ts';
import    { Provider } from './provider/resolvers/Provider.ts';
import    { ProviderConnection } from './provider/resolvers/ProviderConnection.ts';
import    { ProviderContract } from './contract/resolvers/ProviderContract.ts';
import    { Region } from './region/resolvers/Region.ts';
import    { AgbCode,FigureNumber,LocalDate,MunicipalityCode } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { contractedProviders: Query_contractedProviders,goals: Query_goals,mandates: Query_mandates,municipalities: Query_municipalities,municipality: Query_municipality,productCategories: Query_productCategories,provider: Query_provider,providers: Query_providers,region: Query_region,regions: Query_regions },
      Mutation: { contractProvider: Mutation_contractProvider,grantMandate: Mutation_grantMandate,registerProvider: Mutation_registerProvider,revokeMandate: Mutation_revokeMandate },
      
      Goal: Goal,
Mandate: Mandate,
MandateConnection: MandateConnection,
Municipality: Municipality,
ProductCategory: ProductCategory,
Provider: Provider,
ProviderConnection: ProviderConnection,
ProviderContract: ProviderContract,
Region: Region,
AgbCode: AgbCode,
FigureNumber: FigureNumber,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode
    }