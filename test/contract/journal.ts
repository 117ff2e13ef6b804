import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../adapters/sql/database.js';
import { journalOn, openDatabase, openJournal } from '../../adapters/sql/journal.js';
import { TABLES } from '../../adapters/sql/migrations.js';
import type { QuestionId } from '../../src/model/place.js';
import type { InboxReason, Journal, NewDelivery } from '../../src/ports.js';
import type { Engine, TestDatabase } from '../support/databases.js';
import { aQuestion } from '../support/records.js';

const EVENT = { platform: 'slack', server: 'T1', eventId: 'Ev1' } as const;
const LEASE = 60_000;
const entry = (id: string, reason: InboxReason = 'unknown') =>
  ({ id, reason, signature: `words of ${id}`, bucket: 'b', language: 'en' }) as const;

/** What every journal must do, whatever engine is under it. */
export function journalContract(engine: Engine): void {
  describe(`the journal on ${engine.name}`, () => {
    let place: TestDatabase;
    let database: Database;
    let journal: Journal;

    beforeAll(async () => {
      place = await engine.start();
      await (await openJournal(place.location, { now: 1 })).close();
      database = await openDatabase(place.location);
      journal = journalOn(database);
    });
    afterAll(async () => {
      await journal?.close();
      await place?.close();
    });
    beforeEach(async () => {
      for (const table of [...TABLES.keys()].reverse()) await database.rows(`DELETE FROM ${table}`);
    });

    test('migrations run once, however many processes start together', async () => {
      const again = await Promise.all([1, 2, 3].map((now) => openJournal(place.location, { now })));
      expect(
        (await database.rows('SELECT number FROM migrations ORDER BY number')).map((r) => r.number),
      ).toEqual([1, 2, 3, 4]);
      await Promise.all(again.map((other) => other.close()));
    });

    test('a question comes back as it was recorded', async () => {
      const question = aQuestion({
        text: 'هل أطلقت "ديب سيك" R1؟ \' ; -- \u0000'.replace('\u0000', ''),
        factIds: ['b', 'a'],
      });
      await journal.questions.record(question);
      await journal.questions.record(question);
      expect(await journal.questions.find(question.id)).toEqual(question);
      expect(await journal.questions.find('nobody' as QuestionId)).toBeUndefined();
    });

    test('of a private question the channel is not kept', async () => {
      const question = aQuestion({ private: true });
      await journal.questions.record(question);
      expect((await journal.questions.find(question.id))?.place).toEqual({
        platform: 'discord',
        community: 'server-1',
      });
    });

    describe('events', () => {
      test('of many who claim an event at once one wins', async () => {
        const won = await Promise.all(
          Array.from({ length: 8 }, () => journal.events.claim(EVENT, 1000, LEASE)),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
      });

      test('a lease that ran out before the answer was recorded can be claimed again, once', async () => {
        expect(await journal.events.claim(EVENT, 1000, LEASE)).toBe(true);
        expect(await journal.events.claim(EVENT, 1000 + LEASE - 1, LEASE)).toBe(false);
        expect(await journal.events.claim(EVENT, 1000 + LEASE, LEASE)).toBe(true);
        expect(await journal.events.claim(EVENT, 1000 + LEASE, LEASE)).toBe(false);
      });

      test('an event whose answer was recorded is never claimed again', async () => {
        await journal.events.claim(EVENT, 1000, LEASE);
        await journal.questions.record(aQuestion(), EVENT);
        expect(await journal.events.claim(EVENT, 1e15, LEASE)).toBe(false);
      });

      test('an event that was refused is never claimed again, nor does it lose its question', async () => {
        await journal.events.claim(EVENT, 1000, LEASE);
        await journal.events.settle(EVENT, 1001);
        expect(await journal.events.claim(EVENT, 1e15, LEASE)).toBe(false);
        await journal.questions.record(aQuestion(), { ...EVENT, eventId: 'Ev2' });
        await journal.events.settle({ ...EVENT, eventId: 'Ev2' }, 1002);
        expect(await journal.events.claim({ ...EVENT, eventId: 'Ev2' }, 1e15, LEASE)).toBe(false);
      });

      test('the same id on another server or platform is another event', async () => {
        expect(await journal.events.claim(EVENT, 1, LEASE)).toBe(true);
        expect(await journal.events.claim({ ...EVENT, server: 'T2' }, 1, LEASE)).toBe(true);
        expect(await journal.events.claim({ ...EVENT, platform: 'discord' }, 1, LEASE)).toBe(true);
      });
    });

    describe('answers sent', () => {
      const asked = { platform: 'slack', community: 'T1', channel: 'C1', message: 'asked' } as const;

      test('the answer to a public message is found by the message, the newest claim of it first', async () => {
        const first = aQuestion({ place: asked, text: 'before the edit', askedAt: 10 });
        const second = aQuestion({ place: asked, text: 'after the edit', askedAt: 20 });
        await journal.questions.record(first);
        expect(await journal.questions.answerTo(asked)).toBeUndefined();
        await journal.questions.sent(first.id, { ...asked, thread: 'asked', message: 'answer' }, 11);
        expect(await journal.questions.answerTo(asked)).toEqual({
          claim: 'before the edit',
          place: { ...asked, thread: 'asked', message: 'answer' },
        });
        await journal.questions.record(second);
        await journal.questions.sent(second.id, { ...asked, message: 'answer' }, 21);
        await journal.questions.sent(second.id, { ...asked, message: 'late answer' }, 31);
        const found = await journal.questions.answerTo(asked);
        expect(found).toEqual({ claim: 'after the edit', place: { ...asked, message: 'answer' } });
        for (const other of [{ community: 'T2' }, { channel: 'C2' }, { message: 'x' }])
          expect(await journal.questions.answerTo({ ...asked, ...other })).toBeUndefined();
      });

      test('of a private message nothing is found', async () => {
        const question = aQuestion({ place: asked, private: true });
        await journal.questions.record(question);
        await journal.questions.sent(question.id, { ...asked, message: 'answer' }, 11);
        expect(await journal.questions.answerTo(asked)).toBeUndefined();
      });

      test('where an edited claim was answered in its place, the claim before the edit is not corrected any more', async () => {
        const [first, second] = [aQuestion({ factIds: ['x'] }), aQuestion({ factIds: ['y'] })];
        for (const question of [first, second]) await journal.questions.record(question);
        const place = { ...asked, message: 'answer' };
        await journal.questions.sent(first.id, place, 10);
        await journal.questions.sent(second.id, place, 20);
        expect(await journal.questions.sentCiting('x')).toEqual([]);
        expect(await journal.questions.sentCiting('y')).toEqual([{ question: second, place }]);
      });

      test('public answers that cited a fact are found with their places, newest first', async () => {
        const [one, two, other] = [
          aQuestion(),
          aQuestion({ factIds: ['x', 'r1-release'] }),
          aQuestion({ factIds: [] }),
        ];
        for (const question of [one, two, other]) await journal.questions.record(question);
        const at = (message: string) =>
          ({ platform: 'slack', community: 'T1', channel: 'C1', thread: '1.2', message }) as const;
        await journal.questions.sent(one.id, at('a'), 10);
        await journal.questions.sent(one.id, at('a'), 11);
        await journal.questions.sent(two.id, at('b'), 20);
        await journal.questions.sent(other.id, at('c'), 30);
        expect(await journal.questions.sentCiting('r1-release')).toEqual([
          { question: two, place: at('b') },
          { question: one, place: at('a') },
        ]);
      });

      test('where a private answer stands is not kept', async () => {
        const question = aQuestion({ private: true });
        await journal.questions.record(question);
        await journal.questions.sent(question.id, { ...question.place, message: 'x' }, 1);
        expect(await journal.questions.sentCiting('r1-release')).toEqual([]);
      });

      test('where an answer to a question that is gone stands is not kept', async () => {
        await journal.questions.sent('gone' as QuestionId, aQuestion().place, 1);
        expect(await database.rows('SELECT * FROM answers')).toEqual([]);
      });
    });

    test('texts asked lately come newest first, each once', async () => {
      for (const [text, askedAt] of [
        ['old', 1],
        ['twice', 2],
        ['new', 3],
        ['twice', 4],
      ] as const)
        await journal.questions.record(aQuestion({ text, askedAt }));
      expect((await journal.questions.recentTexts(2)).map(({ text }) => text)).toEqual(['twice', 'new']);
    });

    test('a week is counted: asked, verdicts, feedback, and what was asked most in public', async () => {
      const most = { text: 'most asked', askedAt: 50, verdict: 'unknown' } as const;
      const questions = [
        aQuestion(most),
        aQuestion(most),
        aQuestion({ text: 'secret', private: true, askedAt: 60 }),
      ];
      for (const question of [...questions, aQuestion({ askedAt: 100 })])
        await journal.questions.record(question);
      const [first] = questions;
      await journal.feedback.add({ question: first!.id, member: 'a', right: true, at: 55 });
      await journal.feedback.add({ question: first!.id, member: 'a', right: false, note: 'no', at: 56 });
      await journal.feedback.add({ question: first!.id, right: true, at: 57 });
      expect(await journal.questions.count(50, 100)).toEqual({
        asked: 3,
        verdicts: { supported: 1, contradicted: 0, related: 0, unknown: 2 },
        right: 1,
        wrong: 1,
        mostAsked: [{ claim: 'most asked', count: 2 }],
      });
    });

    describe('the inbox', () => {
      const ask = async (differences = {}) => {
        const question = aQuestion(differences);
        await journal.questions.record(question);
        return question;
      };
      const all = { states: ['open', 'claimed', 'answered', 'dismissed'], limit: 10, offset: 0 } as const;

      test('entries come by demand, with their questions newest first', async () => {
        const [a, b, c] = [await ask(), await ask(), await ask()];
        await journal.inbox.put(entry('rare'), a.id, 1);
        await journal.inbox.put(entry('wanted'), b.id, 2);
        await journal.inbox.put(entry('wanted'), c.id, 3);
        await journal.inbox.put(entry('elsewhere'), c.id, 4);
        const list = await journal.inbox.list(all);
        expect(list.map(({ id, count }) => [id, count])).toEqual([
          ['wanted', 2],
          ['rare', 1],
        ]);
        expect(list[0]?.questions).toEqual([c, b]);
        expect(await journal.inbox.entryOf(c.id)).toBe('wanted');
      });

      test('entries are counted by state, and found by bucket', async () => {
        for (const id of ['a', 'b', 'c'])
          await journal.inbox.put({ ...entry(id), bucket: id === 'a' ? 'x' : 'y' }, (await ask()).id, 1);
        await journal.inbox.move('b', { from: ['open'], to: 'answered', at: 2 });
        expect(await journal.inbox.count(['open', 'claimed'])).toBe(2);
        expect(await journal.inbox.signatures('y', 9)).toEqual([{ id: 'c', signature: 'words of c' }]);
      });

      test('a weightier reason replaces a lighter one, never the other way', async () => {
        const question = await ask();
        for (const reason of ['doubtful', 'feedback', 'unknown'] as const)
          await journal.inbox.put(entry('e', reason), question.id, 1);
        expect((await journal.inbox.find('e'))?.reason).toBe('feedback');
      });

      test('of two moderators who claim an entry one gets it, and only he lets it go', async () => {
        await journal.inbox.put(entry('e'), (await ask()).id, 1);
        const take = (who: string) =>
          journal.inbox.move('e', {
            from: ['open', 'claimed'],
            to: 'claimed',
            holder: who,
            by: who,
            byName: who,
            at: 2,
          });
        const got = await Promise.all([take('amal'), take('badr')]);
        expect(got.filter(Boolean)).toHaveLength(1);
        const [winner, loser] = got[0] ? ['amal', 'badr'] : ['badr', 'amal'];
        expect(await journal.inbox.move('e', { from: ['claimed'], to: 'open', holder: loser!, at: 3 })).toBe(
          false,
        );
        expect((await journal.inbox.find('e'))?.byName).toBe(winner);
        expect(await journal.inbox.move('e', { from: ['claimed'], to: 'open', holder: winner!, at: 4 })).toBe(
          true,
        );
        expect((await journal.inbox.find('e'))?.byName).toBeUndefined();
      });

      test('an answered entry is not reopened: its twin is another', async () => {
        const [first, second] = [await ask(), await ask()];
        await journal.inbox.put(entry('e'), first.id, 1);
        await journal.inbox.move('e', { from: ['open'], to: 'answered', at: 2 });
        expect(await journal.inbox.put(entry('e'), second.id, 3)).toBe('e-2');
        expect((await journal.inbox.find('e'))?.state).toBe('answered');
        expect((await journal.inbox.find('e-2'))?.questions).toEqual([second]);
      });

      test('a dismissed entry stays dismissed when it is asked again, but not when a member forwards it', async () => {
        const [first, second, third] = [await ask(), await ask(), await ask()];
        await journal.inbox.put(entry('e'), first.id, 1);
        await journal.inbox.move('e', { from: ['open'], to: 'dismissed', resolution: 'a joke', at: 2 });
        expect(await journal.inbox.put(entry('e'), second.id, 3)).toBe('e');
        expect(await journal.inbox.put(entry('e', 'forwarded'), third.id, 4)).toBe('e-2');
        expect((await journal.inbox.list({ ...all, states: ['open'] })).map(({ id }) => id)).toEqual(['e-2']);
      });

      test('who waits is kept sealed until the entry is settled', async () => {
        const question = await ask();
        await journal.inbox.put(entry('e', 'forwarded'), question.id, 1);
        await journal.inbox.tell(question.id, 'amal', 'sealed place', 2);
        await journal.inbox.tell(question.id, 'amal', 'sealed place', 3);
        expect((await journal.inbox.find('e'))?.waiting).toBe(1);
        expect(await journal.inbox.tells('e')).toEqual([{ question: question.id, sealed: 'sealed place' }]);
        await journal.inbox.move('e', { from: ['open'], to: 'answered', at: 4 }, [aDelivery('d1')]);
        expect(await journal.inbox.tells('e')).toEqual([]);
        expect(await journal.outbox.count('pending')).toBe(1);
      });

      test('an entry that does not move sends nothing', async () => {
        await journal.inbox.put(entry('e'), (await ask()).id, 1);
        await journal.inbox.move('e', { from: ['claimed'], to: 'answered', at: 2 }, [aDelivery('d1')]);
        expect(await journal.outbox.count('pending')).toBe(0);
      });
    });

    describe('the outbox', () => {
      test('two deliveries of one key are one', async () => {
        expect(await journal.outbox.add([aDelivery('a'), { ...aDelivery('b'), key: 'key a' }])).toBe(1);
      });

      test('of many who take the one delivery that is due one gets it', async () => {
        await journal.outbox.add([aDelivery('a')]);
        const taken = await Promise.all(
          Array.from({ length: 6 }, () => journal.outbox.take('slack', 10, LEASE)),
        );
        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      test('one that was being sent when its process died comes again, and is said to be interrupted', async () => {
        await journal.outbox.add([aDelivery('a')]);
        expect(await journal.outbox.take('slack', 10, LEASE)).toMatchObject({ interrupted: false });
        expect(await journal.outbox.take('slack', 11, LEASE)).toBeUndefined();
        expect(await journal.outbox.take('slack', 10 + LEASE, LEASE)).toMatchObject({
          interrupted: true,
          delivery: { id: 'a', attempts: 1 },
        });
      });

      test('a postponed one comes when it is due, a settled one never, and its private place is erased', async () => {
        await journal.outbox.add([{ ...aDelivery('a'), kind: 'direct' }]);
        await journal.outbox.take('slack', 10, LEASE);
        await journal.outbox.postpone('a', 500, 'HTTP 429');
        expect(await journal.outbox.take('slack', 499, LEASE)).toBeUndefined();
        expect(await journal.outbox.take('slack', 500, LEASE)).toMatchObject({ interrupted: false });
        await journal.outbox.settle('a', 'done', 501, '');
        expect(await journal.outbox.take('slack', 1e15, LEASE)).toBeUndefined();
        expect(await database.rows('SELECT place FROM outbox')).toEqual([{ place: '' }]);
      });

      test('each platform takes its own', async () => {
        await journal.outbox.add([aDelivery('a')]);
        expect(await journal.outbox.take('discord', 10, LEASE)).toBeUndefined();
      });
    });

    test('of two presses of "publish" one moves the proposal', async () => {
      const proposal = {
        id: 'p',
        factId: 'f',
        author: 'hash',
        authorName: 'Amal',
        state: 'waiting',
        change: '{}',
        preview: '{}',
        at: 1,
      } as const;
      await journal.proposals.add(proposal);
      const presses = await Promise.all(
        [1, 2, 3].map(() => journal.proposals.move('p', ['waiting'], 'publishing')),
      );
      expect(presses.filter(Boolean)).toHaveLength(1);
      await journal.proposals.move('p', ['publishing'], 'published', '{"done":true}');
      expect(await journal.proposals.find('p')).toEqual({
        ...proposal,
        state: 'published',
        preview: '{"done":true}',
      });
      expect(await journal.proposals.list('waiting')).toEqual([]);
    });

    test('the audit comes newest first and keeps a line once written', async () => {
      const line = {
        id: '1',
        at: 1,
        actor: 'h',
        actorName: 'Amal',
        action: 'fact.add',
        subject: 'f',
        detail: '',
      };
      await journal.audit.append(line);
      await journal.audit.append({ ...line, detail: 'another story' });
      await journal.audit.append({ ...line, id: '2', at: 2 });
      expect(await journal.audit.newest(5)).toEqual([{ ...line, id: '2', at: 2 }, line]);
    });

    test('a member who is forgotten leaves nothing, and nobody else loses anything', async () => {
      const his = aQuestion({ member: 'his', text: 'his words' });
      const hers = aQuestion({ member: 'hers' });
      for (const question of [his, hers]) await journal.questions.record(question);
      for (const question of [his, hers]) {
        await journal.questions.sent(question.id, question.place, 1);
        await journal.inbox.put(entry(`e-${question.member}`, 'forwarded'), question.id, 1);
        await journal.inbox.tell(question.id, question.member, 'sealed', 1);
        await journal.feedback.add({
          question: hers.id,
          member: question.member!,
          right: false,
          note: 'n',
          at: 1,
        });
        await journal.outbox.add([{ ...aDelivery(`d-${question.member}`), question: question.id }]);
      }
      expect(await journal.forget('his')).toBe(4);
      expect(await journal.forget('his')).toBe(0);
      for (const table of [
        'questions',
        'answers',
        'cited',
        'feedback',
        'inbox',
        'inbox_questions',
        'tells',
        'outbox',
      ])
        expect([table, await database.rows(`SELECT * FROM ${table}`)]).toEqual([table, [expect.anything()]]);
      expect(JSON.stringify(await dump(database))).not.toMatch(/his/);
      expect(await journal.questions.find(hers.id)).toEqual(hers);
    });

    test('claims go when their time is over, unless they are open in the inbox', async () => {
      const [old, waiting, settled, fresh] = [
        aQuestion({ askedAt: 10 }),
        aQuestion({ askedAt: 10 }),
        aQuestion({ askedAt: 10 }),
        aQuestion({ askedAt: 90 }),
      ];
      for (const question of [old, waiting, settled, fresh]) await journal.questions.record(question);
      await journal.inbox.put(entry('open'), waiting.id, 10);
      await journal.inbox.put(entry('settled'), settled.id, 10);
      await journal.inbox.move('settled', { from: ['open'], to: 'answered', at: 11 });
      expect(await journal.sweep(50)).toBe(2);
      expect(await journal.questions.find(waiting.id)).toBeDefined();
      expect(await journal.questions.find(fresh.id)).toBeDefined();
      expect(await journal.inbox.find('settled')).toBeUndefined();
    });

    test('communities in one database see nothing of each other', async () => {
      const question = aQuestion();
      await journal.questions.record(question, EVENT);
      const other = journalOn(database, 'another');
      expect(await other.questions.find(question.id)).toBeUndefined();
      expect(await other.events.claim(EVENT, 1, LEASE)).toBe(true);
      expect(await other.forget(question.member!)).toBe(0);
      expect(await journal.questions.find(question.id)).toEqual(question);
    });

    test('servers seen are remembered with the first time, notes with the last value', async () => {
      await journal.installations.seen('slack', 'T1', 5);
      await journal.installations.seen('slack', 'T1', 9);
      expect(await journal.installations.list()).toEqual([{ platform: 'slack', server: 'T1', since: 5 }]);
      await journal.notes.set('revision', 'a');
      await journal.notes.set('revision', 'b');
      expect(await journal.notes.get('revision')).toBe('b');
      expect(await journal.notes.get('nothing')).toBeUndefined();
    });

    test('a transaction that fails leaves nothing behind', async () => {
      await expect(
        database.transaction(async (sql) => {
          await sql.rows(`INSERT INTO notes (community, name, value) VALUES ('main', 'half', 'done')`);
          throw new Error('in the middle');
        }),
      ).rejects.toThrow('in the middle');
      expect(await journal.notes.get('half')).toBeUndefined();
    });
  });
}

function aDelivery(id: string): NewDelivery {
  return {
    id,
    key: `key ${id}`,
    platform: 'slack',
    kind: 'reply',
    place: '{"channel":"C1"}',
    payload: '{}',
    at: 5,
  };
}

async function dump(database: Database): Promise<unknown> {
  return Promise.all([...TABLES.keys()].map((table) => database.rows(`SELECT * FROM ${table}`)));
}
