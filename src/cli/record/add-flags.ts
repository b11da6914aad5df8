import type { Access } from '../../model/index.ts';
import type { Columns, EngineName, InputFormat } from '../../read-options.ts';
import type { RecordFlags } from './record-flags.ts';

/** Flags of `hearsay add`. */
export interface AddFlags extends RecordFlags {
  readonly engine: EngineName;
  readonly input: InputFormat;
  readonly threads?: number;
  readonly columns?: Columns;
  readonly edition: boolean;
  readonly allowPrivate: boolean;
  readonly originals: boolean;
  readonly vectors: boolean;
  readonly watch?: number;
  readonly verbose: boolean;
  readonly access: Exclude<Access, 'embargoed'>;
  readonly embargo?: string;
}
