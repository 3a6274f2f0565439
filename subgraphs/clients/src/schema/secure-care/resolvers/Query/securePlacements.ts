
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const securePlacements: NonNullable<QueryResolvers['securePlacements']> = async (_parent, _arg, _ctx) => { /* Implement Query.securePlacements resolver logic here */ };