/** The whole way over the wire, with the fact base that is shipped: Slack, Bolt, reading, verdict, answer, Slack. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../adapters/files/load-library.js';
import { visible } from '../contract/renderer.js';
import { standing } from '../support/library.js';
import { BOT_USER } from '../support/slack/emulated.js';
import { type Running, startIsnad } from '../support/slack/isnad.js';
import { eventually, shown, Workspace } from '../support/slack/workspace.js';

let slack: Workspace;
let isnad: Running;

beforeAll(async () => {
  const library = standing(await loadLibrary(path.resolve(import.meta.dirname, '../../facts')));
  slack = await Workspace.open();
  isnad = await startIsnad(slack, { library });
});
afterAll(async () => {
  await isnad.close();
  await slack.close();
  expect(slack.front.faults).toEqual([]);
});

const QUOTE =
  'أطلقت شركة ديب سيك الصينية الناشئة نموذجها للذكاء الاصطناعي R1 في 20 يناير (كانون الثاني) 2025';

async function answerTo(claim: string): Promise<string> {
  const ts = await slack.mention('sara', claim);
  const reply = await eventually('an answer', async () =>
    (await slack.replies(ts)).findLast(({ user }) => user === BOT_USER),
  );
  return visible(shown(reply));
}

describe('the shipped facts on Slack', () => {
  test('a true claim in English: the Arabic quote, its translation, source and date', async () => {
    const text = await answerTo('The R1 model by DeepSeek was released in January 2025');
    expect(text).toContain('The source says so');
    expect(text).toContain(QUOTE);
    expect(text).toContain('Translation:');
    expect(text).toContain('21 January 2026');
    expect(text).toContain('2026-01-21');
  });

  test('a true claim in Arabic', async () => {
    const text = await answerTo('صدر نموذج R1 من شركة ديب سيك في العشرين من يناير 2025');
    expect(text).toContain('المصدر يقول ذلك');
    expect(text).toContain(QUOTE);
    expect(text).toContain('مدار الساعة');
  });

  test('a false date is contradicted, and both dates are named', async () => {
    const text = await answerTo('The R1 model by DeepSeek was released on 25 January 2025');
    expect(text).toContain('The source says otherwise');
    expect(text).toMatch(/Date: the claim has .*25 January.*the source has .*20 يناير/);
  });

  test('what no fact bears on is unknown, in both languages, and nothing is quoted', async () => {
    const english = await answerTo('The harbour of Rotterdam was closed for repairs');
    expect(english).toContain('Nothing in the fact base bears on this');
    const arabic = await answerTo('أُغلق ميناء روتردام للإصلاح');
    expect(arabic).toContain('ليس في قاعدة الحقائق ما يخصّ هذا');
    expect(`${english}${arabic}`).not.toContain('مدار الساعة');
  });

  test('“is this true?” in a thread checks the message it replies to', async () => {
    const thread = await slack.write('omar', 'The R1 model by DeepSeek was released on 25 January 2025');
    await slack.mention('sara', 'is this true?', { thread });
    const reply = await eventually('an answer', async () =>
      (await slack.replies(thread)).findLast(({ user }) => user === BOT_USER),
    );
    expect(shown(reply)).toContain('The source says otherwise');
  });

  test('a message that claims nothing is told so, alone', async () => {
    await slack.mention('omar', 'hello!');
    const { args } = await eventually('an ephemeral message', () =>
      slack.callsOf('chat.postEphemeral').at(-1),
    );
    expect(shown(args)).toContain('There is no claim in this message');
  });

  test('the Home tab names the source and how many facts there are', async () => {
    await slack.openHome('sara');
    const { args } = await eventually('a Home tab', () => slack.callsOf('views.publish').at(-1));
    const text = shown(args.view as object);
    expect(text).toContain('مدار الساعة');
    expect(text).toMatch(/Facts: [1-9]\d*\. Sources: 1\./);
  });
});
