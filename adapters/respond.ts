import { detectLanguage } from '../src/analysis/detect-language.js';
import { phrases } from '../src/answer/phrases.js';
import { pointsAway } from '../src/claim/points-away.js';
import type { Answer } from '../src/model/answer.js';
import type { FactId } from '../src/model/fact.js';
import type { FactBase } from '../src/model/library.js';
import type { Place, Platform, QuestionId } from '../src/model/place.js';
import { inboxReason, signatureOf } from '../src/moderation/inbox.js';
import type { InboxReason, QuestionRecord } from '../src/ports.js';
import type { RespondDeps } from './respond/deps.js';
import { EventGate, eventOf } from './respond/events.js';
import { viewFact, viewFacts } from './respond/facts.js';
import { findFacts } from './respond/find-facts.js';
import { journalNotes } from './respond/health.js';
import { putIntoInbox } from './respond/inbox.js';
import { newQuestionId, newReference, QuestionMemory } from './respond/memory.js';
import { Recent } from './respond/recent.js';
import { tooLong, tooMany, tooManyStatements } from './respond/refusals.js';
import { sayingNothing } from './respond/saying-nothing.js';
import { suggest } from './respond/suggest.js';
import type { AskOutcome, AskRequest, FactView, Health, Isnad } from './service.js';

export type { ForwardedEntry, RespondDeps } from './respond/deps.js';

const MAX_NOTE = 2_000; // characters; what a moderator will read of what was wrong

/** The one service that every platform is handed. */
export function createIsnad<L extends FactBase>(deps: RespondDeps<L>): Isnad {
  return new Respond(deps);
}

class Respond<L extends FactBase> implements Isnad {
  readonly #events: EventGate;
  readonly #memory: QuestionMemory;
  readonly pointsAway = pointsAway;
  readonly #servers = new Recent<string, true>(10_000);

  constructor(readonly deps: RespondDeps<L>) {
    this.#events = new EventGate(deps.journal, deps.clock);
    this.#memory = new QuestionMemory(deps.journal);
  }

  async ask(request: AskRequest): Promise<AskOutcome> {
    const began = performance.now();
    const outcome = await this.#answerOrFail(request);
    const ms = performance.now() - began;
    const { kind } = outcome;
    // Neither who asked nor what: at info the log knows only that something was asked.
    this.deps.log.info({
      kind,
      platform: request.place.platform,
      ...(kind === 'answered' && { question: outcome.questionId, verdict: outcome.answer.verdict }),
      ...(kind === 'refused' && { reason: outcome.reason }),
      ...(kind === 'failed' && { reference: outcome.reference }),
      ms: Math.round(ms * 10) / 10,
    });
    this.deps.observe?.(request, outcome, ms);
    return outcome;
  }

  async #answerOrFail(request: AskRequest): Promise<AskOutcome> {
    const event = eventOf(request);
    try {
      if (event && !(await this.#events.claim(event))) return { kind: 'duplicate' };
      const outcome = await this.#answer(request);
      if (event && outcome.kind !== 'answered') await this.#events.settle(event);
      return outcome;
    } catch (error) {
      const reference = newReference();
      this.deps.log.error({ err: error, reference, platform: request.place.platform }, 'a question failed');
      if (event) await this.#events.settle(event).catch(() => undefined);
      return { kind: 'failed', reference, message: phrases(languageOf(request)).failed(reference) };
    }
  }

  async #answer(request: AskRequest): Promise<AskOutcome> {
    const { text } = request;
    const member =
      request.member === undefined ? undefined : this.deps.keys.hash(request.place.platform, request.member);
    const words = phrases(languageOf(request));
    const long = tooLong(text, words, this.deps.maxCharacters);
    if (long) return long;
    const retryAfterMs = await this.deps.limit?.(request.place, member);
    if (retryAfterMs !== undefined) return tooMany(retryAfterMs, words);

    const began = performance.now();
    const { library } = this.deps.current();
    const today = this.deps.clock.today();
    const many = tooManyStatements(text, words, () => this.deps.read(text, library, today).statements.length);
    if (many) return many;
    const pointing = pointsAway(text);
    const answer = pointing ? sayingNothing(text, library, today) : this.deps.check(text, library, today);
    if (answer.parts.length === 0)
      return {
        kind: 'refused',
        reason: 'empty',
        message: words.refusal[pointing ? 'pointing' : 'empty'],
        answer,
      };
    const question: QuestionRecord = {
      id: newQuestionId(),
      place: request.place,
      ...(member !== undefined && { member }),
      private: request.private,
      text,
      language: answer.language,
      verdict: answer.verdict,
      confidence: answer.confidence,
      factIds: answer.citations.map(({ factId }) => factId),
      revision: answer.revision,
      askedAt: this.deps.clock.now(),
      askedOn: today,
      ms: performance.now() - began,
    };
    this.#memory.keep(question, answer);
    await this.#record(question, answer, request);
    return { kind: 'answered', questionId: question.id, answer };
  }

