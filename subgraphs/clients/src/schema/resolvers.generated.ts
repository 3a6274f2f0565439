/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { accesses as Query_accesses } from './access/resolvers/Query/accesses.ts';
import    { allocationsStarted as Query_allocationsStarted } from './figure/resolvers/Query/allocationsStarted.ts';
import    { careRequest as Query_careRequest } from './care-request/resolvers/Query/careRequest.ts';
import    { careRequests as Query_careRequests } from './care-request/resolvers/Query/careRequests.ts';
import    { client as Query_client } from './client/resolvers/Query/client.ts';
import    { clientByBsn as Query_clientByBsn } from './client/resolvers/Query/clientByBsn.ts';
import    { clients as Query_clients } from './client/resolvers/Query/clients.ts';
import    { clientsInCare as Query_clientsInCare } from './figure/resolvers/Query/clientsInCare.ts';
import    { clientsInSecureCare as Query_clientsInSecureCare } from './figure/resolvers/Query/clientsInSecureCare.ts';
import    { coachReferrals as Query_coachReferrals } from './figure/resolvers/Query/coachReferrals.ts';
import    { involuntaryWaitingList as Query_involuntaryWaitingList } from './figure/resolvers/Query/involuntaryWaitingList.ts';
import    { message as Query_message } from './message/resolvers/Query/message.ts';
import    { messages as Query_messages } from './message/resolvers/Query/messages.ts';
import    { normFramework as Query_normFramework } from './figure/resolvers/Query/normFramework.ts';
import    { norms as Query_norms } from './norm/resolvers/Query/norms.ts';
import    { perspectivePlans as Query_perspectivePlans } from './figure/resolvers/Query/perspectivePlans.ts';
import    { secureCareCapacities as Query_secureCareCapacities } from './secure-care/resolvers/Query/secureCareCapacities.ts';
import    { secureCareOccupancy as Query_secureCareOccupancy } from './figure/resolvers/Query/secureCareOccupancy.ts';
import    { securePlacements as Query_securePlacements } from './secure-care/resolvers/Query/securePlacements.ts';
import    { waitingList as Query_waitingList } from './figure/resolvers/Query/waitingList.ts';
import    { waitingListEntries as Query_waitingListEntries } from './waiting-list/resolvers/Query/waitingListEntries.ts';
import    { waitingTimes as Query_waitingTimes } from './figure/resolvers/Query/waitingTimes.ts';
import    { worklist as Query_worklist } from './worklist/resolvers/Query/worklist.ts';
import    { agreeNormDeviation as Mutation_agreeNormDeviation } from './norm/resolvers/Mutation/agreeNormDeviation.ts';
import    { changeAllocation as Mutation_changeAllocation } from './allocation/resolvers/Mutation/changeAllocation.ts';
import    { confirmRegister as Mutation_confirmRegister } from './register/resolvers/Mutation/confirmRegister.ts';
import    { deleteAllocation as Mutation_deleteAllocation } from './allocation/resolvers/Mutation/deleteAllocation.ts';
import    { endAllocation as Mutation_endAllocation } from './allocation/resolvers/Mutation/endAllocation.ts';
import    { endSecurePlacement as Mutation_endSecurePlacement } from './secure-care/resolvers/Mutation/endSecurePlacement.ts';
import    { endWaiting as Mutation_endWaiting } from './waiting-list/resolvers/Mutation/endWaiting.ts';
import    { grantAllocation as Mutation_grantAllocation } from './allocation/resolvers/Mutation/grantAllocation.ts';
import    { grantRequest as Mutation_grantRequest } from './care-request/resolvers/Mutation/grantRequest.ts';
import    { protectAddress as Mutation_protectAddress } from './whereabouts/resolvers/Mutation/protectAddress.ts';
import    { putRequestUnderExamination as Mutation_putRequestUnderExamination } from './care-request/resolvers/Mutation/putRequestUnderExamination.ts';
import    { recordPerspectivePlan as Mutation_recordPerspectivePlan } from './perspective-plan/resolvers/Mutation/recordPerspectivePlan.ts';
import    { referToMunicipality as Mutation_referToMunicipality } from './care-request/resolvers/Mutation/referToMunicipality.ts';
import    { registerSecurePlacement as Mutation_registerSecurePlacement } from './secure-care/resolvers/Mutation/registerSecurePlacement.ts';
import    { registerWaiting as Mutation_registerWaiting } from './waiting-list/resolvers/Mutation/registerWaiting.ts';
import    { rejectRequest as Mutation_rejectRequest } from './care-request/resolvers/Mutation/rejectRequest.ts';
import    { setSecureCareCapacity as Mutation_setSecureCareCapacity } from './secure-care/resolvers/Mutation/setSecureCareCapacity.ts';
import    { unprotectAddress as Mutation_unprotectAddress } from './whereabouts/resolvers/Mutation/unprotectAddress.ts';
import    { Access } from './access/resolvers/Access.ts';
import    { AccessConnection } from './access/resolvers/AccessConnection.ts';
import    { Address } from './whereabouts/resolvers/Address.ts';
import    { AllocatedVolume } from './allocation/resolvers/AllocatedVolume.ts';
import    { Allocation } from './allocation/resolvers/Allocation.ts';
import    { CareRequest } from './care-request/resolvers/CareRequest.ts';
import    { CareRequestConnection } from './care-request/resolvers/CareRequestConnection.ts';
import    { CareStart } from './care-delivery/resolvers/CareStart.ts';
import    { CareStop } from './care-delivery/resolvers/CareStop.ts';
import    { Client } from './client/resolvers/Client.ts';
import    { ClientConnection } from './client/resolvers/ClientConnection.ts';
import    { Message } from './message/resolvers/Message.ts';
import    { MessageAnswer } from './message/resolvers/MessageAnswer.ts';
import    { MessageConnection } from './message/resolvers/MessageConnection.ts';
import    { MessageFinding } from './message/resolvers/MessageFinding.ts';
import    { Norm } from './norm/resolvers/Norm.ts';
import    { NormCheck } from './norm/resolvers/NormCheck.ts';
import    { NormDeviation } from './norm/resolvers/NormDeviation.ts';
import    { PerspectivePlan } from './perspective-plan/resolvers/PerspectivePlan.ts';
import    { Referrer } from './care-request/resolvers/Referrer.ts';
import    { RequestedProduct } from './care-request/resolvers/RequestedProduct.ts';
import    { RuleBreach } from './sending/resolvers/RuleBreach.ts';
import    { SecureCareCapacity } from './secure-care/resolvers/SecureCareCapacity.ts';
import    { SecurePlacement } from './secure-care/resolvers/SecurePlacement.ts';
import    { SecurePlacementConnection } from './secure-care/resolvers/SecurePlacementConnection.ts';
import    { WaitingListEntry } from './waiting-list/resolvers/WaitingListEntry.ts';
import    { WaitingListEntryConnection } from './waiting-list/resolvers/WaitingListEntryConnection.ts';
import    { Whereabouts } from './whereabouts/resolvers/Whereabouts.ts';
import    { WorklistConnection } from './worklist/resolvers/WorklistConnection.ts';
import    { WorklistItem } from './worklist/resolvers/WorklistItem.ts';
import    { AgbCode,Bsn,Cents,DateTime,FigureNumber,LocalDate,MunicipalityCode,UUID } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { accesses: Query_accesses,allocationsStarted: Query_allocationsStarted,careRequest: Query_careRequest,careRequests: Query_careRequests,client: Query_client,clientByBsn: Query_clientByBsn,clients: Query_clients,clientsInCare: Query_clientsInCare,clientsInSecureCare: Query_clientsInSecureCare,coachReferrals: Query_coachReferrals,involuntaryWaitingList: Query_involuntaryWaitingList,message: Query_message,messages: Query_messages,normFramework: Query_normFramework,norms: Query_norms,perspectivePlans: Query_perspectivePlans,secureCareCapacities: Query_secureCareCapacities,secureCareOccupancy: Query_secureCareOccupancy,securePlacements: Query_securePlacements,waitingList: Query_waitingList,waitingListEntries: Query_waitingListEntries,waitingTimes: Query_waitingTimes,worklist: Query_worklist },
      Mutation: { agreeNormDeviation: Mutation_agreeNormDeviation,changeAllocation: Mutation_changeAllocation,confirmRegister: Mutation_confirmRegister,deleteAllocation: Mutation_deleteAllocation,endAllocation: Mutation_endAllocation,endSecurePlacement: Mutation_endSecurePlacement,endWaiting: Mutation_endWaiting,grantAllocation: Mutation_grantAllocation,grantRequest: Mutation_grantRequest,protectAddress: Mutation_protectAddress,putRequestUnderExamination: Mutation_putRequestUnderExamination,recordPerspectivePlan: Mutation_recordPerspectivePlan,referToMunicipality: Mutation_referToMunicipality,registerSecurePlacement: Mutation_registerSecurePlacement,registerWaiting: Mutation_registerWaiting,rejectRequest: Mutation_rejectRequest,setSecureCareCapacity: Mutation_setSecureCareCapacity,unprotectAddress: Mutation_unprotectAddress },
      
      Access: Access,
AccessConnection: AccessConnection,
Address: Address,
AllocatedVolume: AllocatedVolume,
Allocation: Allocation,
CareRequest: CareRequest,
CareRequestConnection: CareRequestConnection,
CareStart: CareStart,
CareStop: CareStop,
Client: Client,
ClientConnection: ClientConnection,
Message: Message,
MessageAnswer: MessageAnswer,
MessageConnection: MessageConnection,
MessageFinding: MessageFinding,
Norm: Norm,
NormCheck: NormCheck,
NormDeviation: NormDeviation,
PerspectivePlan: PerspectivePlan,
Referrer: Referrer,
RequestedProduct: RequestedProduct,
RuleBreach: RuleBreach,
SecureCareCapacity: SecureCareCapacity,
SecurePlacement: SecurePlacement,
SecurePlacementConnection: SecurePlacementConnection,
WaitingListEntry: WaitingListEntry,
WaitingListEntryConnection: WaitingListEntryConnection,
Whereabouts: Whereabouts,
WorklistConnection: WorklistConnection,
WorklistItem: WorklistItem,
AgbCode: AgbCode,
Bsn: Bsn,
Cents: Cents,
DateTime: DateTime,
FigureNumber: FigureNumber,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode,
UUID: UUID
    }