import { createHash } from 'node:crypto';
import type { Place, Platform, QuestionId } from '../../src/model/place.js';
import type { DeliveryKind, Journal, NewDelivery, QuestionRecord } from '../../src/ports.js';
import type { Notice } from '../service.js';
import type { Occasion } from './answers.js';
import type { Payload } from './courier.js';

/** Deliveries to everybody who asked what an entry holds: each public question in its thread, each waiting asker. */
export async function deliveriesForEntry(
  journal: Journal,
  entryId: string,
  questions: readonly QuestionRecord[],
  occasion: Occasion,
  at: number,
): Promise<NewDelivery[]> {
  const found = new Map(questions.map((question) => [question.id, question]));
  const replies = await Promise.all(
    questions.filter(isOpenTo).map(async (question) => {
      // A wrong answer is mended where it stands; where there was none, or it is not known where, one is added.
      const earlier = occasion.kind === 'rechecked' ? await journal.questions.places(question.id) : [];
      if (earlier.length === 0)
        return [publicly('reply', question.id, question.place, occasion, `answer/${question.id}`, at)];
      return earlier.map((place) =>
        publicly(
          'edit',
          question.id,
          place,
          occasion,
          `recheck/${entryId}/${question.id}/${place.message}`,
          at,
        ),
      );
    }),
  );
  const tells = (await journal.inbox.tells(entryId)).filter(({ question }) => found.has(question));
  return [
    ...replies.flat(),
    ...tells.map(({ question, sealed }) =>
      privately(found.get(question)!.place.platform, question, sealed, occasion, at),
    ),
  ];
}

/** Public, and it is known which message asked. */
function isOpenTo({ private: hidden, place }: QuestionRecord): boolean {
  return !hidden && place.channel !== undefined;
}

/** Deliveries to the public answers that cited a fact, and to private askers who wait, after the fact was changed. */
export async function deliveriesForFact(
  journal: Journal,
  factId: string,
  state: string,
  at: number,
): Promise<NewDelivery[]> {
  const occasion: Occasion = { kind: 'fact-changed', factId };
  const sent = await journal.questions.sentCiting(factId);
  const tells = await journal.inbox.tellsCiting(factId);
  const askers = await Promise.all(tells.map(({ question }) => journal.questions.find(question)));
  return [
    ...sent.map(({ question, place }) =>
      publicly(
        'edit',
        question.id,
        place,
        occasion,
        `edit/${question.id}/${place.channel}/${place.message}/${factId}/${state}`,
        at,
      ),
    ),
    ...tells.flatMap(({ question, sealed }, i) => {
      const platform = askers[i]?.place.platform;
      return platform === undefined
        ? []
        : [privately(platform, question, sealed, occasion, at, `${factId}/${state}`)];
    }),
  ];
}

/** A notice to the moderators of each platform. `key` is what makes it one: the same key is told once. */
export function notices(
  platforms: readonly Platform[],
  notice: Omit<Notice, 'id'>,
  key: string,
  at: number,
): NewDelivery[] {
  return platforms.map((platform) => {
    const whole = `notice/${platform}/${key}`;
    const id = idOf(whole);
    const payload: Payload = { kind: 'notice', notice: { ...notice, id } };
    return { id, key: whole, platform, kind: 'notify', place: '', payload: JSON.stringify(payload), at };
  });
}

function publicly(
  kind: DeliveryKind,
  question: QuestionId,
  place: Place,
  occasion: Occasion,
  key: string,
  at: number,
): NewDelivery {
  return {
    id: idOf(key),
    key,
    platform: place.platform,
    kind,
    question,
    place: JSON.stringify(place),
    payload: JSON.stringify(occasion satisfies Payload),
    at,
  };
}

function privately(
  platform: Platform,
  question: QuestionId,
  sealed: string,
  occasion: Occasion,
  at: number,
  about = 'answer',
): NewDelivery {
  // Sealed differently each time: the key tells two askers of one question apart, and the same asker only once.
  const key = `tell/${question}/${about}/${idOf(sealed)}`;
  const payload = JSON.stringify(occasion satisfies Payload);
  return { id: idOf(key), key, platform, kind: 'direct', question, place: sealed, payload, at };
}

/** At most 25 characters, the length of Discord's `nonce`; the same delivery, the same id. */
function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
