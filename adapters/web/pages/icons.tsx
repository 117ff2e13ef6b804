import type { VerdictKind } from '../../../src/model/basics.js';

/** Strokes on a 24 by 24 grid; each verdict has a shape of its own, so that colour is not needed to tell them apart. */
const STROKES: Readonly<Record<VerdictKind, string>> = {
  supported: 'M5 12.5 10 17.5 19 7',
  contradicted: 'M6.5 6.5 17.5 17.5 M17.5 6.5 6.5 17.5',
  related: 'M4 10 Q8 6 12 10 T20 10 M4 16 Q8 12 12 16 T20 16',
  unknown: 'M8.5 9 A3.5 3.5 0 1 1 12 12.5 V14.5 M12 18.4 V18.5',
};

/** The sign of a verdict; the words beside it say the same. */
export function VerdictIcon({ verdict }: { verdict: VerdictKind }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[verdict]} />
    </svg>
  );
}

/** Three links of a chain: a statement, who passed it on, who said it. */
export function ChainIcon() {
  return (
    <svg class="chain" viewBox="0 0 44 20" aria-hidden="true" focusable="false">
      <rect x="1.5" y="5" width="17" height="10" rx="5" />
      <rect x="13.5" y="5" width="17" height="10" rx="5" />
      <rect x="25.5" y="5" width="17" height="10" rx="5" />
    </svg>
  );
}
