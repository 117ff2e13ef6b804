/** The inbox: claims that wait, listed by demand, taken, answered or dismissed. */
import { ButtonStyle } from 'discord.js';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { Language, VerdictKind } from '../../../src/model/basics.js';
import type { InboxEntry, InboxOutcome } from '../../service/moderation.js';
import { LIMITS } from '../limits.js';
import { type Button, type DiscordMessage, toMessage } from '../message.js';
import { renderPreview, renderText } from '../render.js';
import { brief, list, plain, problemLines, title } from './draw.js';
import type { Bench } from './gate.js';
import { moderatorId } from './ids.js';

const LISTED = 10;

export async function showInbox({ moderation, language }: Bench): Promise<DiscordMessage> {
  const desk = deskPhrases(language).inbox;
  const entries = await moderation.inbox({ limit: LIMITS.selectOptions });
  if (entries.length === 0) return renderText(desk.none);
  const lines = entries
    .slice(0, LISTED)
    .map((entry) => plain(`• ${brief(entry.claim)}: ${desk.asked(entry.count, entry.waiting)}`));
  return toMessage([[title(desk.title), ...lines].join('\n')], {
    select: {
      id: moderatorId('open', language),
      placeholder: desk.choose,
      choices: entries.map(({ id, claim, count, waiting }) => ({
        label: claim,
        value: id,
        description: desk.asked(count, waiting),
      })),
    },
  });
}

export async function showEntry({ moderation, language }: Bench, id: string): Promise<DiscordMessage> {
  const entry = await moderation.entry(id);
  return entry === undefined ? renderText(deskPhrases(language).unknownEntry) : renderEntry(entry, language);
}

function renderEntry(entry: InboxEntry, language: Language): DiscordMessage {
  const { inbox } = deskPhrases(language);
  const state = inbox.state[entry.state];
  const channels = entry.channels.flatMap(({ platform, channel }) =>
    platform === 'discord' && channel !== undefined ? [`<#${channel}>`] : [],
  );
  return list(
    entry.claim,
    [
      `${inbox.asked(entry.count, entry.waiting)} · ${inbox.reason[entry.reason]}`,
      entry.by === undefined ? state : inbox.by(state, isolate(entry.by)),
      ...(entry.resolution === undefined ? [] : [isolate(entry.resolution)]),
      ...(entry.otherWordings.length === 0 ? [] : [inbox.alsoAsked]),
      ...entry.otherWordings.map((wording) => `• ${brief(wording)}`),
      ...(entry.notes.length === 0 ? [] : [inbox.notes]),
      ...entry.notes.map((note) => `• ${brief(note)}`),
      ...(entry.factIds.length === 0
        ? []
        : [`${inbox.cited} ${entry.factIds.map((id) => isolate(id)).join(' ')}`]),
    ],
    entryButtons(entry, language),
    // Links to channels ping nobody.
    channels.length === 0 ? '' : `-# ${channels.slice(0, LISTED).join(' ')}`,
  );
}

function entryButtons({ id, state, reason }: InboxEntry, language: Language): Button[] {
  const { button } = deskPhrases(language);
  const of = (action: Parameters<typeof moderatorId>[0], label: string, style?: Button['style']): Button => ({
    id: moderatorId(action, language, id),
    label,
    ...(style !== undefined && { style }),
  });
  if (state === 'answered' || state === 'dismissed') return [of('look', button.look)];
  return [
    state === 'claimed' ? of('release', button.release) : of('claim', button.claim, ButtonStyle.Primary),
    of('new', button.answerNew),
    of('link', button.link),
    of('dismiss', button.dismiss),
    of('look', button.look),
    ...(reason === 'feedback' ? [of('confirm', button.confirm, ButtonStyle.Danger)] : []),
  ];
}

/** What a press or a form about an entry led to. */
export function renderOutcome(outcome: InboxOutcome, language: Language, factId = ''): DiscordMessage {
  const desk = deskPhrases(language);
  switch (outcome.kind) {
    case 'done':
      return outcome.entry.state === 'open' || outcome.entry.state === 'claimed'
        ? renderEntry(outcome.entry, language)
        : list(desk.inbox.done(outcome.told), [outcome.entry.claim]);
    case 'taken':
      return renderText(desk.inbox.taken(isolate(outcome.entry.by ?? '…')));
    case 'unknown-entry':
      return renderText(desk.unknownEntry);
    case 'unknown-fact':
      return renderText(phrases(language).unknownFact(factId));
    case 'invalid':
      return list(desk.mendTitle, problemLines(outcome.problems, language));
  }
}

/** What the facts say of an entry now. */
export async function showAnswer({ moderation, language }: Bench, entryId: string): Promise<DiscordMessage> {
  const answer = await moderation.answerOf(entryId);
  return answer === undefined ? renderText(deskPhrases(language).unknownEntry) : renderPreview(answer);
}

export const VERDICTS: readonly VerdictKind[] = ['supported', 'contradicted', 'related', 'unknown'];
