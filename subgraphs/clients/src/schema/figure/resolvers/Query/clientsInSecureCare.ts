
        import type   { QueryResolvers } from './../../../types.generated.ts';
        export const clientsInSecureCare: NonNullable<QueryResolvers['clientsInSecureCare']> = async (_parent, _arg, _ctx) => { /* Implement Query.clientsInSecureCare resolver logic here */ };