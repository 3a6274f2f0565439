
        import type   { MutationResolvers } from './../../../types.generated.ts';
        export const setSecureCareCapacity: NonNullable<MutationResolvers['setSecureCareCapacity']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.setSecureCareCapacity resolver logic here */ };