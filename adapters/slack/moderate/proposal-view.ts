import { direction, isolate } from '../../../src/answer/isolate.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import { shorten } from '../../../src/answer/shorten.js';
import type { Language } from '../../../src/model/basics.js';
import type { Proposal } from '../../service.js';
import {
  type Block,
  bullets,
  button,
  header,
  type ModalView,
  modal,
  paragraph,
  plain,
  rich,
} from '../blocks.js';
import { MODAL_BUTTON } from '../limits.js';
import { type Memory, remember } from './office.js';

export const PUBLISH_VIEW = 'facts:publish';
export const DISCARD = 'facts:discard';
export const LOOK_AT_PROPOSAL = 'facts:proposal';

/** Changed answers and proposals shown; the rest is counted. */
const SHOWN = 20;

/** What publishing would change, with the button that publishes. */
export function proposalView(proposal: Proposal, memory: Memory, above: readonly string[] = []): ModalView {
  const { language, entry } = memory;
  const words = deskPhrases(language);
  const towards = direction(language);
  const { verdictShort, slack } = phrases(language);
  const changes = proposal.changes
    .slice(0, SHOWN)
    .map(({ claim, was, becomes }) =>
      words.change(isolate(shorten(claim, 200)), verdictShort[was], verdictShort[becomes]),
    );
  const left = proposal.changes.length - changes.length;
  return {
    ...modal(words.button.publish, slack.close, []),
    callback_id: PUBLISH_VIEW,
    private_metadata: remember({ language, entry, proposal: proposal.id }),
    submit: plain(words.button.publish, MODAL_BUTTON),
    blocks: [
      ...above.map((line) => paragraph(line, towards, { bold: true })),
      header(words.preview(proposal.factId)),
      ...proposal.warnings.map((warning) => paragraph(`⚠️ ${warning}`, towards)),
      changes.length === 0 ? paragraph(words.noChanges, towards) : rich(bullets(changes, towards)),
      ...(left > 0 ? [paragraph(words.moreChanges(left), towards)] : []),
      paragraph(words.willEdit(proposal.answersToEdit), towards),
      ...(proposal.needsApproval ? [paragraph(words.needsApproval, towards)] : []),
      { type: 'actions', elements: [button(DISCARD, words.button.discard, proposal.id, 'danger')] },
    ],
  };
}

/** Proposals that wait for a second moderator. */
export function waitingView(proposals: readonly Proposal[], language: Language): ModalView {
  const words = deskPhrases(language);
  const towards = direction(language);
  const listed = proposals.slice(0, SHOWN).map(
    (proposal): Block => ({
      type: 'section',
      text: plain(words.waiting(isolate(proposal.factId), isolate(proposal.author)), 300),
      accessory: button(LOOK_AT_PROPOSAL, words.button.open, proposal.id),
    }),
  );
  return {
    ...modal(words.waitingTitle, phrases(language).slack.close, [
      paragraph(proposals.length > 0 ? words.waitingTitle : words.waitingNone, towards),
      ...listed,
    ]),
    private_metadata: remember({ language }),
  };
}

/** A window that only says something. */
export function saying(
  lines: readonly string[],
  language: Language,
  title = phrases(language).name,
): ModalView {
  return {
    ...modal(
      title,
      phrases(language).slack.close,
      lines.map((line) => paragraph(line, direction(language))),
    ),
    private_metadata: remember({ language }),
  };
}
