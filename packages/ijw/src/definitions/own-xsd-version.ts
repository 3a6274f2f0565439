/** The versions that the XSDs of release 3.2 give for themselves, for the messages that the hub writes (IV034). */
export const ownXsdVersion = { BasisschemaXsdVersie: '0.1.0', BerichtXsdVersie: '0.1.0' } as const
