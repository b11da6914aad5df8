/** Version of the rules, trees and network by which links are found. */
export const LINK_VERSION = '6';
