import type { RecordFlags } from './record-flags.ts';

/** Flags of `hearsay erase`. */
export interface EraseFlags extends RecordFlags {
  readonly reason: string;
  readonly as?: string;
  readonly yes: boolean;
  readonly restrict: boolean;
  readonly unrestrict: boolean;
  readonly hold: boolean;
  readonly release: boolean;
  readonly format: 'table' | 'json';
}

/** What is done instead of erasing: restricting or holding something, or lifting that. */
export interface Mark {
  readonly type: 'restrict' | 'hold';
  readonly isOn: boolean;
}
