/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { budgetFrames as Query_budgetFrames } from './budget-frame/resolvers/Query/budgetFrames.ts';
import    { budgetUtilisation as Query_budgetUtilisation } from './figure/resolvers/Query/budgetUtilisation.ts';
import    { claimHandling as Query_claimHandling } from './claim-answer/resolvers/Query/claimHandling.ts';
import    { claimLines as Query_claimLines } from './claim/resolvers/Query/claimLines.ts';
import    { claims as Query_claims } from './claim/resolvers/Query/claims.ts';
import    { costSharing as Query_costSharing } from './cost-sharing/resolvers/Query/costSharing.ts';
import    { financialSnapshot as Query_financialSnapshot } from './figure/resolvers/Query/financialSnapshot.ts';
import    { forecasts as Query_forecasts } from './forecast/resolvers/Query/forecasts.ts';
import    { grantedCosts as Query_grantedCosts } from './figure/resolvers/Query/grantedCosts.ts';
import    { tariffs as Query_tariffs } from './tariff/resolvers/Query/tariffs.ts';
import    { agreeTariffs as Mutation_agreeTariffs } from './tariff/resolvers/Mutation/agreeTariffs.ts';
import    { answerClaim as Mutation_answerClaim } from './claim-answer/resolvers/Mutation/answerClaim.ts';
import    { approveClaim as Mutation_approveClaim } from './claim-answer/resolvers/Mutation/approveClaim.ts';
import    { changeClaimHandling as Mutation_changeClaimHandling } from './claim-answer/resolvers/Mutation/changeClaimHandling.ts';
import    { recordForecast as Mutation_recordForecast } from './forecast/resolvers/Mutation/recordForecast.ts';
import    { setBudgetFrame as Mutation_setBudgetFrame } from './budget-frame/resolvers/Mutation/setBudgetFrame.ts';
import    { Allocation } from './allocation/resolvers/Allocation.ts';
import    { BudgetFrame } from './budget-frame/resolvers/BudgetFrame.ts';
import    { Claim } from './claim/resolvers/Claim.ts';
import    { ClaimAnswer } from './claim-answer/resolvers/ClaimAnswer.ts';
import    { ClaimConnection } from './claim/resolvers/ClaimConnection.ts';
import    { ClaimLine } from './claim/resolvers/ClaimLine.ts';
import    { ClaimLineConnection } from './claim/resolvers/ClaimLineConnection.ts';
import    { CostShare } from './cost-sharing/resolvers/CostShare.ts';
import    { CostSharing } from './cost-sharing/resolvers/CostSharing.ts';
import    { Effort } from './cost-sharing/resolvers/Effort.ts';
import    { Forecast } from './forecast/resolvers/Forecast.ts';
import    { ForecastConnection } from './forecast/resolvers/ForecastConnection.ts';
import    { Tariff } from './tariff/resolvers/Tariff.ts';
import    { TariffConnection } from './tariff/resolvers/TariffConnection.ts';
import    { AgbCode,Cents,FigureNumber,LocalDate,MunicipalityCode,UUID } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { budgetFrames: Query_budgetFrames,budgetUtilisation: Query_budgetUtilisation,claimHandling: Query_claimHandling,claimLines: Query_claimLines,claims: Query_claims,costSharing: Query_costSharing,financialSnapshot: Query_financialSnapshot,forecasts: Query_forecasts,grantedCosts: Query_grantedCosts,tariffs: Query_tariffs },
      Mutation: { agreeTariffs: Mutation_agreeTariffs,answerClaim: Mutation_answerClaim,approveClaim: Mutation_approveClaim,changeClaimHandling: Mutation_changeClaimHandling,recordForecast: Mutation_recordForecast,setBudgetFrame: Mutation_setBudgetFrame },
      
      Allocation: Allocation,
BudgetFrame: BudgetFrame,
Claim: Claim,
ClaimAnswer: ClaimAnswer,
ClaimConnection: ClaimConnection,
ClaimLine: ClaimLine,
ClaimLineConnection: ClaimLineConnection,
CostShare: CostShare,
CostSharing: CostSharing,
Effort: Effort,
Forecast: Forecast,
ForecastConnection: ForecastConnection,
Tariff: Tariff,
TariffConnection: TariffConnection,
AgbCode: AgbCode,
Cents: Cents,
FigureNumber: FigureNumber,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode,
UUID: UUID
    }