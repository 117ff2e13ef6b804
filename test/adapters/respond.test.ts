import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deriveKeys } from '../../adapters/keys.js';
import { createLimiter } from '../../adapters/respond/limits.js';
import { createIsnad } from '../../adapters/respond.js';
import type { AskOutcome, AskRequest, Place } from '../../adapters/service.js';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim } from '../../src/claim/read-claim.js';
import { answerOf } from '../support/answers.js';
import { ENGINES, type TestDatabase } from '../support/databases.js';
import { logTo, type OpenService, openService, SECRET, TestClock, testDeps } from '../support/service.js';

const PLACE: Place = { platform: 'slack', community: 'T1', channel: 'C1', thread: '1.1', message: '1.1' };
const asking = (differences: Partial<AskRequest> = {}): AskRequest => ({
  place: PLACE,
  member: 'U1',
  private: false,
  text: 'The moon is made of basalt',
  ...differences,
});
const answered = (outcome: AskOutcome) => {
  if (outcome.kind !== 'answered') throw new Error(`not answered but ${JSON.stringify(outcome)}`);
  return outcome;
};

describe('a message is refused with a friendly word', () => {
  const refusal = async (request: Partial<AskRequest>, deps = testDeps()) => {
    const outcome = await createIsnad(deps).ask(asking(request));
    return outcome.kind === 'refused' ? outcome : undefined;
  };

  test('when it is blank', async () => {
    expect(await refusal({ text: ' \n ' })).toMatchObject({ reason: 'empty', message: /sentence/ });
  });

  test('when it states nothing', async () => {
    const nothing = testDeps({ check: () => ({ ...answerOf('en'), parts: [] }) });
    expect(await refusal({ text: 'hello' }, nothing)).toMatchObject({ reason: 'empty' });
  });

  test('when it only asks about something said elsewhere: with a hint, and not looked up', async () => {
    const lookingUp = testDeps({ check: () => expect.fail('looked up') });
    expect(await refusal({ text: 'Is this true?' }, lookingUp)).toMatchObject({
      reason: 'empty',
      message: /in a reply to the message/,
      answer: { claim: 'Is this true?', verdict: 'unknown', parts: [] },
    });
    expect(await refusal({ text: 'هل هذا صحيح؟' }, lookingUp)).toMatchObject({
      message: /في ردٍّ على الرسالة/,
    });
  });

  test('when it is over 2,000 characters, and not one sooner', async () => {
    expect(await refusal({ text: 'ا'.repeat(2001) })).toMatchObject({
      reason: 'too-long',
      message: /2001.*2000/,
    });
    expect(await refusal({ text: '😀'.repeat(2000) })).toBeUndefined();
  });

  test('when it makes more than 30 statements, and not one sooner', async () => {
    const sentences = (n: number) => Array.from({ length: n }, (_, i) => `R1 cost ${i} riyals.`).join(' ');
    const deps = testDeps({ read: (text, _, today) => readClaim(text, buildLexicon([]), today) });
    expect(await refusal({ text: sentences(31) }, deps)).toMatchObject({
      reason: 'too-long',
      message: /31 statements; at most 30/,
    });
    expect(await refusal({ text: sentences(30) }, deps)).toBeUndefined();
  });

  test('in the language the platform tells, else in that of the message', async () => {
    expect((await refusal({ text: 'ا'.repeat(2001) }))?.message).toMatch(/[ء-ي]/);
    expect((await refusal({ text: 'a'.repeat(2001), language: 'ar' }))?.message).toMatch(/[ء-ي]/);
  });

  test('when the same member, or the same channel, asks too fast; others are not held up', async () => {
    const service = createIsnad(testDeps({ limit: createLimiter({ perMember: 2, perChannel: 4 }) }));
    const ask = async (member: string, channel: string) => {
      const outcome = await service.ask(asking({ member, place: { ...PLACE, channel } }));
      return outcome.kind === 'refused' ? outcome.reason : outcome.kind;
    };
    expect(await ask('U1', 'C1')).toBe('answered');
    expect(await ask('U1', 'C2')).toBe('answered');
    expect(await ask('U1', 'C3')).toBe('too-many');
    for (const member of ['U2', 'U3', 'U4']) expect(await ask(member, 'C1')).toBe('answered');
    expect(await ask('U5', 'C1')).toBe('too-many');
    expect(await ask('U5', 'C2')).toBe('answered');
  });
});

test('a failure is told with the reference that the log has, and the log has no claim', async () => {
  const lines: string[] = [];
  const service = createIsnad(
    testDeps({
      log: logTo(lines),
      check: () => {
        throw new Error('a bug');
      },
    }),
  );
  const outcome = await service.ask(asking());
  expect(outcome.kind).toBe('failed');
  if (outcome.kind !== 'failed') return;
  expect(outcome.message).toContain(outcome.reference);
  expect(lines.filter((line) => line.includes(outcome.reference) && line.includes('a bug'))).toHaveLength(1);
  expect(lines.join()).not.toContain('basalt');
});

test('neither claim nor member is in the log of an answered question', async () => {
  const lines: string[] = [];
  await createIsnad(testDeps({ log: logTo(lines) })).ask(asking({ member: 'U-secret' }));
  expect(lines.join()).toContain('answered');
  expect(lines.join()).not.toMatch(/basalt|U-secret/);
});

