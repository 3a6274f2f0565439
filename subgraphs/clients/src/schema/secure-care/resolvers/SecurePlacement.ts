import type   { SecurePlacementResolvers } from './../../types.generated.ts';
    export const SecurePlacement: SecurePlacementResolvers = {
    /* Implement SecurePlacement resolver logic here */
        client: async (_parent, _arg, _ctx) => { /* SecurePlacement.client resolver is required because SecurePlacement.client exists but SecurePlacementMapper.client does not */ },
        institution: async (_parent, _arg, _ctx) => { /* SecurePlacement.institution resolver is required because SecurePlacement.institution exists but SecurePlacementMapper.institution does not */ },
        measure: async (_parent, _arg, _ctx) => { /* SecurePlacement.measure resolver is required because SecurePlacement.measure exists but SecurePlacementMapper.measure does not */ },
        responsibleMunicipality: async (_parent, _arg, _ctx) => { /* SecurePlacement.responsibleMunicipality resolver is required because SecurePlacement.responsibleMunicipality exists but SecurePlacementMapper.responsibleMunicipality does not */ }
    };