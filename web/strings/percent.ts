/** A share of one in whole per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
