/** Who looks at a record. */
export interface Viewer {
  /** Whether they are shown what is restricted. */
  readonly hasRestricted: boolean;
  /** Whether they may see what is internal or under embargo. Else it is to them as though it were not in the record. */
  readonly hasInternal: boolean;
}

/** Whoever has the file: nothing is internal to them. */
export const OWNER: Viewer = { hasRestricted: false, hasInternal: true };
