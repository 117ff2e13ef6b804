/**
 * A form that could not be taken yet. Discord closes a form when it is sent, so what was typed is shown in a message,
 * from which it can be opened again: in memory while we run, and out of the message itself after a restart.
 */
import { ButtonStyle, ComponentType, type Message } from 'discord.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import { shorten } from '../../../src/answer/shorten.js';
import type { Language } from '../../../src/model/basics.js';
import { type DiscordMessage, type NumberedText, toMessage } from '../message.js';
import { plain, title } from './draw.js';
import { type Draft, FIELDS, type Typed } from './forms.js';
import { moderatorId } from './ids.js';

/** Component ids of the texts that hold a field: 100 and its place in FIELDS. */
const FIRST_ID = 100;
const MOST_KEPT = 500;
/** Room for the reasons, and for each field, in a message of 4,000 characters. */
const REASONS_SHOWN = 900;
const TYPED_SHOWN = 2_400;
const FENCE = /^[^\n]*\n```\n([\s\S]*)\n```$/;

const kept = new Map<string, Draft>();

/** Why a form was not taken, what was typed, and a button to go on. */
export function renderDraft(
  draft: Draft,
  heading: string,
  reasons: readonly string[],
  language: Language,
  goOn: string,
): DiscordMessage {
  const desk = deskPhrases(language);
  const id = moderatorId('mend', language, draft.kind, draft.factId, draft.base);
  const given = FIELDS.map((field, i) => ({
    field,
    id: FIRST_ID + i,
    value: draft.typed[field] ?? '',
  })).filter(({ value }) => value !== '');
  const room = Math.floor(TYPED_SHOWN / Math.max(given.length, 1));
  const fields: NumberedText[] = given.map(({ field, id, value }) => ({
    id,
    content: `${plain(desk.form[field])}\n\`\`\`\n${shorten(fenced(value), room)}\n\`\`\``,
  }));
  const why = shorten(reasons.map(plain).join('\n'), REASONS_SHOWN);
  return toMessage(
    [`${title(heading)}\n${why}`, ...(fields.length > 0 ? [plain(desk.yourText), ...fields] : [])],
    {
      buttons: [{ id, label: goOn, style: ButtonStyle.Primary }],
    },
  );
}

/** Keeps what was typed for the message that shows it. */
export function keepDraft(message: string, draft: Draft): void {
  kept.set(message, draft);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/** What was typed, from memory or out of the message. */
export function draftOf(message: Message, [kind, factId, base]: readonly string[]): Draft {
  const known = kept.get(message.id);
  if (known !== undefined) return known;
  const typed: Typed = {};
  const container = message.components.find((one) => one.type === ComponentType.Container);
  for (const component of container?.components ?? [])
    if (component.type === ComponentType.TextDisplay) {
      const field = FIELDS[(component.id ?? 0) - FIRST_ID];
      const value = FENCE.exec(component.content)?.[1];
      if (field !== undefined && value !== undefined) typed[field] = unfenced(value);
    }
  return {
    kind: kind === 'edit' || kind === 'retract' ? kind : 'add',
    factId: factId ?? '',
    base: base ?? '',
    typed,
  };
}

/** A fence within the text would end the block. */
const fenced = (text: string): string => text.replaceAll('```', '`\u2060``');
const unfenced = (text: string): string => text.replaceAll('`\u2060``', '```');
