/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { client as Query_client } from './client/resolvers/Query/client.ts';
import    { clients as Query_clients } from './client/resolvers/Query/clients.ts';
import    { AllocatedVolume } from './allocation/resolvers/AllocatedVolume.ts';
import    { Allocation } from './allocation/resolvers/Allocation.ts';
import    { CareStart } from './care-delivery/resolvers/CareStart.ts';
import    { CareStop } from './care-delivery/resolvers/CareStop.ts';
import    { Client } from './client/resolvers/Client.ts';
import    { ClientConnection } from './client/resolvers/ClientConnection.ts';
import    { AgbCode,Cents,LocalDate,MunicipalityCode } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { client: Query_client,clients: Query_clients },
      
      
      AllocatedVolume: AllocatedVolume,
Allocation: Allocation,
CareStart: CareStart,
CareStop: CareStop,
Client: Client,
ClientConnection: ClientConnection,
AgbCode: AgbCode,
Cents: Cents,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode
    }