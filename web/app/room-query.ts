/** A query of the address as it stands: names and words. */
export type RoomQuery = Readonly<Record<string, string | undefined>>;
