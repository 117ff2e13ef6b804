import { isArabic } from './arabic-forms.js';
import { soundsOf, soundTable, withoutDoubles } from './sounds.js';

// The Arabic chat alphabet (Arabizi): Arabic typed in Latin letters by sound, and figures by looks.

/** What of an Arabic letter is sure in the chat alphabet; long vowels are not, they are typed in many ways or left out. */
const ARABIC = soundTable({
  ...{ ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 's', ج: 'g', غ: 'g', ح: 'h', ه: 'h', خ: 'x', د: 'd', ض: 'd' },
  ...{ ذ: 'z', ز: 'z', ظ: 'z', س: 's', ص: 's', ر: 'r', ش: 'c', ف: 'f', ڤ: 'f', ق: 'k', ك: 'k', ل: 'l' },
  ...{ م: 'm', ن: 'n' },
});

/** What is not here is a vowel, a hamza (2) or an ain (3), all of them left out. */
const LATIN = soundTable({
  ...{ tch: 'tc', gh: 'g', kh: 'x', sh: 'c', ch: 'c', th: 's', dh: 'd', b: 'b', p: 'b', t: 't', 6: 't' },
  ...{ g: 'g', j: 'g', 7: 'h', h: 'h', 5: 'x', d: 'd', z: 'z', s: 's', 9: 's', r: 'r', f: 'f', v: 'f' },
  ...{ k: 'k', q: 'k', 8: 'k', c: 'k', x: 'ks', l: 'l', m: 'm', n: 'n' },
});

/** What Arabic writes onto the front of a word: lamreeka, wal9een, biltramb. */
const CLITICS = /^(?:[wofb]?[aei]l|l|b[ie]?|[wof])(?=[\p{L}\d]{3})/u;

/**
 * The consonants of a normalised word, the same for Arabic and for the chat alphabet: ديب سيك and dib sik are both
 * `dbsk`. Finer than `skeleton`: who types an Arabic spelling by ear knows a d from a t and a k from a g.
 */
export function chatConsonants(norm: string): string {
  return withoutDoubles(soundsOf(norm, isArabic(norm) ? ARABIC : LATIN));
}

/** The word in the chat alphabet, then without what Arabic writes onto its front, where something is. */
export function withoutChatClitics(norm: string): readonly string[] {
  const rest = norm.replace(CLITICS, '');
  return rest === norm ? [norm] : [norm, rest];
}
