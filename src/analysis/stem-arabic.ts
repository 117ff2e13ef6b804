// A light stemmer in the manner of light10 (Larkey, Ballesteros & Connell, "Light Stemming for Arabic
// Information Retrieval", 2007): takes off conjunction, article and endings, leaves the pattern of the word alone.

/** Conjunction, preposition and article in all the orders they come in, longest first. */
const ARTICLE = /^(?:[وف]?(?:[بك]ال|لل|ال))(?!له$)/; // الله has none
const LEAST_AFTER_ARTICLE = 2; // الدم -> دم
const LEAST_AFTER_LONG_ARTICLE = 3; // والد, بالغ, كالح are words of their own
const CONJUNCTION = /^و/;
const LEAST_AFTER_CONJUNCTION = 3;

/** Openings of words whose own first letter is waw, which is no conjunction there. */
const OWN_WAW =
  /^و(?:زي|زار|زرا|كال|كيل|كلا|فد|فود|فيا|فاه|قف|قت|قود|قاي|قوع|قوف|صل|صول|صف|صي|صاي|جود|جه|جوه|حد|حيد|زن|طن|ضع|ضوح|ضعي|سط|سيط|ساط|سيل|ساي|ظيف|ظاي|عد|عود|عي|اقع|اضح|اجه|اجب|ارد|الد|اشنط|احد|اسع|باء|داع|رد|رق|رش|راث|ريث|ثيق|ثاي|لاي|لاد|ليد|لد|هم|يكي|يند|يب)/;

/** Taken off one after the other, each once, while enough of the word is left. */
const ENDINGS = ['هما', 'ها', 'هم', 'وا', 'ات', 'ان', 'ون', 'ين', 'يا', 'يه', 'ه', 'ا', 'ي'];
const LEAST_AFTER_ENDING = 3; // below this the endings of short words are roots: سنه, لغه, بان

function dropPrefix(word: string): string {
  const article = ARTICLE.exec(word)?.[0] ?? '';
  const least = article.length > 2 ? LEAST_AFTER_LONG_ARTICLE : LEAST_AFTER_ARTICLE;
  if (article !== '' && word.length - article.length >= least) return word.slice(article.length);
  const conjunction = CONJUNCTION.test(word) && !OWN_WAW.test(word);
  return conjunction && word.length - 1 >= LEAST_AFTER_CONJUNCTION ? word.slice(1) : word;
}

/** Light stem of an Arabic word as `normalize` leaves it. */
export function stemArabic(given: string): string {
  let word = dropPrefix(given);
  if (word.endsWith('ء') && word.length > LEAST_AFTER_ENDING) word = word.slice(0, -1);
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= LEAST_AFTER_ENDING) {
      word = word.slice(0, -ending.length);
    }
  }
  return word;
}
