import { createHash, randomBytes } from 'node:crypto';
import type { FactId } from '../../src/model/fact.js';
import type { Replay } from '../../src/model/preview.js';
import { checkReplays, preview } from '../../src/moderation/preview.js';
import type { ProposalRecord } from '../../src/ports.js';
import { breather } from '../files/breather.js';
import type { CommitResult } from '../files/git-commit.js';
import type { Actor, FactChange, Proposal, ProposeOutcome, PublishOutcome } from '../service.js';
import { type ModerateDeps, using } from './deps.js';
import type { Desk } from './desk.js';
import { differences, editOf, openForm } from './forms.js';
import { type Refusal, refusalOf, toRefusal, warningsOf } from './refusals.js';

/** Questions replayed for a preview: a few hundred answers take about a second. */
const REPLAYED = 200;

type Kept = Pick<Proposal, 'changes' | 'warnings' | 'answersToEdit'>;

/** Checks a change against the files as they lie now, and works out what it would do. Writes only the proposal. */
export async function propose(desk: Desk, actor: Actor, change: FactChange): Promise<ProposeOutcome> {
  const { holder, writer, clock, keys, journal } = desk.deps;
  await holder.reload();
  const refusal = refusalOf(desk.deps, change);
  if (refusal) return refusal;
  const before = holder.current();
  const edit = editOf(change, before, clock.today());
  const drafted = await writer.draft(edit);
  if (drafted.kind !== 'drafted') return toRefusal(desk.deps, change, drafted);

  const asked = await using(journal, ({ questions }) => questions.recentTexts(REPLAYED));
  const replays: Replay[] = [
    ...checkReplays(before, drafted.library),
    ...asked.map(({ text }): Replay => ({ claim: text, from: 'question' })),
  ];
  const seen = await preview(before, drafted.library, replays, clock.today(), breather());
  const factId = 'factId' in edit ? edit.factId : edit.kind === 'add-fact' ? edit.fact.id : edit.source.id;
  const travels = change.kind === 'retract' || (change.kind === 'edit' && Boolean(change.reason?.trim()));
  const kept: Kept = {
    changes: seen.answers.map(({ claim, was, becomes, from }) => ({
      claim,
      was,
      becomes,
      from: from === 'question' ? 'question' : 'check',
    })),
    warnings: warningsOf(seen),
    answersToEdit: travels
      ? (await using(journal, ({ questions }) => questions.sentCiting(factId))).length
      : 0,
  };
  const record: ProposalRecord = {
    id: await freeId(desk, actor, change),
    factId,
    author: keys.hash(actor.platform, actor.member),
    authorName: actor.name,
    state: 'waiting',
    change: JSON.stringify(pinned(change, factId)),
    preview: JSON.stringify(kept),
    at: clock.now(),
  };
  await using(journal, ({ proposals }) => proposals.add(record));
  return { kind: 'ready', proposal: toProposal(desk, record) };
}

/** The same form sent twice is one proposal, for as long as it waits. */
async function freeId({ deps }: Desk, actor: Actor, change: FactChange): Promise<string> {
  const text = JSON.stringify([actor.platform, actor.member, change, deps.holder.current().revision]);
  const id = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const there = await using(deps.journal, ({ proposals }) => proposals.find(id));
  return there === undefined || there.state === 'waiting' ? id : randomBytes(12).toString('base64url');
}

/** A made-up id is kept, so that what is published is what was looked at. */
function pinned(change: FactChange, factId: string): FactChange {
  return change.kind === 'add' ? { ...change, form: { ...change.form, id: factId } } : change;
}

export function toProposal({ deps }: Desk, record: ProposalRecord): Proposal {
  return {
    id: record.id,
    change: JSON.parse(record.change) as FactChange,
    factId: record.factId,
    author: record.authorName,
    at: record.at,
    ...(JSON.parse(record.preview) as Kept),
    needsApproval: deps.secondApproval ?? false,
  };
}

