/** Everything the moderators' windows draw, with whatever text, is what Slack takes and nothing but text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InboxEntry, Moderation, Proposal } from '../../adapters/service.js';
import type { ModalView } from '../../adapters/slack/blocks.js';
import {
  changeOf,
  errorsOf,
  factForm,
  type Mode,
  readFactForm,
} from '../../adapters/slack/moderate/fact-form.js';
import { readFields } from '../../adapters/slack/moderate/fields.js';
import { entryForm, entryView, inboxView } from '../../adapters/slack/moderate/inbox-view.js';
import { proposalView, saying, waitingView } from '../../adapters/slack/moderate/proposal-view.js';
import { logView, statsView } from '../../adapters/slack/moderate/stats-view.js';
import type { Day, Language } from '../../src/model/basics.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';
import { faultsOf, modalView } from '../support/slack/block-kit.js';

const LANGUAGES: readonly Language[] = ['ar', 'en'];
const MODES: readonly Mode[] = ['add', 'edit', 'retract'];
const NAMES = ['source', 'quote', 'wordings', 'translation', 'expiresAt', 'id', 'reason', 'supersededBy'];

const sourcesOf = (titles: readonly string[]): Moderation =>
  ({
    sources: () => titles.map((title, i) => ({ id: `source-${i}`, title, publisher: title })),
  }) as unknown as Moderation;

const entryOf = (text: string, more: Partial<InboxEntry> = {}): InboxEntry => ({
  id: 'entry-1',
  state: 'open',
  claim: text,
  language: 'en',
  otherWordings: [text, text],
  count: 3,
  channels: [],
  waiting: 2,
  reason: 'feedback',
  notes: [text],
  factIds: ['fact-1', 'fact-2'],
  firstAskedAt: 0,
  lastAskedAt: 0,
  ...more,
});

const proposalOf = (text: string): Proposal => ({
  id: 'proposal-1',
  change: { kind: 'retract', factId: 'fact-1', base: 'b', reason: text },
  factId: 'fact-1',
  author: text,
  at: 0,
  changes: Array.from({ length: 30 }, () => ({
    claim: text,
    was: 'unknown',
    becomes: 'supported',
    from: 'question',
  })),
  warnings: [text],
  answersToEdit: 3,
  needsApproval: true,
});

function windows(text: string, language: Language): ModalView[] {
  const values = Object.fromEntries(NAMES.map((name) => [name, text]));
  const above = { title: text, lines: [text] };
  return [
    ...MODES.map((mode) =>
      factForm(
        { language, mode, factId: text.slice(0, 60) || 'f', base: 'b', values, above },
        sourcesOf([text, text]),
      ),
    ),
    proposalView(proposalOf(text), { language }, [text]),
    waitingView([proposalOf(text)], language),
    saying([text], language),
    inboxView(
      Array.from({ length: 40 }, (_, i) => entryOf(text, { id: `entry-${i}`, by: text })),
      language,
    ),
    entryView(entryOf(text, { resolution: text, by: text }), { language }, [text]),
    ...(['link', 'dismiss', 'confirm'] as const).map((kind) =>
      entryForm(kind, entryOf(text), { language }, { factId: text, reason: text }, text),
    ),
    statsView(
      [
        {
          from: '2026-01-05' as Day,
          asked: 1,
          verdicts: { supported: 1, contradicted: 0, related: 0, unknown: 0 },
          right: 1,
          wrong: 0,
          mostAsked: [{ claim: text, count: 2 }],
        },
      ],
      language,
    ),
    logView([{ at: 0, actor: text, action: 'fact.add', subject: text, detail: text }], language),
  ];
}

/** Text drawn as markup would be in a mrkdwn object; every window has none. */
const markup = (view: ModalView): boolean => JSON.stringify(view).includes('"mrkdwn"');

describe('the moderators’ windows', () => {
  test.each(LANGUAGES)('take every hostile string as the text it is (%s)', (language) => {
    for (const { text } of HOSTILE_STRINGS)
      for (const view of windows(text, language)) {
        expect(faultsOf(modalView, view), JSON.stringify(view).slice(0, 600)).toEqual([]);
        expect(markup(view)).toBe(false);
      }
  });

  test('keep Slack’s limits with text of any length and characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 4000 }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          for (const view of windows(text, language)) expect(faultsOf(modalView, view)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('empty lists are said to be empty', () => {
    for (const language of LANGUAGES)
      for (const view of [
        inboxView([], language),
        waitingView([], language),
        statsView([], language),
        logView([], language),
      ])
        expect(faultsOf(modalView, view)).toEqual([]);
  });
});

describe('a form', () => {
  const submitted = (view: ModalView, typed: Record<string, string>) => ({
    private_metadata: view.private_metadata ?? '',
    state: {
      values: Object.fromEntries(
        view.blocks.flatMap((block) =>
          block.type === 'input' && 'block_id' in block
            ? [[block.block_id!, { [block.block_id!]: { value: typed[block.block_id!] ?? null } }]]
            : [],
        ),
      ),
    },
  });

  test.each(MODES)('to %s a fact comes back as it was filled in, with the state it started from', (mode) => {
    const view = factForm(
      { language: 'ar', mode, factId: 'fact-1', base: 'base-1', values: {} },
      sourcesOf(['One']),
    );
    const typed = { source: 'source-0', quote: 'words', wordings: 'one\ntwo', reason: 'because' };
    const state = readFactForm(submitted(view, typed));
    expect(state).toMatchObject({ mode, language: 'ar', factId: 'fact-1', base: 'base-1' });
    const form = { source: 'source-0', quote: 'words', wordings: 'one\ntwo' };
    expect(changeOf(state)).toEqual(
      {
        add: { kind: 'add', form },
        edit: { kind: 'edit', factId: 'fact-1', base: 'base-1', form, reason: 'because' },
        retract: { kind: 'retract', factId: 'fact-1', base: 'base-1', reason: 'because' },
      }[mode],
    );
  });

  test('puts each problem under an input it has', () => {
    const problems = [
      { field: 'quote', problem: 'not in the archive', nearest: 'near', advice: 'copy it' },
      { field: 'form', problem: 'too long', advice: 'shorten it' },
    ] as const;
    for (const mode of MODES) {
      const view = factForm({ language: 'en', mode, factId: 'f', base: 'b', values: {} }, sourcesOf(['One']));
      const inputs = view.blocks.flatMap((block) => ('block_id' in block ? [block.block_id] : []));
      const errors = errorsOf(problems, { language: 'en', mode, values: {} });
      for (const name of Object.keys(errors)) expect(inputs).toContain(name);
      expect(Object.values(errors).join()).toContain('copy it');
      expect(Object.values(errors).join()).toContain('shorten it');
    }
  });

  test('with more sources than a menu holds, or none, the id is typed', () => {
    for (const titles of [[], Array.from({ length: 101 }, (_, i) => `Title ${i}`)]) {
      const view = factForm({ language: 'en', mode: 'add', values: {} }, sourcesOf(titles));
      expect(view.blocks[0]).toMatchObject({ block_id: 'source', element: { type: 'plain_text_input' } });
    }
  });

  test('reads menus, dates and text alike', () => {
    expect(
      readFields({
        values: {
          source: { source: { selected_option: { value: 's' } } },
          expiresAt: { expiresAt: { selected_date: '2027-01-01' } },
          quote: { quote: { value: 'q' } },
          translation: { translation: { value: null } },
        },
      }),
    ).toEqual({ source: 's', expiresAt: '2027-01-01', quote: 'q' });
  });
});
