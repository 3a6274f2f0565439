
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const registerSecurePlacement: NonNullable<MutationResolvers['registerSecurePlacement']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.registerSecurePlacement resolver logic here */ };