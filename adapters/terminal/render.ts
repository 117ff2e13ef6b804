import { harmless, isolate } from '../../src/answer/isolate.js';
import { type CitationView, type PartView, present, type Segment } from '../../src/answer/present.js';
import type { Answer } from '../../src/model/answer.js';
import type { Style } from './style.js';

const BAR = '  │ ';

/** An answer for a person at a terminal. Runs of the other direction are isolated; the terminal orders them. */
export function renderTerminal(answer: Answer, style: Style, options: { explain?: boolean } = {}): string {
  const view = present(answer);
  const several = view.parts.length > 1;
  const head = [
    `${view.icon} ${style.strong(view.headline)}`,
    view.confidence && style.faint(view.confidence),
  ];
  const parts = view.parts.map((part, i) => [
    ...(several
      ? ['', `${view.words.statement(i + 1)}: ${painted(part.statement, style)}`, `  ${part.headline}`]
      : []),
    ...renderPart(part, style),
    ...(options.explain ? renderWhy(part, style, view.words.why.title) : []),
  ]);
  return [head.filter(Boolean).join('  '), ...parts.flat()].join('\n');
}

function renderPart(part: PartView, style: Style): string[] {
  return [
    ...[...part.differences, ...part.notices].map((line) => `  ${line}`),
    ...part.citations.flatMap((citation) => ['', ...renderCitation(citation, style)]),
  ];
}

/** A quote behind a bar, then where it is from. */
export function renderCitation(citation: CitationView, style: Style): string[] {
  const quote = wrap(citation.quote, style.width - BAR.length).map((line) => BAR + painted(line, style));
  const translation = citation.translation
    ? wrap(
        [{ text: `${citation.translation.label}: ${citation.translation.text}` }],
        style.width - BAR.length,
      ).map((line) => BAR + style.faint(painted(line, style)))
    : [];
  const origin = [citation.attribution, citation.published, citation.permalink ?? citation.url];
  return [
    ...quote,
    ...translation,
    ...origin.filter((line) => line !== undefined).map((line) => `  ${line}`),
    ...citation.notices.map((notice) => `  ${notice}`),
  ];
}

function renderWhy(part: PartView, style: Style, title: string): string[] {
  return ['', `  ${style.strong(title)}`, ...part.why.map((line) => `  · ${line}`)];
}

/** One line of a text: isolated as a whole, so that marks inside do not cut its direction. */
function painted(line: readonly Segment[], style: Style): string {
  const text = line.map(({ text, mark }) => (mark ? style[mark](harmless(text)) : harmless(text)));
  const [open, close] = isolate(' ').split(' ');
  return open + text.join('') + close;
}

/** Breaks marked text into lines of at most `width` characters, between words. */
export function wrap(segments: readonly Segment[], width: number): Segment[][] {
  const words = segments.flatMap(({ text, mark }) =>
    (text.match(/\s+|\S+/g) ?? []).map((word) => (mark ? { text: word, mark } : { text: word })),
  );
  const lines: Segment[][] = [[]];
  let used = 0;
  for (const word of words) {
    const blank = word.text.trim() === '';
    if (used > 0 && !blank && used + word.text.length > width) {
      lines.push([]);
      used = 0;
    }
    if (blank && used === 0) continue;
    lines.at(-1)!.push(blank ? { ...word, text: ' ' } : word);
    used += blank ? 1 : word.text.length;
  }
  return lines.map((line) => (line.at(-1)?.text === ' ' ? line.slice(0, -1) : line));
}
