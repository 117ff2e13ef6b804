import type { Preview } from '../model/preview.js';

const SHOWN = 20; // of each kind: a notice in a channel is read, a list of hundreds is not

/** A preview in plain lines, for the terminal and the moderators' channel. */
export function previewLines(preview: Preview): string[] {
  const facts = [
    ...preview.added.map((id) => `+ ${id}`),
    ...preview.edited.map((id) => `~ ${id}`),
    ...preview.removed.map((id) => `- ${id}`),
  ];
  return [
    ...section(`Facts: ${count(preview)}`, facts),
    ...section(
      `${preview.answers.length} of ${preview.asked} replayed answers change`,
      preview.answers.map(
        ({ claim, from, was, becomes, citedBefore, citesNow }) =>
          `${from}: "${claim}": ${was}${cites(citedBefore)} -> ${becomes}${cites(citesNow)}`,
      ),
    ),
    ...section(
      preview.competing.length === 0 ? '' : 'Wordings answered with another fact',
      preview.competing.map(
        ({ fact, wording, answeredWith }) => `${fact}: "${wording}" is answered with ${answeredWith}`,
      ),
    ),
    ...section(
      preview.duplicates.length === 0 ? '' : 'Near duplicates',
      preview.duplicates.map(
        ({ facts: [a, b], texts, shared }) =>
          `${a} and ${b}: ${Math.round(shared * 100)} % of the words of "${texts[0]}" and "${texts[1]}"`,
      ),
    ),
  ];
}

const cites = (id: string | undefined): string => (id === undefined ? '' : ` (${id})`);

function count({ added, edited, removed }: Preview): string {
  const parts = [
    [added, 'added'],
    [edited, 'edited'],
    [removed, 'removed'],
  ] as const;
  const said = parts.filter(([ids]) => ids.length > 0).map(([ids, what]) => `${ids.length} ${what}`);
  return said.length === 0 ? 'none changed' : said.join(', ');
}

function section(title: string, lines: readonly string[]): string[] {
  if (title === '') return [];
  const rest = lines.length - SHOWN;
  return [
    title,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
