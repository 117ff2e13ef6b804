/** Discord allows no longer address behind a button, and no platform allows less. */
const LONGEST_ADDRESS = 512;
/** Words at each end of a long quote: enough to be found once in an article, few enough to fit. */
const MOST_WORDS = 8;
const FEWEST_WORDS = 2;

/**
 * The address of a source at a quote, as a text fragment (`#:~:text=start,end`, WICG Scroll To Text Fragment).
 * The whole quote where it is short, else its first and last words; without a fragment where none fits into
 * `limit` UTF-16 units. Undefined where the address is none that a browser may be sent to.
 */
export function addressAtQuote(url: string, quote: string, limit = LONGEST_ADDRESS): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  if (address.href.length > limit) return undefined;
  return fragments(quote)
    .map((fragment) => `${address.href}${address.hash === '' ? '#' : ''}:~:text=${fragment}`)
    .concat(address.href)
    .find((candidate) => candidate.length <= limit)!;
}

/** From the most telling to the shortest. */
function fragments(quote: string): string[] {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const ends: string[] = [];
  for (let n = Math.min(MOST_WORDS, Math.floor(words.length / 2)); n >= FEWEST_WORDS; n -= 1)
    ends.push(`${encoded(words.slice(0, n))},${encoded(words.slice(-n))}`);
  return words.length <= 2 * MOST_WORDS ? [encoded(words), ...ends] : ends;
}

/** `-` and `,` part a fragment's fields, so they are escaped with everything that an address may not hold. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
