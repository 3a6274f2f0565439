
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const secureCareCapacities: NonNullable<QueryResolvers['secureCareCapacities']> = async (_parent, _arg, _ctx) => { /* Implement Query.secureCareCapacities resolver logic here */ };