
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const endSecurePlacement: NonNullable<MutationResolvers['endSecurePlacement']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.endSecurePlacement resolver logic here */ };