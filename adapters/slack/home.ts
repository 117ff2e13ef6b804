import type { types } from '@slack/bolt';
import { direction, isolate } from '../../src/answer/isolate.js';
import { phrases } from '../../src/answer/phrases.js';
import { shorten } from '../../src/answer/shorten.js';
import type { Language } from '../../src/model/basics.js';
import type { FactView, Isnad } from '../service.js';
import { type Block, bullets, header, lineStart, lines, paragraph, rich, run } from './blocks.js';
import { BLOCKS_IN_VIEW } from './limits.js';

/** Sources listed in the Home tab; the rest is counted. */
const MOST_SOURCES = 30;

/** The Home tab, in both languages: what Isnad is, how to ask, what it knows and what it keeps. */
export function homeView(service: Isnad, retentionDays: number): types.HomeView {
  const facts = service.listFacts();
  const blocks = (['ar', 'en'] as const).flatMap((language) => [
    ...about(language, retentionDays),
    ...knowledge(language, facts),
    { type: 'divider' } as const,
  ]);
  return { type: 'home', blocks: blocks.slice(0, BLOCKS_IN_VIEW) };
}

function about(language: Language, retentionDays: number): Block[] {
  const { name, tagline, help, slack } = phrases(language);
  const towards = direction(language);
  return [
    header(name),
    paragraph(tagline, towards),
    paragraph(slack.waysTitle, towards, { bold: true }),
    rich(bullets(slack.ways, towards)),
    paragraph(help.limits, towards),
    paragraph(help.privacy(retentionDays), towards),
  ];
}

function knowledge(language: Language, facts: readonly FactView[]): Block[] {
  const { slack, attribution } = phrases(language);
  const towards = direction(language);
  const sources = [...new Map(facts.map(({ source }) => [source.id, source])).values()];
  const listed = sources
    .slice(0, MOST_SOURCES)
    .map(
      ({ publisher, title, publishedAt }) =>
        `${attribution(isolate(shorten(publisher, 80)), isolate(shorten(title, 150)))} · ${isolate(publishedAt)}`,
    );
  const left = sources.length - listed.length;
  if (left > 0) listed.push(slack.moreSources(left));
  return [
    rich(lines(run(lineStart(towards) + slack.knowsTitle, { bold: true }))),
    paragraph(slack.knows(facts.length, sources.length), towards),
    ...(listed.length > 0 ? [rich(bullets(listed, towards))] : []),
  ];
}
