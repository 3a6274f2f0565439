/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { claimLines as Query_claimLines } from './claim/resolvers/Query/claimLines.ts';
import    { claims as Query_claims } from './claim/resolvers/Query/claims.ts';
import    { tariffs as Query_tariffs } from './tariff/resolvers/Query/tariffs.ts';
import    { agreeTariffs as Mutation_agreeTariffs } from './tariff/resolvers/Mutation/agreeTariffs.ts';
import    { Allocation } from './allocation/resolvers/Allocation.ts';
import    { Claim } from './claim/resolvers/Claim.ts';
import    { ClaimConnection } from './claim/resolvers/ClaimConnection.ts';
import    { ClaimLine } from './claim/resolvers/ClaimLine.ts';
import    { ClaimLineConnection } from './claim/resolvers/ClaimLineConnection.ts';
import    { Tariff } from './tariff/resolvers/Tariff.ts';
import    { TariffConnection } from './tariff/resolvers/TariffConnection.ts';
import    { AgbCode,Cents,LocalDate,MunicipalityCode } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { claimLines: Query_claimLines,claims: Query_claims,tariffs: Query_tariffs },
      Mutation: { agreeTariffs: Mutation_agreeTariffs },
      
      Allocation: Allocation,
Claim: Claim,
ClaimConnection: ClaimConnection,
ClaimLine: ClaimLine,
ClaimLineConnection: ClaimLineConnection,
Tariff: Tariff,
TariffConnection: TariffConnection,
AgbCode: AgbCode,
Cents: Cents,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode
    }