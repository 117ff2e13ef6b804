import { shorten } from '../../src/answer/shorten.js';
import type { AskOutcome, AskRequest } from '../service.js';
import { type Block, foreign, quoted, rich } from './blocks.js';
import { type Desk, placeOf } from './desk.js';
import type { EarlierAnswer } from './earlier.js';
import { explainProblem, slackError } from './problems.js';
import { eventId, hear, isWritten, type SlackText } from './receive.js';
import { renderAnswer, type SlackMessage } from './render.js';
import { type Asker, isClosedPlace, QUIET, tellDirectly, tellPrivately } from './tell.js';
import { asksForHelp, helpMessage, languageOf, say, sayAsIs } from './words.js';

/** A message that asks us: a mention in a channel, or anything written to us directly. */
export interface Asked {
  readonly message: SlackText;
  readonly asker: Asker;
}

/** Answers a message in its thread; what cannot be answered is said to the asker alone. */
export async function checkMessage(desk: Desk, { message, asker }: Asked): Promise<void> {
  const heard = hear(message, desk.identity.botUser);
  const root = message.thread_ts === message.ts ? undefined : message.thread_ts;
  if (heard.kind === 'files')
    return tellPrivately(
      desk,
      asker,
      say(undefined, (words) => words.refusal.textOnly),
    );
  if (heard.kind === 'claim') {
    if (asksForHelp(heard.text)) return tellPrivately(desk, asker, helpMessage(desk.retentionDays));
    // “Is this true?” under a message claims nothing itself: it asks about the message.
    if (root !== undefined && desk.service.pointsAway(heard.text))
      return checkThread(desk, asker, message, root);
    return answer(desk, asker, { message, text: heard.text, event: eventId(asker.channel, message) });
  }
  if (root === undefined) return tellPrivately(desk, asker, helpMessage(desk.retentionDays));
  return checkThread(desk, asker, message, root);
}

/** A mention in a thread that claims nothing itself: the message the thread replies to is what is to be checked. */
async function checkThread(desk: Desk, asker: Asker, mention: SlackText, root: string): Promise<void> {
  const first = await readRoot(desk, asker.channel, root);
  if (first === 'unreadable')
    return tellPrivately(
      desk,
      asker,
      say(undefined, ({ slack }) => slack.cannotRead),
    );
  if (first === undefined || !isWritten(first))
    return tellPrivately(
      desk,
      asker,
      say(undefined, ({ refusal }) => refusal.bot),
    );
  const heard = hear(first, desk.identity.botUser);
  const event = `${eventId(asker.channel, mention)}:root`;
  if (heard.kind === 'claim') return answer(desk, asker, { message: mention, text: heard.text, event });
  return tellPrivately(
    desk,
    asker,
    say(undefined, ({ refusal }) => (heard.kind === 'files' ? refusal.textOnly : refusal.empty)),
  );
}

/** The message a thread hangs on; `unreadable` where we lack the permission or are not in the conversation. */
async function readRoot(
  desk: Desk,
  channel: string,
  root: string,
): Promise<SlackText | 'unreadable' | undefined> {
  try {
    const { messages } = await desk.web.conversations.replies({ channel, ts: root, limit: 1 });
    const first = messages?.find((message) => message.ts === root);
    return first && { ...first, ts: root };
  } catch (error) {
    if (!UNREADABLE.has(slackError(error) ?? '')) throw error;
    desk.logger.warn({ channel, problem: explainProblem(error) }, 'a thread could not be read');
    return 'unreadable';
  }
}

const UNREADABLE = new Set(['missing_scope', 'not_in_channel', 'channel_not_found', 'no_permission']);

/** What to look up, for which message, under which event. */
interface Lookup {
  readonly message: SlackText;
  readonly text: string;
  readonly event: string;
}

/** Looks a claim up and answers in the thread. */
async function answer(desk: Desk, asker: Asker, { message, text, event }: Lookup): Promise<void> {
  const earlier = await earlierAnswer(desk, asker, message);
  if (message.edited !== undefined && earlier?.claim === text) return;
  const thread = asker.direct ? message.thread_ts : (message.thread_ts ?? message.ts);
  const outcome = await desk.service.ask(
    request(desk, {
      text,
      user: asker.user,
      channel: asker.channel,
      thread,
      message: message.ts,
      event,
      private: asker.direct,
    }),
  );
  if (outcome.kind === 'duplicate') return;
  if (outcome.kind !== 'answered') return tellPrivately(desk, asker, sayAsIs(outcome.message));
  const drawn = renderAnswer(outcome.answer, outcome.questionId);
  const sent = await post(desk, asker, thread, drawn, earlier?.message);
  if (sent === undefined) return;
  desk.earlier.remember(asker.channel, message.ts, { claim: text, message: sent });
  await desk.service.delivered(outcome.questionId, placeOf(desk, asker.channel, { thread, message: sent }));
}

/** What was answered to the message before it was edited; the journal knows it of public ones also after a restart. */
async function earlierAnswer(
  desk: Desk,
  { channel, direct }: Asker,
  { ts, edited }: SlackText,
): Promise<EarlierAnswer | undefined> {
  const remembered = desk.earlier.get(channel, ts);
  if (remembered !== undefined || edited === undefined || direct) return remembered;
  const found = await desk.service.answerTo(placeOf(desk, channel, { message: ts }));
  return found?.place.message === undefined
    ? undefined
    : { claim: found.claim, message: found.place.message };
}

/** Posts an answer, or puts it where the earlier answer to the same message stood. Gives its timestamp. */
async function post(
  desk: Desk,
  asker: Asker,
  thread: string | undefined,
  drawn: SlackMessage,
  replaces: string | undefined,
): Promise<string | undefined> {
  const { channel } = asker;
  try {
    if (replaces !== undefined) {
      await desk.web.chat.update({ channel, ts: replaces, parse: 'none', link_names: false, ...drawn });
      return replaces;
    }
    const posted = await desk.web.chat.postMessage({
      channel,
      ...(thread !== undefined && { thread_ts: thread }),
      ...QUIET,
      ...drawn,
    });
    return posted.ts;
  } catch (error) {
    if (!isClosedPlace(error)) throw error;
    // The thread was locked or we were put out in the meantime: the asker still gets the answer.
    await tellDirectly(desk, asker.user, drawn);
    return undefined;
  }
}

interface Question {
  readonly text: string;
  readonly user: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly message?: string | undefined;
  readonly event: string;
  readonly private: boolean;
}

function request(desk: Desk, question: Question): AskRequest {
  const language = languageOf(question.text);
  return {
    place: placeOf(desk, question.channel, question),
    member: question.user,
    eventId: question.event,
    private: question.private,
    text: question.text,
    ...(language && { language }),
  };
}

/** Characters of a claim that are repeated. */
const REPEATED = 300;

/** The claim above its answer, where nothing else on the screen shows what was asked. */
function repeatClaim(text: string): Block {
  return rich(quoted(...foreign([{ text: shorten(text, REPEATED) }])));
}

/** Asks for somebody who alone will see the answer (slash command, shortcut). Gives what to show, if anything. */
export async function askPrivately(
  desk: Desk,
  question: Omit<Question, 'private'>,
): Promise<SlackMessage | undefined> {
  const outcome: AskOutcome = await desk.service.ask(request(desk, { ...question, private: true }));
  switch (outcome.kind) {
    case 'answered': {
      const { blocks, text } = renderAnswer(outcome.answer, outcome.questionId);
      return { blocks: [repeatClaim(question.text), ...blocks], text };
    }
    case 'duplicate':
      return undefined;
    default:
      return sayAsIs(outcome.message);
  }
}
