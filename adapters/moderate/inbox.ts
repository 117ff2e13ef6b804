import type { Answer } from '../../src/model/answer.js';
import type { VerdictKind } from '../../src/model/basics.js';
import type { FactId } from '../../src/model/fact.js';
import type { InboxView, NewDelivery } from '../../src/ports.js';
import type { Actor, InboxEntry, InboxOutcome, InboxState } from '../service.js';
import { answerTo, type Occasion } from './answers.js';
import { deliveriesForEntry } from './deliveries.js';
import { using } from './deps.js';
import type { Desk } from './desk.js';
import { problem } from './forms.js';
import { invalid, toRefusal } from './refusals.js';

const OTHER_WORDINGS = 5;

export function toEntry(view: InboxView): InboxEntry {
  const newest = view.questions[0];
  const texts = [...new Set(view.questions.map(({ text }) => text))];
  const channels = new Map(
    view.questions
      .filter((question) => !question.private && question.place.channel !== undefined)
      .map(({ place: { platform, community, channel } }) => [
        `${platform}/${community}/${channel}`,
        { platform, community, channel: channel! },
      ]),
  );
  return {
    id: view.id,
    state: view.state,
    claim: texts[0] ?? '',
    language: newest?.language ?? view.language,
    otherWordings: texts.slice(1, 1 + OTHER_WORDINGS),
    count: view.count,
    channels: [...channels.values()],
    waiting: view.waiting,
    reason: view.reason,
    notes: view.notes,
    factIds: [...new Set(view.questions.flatMap(({ factIds }) => factIds))],
    firstAskedAt: Math.min(...view.questions.map(({ askedAt }) => askedAt), view.createdAt),
    lastAskedAt: newest?.askedAt ?? view.updatedAt,
    ...(view.byName !== undefined && { by: view.byName }),
    ...(view.resolution !== undefined && { resolution: view.resolution }),
  };
}

export async function listInbox(
  desk: Desk,
  filter: { readonly state?: InboxState; readonly limit?: number; readonly offset?: number } = {},
): Promise<InboxEntry[]> {
  const { state, limit = 20, offset = 0 } = filter;
  const states: InboxState[] = state === undefined ? ['open', 'claimed'] : [state];
  const views = await using(desk.deps.journal, ({ inbox }) => inbox.list({ states, limit, offset }));
  return views.map(toEntry);
}

export async function findEntry(desk: Desk, id: string): Promise<InboxEntry | undefined> {
  const view = await using(desk.deps.journal, ({ inbox }) => inbox.find(id));
  return view && toEntry(view);
}

/** What the facts say now of the wording asked last. */
export async function answerOfEntry(desk: Desk, id: string): Promise<Answer | undefined> {
  const view = await using(desk.deps.journal, ({ inbox }) => inbox.find(id));
  const newest = view?.questions[0];
  return newest && answerTo(newest, desk.deps);
}

type Move = {
  readonly from: readonly InboxState[];
  readonly to: InboxState;
  readonly action: string;
  readonly resolution?: string;
  readonly occasion?: Occasion;
};

/** Moves an entry for a moderator, with what its askers are told; of two who press at once one succeeds. */
export async function moveEntry(desk: Desk, actor: Actor, id: string, move: Move): Promise<InboxOutcome> {
  const { journal, keys, clock } = desk.deps;
  const holder = keys.hash(actor.platform, actor.member);
  const at = clock.now();
  const settled = move.to !== 'open' && { by: holder, byName: actor.name };
  const resolution = move.resolution !== undefined && { resolution: move.resolution };
  const change = { from: move.from, to: move.to, holder, at, ...settled, ...resolution };
  const result = await using(journal, async (open) => {
    const before = await open.inbox.find(id);
    if (!before) return undefined;
    const deliveries: NewDelivery[] = move.occasion
      ? await deliveriesForEntry(open, id, await open.inbox.questions(id), move.occasion, at)
      : [];
    const moved = await open.inbox.move(id, change, deliveries);
    return { before, moved, told: deliveries.length, after: (await open.inbox.find(id)) ?? before };
  });
  if (!result) return { kind: 'unknown-entry' };
  const { before, moved, told, after } = result;
  if (!moved) {
    // The same press delivered twice: it is done already.
    const own = after.state === move.to && (move.to === 'open' || after.by === holder);
    return own ? { kind: 'done', entry: toEntry(after), told: 0 } : { kind: 'taken', entry: toEntry(after) };
  }
  if (before.state !== move.to) await desk.audit(actor, move.action, id, move.resolution);
  if (told > 0) desk.courier.wake();
  return { kind: 'done', entry: toEntry(after), told };
}

/** Answers an entry with a fact that exists. */
export async function linkFact(desk: Desk, actor: Actor, id: string, factId: string): Promise<InboxOutcome> {
  const fact = desk.deps.holder.current().facts.get(factId.trim() as FactId);
  if (!fact || fact.status === 'draft' || fact.status === 'retracted') return { kind: 'unknown-fact' };
  return moveEntry(desk, actor, id, {
    from: ['open', 'claimed'],
    to: 'answered',
    action: 'inbox.link',
    resolution: fact.id,
    occasion: { kind: 'linked', factId: fact.id },
  });
}

/** The claim becomes a check of the fact, if the facts give it that verdict by now; then its askers are answered. */
export async function confirmFeedback(
  desk: Desk,
  actor: Actor,
  id: string,
  factId: string,
  verdict: VerdictKind,
): Promise<InboxOutcome> {
  const { deps } = desk;
  const view = await using(deps.journal, ({ inbox }) => inbox.find(id));
  const claim = view?.questions[0]?.text;
  if (!view || claim === undefined) return { kind: 'unknown-entry' };
  const open =
    view.state === 'open' ||
    (view.state === 'claimed' && view.by === deps.keys.hash(actor.platform, actor.member));
  if (!open) return { kind: 'taken', entry: toEntry(view) };
  const fact = deps.holder.current().facts.get(factId.trim() as FactId);
  if (!fact) return { kind: 'unknown-fact' };
  const there = fact.checks.some((check) => check.claim === claim && check.verdict === verdict);
  if (!there) {
    const edit = { kind: 'add-check', factId: fact.id, check: { claim, verdict } } as const;
    const written = await deps.writer.write(edit, { author: { name: actor.name } });
    if (written.kind !== 'written') {
      const change = { kind: 'retract', factId: fact.id, base: '', reason: '' } as const;
      const refusal = await toRefusal(deps, change, written);
      if (refusal.kind === 'unknown-fact') return refusal;
      return refusal.kind === 'invalid' ? refusal : invalid(change, [problem('form', 'changed-meanwhile')]);
    }
    await desk.audit(actor, 'fact.check', fact.id, `${verdict}: ${claim}`);
    await desk.factsChanged();
  }
  return moveEntry(desk, actor, id, {
    from: ['open', 'claimed'],
    to: 'answered',
    action: 'inbox.confirm',
    resolution: fact.id,
    occasion: { kind: 'rechecked' },
  });
}
