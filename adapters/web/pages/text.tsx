import { direction, harmless } from '../../../src/answer/isolate.js';
import type { Segment } from '../../../src/answer/present.js';
import type { LanguageTag } from '../../../src/model/basics.js';
import type { Setting } from '../setting.js';

/** Somebody else's words, in a direction of their own, without characters that would reorder or hide text. */
export function Foreign({ text, language }: { text: string; language?: LanguageTag }) {
  if (language === undefined) return <bdi>{harmless(text)}</bdi>;
  return (
    <bdi lang={language} dir={direction(language)}>
      {harmless(text)}
    </bdi>
  );
}

/** Kinds of marks, told apart by line and weight as well as by colour. */
export type MarkName = 'agreement' | 'conflict' | 'open' | 'quoted';

export interface MarkedSegment {
  readonly text: string;
  readonly mark?: MarkName;
}

/** A text with its marks. */
export function Marked({ segments }: { segments: readonly (Segment | MarkedSegment)[] }) {
  return (
    <>
      {segments.map(({ text, mark }) =>
        mark === undefined ? harmless(text) : <mark class={mark}>{harmless(text)}</mark>,
      )}
    </>
  );
}

/** A date in words; `iso`, as the source prints it, goes along for programs and is not broken where the words hold it. */
export function DateTime({ iso, children }: { iso: string; children: string }) {
  const [before = '', ...after] = children.split(iso);
  return (
    <time datetime={iso}>
      {before}
      {after.length > 0 && <span class="whole">{iso}</span>}
      {after.join(iso)}
    </time>
  );
}

/** A link between the pages of this site. */
export function Go({
  setting,
  to,
  children,
  ...rest
}: {
  setting: Setting;
  to: string;
  children: unknown;
  class?: string;
  'aria-current'?: 'page';
}) {
  return (
    <a href={setting.href(to)} {...rest}>
      {children}
    </a>
  );
}
