import type { TextSpan } from '../model/basics.js';
import type { ConflictKind } from '../model/verdict.js';

/** Something of the claim held against one text of a fact. */
export interface Finding {
  /** `open`: the text neither bears it out nor excludes it. */
  readonly outcome: 'agrees' | 'conflicts' | 'open';
  readonly kind: ConflictKind | 'term' | 'modality';
  /** In the message as given. */
  readonly claim: TextSpan;
  /** In the text compared with, where something stands there. */
  readonly text?: TextSpan;
}

const finding =
  (outcome: Finding['outcome']) =>
  (kind: Finding['kind'], claim: TextSpan, text?: TextSpan): Finding => ({
    outcome,
    kind,
    claim: bare(claim),
    ...(text && { text: bare(text) }),
  });

export const agrees = finding('agrees');
export const open = finding('open');
export const conflicts: (kind: ConflictKind, claim: TextSpan, text: TextSpan) => Finding =
  finding('conflicts');

/** Only the span and its words, of whatever stands there. */
const bare = ({ text, start, end }: TextSpan): TextSpan => ({ text, start, end });
