/** Version of the rules by which links are found. */
export const LINK_VERSION = '1';
