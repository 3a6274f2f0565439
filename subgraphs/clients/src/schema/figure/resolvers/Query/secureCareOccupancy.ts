
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const secureCareOccupancy: NonNullable<QueryResolvers['secureCareOccupancy']> = async (_parent, _arg, _ctx) => { /* Implement Query.secureCareOccupancy resolver logic here */ };