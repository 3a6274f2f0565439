/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { accesses as Query_accesses } from './access/resolvers/Query/accesses.ts';
import    { client as Query_client } from './client/resolvers/Query/client.ts';
import    { clients as Query_clients } from './client/resolvers/Query/clients.ts';
import    { Access } from './access/resolvers/Access.ts';
import    { AccessConnection } from './access/resolvers/AccessConnection.ts';
import    { AllocatedVolume } from './allocation/resolvers/AllocatedVolume.ts';
import    { Allocation } from './allocation/resolvers/Allocation.ts';
import    { CareStart } from './care-delivery/resolvers/CareStart.ts';
import    { CareStop } from './care-delivery/resolvers/CareStop.ts';
import    { Client } from './client/resolvers/Client.ts';
import    { ClientConnection } from './client/resolvers/ClientConnection.ts';
import    { AgbCode,Cents,DateTime,LocalDate,MunicipalityCode } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { accesses: Query_accesses,client: Query_client,clients: Query_clients },
      
      
      Access: Access,
AccessConnection: AccessConnection,
AllocatedVolume: AllocatedVolume,
Allocation: Allocation,
CareStart: CareStart,
CareStop: CareStop,
Client: Client,
ClientConnection: ClientConnection,
AgbCode: AgbCode,
Cents: Cents,
DateTime: DateTime,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode
    }