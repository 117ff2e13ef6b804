/** From a claim to a drawn reply: the one way in for commands, messages and mentions. */
import type { Language } from '../../src/model/basics.js';
import type { AskOutcome, Place, QuestionId } from '../service.js';
import type { Desk } from './desk.js';
import type { DiscordMessage } from './message.js';
import { renderAnswer, renderText } from './render.js';

export interface Question {
  /** How it came: `slash`, `message-command`, `mention`, `direct`. */
  readonly entry: string;
  readonly eventId: string;
  readonly member: string;
  readonly place: Place;
  readonly private: boolean;
  readonly text: string;
  readonly language?: Language;
}

export interface Asked {
  readonly message: DiscordMessage;
  /** Refusals and failures concern the asker alone. */
  readonly concernsAsker: boolean;
  readonly question?: QuestionId;
}

/** Asks, logs without a word of the claim, and draws. Undefined for an event answered before. */
export async function ask(desk: Desk, given: Question): Promise<Asked | undefined> {
  const began = performance.now();
  const { entry, ...request } = given;
  const outcome = await desk.service.ask(request);
  desk.log.info(
    {
      requestId: given.eventId,
      entry,
      outcome: outcome.kind,
      ...(outcome.kind === 'answered' && { verdict: outcome.answer.verdict, question: outcome.questionId }),
      ...(outcome.kind === 'refused' && { reason: outcome.reason }),
      ...(outcome.kind === 'failed' && { reference: outcome.reference }),
      characters: given.text.length,
      ms: Math.round(performance.now() - began),
    },
    'asked',
  );
  return drawn(outcome);
}

function drawn(outcome: AskOutcome): Asked | undefined {
  switch (outcome.kind) {
    case 'duplicate':
      return undefined;
    case 'answered':
      return {
        message: renderAnswer(outcome.answer, outcome.questionId),
        concernsAsker: false,
        question: outcome.questionId,
      };
    default:
      return {
        message: renderText(outcome.message),
        concernsAsker: true,
      };
  }
}

/** Remembers where an answer stands; a journal that cannot is no reason to fail the asker. */
export async function remember(
  desk: Desk,
  question: QuestionId,
  place: Place,
  message: string,
): Promise<void> {
  await desk.service
    .delivered(question, { ...place, message })
    .catch((error: unknown) =>
      desk.log.warn({ err: error, question }, 'the place of an answer was not kept'),
    );
}
