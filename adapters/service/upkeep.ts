/** What an operator does to the journal from a terminal. */
import type { Platform } from '../../src/model/place.js';

export interface Backup {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Where the secret is kept, if beside the journal: it is not in the backup. */
  readonly secretFile?: string;
}

export interface Upkeep {
  /** Erases a member by the platform's id; returns how many records went. */
  forget(platform: Platform, member: string): Promise<number>;
  /** Writes everything to a file, as it is at one moment; the bot may run meanwhile. */
  backup(file: string): Promise<Backup>;
  /** Reads a backup into an empty journal; with `replace`, empties it first. */
  restore(file: string, options: { readonly replace: boolean }): Promise<Backup>;
}

/** Opens the journal for one command and closes it afterwards; gives the exit code on. */
export type WithUpkeep = (use: (upkeep: Upkeep) => Promise<number>) => Promise<number>;