  async #record(question: QuestionRecord, answer: Answer, request: AskRequest): Promise<void> {
    const { journal } = this.deps;
    const event = eventOf(request);
    await this.#seen(request.place);
    await journal?.write('question', ({ questions }) => questions.record(question, event));
    // What was asked in private reaches the moderators only if its asker sends it.
    const reason = question.private ? undefined : inboxReason(answer);
    if (reason) await this.#toInbox(question, reason);
  }

  /** Servers are written down when first heard of in this process. */
  async #seen({ platform, community }: Place): Promise<void> {
    const server = `${platform}/${community}`;
    if (this.#servers.has(server)) return;
    this.#servers.set(server, true);
    const at = this.deps.clock.now();
    await this.deps.journal?.write('server', ({ installations }) =>
      installations.seen(platform, community, at),
    );
  }

  async #toInbox(question: QuestionRecord, reason: InboxReason): Promise<void> {
    const { read, current, journal, clock, forwarded } = this.deps;
    const signature = signatureOf(read(question.text, current().library, question.askedOn));
    const { text: claim, language } = question;
    const at = clock.now();
    await journal?.write('inbox', async (open) => {
      const entryId = await putIntoInbox(open, question, signature, reason, at);
      if (reason === 'forwarded' || reason === 'feedback') forwarded?.({ entryId, claim, language, reason });
    });
  }

  async delivered(id: QuestionId, place: Place): Promise<void> {
    const at = this.deps.clock.now();
    await this.deps.journal?.write('answer sent', ({ questions }) => questions.sent(id, place, at));
  }

  async answerTo(message: Place): Promise<{ readonly claim: string; readonly place: Place } | undefined> {
    const found = await this.deps.journal?.read(({ questions }) => questions.answerTo(message));
    return found?.ok ? found.value : undefined;
  }

  async recall(id: QuestionId): Promise<Answer | undefined> {
    const kept = this.#memory.answer(id);
    if (kept) return kept;
    const question = await this.#memory.question(id);
    if (!question) return undefined;
    const answer = this.deps.check(question.text, this.deps.current().library, question.askedOn);
    this.#memory.keep(question, answer);
    return answer;
  }

  suggest(typed: string, limit: number): readonly string[] {
    return suggest(this.deps.current().library, typed, limit);
  }

  showFact(id: string): FactView | undefined {
    const { library } = this.deps.current();
    return viewFact(library, id as FactId, this.today(), this.deps.permalinkBase);
  }

  listFacts(): readonly FactView[] {
    return viewFacts(this.deps.current().library, this.today(), this.deps.permalinkBase);
  }

  findFacts(text: string): readonly FactView[] {
    const { library } = this.deps.current();
    return findFacts(library, text).flatMap(({ id }) => this.showFact(id) ?? []);
  }

  async feedback(id: QuestionId, member: string | undefined, right: boolean, note?: string): Promise<void> {
    const question = await this.#memory.question(id);
    if (!question) return;
    const hash = member === undefined ? undefined : this.deps.keys.hash(question.place.platform, member);
    const said = {
      question: id,
      right,
      at: this.deps.clock.now(),
      ...(hash !== undefined && { member: hash }),
      ...(note?.trim() && { note: [...note.trim()].slice(0, MAX_NOTE).join('') }),
    };
    await this.deps.journal?.write('feedback', ({ feedback }) => feedback.add(said));
    if (!right) await this.#toInbox(question, 'feedback');
  }

  async forward(id: QuestionId, member: string | undefined, tell: Place | undefined): Promise<void> {
    const question = await this.#memory.question(id);
    if (!question) return;
    await this.#toInbox(question, 'forwarded');
    if (!tell) return;
    const { keys, clock, journal } = this.deps;
    const hash = member === undefined ? undefined : keys.hash(question.place.platform, member);
    const [sealed, at] = [keys.seal(JSON.stringify(tell), id), clock.now()];
    await journal?.write('place to tell', ({ inbox }) => inbox.tell(id, hash, sealed, at));
  }

  async forget(platform: Platform, _community: string, member: string): Promise<number> {
    const hash = this.deps.keys.hash(platform, member);
    this.#memory.forget(hash);
    if (!this.deps.journal) return 0;
    const gone = await this.deps.journal.read((journal) => journal.forget(hash));
    if (gone.ok) return gone.value;
    await this.deps.journal.write('forget', (journal) => journal.forget(hash));
    throw new Error('The journal is away: what it holds of this member is erased as soon as it is back.');
  }

  health(): Health {
    const { library, loadedAt } = this.deps.current();
    const state = this.deps.journal?.state();
    return {
      ready: true,
      revision: library.revision,
      facts: library.facts.size,
      loadedAt,
      journal: state?.state ?? 'off',
      notes: [...journalNotes(state), ...(this.deps.notes?.() ?? [])],
    };
  }

  today() {
    return this.deps.clock.today();
  }
}

/** The language to refuse in: the platform's word, else that of the message. */
function languageOf({ language, text }: AskRequest) {
  return language ?? detectLanguage(text);
}
