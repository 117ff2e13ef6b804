/** The little of SQL that both engines share: `$1` placeholders, text, bigint, ON CONFLICT and RETURNING. */

/** A value that both engines keep alike; a truth value is 0 or 1, a time is epoch milliseconds. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Sql {
  /** Runs one statement and returns its rows. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<SqlRow[]>;
}

export interface Database extends Sql {
  readonly engine: 'sqlite' | 'postgres';
  /** Everything in `work` or nothing. Writers come one after another on SQLite. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Reads everything as it is at one moment, while others go on writing. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database that cannot be used, with what to do about it. */
export class DatabaseUnusable extends Error {
  constructor(
    message: string,
    /** What an operator should do. */
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseUnusable';
  }
}

/** `$2, $3, $4` for `values` that begin at place 2. */
export function places(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `$${from + i}`).join(', ');
}
