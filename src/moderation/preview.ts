/** What a change of the facts does to the answers, before anybody sees them. */
import { check } from '../check.js';
import type { Library } from '../library/build-library.js';
import type { Answer } from '../model/answer.js';
import type { Day } from '../model/basics.js';
import type { Fact, FactId } from '../model/fact.js';
import type { AnswerChange, Competition, NearDuplicate, Preview, Replay } from '../model/preview.js';
import type { Breathe } from './review.js';

/** The checks of both bases as claims to replay. */
export function checkReplays(...libraries: readonly Library[]): Replay[] {
  const claims = libraries.flatMap((library) =>
    [...library.facts.values()].flatMap((fact) => fact.checks.map((item) => item.claim)),
  );
  return [...new Set(claims)].map((claim) => ({ claim, from: 'check' }));
}

/** Asks every claim of both bases and lists what changes; costs two answers a claim, and two a wording of a changed fact. */
export async function preview(
  before: Library,
  after: Library,
  replays: readonly Replay[],
  today: Day,
  breathe: Breathe = () => {},
): Promise<Preview> {
  const ids = (library: Library): FactId[] => [...library.facts.keys()];
  const added = ids(after).filter((id) => !before.facts.has(id));
  const edited = ids(after).filter((id) => before.facts.has(id) && says(before, id) !== says(after, id));
  const changed = [...added, ...edited];
  const answers: AnswerChange[] = [];
  for (const replay of replays) {
    const [was, becomes] = [check(replay.claim, before, today), check(replay.claim, after, today)];
    const [citedBefore, citesNow] = [firstCited(was), firstCited(becomes)];
    if (was.verdict !== becomes.verdict || citedBefore !== citesNow) {
      answers.push({ ...replay, was: was.verdict, becomes: becomes.verdict, citedBefore, citesNow });
    }
    await breathe();
  }
  return {
    added,
    removed: ids(before).filter((id) => !after.facts.has(id)),
    edited,
    asked: replays.length,
    answers,
    competing: await competing(before, after, changed, today, breathe),
    duplicates: nearDuplicates(after, changed),
  };
}

const firstCited = (answer: Answer): FactId | undefined => answer.citations[0]?.factId;

/** Everything of a fact that can change an answer, as one text. */
function says(library: Library, id: FactId): string {
  const { position, ...fact } = library.facts.get(id)!;
  return JSON.stringify(fact);
}

/** Wordings of changed facts that another fact answers, and wordings of those facts that a changed one answers now. */
async function competing(
  before: Library,
  after: Library,
  changed: readonly FactId[],
  today: Day,
  breathe: Breathe,
): Promise<Competition[]> {
  const rivals = new Set<FactId>();
  const found: Competition[] = [];
  const ask = async (fact: FactId, isNew: (wording: string) => boolean): Promise<void> => {
    for (const wording of wordingsOf(after.facts.get(fact)!)) {
      const answer = check(wording, after, today);
      const answeredWith = firstCited(answer);
      const near = answer.parts.flatMap((part) => [...part.citations, ...part.others]);
      for (const { factId } of near) rivals.add(factId);
      if (answeredWith !== undefined && answeredWith !== fact && isNew(wording)) {
        found.push({ fact, wording, answeredWith });
      }
      await breathe();
    }
  };
  for (const id of changed) await ask(id, () => true);
  for (const id of [...rivals].filter((rival) => !changed.includes(rival) && before.facts.has(rival))) {
    await ask(id, (wording) => firstCited(check(wording, before, today)) === id);
  }
  return found;
}

const wordingsOf = (fact: Fact): string[] =>
  fact.status === 'draft' || fact.status === 'retracted' ? [] : Object.values(fact.wordings).flat();

const NEARLY_ALL = 0.8; // of the words of both; twins told apart by one figure of five words are still shown

function nearDuplicates(library: Library, changed: readonly FactId[]): NearDuplicate[] {
  const texts = library.passages.map((passage) => ({
    id: passage.fact.id,
    text: passage.text,
    stems: new Set(passage.reading.terms.filter((term) => !term.stop).map((term) => term.stem)),
  }));
  const best = new Map<string, NearDuplicate>();
  for (const a of texts.filter((text) => changed.includes(text.id))) {
    for (const b of texts) {
      // of two changed facts each pair is looked at once
      if (a.id === b.id || (changed.includes(b.id) && a.id > b.id)) continue;
      const shared = overlap(a.stems, b.stems);
      const key = `${a.id} ${b.id}`;
      if (shared >= NEARLY_ALL && shared > (best.get(key)?.shared ?? 0)) {
        best.set(key, { facts: [a.id, b.id], texts: [a.text, b.text], shared });
      }
    }
  }
  return [...best.values()];
}

/** Jaccard's coefficient. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((stem) => b.has(stem)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
