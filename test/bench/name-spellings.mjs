// Names as people write them who heard them: seeded. Spellings of one sound are exchanged, vowels come and go.

const pick = (list, random) => list[Math.floor(random() * list.length)];

/** Arabic chat alphabet: letters by sound, figures by looks. */
const CHAT_ALPHABET = {
  ...{
    ا: ['a'],
    أ: ['a', '2a'],
    إ: ['e', 'i'],
    آ: ['a', 'aa'],
    ب: ['b'],
    ت: ['t'],
    ث: ['th', 's'],
    ج: ['j', 'g'],
  },
  ...{
    ح: ['7', 'h'],
    خ: ['5', 'kh'],
    د: ['d'],
    ذ: ['z', 'th'],
    ر: ['r'],
    ز: ['z'],
    س: ['s'],
    ش: ['sh', 'ch'],
  },
  ...{
    ص: ['9', 's'],
    ض: ['d'],
    ط: ['6', 't'],
    ظ: ['z'],
    ع: ['3', 'a'],
    غ: ['gh', 'g'],
    ف: ['f'],
    ق: ['8', 'q', 'k'],
  },
  ...{ ك: ['k'], ل: ['l'], م: ['m'], ن: ['n'], ه: ['h'], و: ['o', 'u', 'w'], ي: ['i', 'y', 'ee'] },
  ...{ ة: ['a', 'eh'], ى: ['a'], ء: ['2', ''], ؤ: ['o'], ئ: ['2', 'e'], پ: ['p'], ڤ: ['v'] },
};

/** Spellings of one sound in Latin letters; the first that fits at a place is tried. */
const LATIN = [
  ['sh', ['sh', 'ch']],
  ['ch', ['ch', 'tch']],
  ['ph', ['f', 'ph']],
  ['ck', ['k', 'ck']],
  ['ee', ['i', 'ee', 'e']],
  ['oo', ['u', 'oo', 'ou']],
  ['ou', ['u', 'o']],
  ['a', ['a', 'e', 'aa']],
  ['e', ['e', 'i', 'a']],
  ['i', ['i', 'e', 'y']],
  ['o', ['o', 'u', 'ou']],
  ['u', ['u', 'o', 'ou']],
  ['c', ['c', 'k']],
  ['k', ['k', 'c', 'q']],
  ['l', ['l', 'll']],
  ['t', ['t', 'tt']],
  ['s', ['s', 'ss']],
  ['z', ['z', 's']],
];

/** Spellings of one sound in Arabic letters. */
const ARABIC = {
  ...{ ا: ['ا', ''], و: ['و', ''], ي: ['ي', ''], أ: ['أ', 'ا'], إ: ['إ', 'ا'], آ: ['آ', 'ا'], ة: ['ة', 'ه'] },
  ...{ ج: ['ج', 'غ'], غ: ['غ', 'ج', 'ق'], ك: ['ك', 'ق'], ق: ['ق', 'ك'], ب: ['ب', 'پ'], ف: ['ف', 'ڤ'] },
  ...{ ت: ['ت', 'ط'], ط: ['ط', 'ت'], س: ['س', 'ص'], ص: ['ص', 'س'], ذ: ['ذ', 'ز'], ث: ['ث', 'س'] },
};

/** An Arabic name in the chat alphabet: ترامب becomes tramb, أبو ظبي 2abo zby. */
export function arabizi(name, random) {
  return [...name].map((letter) => pick(CHAT_ALPHABET[letter] ?? [letter], random)).join('');
}

/** A name in Latin letters as another ear would write it: each sound has one chance in three of another spelling. */
export function respelledLatin(name, random) {
  let out = '';
  for (let at = 0; at < name.length; ) {
    const [sound, spellings] =
      LATIN.find(([letters]) => name.slice(at).toLowerCase().startsWith(letters)) ?? [];
    const whole = name.slice(at, at + (sound?.length ?? 1));
    out += sound !== undefined && at > 0 && random() < 1 / 3 ? pick(spellings, random) : whole;
    at += whole.length;
  }
  return out;
}

/** An Arabic name as another ear would write it; its first letter stays. */
export function respelledArabic(name, random) {
  return [...name]
    .map((letter, at) => (at > 0 && random() < 1 / 3 ? pick(ARABIC[letter] ?? [letter], random) : letter))
    .join('');
}
