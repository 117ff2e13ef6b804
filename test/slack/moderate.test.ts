/** Moderators at work over the wire: forms, inbox, approvals, corrections that travel; real facts, journal and Bolt. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT_USER, type Person } from '../support/slack/emulated.js';
import {
  type FactFolder,
  factFolder,
  MODERATORS_CHANNEL,
  type Newsroom,
  openNewsroom,
} from '../support/slack/newsroom.js';
import { textOf, type View, Windows } from '../support/slack/windows.js';
import { eventually, type Message, shown, Workspace } from '../support/slack/workspace.js';

let slack: Workspace;
let facts: FactFolder;
let journalFile: string;
let newsroom: Newsroom;
let desk: Windows;

const open = (options: Partial<Parameters<typeof openNewsroom>[1]> = {}) =>
  openNewsroom(slack, { facts, journalFile, moderators: [slack.id('mona'), slack.id('nour')], ...options });

beforeEach(async () => {
  slack = await Workspace.open();
  desk = new Windows(slack);
  facts = await factFolder();
  journalFile = path.join(tmpdir(), `isnad-${randomUUID()}.db`);
});
afterEach(async () => {
  await newsroom.stop();
  await slack.close();
  await facts.remove();
  for (const end of ['', '-wal', '-shm']) await rm(`${journalFile}${end}`, { force: true });
  expect(slack.front.faults).toEqual([]);
});

const BOOKS = {
  source: 'town-paper',
  quote: 'It holds 40,000 books and a reading room for 120 people',
  wordings: 'The new library holds 40,000 books\nThe library has 40,000 books',
  id: 'library-books',
};

const ours = async (thread: string): Promise<Message[]> =>
  (await slack.replies(thread)).filter(({ user }) => user === BOT_USER);
const answered = (thread: string, count = 1): Promise<Message> =>
  eventually(`answer ${count} in the thread`, async () => (await ours(thread))[count - 1]);

async function addBooks(person: Person): Promise<View> {
  const form = await desk.facts(person, 'add');
  const next = await desk.submit(person, form, BOOKS);
  return next.view!;
}

describe('a fact', () => {
  test('is added by form: preview, publication, and who waited is answered in the thread and directly', async () => {
    newsroom = await open();
    const thread = await slack.mention('sara', 'The library has 40,000 books');
    const first = await answered(thread);
    expect(shown(first)).toContain('Nothing in the fact base bears on this');
    const tell = first
      .blocks!.flatMap(({ elements = [] }) => elements)
      .find(({ action_id }) => action_id === 'answer:tell-me');
    await slack.press('sara', first, { action_id: 'answer:tell-me', value: tell!.value });
    await eventually('the promise', () => slack.callsOf('response_url').at(-1));

    const preview = await addBooks('mona');
    expect(textOf(preview)).toContain('Ready to publish: library-books');
    expect(textOf(preview)).toContain('“The library has 40,000 books”: Unknown → Supported');
    expect(await facts.read()).not.toContain('library-books');

    const done = await desk.submit('mona', preview);
    expect(textOf(done.view!)).toContain('Published: library-books');
    const file = await facts.read();
    expect(file).toContain('id: library-books');
    expect(file).toContain('# The opening, as the paper has it.');

    const late = await answered(thread, 2);
    expect(shown(late)).toContain('40,000 books and a reading room');
    const direct = await eventually(
      'a direct message',
      async () => (await slack.history(await slack.direct('sara')))[0],
    );
    expect(shown(direct)).toContain('40,000 books and a reading room');
    for (const { args } of slack.callsOf('chat.postMessage'))
      expect(JSON.stringify(args)).not.toMatch(/<[@!]/);
  });

  test('with a quote that is not in the archive is refused in the form, with the nearest text', async () => {
    newsroom = await open();
    const form = await desk.facts('mona', 'add');
    const { errors } = await desk.submit('mona', form, {
      ...BOOKS,
      quote: 'It holds 50,000 books and a reading room',
    });
    expect(errors?.quote).toContain('It holds 40,000 books');
    expect(await facts.read()).not.toContain('50,000');
    const mended = await desk.submit('mona', form, BOOKS);
    expect(textOf(mended.view!)).toContain('Ready to publish');
  });

  test('edited by two at once: the second is shown the difference, and nothing is overwritten', async () => {
    newsroom = await open();
    const mine = await desk.facts('mona', 'edit library-opened');
    const theirs = await desk.facts('nour', 'edit library-opened');
    const wordings =
      'The new library was opened on 3 May 2025\nThe library in Marwa Street has been open since May 2025';
    const published = await desk.submit('nour', (await desk.submit('nour', theirs, { wordings })).view!);
    expect(textOf(published.view!)).toContain('Published: library-opened');

    const own = 'The new library was opened on 3 May 2025\nThe council opened a library on 3 May 2025';
    const conflict = await desk.submit('mona', mine, { wordings: own });
    expect(textOf(conflict.view!)).toContain('Somebody else changed library-opened');
    expect(textOf(conflict.view!)).toContain('has been open since May 2025');
    expect(JSON.stringify(conflict.view)).toContain('The council opened a library on 3 May 2025');
    expect(await facts.read()).toContain('has been open since May 2025');

    const again = await desk.submit('mona', conflict.view!);
    expect(textOf(again.view!)).toContain('Ready to publish');
    await desk.submit('mona', again.view!);
    expect(await facts.read()).toContain('The council opened a library on 3 May 2025');
  });

  test('proposed before a restart is published after it, and who asked before it is answered', async () => {
    newsroom = await open();
    const thread = await slack.mention('sara', 'The library has 40,000 books');
    await answered(thread);
    const preview = await addBooks('mona');
    await newsroom.stop();
    newsroom = await open();
    const done = await desk.submit('mona', preview);
    expect(textOf(done.view!)).toContain('Published: library-books');
    await answered(thread, 2);
    const again = await desk.submit('mona', preview);
    expect(textOf(again.view!)).toContain('published or discarded already');
    expect(await ours(thread)).toHaveLength(2);
  });

  test('needs a second moderator where that is required', async () => {
    newsroom = await open({ secondApproval: true });
    const preview = await addBooks('mona');
    expect(textOf(preview)).toContain('Another moderator has to publish it.');
    const waits = await desk.submit('mona', preview);
    expect(textOf(waits.view!)).toContain('Another moderator has to publish it.');
    expect(await facts.read()).not.toContain('library-books');

    const list = await desk.facts('nour', 'approvals');
    expect(textOf(list)).toContain('library-books, by mona');
    const look = await desk.press('nour', list, 'facts:proposal');
    const done = await desk.submit('nour', look);
    expect(textOf(done.view!)).toContain('Published: library-books');
    expect(await facts.read()).toContain('library-books');
  });

  test('can be discarded before it is published', async () => {
    newsroom = await open();
    const said = await desk.press('mona', await addBooks('mona'), 'facts:discard');
    expect(textOf(said)).toContain('Discarded');
    expect(await facts.read()).not.toContain('library-books');
  });
});

describe('a form', () => {
  test('that fails comes back with everything typed in it, and goes through the next time', async () => {
    let broken = true;
    newsroom = await open({
      around: (moderation) => ({
        ...moderation,
        propose: (...args) => {
          if (broken) throw new Error('the journal is away');
          return moderation.propose(...args);
        },
      }),
    });
    const form = await desk.facts('mona', 'add');
    const back = (await desk.submit('mona', form, BOOKS)).view!;
    expect(textOf(back)).toMatch(/Reference: \w+/);
    expect(JSON.stringify(back)).toContain(BOOKS.quote);
    broken = false;
    expect(textOf((await desk.submit('mona', back)).view!)).toContain('Ready to publish: library-books');
  });

  test('that takes long is let go of in time, and shows what came of it when it is known', async () => {
    newsroom = await open({
      around: (moderation) => ({
        ...moderation,
        propose: async (...args) => {
          await new Promise((resolve) => setTimeout(resolve, 2500));
          return moderation.propose(...args);
        },
      }),
    });
    const form = await desk.facts('mona', 'add');
    const before = desk.count;
    await desk.submit('mona', form, BOOKS);
    expect(textOf(await desk.opened(before))).toContain('Ready to publish: library-books');
  });
});

describe('a correction', () => {
  async function askThree(): Promise<string[]> {
    const threads: string[] = [];
    for (const [person, claim] of [
      ['sara', 'The new library was opened on 3 May 2025'],
      ['omar', 'The town council opened the library in Marwa Street in May 2025'],
      ['nour', 'The new library opened on 5 May 2025'],
    ] as const) {
      const thread = await slack.mention(person, claim);
      await answered(thread);
      threads.push(thread);
    }
    return threads;
  }
  const REASON = 'The paper has taken the report back';

  async function retract(): Promise<View> {
    const form = await desk.facts('mona', 'retract library-opened');
    const preview = (await desk.submit('mona', form, { reason: REASON })).view!;
    expect(textOf(preview)).toContain('Earlier public answers that will be edited: 3');
    return (await desk.submit('mona', preview)).view!;
  }
  const edited = (threads: readonly string[]) =>
    eventually(
      'every answer edited',
      async () => {
        const all = await Promise.all(threads.map(ours));
        return all.every(([only]) => only && shown(only).includes(REASON)) ? all : undefined;
      },
      20_000,
    );

  test('edits three earlier answers in place, the note visible, through a 429', async () => {
    newsroom = await open();
    const threads = await askThree();
    slack.front.limit('chat.update', 1);
    expect(textOf(await retract())).toContain('Answers being edited: 3');
    for (const replies of await edited(threads)) expect(replies).toHaveLength(1);
    expect(slack.callsOf('chat.update').map(({ status }) => status)).toContain(429);
  });

  test('goes on after a restart in the middle', async () => {
    newsroom = await open();
    const threads = await askThree();
    slack.front.limit('chat.update', 1, 2);
    await retract();
    await newsroom.stop();
    newsroom = await open();
    for (const replies of await edited(threads)) expect(replies).toHaveLength(1);
  });
});

describe('strangers', () => {
  test('are refused politely, and the try is written down', async () => {
    newsroom = await open();
    await slack.command('omar', 'add', '/facts');
    const { args } = await eventually('a refusal', () => slack.callsOf('response_url').at(-1));
    expect(shown(args)).toContain('Only moderators can do this.');
    expect(desk.count).toBe(0);
    const log = await eventually('the log', async () =>
      (await newsroom.moderation.audit(5)).find(({ action }) => action === 'refused'),
    );
    expect(log.actor).toBe('omar');
  });

  test('cannot press or submit what a moderator has open', async () => {
    newsroom = await open();
    const preview = await addBooks('mona');
    const refused = await desk.submit('omar', preview);
    expect(textOf(refused.view!)).toContain('Only moderators can do this.');
    expect(await facts.read()).not.toContain('library-books');
  });

  test('become moderators by joining the user group', async () => {
    slack.front.groups.set('S0MODS', [slack.id('omar')]);
    newsroom = await open({ moderators: ['S0MODS'] });
    expect(textOf(await desk.facts('omar', 'stats'))).toContain('asked: 0');
    await slack.command('mona', 'stats', '/facts');
    const { args } = await eventually('a refusal', () => slack.callsOf('response_url').at(-1));
    expect(shown(args)).toContain('Only moderators');
  });
});

describe('the inbox', () => {
  async function ask(): Promise<string> {
    const thread = await slack.mention('sara', 'The library has 40,000 books');
    await answered(thread);
    await answered(await slack.mention('omar', 'Is it true that the library has 40,000 books?'));
    return thread;
  }

  test('holds what was asked, most asked first; an entry is taken, given back and dismissed', async () => {
    newsroom = await open();
    await ask();
    const list = await desk.facts('mona', 'inbox');
    expect(textOf(list)).toContain('40,000 books');
    const entry = await desk.press('mona', list, 'inbox:open');
    expect(textOf(entry)).toContain('no fact bears on it');
    const taken = await desk.press('mona', entry, 'inbox:claim');
    expect(textOf(taken)).toContain('taken by mona');
    const late = await desk.press('nour', entry, 'inbox:claim');
    expect(textOf(late)).toContain('mona has it already');
    const given = await desk.press('mona', taken, 'inbox:release');
    const form = await desk.press('mona', given, 'inbox:dismiss');
    const done = await desk.submit('mona', form, { reason: 'about a library elsewhere' });
    expect(textOf(done.view!)).toContain('dismissed by mona');
    expect(textOf(done.view!)).toContain('about a library elsewhere');
  });

  test('an entry is answered with a new fact, and everyone who asked in public is told once', async () => {
    newsroom = await open();
    const thread = await ask();
    const entry = await desk.press('mona', await desk.facts('mona', 'inbox'), 'inbox:open');
    const form = await desk.press('mona', entry, 'inbox:answer-new');
    const preview = (await desk.submit('mona', form, BOOKS)).view!;
    await desk.submit('mona', preview);
    await answered(thread, 2);
    await eventually(
      'an empty inbox',
      async () => (await newsroom.moderation.inbox()).length === 0 || undefined,
    );
    expect(await ours(thread)).toHaveLength(2);
  });

  test('an entry is linked to a fact that exists; an unknown id is said in the form', async () => {
    newsroom = await open();
    const thread = await ask();
    const entry = await desk.press('mona', await desk.facts('mona', 'inbox'), 'inbox:open');
    const form = await desk.press('mona', entry, 'inbox:link');
    const { errors } = await desk.submit('mona', form, { factId: 'no-such-fact' });
    expect(errors?.factId).toContain('no-such-fact');
    await desk.submit('mona', form, { factId: 'library-opened' });
    expect(shown(await answered(thread, 2))).toContain('A moderator points to this source');
  });

  test('“this was wrong” becomes an entry; confirmed, it is one more check in the fact file', async () => {
    newsroom = await open();
    const thread = await slack.mention('sara', 'The new library opened on 5 May 2025');
    const message = await answered(thread);
    const [value] = JSON.stringify(message).match(/wrong:[\w-]+/)!;
    const before = desk.count;
    await slack.press('omar', message, { type: 'feedback_buttons', action_id: 'answer:feedback', value });
    // It asks what was wrong; nothing is written.
    await desk.opened(before);
    const entry = await desk.press(
      'mona',
      await eventually('the inbox', async () => {
        const list = await desk.facts('mona', 'inbox');
        return textOf(list).includes('5 May 2025') ? list : undefined;
      }),
      'inbox:open',
    );
    expect(textOf(entry)).toContain('a member said the answer was wrong');
    const form = await desk.press('mona', entry, 'inbox:confirm');
    await desk.submit('mona', form, { factId: 'library-opened', verdict: 'contradicted' });
    await eventually(
      'the check',
      async () => (await facts.read()).includes('The new library opened on 5 May 2025') || undefined,
    );
  });

  test('figures and the log open in both languages', async () => {
    newsroom = await open();
    await ask();
    expect(textOf(await desk.facts('mona', 'stats'))).toMatch(/asked: 2/);
    expect(textOf(await desk.facts('mona', 'الأرقام'))).toContain('40,000 books');
    await slack.command('omar', 'log', '/facts');
    await eventually('a refusal', () => slack.callsOf('response_url').at(-1));
    expect(textOf(await desk.facts('mona', 'log'))).toContain('refused');
  });
});

test('an unknown subcommand or fact is told what there is', async () => {
  newsroom = await open();
  for (const [words, said] of [
    ['', '/facts add'],
    ['edit', '/facts add'],
    ['edit no-such-fact', 'no-such-fact'],
  ] as const) {
    const before = slack.callsOf('response_url').length;
    await slack.command('mona', words, '/facts');
    const { args } = await eventually('an answer', () => slack.callsOf('response_url').at(before));
    expect(shown(args)).toContain(said);
  }
});

test('a proposal is told in the moderators’ channel with a button that opens it', async () => {
  newsroom = await open({ secondApproval: true });
  await addBooks('mona');
  const notice = await eventually('a notice', async () => (await slack.history(MODERATORS_CHANNEL))[0]);
  expect(shown(notice)).toContain('library-books');
  const before = desk.count;
  const [button] = notice.blocks!.at(-1)!.elements as { action_id: string; value: string }[];
  await slack.press('nour', notice, button!);
  expect(textOf(await desk.opened(before))).toContain('Ready to publish: library-books');
});
