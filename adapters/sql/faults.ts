import { DatabaseUnusable } from './database.js';
import { sqliteAdvice } from './sqlite.js';

// Classes of SQLSTATE for which the statement is to blame: data, integrity, syntax, access rule.
const POSTGRES_BLAMES_STATEMENT = /^(22|23|42)...$/;
const SQLITE_BLAMES_STATEMENT = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|MISUSE|TOOBIG)/;

/** True for an error that trying again cannot mend: the statement is wrong, not the database away. */
export function isBug(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  return POSTGRES_BLAMES_STATEMENT.test(code) || SQLITE_BLAMES_STATEMENT.test(code);
}

/** What an operator should do about a database that does not answer. */
export function adviceFor(error: unknown): string {
  if (error instanceof DatabaseUnusable) return error.advice;
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code.startsWith('SQLITE')) return sqliteAdvice(error);
  if (/^28/.test(code)) return 'PostgreSQL refused the user or password: check DATABASE_URL.';
  if (code === '3D000') return 'That database does not exist: create it, or check DATABASE_URL.';
  if (code === '53100') return 'The disk of the PostgreSQL server is full: free some space.';
  return 'The database does not answer: check that it runs and that DATABASE_URL names it.';
}
