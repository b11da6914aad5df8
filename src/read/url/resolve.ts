/** An address of a host; the family is 4 or 6. */
interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds all addresses of a host, as `dns.promises.lookup` does. */
export type Resolve = (
  host: string,
  options: { readonly all: true; readonly family?: number | 'IPv4' | 'IPv6' | undefined },
) => Promise<HostAddress[]>;
