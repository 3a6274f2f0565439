/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { mandates as Query_mandates } from './mandate/resolvers/Query/mandates.ts';
import    { municipalities as Query_municipalities } from './municipality/resolvers/Query/municipalities.ts';
import    { municipality as Query_municipality } from './municipality/resolvers/Query/municipality.ts';
import    { productCategories as Query_productCategories } from './product-category/resolvers/Query/productCategories.ts';
import    { provider as Query_provider } from './provider/resolvers/Query/provider.ts';
import    { providers as Query_providers } from './provider/resolvers/Query/providers.ts';
import    { region as Query_region } from './region/resolvers/Query/region.ts';
import    { regions as Query_regions } from './region/resolvers/Query/regions.ts';
import    { grantMandate as Mutation_grantMandate } from './mandate/resolvers/Mutation/grantMandate.ts';
import    { registerProvider as Mutation_registerProvider } from './provider/resolvers/Mutation/registerProvider.ts';
import    { revokeMandate as Mutation_revokeMandate } from './mandate/resolvers/Mutation/revokeMandate.ts';
import    { Mandate } from './mandate/resolvers/Mandate.ts';
import    { MandateConnection } from './mandate/resolvers/MandateConnection.ts';
import    { Municipality } from './municipality/resolvers/Municipality.ts';
import    { ProductCategory } from './product-category/resolvers/ProductCategory.ts';
import    { Provider } from './provider/resolvers/Provider.ts';
import    { ProviderConnection } from './provider/resolvers/ProviderConnection.ts';
import    { Region } from './region/resolvers/Region.ts';
import    { AgbCode,LocalDate,MunicipalityCode } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { mandates: Query_mandates,municipalities: Query_municipalities,municipality: Query_municipality,productCategories: Query_productCategories,provider: Query_provider,providers: Query_providers,region: Query_region,regions: Query_regions },
      Mutation: { grantMandate: Mutation_grantMandate,registerProvider: Mutation_registerProvider,revokeMandate: Mutation_revokeMandate },
      
      Mandate: Mandate,
MandateConnection: MandateConnection,
Municipality: Municipality,
ProductCategory: ProductCategory,
Provider: Provider,
ProviderConnection: ProviderConnection,
Region: Region,
AgbCode: AgbCode,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode
    }