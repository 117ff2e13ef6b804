import type { JournalGuard } from '../sql/guard.js';

/** What an operator should know of the journal, if anything. */
export function journalNotes(state: ReturnType<JournalGuard['state']> | undefined): string[] {
  if (!state) return ['Nothing is remembered: there is no journal.'];
  const notes = state.note === undefined ? [] : [`${state.note} ${state.waiting} writes wait.`];
  return state.lost === 0 ? notes : [...notes, `${state.lost} writes were lost while the journal was away.`];
}
