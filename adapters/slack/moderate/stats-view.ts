import { direction, isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import { shorten } from '../../../src/answer/shorten.js';
import type { Language } from '../../../src/model/basics.js';
import type { AuditEntry, WeekStats } from '../../service.js';
import { type Block, bullets, header, type ModalView, modal, paragraph, rich } from '../blocks.js';

/** Weeks shown by `/facts stats`, and entries by `/facts log`. */
export const WEEKS = 8;
export const LOGGED = 40;

/** Figures by week, the newest first. */
export function statsView(weeks: readonly WeekStats[], language: Language): ModalView {
  const { stats } = deskPhrases(language);
  const towards = direction(language);
  const blocks = weeks.flatMap((week): Block[] => {
    const verdicts = (['supported', 'contradicted', 'related', 'unknown'] as const).map((verdict) =>
      stats.verdict(verdict, week.verdicts[verdict]),
    );
    const most = week.mostAsked.map(({ claim, count }) => stats.times(isolate(shorten(claim, 120)), count));
    return [
      header(stats.week(isolate(week.from))),
      rich(
        bullets(
          [stats.asked(week.asked), verdicts.join(' · '), stats.feedback(week.right, week.wrong)],
          towards,
        ),
      ),
      ...(most.length > 0 ? [paragraph(stats.mostAsked, towards), rich(bullets(most, towards))] : []),
    ];
  });
  return modal(
    stats.title,
    phrases(language).slack.close,
    blocks.length > 0 ? blocks : [paragraph(stats.none, towards)],
  );
}

/** What moderators did, the newest first. */
export function logView(entries: readonly AuditEntry[], language: Language): ModalView {
  const { log } = deskPhrases(language);
  const towards = direction(language);
  const lines = entries.map(({ at, actor, action, subject, detail }) =>
    [
      new Date(at).toISOString().slice(0, 16).replace('T', ' '),
      isolate(actor),
      action,
      isolate(subject),
      isolate(shorten(detail, 200)),
    ].join(' · '),
  );
  return modal(log.title, phrases(language).slack.close, [
    lines.length > 0 ? rich(bullets(lines, towards)) : paragraph(log.none, towards),
  ]);
}
