import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AskRequest, FactForm, InboxEntry, Isnad } from '../../adapters/service.js';
import { openDatabase } from '../../adapters/sql/journal.js';
import { TABLES } from '../../adapters/sql/migrations.js';
import { ENGINES, type TestDatabase } from '../support/databases.js';
import {
  harbourFolder,
  moderator,
  type OpenDesk,
  openDesk,
  removeFolder,
  TestPlatform,
} from '../support/desk.js';

const AMAL = moderator('Amal');
const BADR = moderator('Badr');
const PIER: FactForm = {
  source: 'harbour',
  quote: 'The new pier cost 12 million euros.',
  wordings: 'The pier cost 12 million euros\nبلغت كلفة الرصيف 12 مليون يورو',
  translation: 'بلغت كلفة الرصيف الجديد 12 مليون يورو.',
};
const PIER_CLAIM = 'The new pier cost 12 million euros';
const AURORA = 'The ferry Aurora carried 340 passengers in May 2025';

let asked = 0;
async function ask(service: Isnad, text: string, differences: Partial<AskRequest> = {}) {
  asked += 1;
  const place = {
    platform: 'slack',
    community: 'T1',
    channel: 'C1',
    thread: `${asked}.0`,
    message: `${asked}.0`,
  } as const;
  const outcome = await service.ask({ place, member: `U${asked}`, private: false, text, ...differences });
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  await service.delivered(outcome.questionId, { ...place, message: `${asked}.1` });
  return { ...outcome, place: { ...place, message: `${asked}.1` } };
}

