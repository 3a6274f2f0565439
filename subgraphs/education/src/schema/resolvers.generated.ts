/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { longTermAbsentees as Query_longTermAbsentees } from './figure/resolvers/Query/longTermAbsentees.ts';
import    { school as Query_school } from './school/resolvers/Query/school.ts';
import    { schools as Query_schools } from './school/resolvers/Query/schools.ts';
import    { agreeEducationCareArrangement as Mutation_agreeEducationCareArrangement } from './education-care-arrangement/resolvers/Mutation/agreeEducationCareArrangement.ts';
import    { endLongTermAbsence as Mutation_endLongTermAbsence } from './long-term-absence/resolvers/Mutation/endLongTermAbsence.ts';
import    { registerLongTermAbsence as Mutation_registerLongTermAbsence } from './long-term-absence/resolvers/Mutation/registerLongTermAbsence.ts';
import    { registerSchool as Mutation_registerSchool } from './school/resolvers/Mutation/registerSchool.ts';
import    { Client } from './client/resolvers/Client.ts';
import    { EducationCareArrangement } from './education-care-arrangement/resolvers/EducationCareArrangement.ts';
import    { LongTermAbsence } from './long-term-absence/resolvers/LongTermAbsence.ts';
import    { School } from './school/resolvers/School.ts';
import    { SchoolConnection } from './school/resolvers/SchoolConnection.ts';
import    { AgbCode,Brin,FigureNumber,LocalDate,MunicipalityCode } from '@regiograaf/subgraph-kit';
    export const resolvers: Resolvers = {
      Query: { longTermAbsentees: Query_longTermAbsentees,school: Query_school,schools: Query_schools },
      Mutation: { agreeEducationCareArrangement: Mutation_agreeEducationCareArrangement,endLongTermAbsence: Mutation_endLongTermAbsence,registerLongTermAbsence: Mutation_registerLongTermAbsence,registerSchool: Mutation_registerSchool },
      
      Client: Client,
EducationCareArrangement: EducationCareArrangement,
LongTermAbsence: LongTermAbsence,
School: School,
SchoolConnection: SchoolConnection,
AgbCode: AgbCode,
Brin: Brin,
FigureNumber: FigureNumber,
LocalDate: LocalDate,
MunicipalityCode: MunicipalityCode
    }