import { direction } from '../../src/answer/isolate.js';
import { type Phrases, phrases } from '../../src/answer/phrases.js';
import type { Language } from '../../src/model/basics.js';
import { type Block, paragraph } from './blocks.js';
import { notification, type SlackMessage } from './render.js';

const LANGUAGES: readonly Language[] = ['ar', 'en'];

/** The language of somebody's words, where they show it; Slack does not tell us a member's language unasked. */
export function languageOf(text: string | undefined): Language | undefined {
  if (text === undefined || !/\p{L}/u.test(text)) return undefined;
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
}

/** A message of Isnad's own words: in one language, or in both where it is not known which. */
export function say(language: Language | undefined, pick: (words: Phrases) => string): SlackMessage {
  const spoken = language === undefined ? LANGUAGES : [language];
  return {
    blocks: spoken.map((tongue): Block => paragraph(pick(phrases(tongue)), direction(tongue))),
    text: notification(spoken.map((tongue) => pick(phrases(tongue)))),
  };
}

/** Words that were made elsewhere (a refusal, a failure), ready to send. */
export function sayAsIs(text: string): SlackMessage {
  const language = languageOf(text) ?? 'en';
  return { blocks: [paragraph(text, direction(language))], text: notification([text]) };
}

/** What Isnad is, how to ask and what it stores, in both languages. */
export function help(retentionDays: number): Block[] {
  return LANGUAGES.flatMap((language) => {
    const { name, tagline, help: lines } = phrases(language);
    const towards = direction(language);
    return [
      paragraph(name, towards, { bold: true }),
      ...[tagline, lines.how, lines.limits, lines.privacy(retentionDays)].map((line) =>
        paragraph(line, towards),
      ),
    ];
  });
}

export function helpMessage(retentionDays: number): SlackMessage {
  return {
    blocks: help(retentionDays),
    text: notification(LANGUAGES.map((tongue) => phrases(tongue).tagline)),
  };
}

/** `help` as people write it, in either language. */
export function asksForHelp(text: string): boolean {
  return /^\/?(help|\?|مساعدة|المساعدة|ساعدني)$/iu.test(text.trim());
}