describe.each(ENGINES)('moderators on $name', ({ start }) => {
  let database: TestDatabase;
  let folder: string;
  let desk: OpenDesk;
  const yaml = () => readFile(path.join(folder, 'harbour.yaml'), 'utf8');
  const restart = async (
    ...more: Parameters<typeof openDesk> extends [unknown, unknown, ...infer R] ? R : never
  ) => {
    await desk.close();
    desk = await openDesk(folder, database.location, ...more);
  };
  const only = async (): Promise<InboxEntry> => {
    const entries = await desk.moderation.inbox();
    expect(entries).toHaveLength(1);
    return entries[0]!;
  };
  const publish = async (form: FactForm = PIER, actor = AMAL) => {
    const proposed = await desk.moderation.propose(actor, { kind: 'add', form });
    if (proposed.kind !== 'ready') throw new Error(JSON.stringify(proposed));
    return desk.moderation.publish(actor, proposed.proposal.id);
  };

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    folder = await harbourFolder();
    desk = await openDesk(folder, database.location);
  });
  afterEach(async () => {
    await desk.close();
    await removeFolder(folder);
    const tables = await openDatabase(database.location);
    for (const table of [...TABLES.keys()].reverse()) await tables.rows(`DELETE FROM ${table}`);
    await tables.close();
  });

  describe('a fact by form', () => {
    test('is previewed, published into the file with its comments kept, and answers', async () => {
      await ask(desk.service, PIER_CLAIM);
      const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
      if (proposed.kind !== 'ready') throw new Error(JSON.stringify(proposed));
      expect(proposed.proposal.changes).toContainEqual({
        claim: PIER_CLAIM,
        was: 'unknown',
        becomes: 'supported',
        from: 'question',
      });
      expect(await yaml()).not.toContain('pier');
      const done = await desk.moderation.publish(AMAL, proposed.proposal.id);
      expect(done).toMatchObject({ kind: 'published', factId: 'the-pier-cost-12-million' });
      expect(await yaml()).toContain('# kept as it stands');
      const { answer } = await ask(desk.service, 'هل صحيح أن كلفة الرصيف بلغت 12 مليون يورو؟');
      expect(answer.citations[0]?.quote.exact).toBe(PIER.quote);
      expect(await desk.moderation.publish(AMAL, proposed.proposal.id)).toEqual({ kind: 'gone' });
      expect(await desk.moderation.audit(1)).toMatchObject([{ actor: 'Amal', action: 'fact.add' }]);
    });

    test('with a quote that does not stand in the archive is refused, with the nearest words', async () => {
      const form = { ...PIER, quote: 'The new pier cost 13 million euros.' };
      const refused = await desk.moderation.propose(AMAL, { kind: 'add', form });
      expect(refused).toMatchObject({
        kind: 'invalid',
        form,
        problems: [{ field: 'quote', nearest: expect.stringContaining('12 million') }],
      });
    });

    test('says each thing that is to be mended at its field', async () => {
      const bad = { ...PIER, source: 'nowhere' };
      expect(await desk.moderation.propose(AMAL, { kind: 'add', form: bad })).toMatchObject({
        problems: [{ field: 'source' }],
      });
      const worse = { ...PIER, quote: ' ', expiresAt: '2026-02-31x', id: 'two words' };
      expect(await desk.moderation.propose(AMAL, { kind: 'add', form: worse })).toMatchObject({
        problems: [{ field: 'quote' }, { field: 'expiresAt' }, { field: 'id' }],
      });
      expect(
        await desk.moderation.propose(AMAL, { kind: 'add', form: { ...PIER, id: 'harbour-opened' } }),
      ).toMatchObject({
        problems: [{ field: 'id' }],
      });
    });

    test('that breaks a check of another fact is refused before it is published', async () => {
      const { base, form } = desk.moderation.openForm('aurora-passengers')!;
      const change = {
        kind: 'edit',
        factId: 'aurora-passengers',
        base,
        form: { ...form, quote: PIER.quote, wordings: '' },
      } as const;
      expect(await desk.moderation.propose(AMAL, change)).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'form' }],
      });
    });

    test('that changes nothing is said to', async () => {
      const { base, form } = desk.moderation.openForm('harbour-opened')!;
      const change = { kind: 'edit', factId: 'harbour-opened', base, form } as const;
      expect(await desk.moderation.propose(AMAL, change)).toMatchObject({ problems: [{ field: 'form' }] });
      const reason = 'The date was doubted and is right.';
      expect(await desk.moderation.propose(AMAL, { ...change, reason })).toMatchObject({ kind: 'ready' });
    });

    test('survives a restart between preview and publication', async () => {
      const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
      if (proposed.kind !== 'ready') throw new Error(proposed.kind);
      await restart();
      expect(await desk.moderation.proposal(proposed.proposal.id)).toEqual(proposed.proposal);
      expect(await desk.moderation.publish(AMAL, proposed.proposal.id)).toMatchObject({ kind: 'published' });
    });

    test('sent twice by one press is one proposal', async () => {
      const twice = await Promise.all(
        [1, 2].map(() => desk.moderation.propose(AMAL, { kind: 'add', form: PIER })),
      );
      const ids = twice.map((one) => (one.kind === 'ready' ? one.proposal.id : one.kind));
      expect(new Set(ids).size).toBe(1);
    });

    test('discarded is gone', async () => {
      const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
      if (proposed.kind !== 'ready') throw new Error(proposed.kind);
      expect(await desk.moderation.discard(AMAL, proposed.proposal.id)).toBe(true);
      expect(await desk.moderation.discard(AMAL, proposed.proposal.id)).toBe(false);
      expect(await desk.moderation.publish(AMAL, proposed.proposal.id)).toEqual({ kind: 'gone' });
    });

    test('where the process died after writing the file and before saying so counts as published', async () => {
      const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
      if (proposed.kind !== 'ready') throw new Error(proposed.kind);
      const { id } = proposed.proposal;
      await desk.moderation.publish(AMAL, id);
      await desk.guard.read(({ proposals }) => proposals.move(id, ['published'], 'publishing'));
      await restart();
      expect((await desk.guard.read(({ proposals }) => proposals.find(id))) as unknown).toMatchObject({
        value: { state: 'published' },
      });
      expect((await yaml()).match(/the-pier-cost/g)).toHaveLength(1);
    });

    test('is not lost where the fact files are broken at the moment: it can be published when they are mended', async () => {
      const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
      if (proposed.kind !== 'ready') throw new Error(proposed.kind);
      const { id } = proposed.proposal;
      const whole = await yaml();
      await writeFile(
        path.join(folder, 'harbour.yaml'),
        whole.replace('340 passengers in May 2025.', '34 passengers.'),
      );
      expect(await desk.moderation.publish(AMAL, id)).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'form' }],
      });
      await writeFile(path.join(folder, 'harbour.yaml'), whole);
      expect(await desk.moderation.publish(AMAL, id)).toMatchObject({ kind: 'published' });
    });

    test('where the process died before writing the file waits again', async () => {
      const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
      if (proposed.kind !== 'ready') throw new Error(proposed.kind);
      const { id } = proposed.proposal;
      await desk.guard.read(({ proposals }) => proposals.move(id, ['waiting'], 'publishing'));
      await restart();
      expect(await desk.moderation.publish(AMAL, id)).toMatchObject({ kind: 'published' });
    });
  });

  test('where a second moderator must approve, the author alone publishes nothing', async () => {
    await restart({ secondApproval: true });
    const proposed = await desk.moderation.propose(AMAL, { kind: 'add', form: PIER });
    if (proposed.kind !== 'ready') throw new Error(proposed.kind);
    const { id } = proposed.proposal;
    expect(proposed.proposal.needsApproval).toBe(true);
    expect(await desk.moderation.publish(AMAL, id)).toMatchObject({ kind: 'needs-approval' });
    expect(await desk.moderation.waitingForApproval()).toMatchObject([{ id, author: 'Amal' }]);
    await desk.settled();
    expect(desk.slack.messages('notify').map(({ notice }) => notice?.proposalId)).toEqual([id]);
    expect(await desk.moderation.publish(BADR, id)).toMatchObject({ kind: 'published' });
    expect(await desk.moderation.audit(1)).toMatchObject([{ actor: 'Badr', action: 'fact.add' }]);
  });

  test('of two moderators who edit one fact the second is shown the difference, and nothing is overwritten', async () => {
    const { base, form } = desk.moderation.openForm('harbour-opened')!;
    const edit = (wordings: string, from = base) =>
      ({ kind: 'edit', factId: 'harbour-opened', base: from, form: { ...form, wordings } }) as const;
    const [first, second] = [
      await desk.moderation.propose(AMAL, edit('The king opened Skagen harbour in 1907')),
      await desk.moderation.propose(BADR, edit('In 1907 the king opened the harbour')),
    ];
    if (first.kind !== 'ready' || second.kind !== 'ready') throw new Error('both were ready');
    expect(await desk.moderation.publish(AMAL, first.proposal.id)).toMatchObject({ kind: 'published' });
    const collision = await desk.moderation.publish(BADR, second.proposal.id);
    expect(collision).toMatchObject({
      kind: 'conflict',
      yours: { wordings: 'In 1907 the king opened the harbour' },
      differences: [{ field: 'wordings', theirs: 'The king opened Skagen harbour in 1907' }],
    });
    expect(await yaml()).not.toContain('In 1907 the king');
    if (collision.kind !== 'conflict') return;
    expect(await desk.moderation.proposal(second.proposal.id)).toBeDefined();
    const again = await desk.moderation.propose(
      BADR,
      edit(
        'The king opened Skagen harbour in 1907\nIn 1907 the king opened the harbour',
        collision.theirs!.base,
      ),
    );
    if (again.kind !== 'ready') throw new Error(again.kind);
    expect(await desk.moderation.publish(BADR, again.proposal.id)).toMatchObject({ kind: 'published' });
    expect(await yaml()).toContain('In 1907 the king');
  });

  describe('the inbox', () => {
    test('holds the same claim in other words once, by demand, with its channels', async () => {
      await ask(desk.service, PIER_CLAIM);
      await ask(desk.service, 'Is it true that the new pier cost 12 million euros?');
      await ask(desk.service, 'The new pier cost 15 million euros');
      const entries = await desk.moderation.inbox();
      expect(entries.map(({ count }) => count)).toEqual([2, 1]);
      expect(entries[0]).toMatchObject({
        reason: 'unknown',
        channels: [{ platform: 'slack', channel: 'C1' }],
      });
    });

    test('an entry is one moderator’s until he gives it back', async () => {
      await ask(desk.service, PIER_CLAIM);
      const { id } = await only();
      expect(await desk.moderation.claim(AMAL, id)).toMatchObject({ kind: 'done', entry: { by: 'Amal' } });
      expect(await desk.moderation.claim(AMAL, id)).toMatchObject({ kind: 'done' });
      expect(await desk.moderation.claim(BADR, id)).toMatchObject({ kind: 'taken', entry: { by: 'Amal' } });
      expect(await desk.moderation.dismiss(BADR, id, 'no')).toMatchObject({ kind: 'taken' });
      expect(await desk.moderation.release(AMAL, id)).toMatchObject({
        kind: 'done',
        entry: { state: 'open' },
      });
      expect(await desk.moderation.dismiss(BADR, id, 'a rumour')).toMatchObject({
        kind: 'done',
        entry: { resolution: 'a rumour' },
      });
      expect(await desk.moderation.dismiss(BADR, 'nothing', 'x')).toEqual({ kind: 'unknown-entry' });
      expect((await desk.moderation.audit(9)).map(({ action }) => action).sort()).toEqual([
        'inbox.claim',
        'inbox.dismiss',
        'inbox.release',
      ]);
    });

    test('a fact that comes to answer it answers each asker once: in the thread, and by direct message', async () => {
      const open = await ask(desk.service, PIER_CLAIM);
      const hidden = await ask(desk.service, 'the new pier cost 12 million euros', { private: true });
      const direct = { platform: 'slack', community: 'T1', channel: 'D-secret' } as const;
      await desk.service.forward(hidden.questionId, 'U-hidden', direct);
      expect(await publish()).toMatchObject({ kind: 'published', told: 2 });
      await desk.settled();
      expect(desk.slack.messages('reply')).toMatchObject([
        {
          place: { thread: open.place.thread },
          delivery: { question: open.questionId, answer: { verdict: 'supported' } },
        },
      ]);
      expect(desk.slack.messages('direct')).toMatchObject([
        { place: direct, delivery: { question: hidden.questionId } },
      ]);
      expect(desk.slack.messages('direct')[0]?.delivery?.note).toMatch(/asked this earlier/);
      expect(await desk.moderation.inbox()).toEqual([]);
      const { length } = desk.slack.brought;
      await restart({ slack: desk.slack });
      await desk.settled();
      expect(desk.slack.brought).toHaveLength(length);
    });

    test('a fact written into the file by hand while no process runs answers after the next start', async () => {
      await ask(desk.service, PIER_CLAIM);
      const { slack } = desk;
      await desk.close();
      await writeFile(
        path.join(folder, 'harbour.yaml'),
        `${await yaml()}  - id: pier\n    quote: ${PIER.quote}\n`,
      );
      desk = await openDesk(folder, database.location, { slack });
      await desk.settled();
      expect(slack.messages('reply')).toHaveLength(1);
    });

    test('an answer whose process died while the platform had it is not sent again, unless it is known not to have arrived', async () => {
      await ask(desk.service, PIER_CLAIM);
      desk.slack.results.push('hang');
      await publish();
      await expect.poll(() => desk.slack.results.length).toBe(0);
      const hour = desk.clock.now() + 3_600_000;
      // The process is gone with its message under way: another starts, an hour later.
      const blind = await openDesk(folder, database.location, { time: hour });
      await blind.settled();
      expect(blind.slack.brought).toEqual([]);
      expect(await blind.guard.read(({ outbox }) => outbox.count('uncertain'))).toMatchObject({ value: 1 });
      await blind.close();

      const tables = await openDatabase(database.location);
      await tables.rows(`UPDATE outbox SET state = 'sending', due_at = 0`);
      const seeing = new TestPlatform();
      seeing.arrived = async () => undefined;
      const next = await openDesk(folder, database.location, { time: hour, slack: seeing });
      await next.settled();
      expect(seeing.messages('reply')).toHaveLength(1);
      await tables.rows(`UPDATE outbox SET state = 'sending', due_at = 0`);
      seeing.arrived = async (place) => ({ ...place, message: 'there it is' });
      await expect
        .poll(() => next.guard.read(({ outbox }) => outbox.count('done')))
        .toMatchObject({ value: 1 });
      expect(seeing.messages('reply')).toHaveLength(1);
      await tables.close();
      await next.close();
    });

    test('linking a fact shows it as related where the facts do not settle the claim', async () => {
      const { questionId } = await ask(desk.service, 'Nordline moved to Aalborg last year');
      await publish({
        source: 'harbour',
        quote: 'The company Nordline is based in Aalborg.',
        wordings: '',
        id: 'nordline',
      });
      const { id } = await only();
      expect(await desk.moderation.link(AMAL, id, 'no-such')).toEqual({ kind: 'unknown-fact' });
      expect(await desk.moderation.link(AMAL, id, 'nordline')).toMatchObject({ kind: 'done', told: 1 });
      expect(await desk.moderation.link(AMAL, id, 'nordline')).toMatchObject({ kind: 'done', told: 0 });
      await desk.settled();
      const [reply] = desk.slack.messages('reply');
      expect(reply?.delivery).toMatchObject({ question: questionId, answer: { verdict: 'related' } });
      expect(reply?.delivery?.answer.citations[0]?.factId).toBe('nordline');
    });

    test('what a member sends them is told to the moderators, once for each entry', async () => {
      const asked = [await ask(desk.service, PIER_CLAIM), await ask(desk.service, PIER_CLAIM)];
      for (const { questionId } of asked) await desk.service.forward(questionId, 'U1', undefined);
      const { id } = await only();
      await desk.settled();
      expect(desk.slack.messages('notify').map(({ notice }) => [notice?.entryId, notice?.lines[0]])).toEqual([
        [id, PIER_CLAIM],
      ]);
    });

    test('a platform that connects late is told what was announced before', async () => {
      await desk.moderation.announce(
        { language: 'en', title: 'A file is broken', lines: ['line 3'] },
        'broken-1',
      );
      const discord = new TestPlatform();
      desk.moderation.deliverBy('discord', discord);
      await expect
        .poll(() => discord.messages('notify').map(({ notice }) => notice?.title))
        .toEqual(['A file is broken']);
      await desk.settled();
      expect(desk.slack.messages('notify')).toHaveLength(1);
    });

    test('an unknown claim stays when the new fact says nothing of it', async () => {
      await ask(desk.service, 'The lighthouse was painted red');
      expect(await publish()).toMatchObject({ told: 0 });
      expect((await only()).state).toBe('open');
      expect((await desk.moderation.answerOf((await only()).id))?.verdict).toBe('unknown');
    });
  });

  describe('corrections travel', () => {
    const correct = async () => {
      const { base } = desk.moderation.openForm('aurora-passengers')!;
      const change = {
        kind: 'retract',
        factId: 'aurora-passengers',
        base,
        reason: 'The port misprinted it.',
      } as const;
      const proposed = await desk.moderation.propose(AMAL, change);
      if (proposed.kind !== 'ready') throw new Error(JSON.stringify(proposed));
      return {
        proposal: proposed.proposal,
        outcome: await desk.moderation.publish(AMAL, proposed.proposal.id),
      };
    };

    test('a retraction edits three earlier public answers, through a 429, each with a visible note', async () => {
      const three = [
        await ask(desk.service, AURORA),
        await ask(desk.service, AURORA),
        await ask(desk.service, AURORA),
      ];
      await ask(desk.service, AURORA, { private: true });
      desk.slack.results.push({ kind: 'wait', retryAfterMs: 50 }, new Error('a gateway timed out'));
      const { proposal, outcome } = await correct();
      expect(proposal.answersToEdit).toBe(3);
      expect(outcome).toMatchObject({ kind: 'published', edits: 3 });
      await expect.poll(() => desk.slack.messages('edit').length).toBe(1);
      desk.clock.time += 3_600_000;
      await desk.settled();
      const edits = desk.slack.messages('edit');
      expect(edits.map(({ place }) => place?.message).sort()).toEqual(
        three.map(({ place }) => place.message).sort(),
      );
      for (const { delivery } of edits) {
        expect(delivery?.note).toMatch(/Retracted on .*The port misprinted it/);
        expect(delivery?.answer.verdict).not.toBe('supported');
      }
      await restart({ slack: desk.slack });
      await desk.settled();
      expect(desk.slack.messages('edit')).toHaveLength(3);
    });

    test('a restart in the middle finishes the rest', async () => {
      for (let i = 0; i < 3; i += 1) await ask(desk.service, AURORA);
      const wait = { kind: 'wait', retryAfterMs: 1 } as const;
      desk.slack.results.push({ kind: 'done' }, ...Array.from({ length: 50 }, () => wait));
      await correct();
      await expect.poll(() => desk.slack.results.length).toBeLessThan(50);
      const slack = new TestPlatform();
      await restart({ slack, time: desk.clock.now() + 3_600_000 });
      await desk.settled();
      expect(slack.messages('edit')).toHaveLength(2);
    });

    test('an answer that came late is edited too', async () => {
      const { place } = await ask(desk.service, PIER_CLAIM);
      const added = await publish();
      if (added.kind !== 'published') throw new Error(added.kind);
      await desk.settled();
      const { base } = desk.moderation.openForm(added.factId)!;
      const retraction = { kind: 'retract', factId: added.factId, base, reason: 'Wrong pier.' } as const;
      const proposed = await desk.moderation.propose(AMAL, retraction);
      if (proposed.kind !== 'ready') throw new Error(proposed.kind);
      await desk.moderation.publish(AMAL, proposed.proposal.id);
      await desk.settled();
      expect(desk.slack.messages('edit').map((one) => one.place?.message)).toContain('answer-1');
      expect(place.message).not.toBe('answer-1');
    });
  });

  test('feedback becomes an entry, and confirmed one more check and a mended answer', async () => {
    const { questionId, place } = await ask(
      desk.service,
      'The harbour of Skagen was opened by the queen in 1907',
    );
    await desk.service.feedback(questionId, 'U9', false, 'It was the king.');
    const { id, reason, notes } = await only();
    expect({ reason, notes }).toEqual({ reason: 'feedback', notes: ['It was the king.'] });
    const verdict = (await desk.moderation.answerOf(id))!.verdict;
    const wrong = verdict === 'supported' ? 'contradicted' : 'supported';
    expect(await desk.moderation.confirmFeedback(AMAL, id, 'harbour-opened', wrong)).toMatchObject({
      kind: 'invalid',
    });
    expect(await desk.moderation.confirmFeedback(AMAL, id, 'harbour-opened', verdict)).toMatchObject({
      kind: 'done',
      told: 1,
    });
    expect(await yaml()).toContain('opened by the queen');
    await desk.settled();
    expect(desk.slack.messages('edit').map((one) => one.place?.message)).toEqual([place.message]);
  });

  test('a week is told: asked, verdicts, most asked', async () => {
    await ask(desk.service, AURORA);
    await ask(desk.service, AURORA);
    await ask(desk.service, PIER_CLAIM);
    const [week, before] = await desk.moderation.stats(2);
    expect(week).toMatchObject({ from: '2026-01-19', asked: 3, verdicts: { supported: 2, unknown: 1 } });
    expect(week?.mostAsked[0]).toEqual({ claim: AURORA, count: 2 });
    expect(before).toMatchObject({ from: '2026-01-12', asked: 0 });
  });

  test('who is refused is in the audit', async () => {
    await desk.moderation.refused(moderator('Stranger'), '/facts add');
    expect(await desk.moderation.audit(5)).toMatchObject([
      { actor: 'Stranger', action: 'refused', subject: '/facts add' },
    ]);
  });
});
