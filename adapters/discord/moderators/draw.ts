/** Draws what moderators see: previews, conflicts, inbox, statistics, notices. Pure. */
import { ButtonStyle } from 'discord.js';
import { isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import { sayProblem } from '../../../src/answer/phrases-problems.js';
import { shorten } from '../../../src/answer/shorten.js';
import type { Language } from '../../../src/model/basics.js';
import type { Notice } from '../../service/deliverer.js';
import type {
  AuditEntry,
  FactChange,
  FactConflict,
  FieldProblem,
  Proposal,
  WeekStats,
} from '../../service/moderation.js';
import { escapeLine, line, sideOf } from '../markup.js';
import { type Button, type DiscordMessage, toMessage } from '../message.js';
import { moderatorId } from './ids.js';

/** A claim in a list is recognised by its beginning. */
const CLAIM_SHOWN = 150;
const TEXT_SHOWN = 400;
const CHANGES_SHOWN = 10;
/** All lines together, well under Discord's limit: titles, buttons and notices have room beside them. */
const LINES_SHOWN = 3_200;

/** One line of plain text, read from its own side. */
export const plain = (text: string): string => line(sideOf(text), escapeLine(text));
export const title = (text: string): string => `### ${plain(text)}`;
export const brief = (text: string): string => isolate(shorten(text, CLAIM_SHOWN));

/** Lines under a title, as many as there is room for; `markup` comes last and is taken as it is. */
export function list(
  heading: string,
  lines: readonly string[],
  buttons: readonly Button[] = [],
  markup = '',
): DiscordMessage {
  const kept: string[] = [];
  let room = LINES_SHOWN;
  for (const one of lines) {
    const drawn = plain(shorten(one, TEXT_SHOWN * 2));
    room -= drawn.length + 1;
    if (room < 0) {
      kept.push('…');
      break;
    }
    kept.push(drawn);
  }
  return toMessage([[title(shorten(heading, TEXT_SHOWN)), ...kept].join('\n'), markup], { buttons });
}

/** A change that is ready, with what it would do and the buttons to do it. */
export function renderProposal(proposal: Proposal, language: Language): DiscordMessage {
  const desk = deskPhrases(language);
  const { verdictShort } = phrases(language);
  const { changes, warnings, answersToEdit, needsApproval, id } = proposal;
  const changed = changes
    .slice(0, CHANGES_SHOWN)
    .map(
      ({ claim, was, becomes }) => `• ${desk.change(brief(claim), verdictShort[was], verdictShort[becomes])}`,
    );
  const left = changes.length - changed.length;
  return list(
    desk.preview(proposal.factId),
    [
      ...changeLines(proposal.change, language),
      ...(changes.length === 0 ? [desk.noChanges] : changed),
      ...(left > 0 ? [desk.moreChanges(left)] : []),
      ...(answersToEdit > 0 ? [desk.willEdit(answersToEdit)] : []),
      ...warnings.map((warning) => `⚠️ ${warning}`),
      ...(needsApproval ? [desk.needsApproval] : []),
    ],
    proposalButtons(id, language),
  );
}

function proposalButtons(proposal: string, language: Language): Button[] {
  const { button } = deskPhrases(language);
  return [
    { id: moderatorId('publish', language, proposal), label: button.publish, style: ButtonStyle.Success },
    { id: moderatorId('discard', language, proposal), label: button.discard },
  ];
}

/** What a change says, for the one who is to approve it. */
function changeLines(change: FactChange, language: Language): string[] {
  const { form } = deskPhrases(language);
  const shown = (label: string, text: string | undefined) =>
    text ? [`${label}: ${isolate(shorten(text, TEXT_SHOWN))}`] : [];
  if (change.kind === 'retract') return shown(form.reason, change.reason);
  return [
    ...shown(form.quote, change.form.quote),
    ...shown(form.wordings, change.form.wordings.split('\n').join(' / ')),
    ...(change.kind === 'edit' ? shown(form.reason, change.reason) : []),
  ];
}

/** Problems of a form, each with what to do. */
export function problemLines(problems: readonly FieldProblem[], language: Language): string[] {
  const { form, nearest } = deskPhrases(language);
  return problems.flatMap((given) => {
    const { problem, advice } = sayProblem(given, language);
    const field = given.field === 'form' ? form.whole : form[given.field === 'id' ? 'factId' : given.field];
    return [
      `• ${field}: ${problem} — ${advice}`,
      ...(given.nearest === undefined ? [] : [nearest(isolate(shorten(given.nearest, TEXT_SHOWN)))]),
    ];
  });
}

export function conflictLines({ differences }: FactConflict, language: Language): string[] {
  const { differs } = deskPhrases(language);
  const side = (text: string) => isolate(shorten(text, TEXT_SHOWN / 2));
  return differences.map(({ field, theirs, yours }) => `• ${differs(field, side(theirs), side(yours))}`);
}

/** Proposals that wait, each with a button to look at it. */
export function renderWaiting(proposals: readonly Proposal[], language: Language): DiscordMessage {
  const desk = deskPhrases(language);
  if (proposals.length === 0) return toMessage([plain(desk.waitingNone)]);
  const lines = proposals.map(({ factId, author }) => `• ${desk.waiting(isolate(factId), isolate(author))}`);
  const buttons = proposals.slice(0, 5).map(({ id, factId }) => ({
    id: moderatorId('look', language, 'proposal', id),
    label: `${desk.button.open}: ${factId}`,
  }));
  return list(desk.waitingTitle, lines, buttons);
}

export function renderStats(weeks: readonly WeekStats[], language: Language): DiscordMessage {
  const { stats } = deskPhrases(language);
  const asked = weeks.filter((week) => week.asked > 0);
  if (asked.length === 0) return toMessage([plain(stats.none)]);
  const lines = asked.flatMap((week) => [
    `${stats.week(isolate(week.from))}: ${stats.asked(week.asked)} · ${(
      ['supported', 'contradicted', 'related', 'unknown'] as const
    )
      .map((verdict) => stats.verdict(verdict, week.verdicts[verdict]))
      .join(' · ')} · ${stats.feedback(week.right, week.wrong)}`,
    ...(week.mostAsked.length === 0 ? [] : [stats.mostAsked]),
    ...week.mostAsked.slice(0, 5).map(({ claim, count }) => `• ${stats.times(brief(claim), count)}`),
  ]);
  return list(stats.title, lines);
}

export function renderAudit(entries: readonly AuditEntry[], language: Language): DiscordMessage {
  const { log } = deskPhrases(language);
  if (entries.length === 0) return toMessage([plain(log.none)]);
  const lines = entries.map(({ at, actor, action, subject, detail }) => {
    const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
    return `${isolate(when)} ${isolate(actor)} ${isolate(action)} ${isolate(subject)} ${isolate(shorten(detail, CLAIM_SHOWN))}`;
  });
  return list(log.title, lines);
}

/** A notice to the moderators' channel, with the buttons of what it is about. */
export function renderNotice({
  title: heading,
  lines,
  language,
  proposalId,
  entryId,
}: Notice): DiscordMessage {
  const { button } = deskPhrases(language);
  return list(heading, lines, [
    ...(proposalId === undefined ? [] : proposalButtons(proposalId, language)),
    ...(entryId === undefined ? [] : [{ id: moderatorId('open', language, entryId), label: button.open }]),
  ]);
}