test('without a journal the same event is still answered once, and buttons find their answer', async () => {
  const service = createIsnad(testDeps());
  const { questionId, answer } = answered(await service.ask(asking({ eventId: 'Ev1' })));
  expect(await service.ask(asking({ eventId: 'Ev1' }))).toEqual({ kind: 'duplicate' });
  expect(await service.recall(questionId)).toEqual(answer);
  expect(service.health()).toMatchObject({ journal: 'off', notes: [/no journal/] });
});

test('question ids fit a button', async () => {
  const { questionId } = answered(await createIsnad(testDeps()).ask(asking()));
  expect(questionId).toMatch(/^[A-Za-z0-9_-]{1,32}$/);
});

describe.each(ENGINES)('with a journal on $name', ({ start }) => {
  let place: TestDatabase;
  const open: OpenService[] = [];
  const begin = async (
    ...deps: Parameters<typeof openService> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const opened = await openService(place.location, ...deps);
    open.push(opened);
    return opened;
  };
  beforeAll(async () => {
    place = await start();
  });
  afterEach(async () => {
    for (const { guard } of open.splice(0)) await guard.close();
  });
  afterAll(() => place.close());

  test('the same event is answered once, also by another process and after a restart', async () => {
    const [one, two] = [await begin(), await begin()];
    const both = await Promise.all([one, two].map(({ service }) => service.ask(asking({ eventId: 'Ev-a' }))));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['answered', 'duplicate']);
    const later = await begin({ clock: new TestClock(Date.UTC(2027, 0, 1)) });
    expect(await later.service.ask(asking({ eventId: 'Ev-a' }))).toEqual({ kind: 'duplicate' });
  });

  test('a refused event is refused once', async () => {
    const { service } = await begin();
    expect((await service.ask(asking({ eventId: 'Ev-b', text: '' }))).kind).toBe('refused');
    const later = await begin({ clock: new TestClock(Date.UTC(2027, 0, 1)) });
    expect((await later.service.ask(asking({ eventId: 'Ev-b', text: '' }))).kind).toBe('duplicate');
  });

  test('after a restart a button finds the answer again, worked out anew', async () => {
    const { service } = await begin();
    const { questionId, answer } = answered(await service.ask(asking()));
    const later = await begin();
    expect(await later.service.recall(questionId)).toEqual(answer);
    expect(await later.service.recall('nothing' as typeof questionId)).toBeUndefined();
  });

  test('members and places to tell stand nowhere in the database in the clear', async () => {
    const { service, database } = await begin();
    const { questionId } = answered(await service.ask(asking({ member: 'U-amal', text: 'who knows this' })));
    const direct = { platform: 'slack', community: 'T1', channel: 'D-amal' } as const;
    await service.forward(questionId, 'U-amal', direct);
    await service.feedback(questionId, 'U-amal', false, 'it was not');
    const tables = ['questions', 'tells', 'feedback', 'inbox', 'inbox_questions', 'events', 'answers'];
    const all = JSON.stringify(
      await Promise.all(tables.map((table) => database.rows(`SELECT * FROM ${table}`))),
    );
    expect(all).toContain('who knows this');
    expect(all).not.toMatch(/amal/);
    const [{ sealed } = { sealed: '' }] = await database.rows('SELECT sealed FROM tells');
    expect(JSON.parse(deriveKeys(SECRET).open(String(sealed), questionId)!)).toEqual(direct);
  });

  test('what is asked in public without an answer comes to the inbox; what is asked in private does not', async () => {
    const unknown = { check: () => answerOf('en', { verdict: 'unknown' }) } as const;
    const { service, database } = await begin(unknown);
    const before = await database.rows('SELECT * FROM inbox_questions');
    await service.ask(asking({ text: 'Nobody knows whether it rains' }));
    await service.ask(asking({ text: 'nobody knows whether it rains' }));
    const { questionId } = answered(await service.ask(asking({ text: 'a secret', private: true })));
    expect(await database.rows('SELECT * FROM inbox_questions')).toHaveLength(before.length + 2);
    await service.forward(questionId, 'U1', undefined);
    expect(await database.rows('SELECT * FROM inbox_questions')).toHaveLength(before.length + 3);
  });

  test('servers and workspaces are remembered when they are first heard of', async () => {
    const { service, guard } = await begin();
    for (const community of ['T1', 'T8', 'T8']) await service.ask(asking({ place: { ...PLACE, community } }));
    const seen = await guard.read(({ installations }) => installations.list());
    expect(seen.ok && seen.value.map(({ server }) => server)).toEqual(['T1', 'T8']);
  });

  test('a forgotten member is gone from the journal and from memory', async () => {
    const { service } = await begin();
    const { questionId } = answered(await service.ask(asking({ member: 'U-gone' })));
    expect(await service.forget('slack', 'T1', 'U-gone')).toBe(1);
    expect(await service.recall(questionId)).toBeUndefined();
    expect(await service.forget('slack', 'T1', 'U-gone')).toBe(0);
  });

  test('a fact corrected later finds the answers that cited it', async () => {
    const { service, guard } = await begin();
    const { questionId } = answered(await service.ask(asking()));
    await service.delivered(questionId, { ...PLACE, message: '9.9' });
    const sent = await guard.read(({ questions }) => questions.sentCiting('made-up-fact'));
    expect(sent.ok && sent.value.find(({ question }) => question.id === questionId)?.place.message).toBe(
      '9.9',
    );
  });
});
