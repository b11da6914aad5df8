/** Version of the rules, weights and network by which links are found. */
export const LINK_VERSION = '3';
