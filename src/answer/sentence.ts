/** What may stand after a full stop and still belong to its sentence: closing quotes and brackets, isolates. */
const ENDED = /[.!?؟…]["'”’»)\]\u2069]*$/u;

/** Somebody's words as a whole sentence: with a full stop, unless they end in one. Isolates may lie around them. */
export function sentence(text: string): string {
  const trimmed = text.replace(/\s+(?=\u2069?$)/u, '');
  return ENDED.test(trimmed) ? trimmed : `${trimmed}.`;
}
