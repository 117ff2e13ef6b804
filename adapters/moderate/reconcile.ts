import type { Library } from '../../src/library/build-library.js';
import type { Fact } from '../../src/model/fact.js';
import type { InboxView, Journal, QuestionRecord } from '../../src/ports.js';
import { breather } from '../files/breather.js';
import { answerTo, settles } from './answers.js';
import { deliveriesForEntry, deliveriesForFact } from './deliveries.js';
import { type ModerateDeps, using } from './deps.js';

/** What a change of facts set going. */
export interface Reconciled {
  readonly edits: number;
  readonly told: number;
}

const CORRECTED_NOTE = 'corrected facts';
const INBOX_NOTE = 'inbox checked with revision';
const PAGE = 100;

/**
 * Compares the facts with what the journal last saw of them and writes into the outbox what follows: edits of answers
 * that cited a corrected or retracted fact, answers to what waits in the inbox. It looks at the state and not at the
 * event, so that nothing is missed if the process dies, or a file is changed while no process runs; every delivery has
 * a key, so that nothing comes twice.
 */
export async function reconcile(deps: ModerateDeps): Promise<Reconciled> {
  const library = deps.holder.current();
  const edits = await correctionsTravel(library, deps);
  const told = await inboxIsAnswered(library, deps);
  return { edits, told };
}

async function correctionsTravel(library: Library, { journal, clock }: ModerateDeps): Promise<number> {
  const now = statesOf(library);
  const seen = await using(journal, ({ notes }) => notes.get(CORRECTED_NOTE));
  const before = seen === undefined ? now : (JSON.parse(seen) as Record<string, string>);
  let edits = 0;
  for (const [factId, state] of Object.entries(now)) {
    if (before[factId] === state) continue;
    edits += await using(journal, async (open) =>
      open.outbox.add(await deliveriesForFact(open, factId, state, clock.now())),
    );
  }
  if (seen !== JSON.stringify(now))
    await using(journal, ({ notes }) => notes.set(CORRECTED_NOTE, JSON.stringify(now)));
  return edits;
}

/** Facts that were corrected or retracted, with how often. A fact that never was is not in it. */
function statesOf(library: Library): Record<string, string> {
  const told = ({ status, corrections }: Fact) => status === 'retracted' || corrections.length > 0;
  return Object.fromEntries(
    [...library.facts.values()]
      .filter(told)
      .map(({ id, status, corrections }) => [id, `${status} ${corrections.length}`]),
  );
}

async function inboxIsAnswered(library: Library, deps: ModerateDeps): Promise<number> {
  const { journal } = deps;
  if ((await using(journal, ({ notes }) => notes.get(INBOX_NOTE))) === library.revision) return 0;
  let told = 0;
  const breathe = breather();
  for (let offset = 0; ; ) {
    const entries = await using(journal, ({ inbox }) =>
      inbox.list({ states: ['open', 'claimed'], limit: PAGE, offset }),
    );
    for (const entry of entries) {
      const sent = await using(journal, (open) => answerEntry(open, entry, deps));
      if (sent === undefined) offset += 1;
      else told += sent;
      await breathe();
    }
    if (entries.length < PAGE) break;
  }
  await using(journal, ({ notes }) => notes.set(INBOX_NOTE, library.revision));
  return told;
}

/** Answers an entry whose every question the facts settle now, otherwise than before. Undefined where it stays. */
async function answerEntry(
  journal: Journal,
  entry: InboxView,
  deps: ModerateDeps,
): Promise<number | undefined> {
  const questions = await journal.inbox.questions(entry.id);
  const now = questions.map((question) => answerTo(question, deps));
  const all = questions.every((question, i) => settles(now[i]!) && isNews(question, now[i]!));
  if (questions.length === 0 || !all) return undefined;
  const resolution = now.at(-1)?.citations[0]?.factId;
  const at = deps.clock.now();
  const occasion = { kind: entry.reason === 'feedback' ? 'rechecked' : 'answered' } as const;
  const deliveries = await deliveriesForEntry(journal, entry.id, questions, occasion, at);
  const moved = await journal.inbox.move(
    entry.id,
    {
      from: ['open', 'claimed'],
      to: 'answered',
      at,
      ...(entry.by !== undefined && { by: entry.by }),
      ...(entry.byName !== undefined && { byName: entry.byName }),
      ...(resolution !== undefined && { resolution }),
    },
    deliveries,
  );
  return moved ? deliveries.length : undefined;
}

/** Another verdict than the asker was given, or another fact. */
function isNews(question: QuestionRecord, answer: ReturnType<typeof answerTo>): boolean {
  const cited = answer.citations[0]?.factId;
  return answer.verdict !== question.verdict || (cited !== undefined && !question.factIds.includes(cited));
}
