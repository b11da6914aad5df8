/** Whether an input is a web address: all that visitors may name, for a path would be one of the server's own machine. */
export const isWebAddress = (input: string): boolean => /^https?:\/\//i.test(input);
