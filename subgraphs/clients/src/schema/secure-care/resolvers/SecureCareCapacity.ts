import type   { SecureCareCapacityResolvers } from './../../types.generated.ts';
    export const SecureCareCapacity: SecureCareCapacityResolvers = {
    /* Implement SecureCareCapacity resolver logic here */
        institution: async (_parent, _arg, _ctx) => { /* SecureCareCapacity.institution resolver is required because SecureCareCapacity.institution exists but SecureCareCapacityMapper.institution does not */ }
    };