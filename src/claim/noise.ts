// What a message holds that states nothing: blanked out, so that every offset stays where it was.

const NOISE: readonly RegExp[] = [
  /!?\[[^\]\n]*\]\(\s*<?[^)\s]*>?[^)\n]*\)/g, // a link with its words: they are the link's, not the claim's
  /<(?:https?:|mailto:)[^>\s]*>/gi,
  /<(?:@[!&]?|#|a?:\w+:|![a-z]+|t:)[^>\s]*>/gi, // mentions, channels, custom emoji, broadcasts, timestamps
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /(?<![\w/])@[\p{L}\p{N}_.-]+/gu,
  /\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|example|io|ly|me|co|gg|gl|be)\b(?:\/\S*)?/gi,
  /:[a-z0-9_+-]{2,}:/gi, // :thumbsup:
  /(?!\p{N})[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]\ufe0f?/gu,
  /[\ufe0f\u20e3]/g,
  /```[a-z]*\n?|[`*]+|~~|\|\|/g, // markdown's signs; a lone underscore may be a hashtag's
  /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu,
  /^[ \t]*(?:>{1,3}|[-•●▪]|#{1,3}(?= ))[ \t]*/gm,
];
const HASHTAG = /[#＃](?=[\p{L}\p{N}])/gu;
const UNDERSCORE = /(?<=[\p{L}\p{N}\p{M}])_(?=[\p{L}\p{N}])/gu;

/** `text` with noise replaced by as many spaces; hashtags keep their words, and their sign for the tokenizer. */
export function maskNoise(text: string): string {
  let masked = text;
  for (const pattern of NOISE) masked = masked.replace(pattern, (noise) => noise.replace(/[^\n]/gu, blank));
  return masked.replace(UNDERSCORE, ' ');
}

/** The masked text without the signs of hashtags. */
export function withoutHashSigns(masked: string): string {
  return masked.replace(HASHTAG, ' ');
}

function blank(character: string): string {
  return ' '.repeat(character.length);
}