/** Writes the fact file. See `Moderation.publish`. */
export async function publish(desk: Desk, actor: Actor, id: string): Promise<PublishOutcome> {
  const { journal, keys } = desk.deps;
  const record = await using(journal, ({ proposals }) => proposals.find(id));
  if (record?.state !== 'waiting') return { kind: 'gone' };
  if (desk.deps.secondApproval && record.author === keys.hash(actor.platform, actor.member))
    return { kind: 'needs-approval', proposal: toProposal(desk, record) };
  if (!(await using(journal, ({ proposals }) => proposals.move(id, ['waiting'], 'publishing'))))
    return { kind: 'gone' };

  const change = JSON.parse(record.change) as FactChange;
  const before = desk.done;
  const written = await write(desk.deps, change, authorOf(record, actor)).catch(async (error: unknown) => {
    await waitsAgain(desk, id);
    throw error;
  });
  if ('refusal' in written) {
    // It waits on, whatever was in the way: a moderator's work is his to discard.
    await waitsAgain(desk, id);
    return written.refusal.kind === 'unknown-fact' ? { kind: 'gone' } : written.refusal;
  }
  await markPublished(desk, record, keys.hash(actor.platform, actor.member), actor.name);
  // The watched folder may have been quicker: whoever did it, it is counted.
  await desk.factsChanged();
  const edits = desk.done.edits - before.edits;
  const told = desk.done.told - before.told;
  const commit = written.commit.kind === 'committed' ? { commit: written.commit.hash } : {};
  return { kind: 'published', factId: record.factId, ...commit, edits, told };
}

async function write(
  deps: ModerateDeps,
  change: FactChange,
  name: string,
): Promise<{ readonly refusal: Refusal } | { readonly commit: CommitResult }> {
  const { holder, writer, clock } = deps;
  await holder.reload();
  const refusal = refusalOf(deps, change);
  if (refusal) return { refusal };
  const edit = editOf(change, holder.current(), clock.today());
  const open = 'factId' in edit ? await writer.open(edit.factId) : undefined;
  const written = await writer.write(edit, { author: { name }, ...(open && { base: open.base }) });
  if (written.kind === 'written') return { commit: written.commit };
  return { refusal: await toRefusal(deps, change, written) };
}

async function waitsAgain({ deps }: Desk, id: string): Promise<void> {
  await deps.journal.write('proposal', ({ proposals }) => proposals.move(id, ['publishing'], 'waiting'));
}

/** Who wrote it comes first, who let it pass beside him. */
function authorOf({ authorName }: ProposalRecord, { name }: Actor): string {
  return authorName === name ? name : `${authorName} (approved by ${name})`;
}

/** From here on the file is written: what is left to say of it may wait for the journal. */
async function markPublished(
  { deps }: Desk,
  record: ProposalRecord,
  actor: string,
  actorName: string,
): Promise<void> {
  const change = JSON.parse(record.change) as FactChange;
  const detail = change.kind === 'add' ? '' : (change.reason ?? '');
  const [at, action] = [deps.clock.now(), `fact.${change.kind}`];
  await deps.journal.write('proposal published', async ({ proposals, audit }) => {
    await audit.append({ id: record.id, at, actor, actorName, action, subject: record.factId, detail });
    await proposals.move(record.id, ['publishing'], 'published');
  });
}

/** After a crash between writing the file and saying so: what is in the files was published, the rest waits again. */
export async function recoverProposals(desk: Desk): Promise<void> {
  const { journal, holder } = desk.deps;
  for (const record of await using(journal, ({ proposals }) => proposals.list('publishing'))) {
    const fact = holder.current().facts.get(record.factId as FactId);
    if (stands(JSON.parse(record.change) as FactChange, fact))
      await markPublished(desk, record, record.author, record.authorName);
    else await using(journal, ({ proposals }) => proposals.move(record.id, ['publishing'], 'waiting'));
  }
}

/** True where the fact is as the change wants it. */
function stands(change: FactChange, fact: Parameters<typeof openForm>[0] | undefined): boolean {
  if (!fact) return false;
  if (change.kind === 'retract') return fact.status === 'retracted';
  return differences(openForm(fact).form, change.form).length === 0;
}
