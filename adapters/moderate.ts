import { harmless } from '../src/answer/isolate.js';
import { deskPhrases } from '../src/answer/phrases-desk.js';
import type { FactId } from '../src/model/fact.js';
import { Courier } from './moderate/courier.js';
import { type ModerateDeps, using } from './moderate/deps.js';
import { Desk } from './moderate/desk.js';
import { openForm } from './moderate/forms.js';
import {
  answerOfEntry,
  confirmFeedback,
  findEntry,
  linkFact,
  listInbox,
  moveEntry,
} from './moderate/inbox.js';
import { propose, publish, recoverProposals, toProposal } from './moderate/proposals.js';
import { weeks } from './moderate/stats.js';
import type { ForwardedEntry } from './respond.js';
import type { Moderation, Notice } from './service.js';

export type { ModerateDeps } from './moderate/deps.js';

export interface ModerationService extends Moderation {
  /** Makes up for what a crash left half done, then follows every change of the facts. Call once, after start. */
  start(): Promise<void>;
  /** Tells the moderators of every platform; the same `key` is told once. */
  announce(notice: Omit<Notice, 'id'>, key: string): Promise<void>;
  /** Tells them of an entry that a member sent them; once for each entry. */
  forwarded(entry: ForwardedEntry): Promise<void>;
  /** Entries that wait for a moderator. */
  inboxSize(): Promise<number>;
  /** Finishes the delivery under way and takes no other. */
  stop(): Promise<void>;
}

/** The moderators' services, the same for every platform. Where the journal is away they throw JournalAway. */
export function createModeration(deps: ModerateDeps): ModerationService {
  const courier = new Courier(deps);
  const desk = new Desk(deps, courier);
  let unsubscribe = () => {};
  const { journal, holder } = deps;
  let recovered = false;
  /** Once; put off while the journal is away. */
  const recover = async () => {
    if (recovered) return;
    await recoverProposals(desk);
    recovered = true;
  };

  return {
    async start() {
      unsubscribe = holder.subscribe((event) => {
        if (event.kind === 'swapped') void desk.factsChanged();
      });
      await recover().catch((err) =>
        deps.log.warn({ err }, 'proposals left half published are looked at later'),
      );
      await desk.factsChanged();
    },
    announce: (notice, key) => desk.tellModerators(notice, key),
    inboxSize: () => using(journal, ({ inbox }) => inbox.count(['open', 'claimed'])),
    forwarded({ entryId, claim, language, reason }) {
      const { title, reason: why } = deskPhrases(language).inbox;
      const lines = [harmless(claim), why[reason]];
      return desk.tellModerators({ language, title, lines, entryId }, `inbox/${entryId}`);
    },
    async stop() {
      unsubscribe();
      await courier.stop();
      await desk.stop();
    },

    sources: () =>
      [...holder.current().sources.values()].map(({ id, title, publisher }) => ({ id, title, publisher })),
    openForm(factId) {
      const fact = holder.current().facts.get(factId as FactId);
      return fact && openForm(fact);
    },
    async propose(actor, change) {
      const outcome = await propose(desk, actor, change);
      if (outcome.kind === 'ready' && outcome.proposal.needsApproval) {
        const { id, factId, author } = outcome.proposal;
        const title = `${author} proposes a change of ${factId}`;
        await desk.tellModerators({ language: 'en', title, lines: [], proposalId: id }, `proposal/${id}`);
      }
      return outcome;
    },
    async proposal(id) {
      const record = await using(journal, ({ proposals }) => proposals.find(id));
      return record?.state === 'waiting' ? toProposal(desk, record) : undefined;
    },
    async waitingForApproval() {
      if (!deps.secondApproval) return [];
      return (await using(journal, ({ proposals }) => proposals.list('waiting'))).map((record) =>
        toProposal(desk, record),
      );
    },
    async publish(actor, id) {
      await recover();
      return publish(desk, actor, id);
    },
    async discard(actor, id) {
      const done = await using(journal, ({ proposals }) => proposals.move(id, ['waiting'], 'discarded'));
      if (done) await desk.audit(actor, 'proposal.discard', id);
      return done;
    },

    inbox: (filter) => listInbox(desk, filter),
    entry: (id) => findEntry(desk, id),
    claim: (actor, id) =>
      moveEntry(desk, actor, id, { from: ['open', 'claimed'], to: 'claimed', action: 'inbox.claim' }),
    release: (actor, id) =>
      moveEntry(desk, actor, id, { from: ['claimed'], to: 'open', action: 'inbox.release' }),
    dismiss: (actor, id, reason) =>
      moveEntry(desk, actor, id, {
        from: ['open', 'claimed'],
        to: 'dismissed',
        action: 'inbox.dismiss',
        resolution: reason.trim(),
      }),
    link: (actor, id, factId) => linkFact(desk, actor, id, factId),
    answerOf: (id) => answerOfEntry(desk, id),
    confirmFeedback: (actor, id, factId, verdict) => confirmFeedback(desk, actor, id, factId, verdict),

    stats: (count) => weeks(desk, count),
    async audit(limit) {
      const lines = await using(journal, ({ audit }) => audit.newest(limit));
      return lines.map(({ at, actorName, action, subject, detail }) => ({
        at,
        actor: actorName,
        action,
        subject,
        detail,
      }));
    },
    refused: (actor, what) => desk.audit(actor, 'refused', what),
    deliverBy(platform, deliverer) {
      courier.register(platform, deliverer);
      void desk.tellEarlier(platform);
    },
  };
}
