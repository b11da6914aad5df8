/** What a command ends with: 0 all done, 1 something could not be read, 2 it was called wrongly. */
export type ExitCode = 0 | 1 | 2;
