import { normsOf } from '../../analysis/tokenize.js';
import arabic from '../../lexicon/ar/grammar.json' with { type: 'json' };
import english from '../../lexicon/en/grammar.json' with { type: 'json' };
import type { Term } from '../../model/claim.js';

// Function words by what they do in a sentence, of every language at once: no word of one does another thing in another.

type Grammar = Readonly<Record<keyof typeof english, readonly string[]>>;
const GRAMMARS: readonly Grammar[] = [english, arabic];

const norms = (of: (grammar: Grammar) => readonly string[]): ReadonlySet<string> =>
  normsOf(GRAMMARS.flatMap(of));

export const PREPOSITIONS = norms(({ prepositions }) => prepositions);
/** They bring a clause of its own. */
export const RELATIVES = norms(({ relatives }) => relatives);
/** After these comes that something is so. */
export const THAT = norms(({ that }) => that);
/** Before whom or what something comes from, or is done by. */
export const SOURCES = norms(({ sources }) => sources);
/** Between a noun of deed and whom it tells of: a rise in prices. */
export const GENITIVES = norms(({ genitives }) => genitives);
/** Before whom or what somebody is measured by: ahead of Algeciras, متقدما على. */
export const STANDARDS = norms(({ standards }) => standards);
/** They stand within a phrase: قيمة هذه الصادرات. */
export const DEMONSTRATIVES = norms(({ demonstratives }) => demonstratives);
/** What some Arabic verbs are done to stands after these: كشف عن. */
export const REACHES = norms(({ reaches }) => reaches);
/** Before who is only beside: together with Russia, إلى جانب روسيا. */
export const COMPANIONS = norms(({ companions }) => companions);
/** Before who does it in the passive. */
export const AGENTS = norms(({ agents }) => agents);
/** تم فتح, أعيد فتح: what follows is done to what stands after it. */
export const CARRIERS = norms(({ carriers }) => carriers);
/** These may say more of the noun before them: a stake in, حصة في; "after" and "with" tell of the deed. */
export const ADNOMINAL = norms(({ adnominal }) => adnominal);
/** Before those of whom alone a figure is: among men, بين الرجال. */
export const AMID = norms(({ amid }) => amid);
/** Before where it happens. */
export const PLACES = norms(({ places }) => places);
/** Before a place that something is said to be in or from. */
export const LOCATING = norms(({ locating }) => locating);
/** Names with only these between share one role. */
export const JOINS_NAMES = norms(({ joinsNames }) => joinsNames);
export const JOINS_VERBS = norms(({ joinsVerbs }) => joinsVerbs);
export const BE = norms(({ be }) => be);
/** Between somebody and what he is said to be: is, هي. */
export const COPULAS = norms(({ copulas }) => copulas);
/** Whose somebody is, by the name that follows, and not who he is: والدة العازف. */
const KIN = norms(({ kin }) => kin);
/** True for a word that says whose somebody is, a pronoun written onto it or not: شقيقها. */
export const isKin = ({ norm }: Term): boolean =>
  KIN.has(norm) ||
  KIN.has(norm.replace(/(?:ها|هم|هما|ه)$/, '')) ||
  KIN.has(norm.replace(/ت(?:ها|هم|هما|ه)$/, 'ه'));
/** Between a part and its whole: two of the five. */
export const OF = norms(({ partitives }) => partitives);
/** Before whom or what something goes to, comes from, and falls upon. */
export const TOWARDS = norms(({ towards }) => towards);
export const AWAY = norms(({ away }) => away);
export const UPON = norms(({ upon }) => upon);
/** Who has something is not that. */
export const HAVING = norms(({ having }) => having);
/** The vaccine, called Zoravax. */
export const NAMING = norms(({ naming }) => naming);
/** Companies like Alibaba: the example does it too. */
export const EXAMPLES = norms(({ examples }) => examples);
/** أنها ستغلق: she, of whom was spoken. */
export const SUBJECT_PRONOUNS = norms(({ subjectPronouns }) => subjectPronouns);
/** What may stand between a subject and the verb right after it. */
export const BEFORE_VERB = norms(({ beforeVerb }) => beforeVerb);
/** After these a word in -ed says what something is like: the limited budget. */
export const DETERMINERS = norms(({ determiners }) => determiners);
/** These open what a verb before them is done to. */
export const OBJECT_MARKS = norms(({ objectMarks }) => objectMarks);
/** A rise and to rise are written alike: after these it is the verb. */
export const BEFORE_BASE = norms(({ beforeBase }) => beforeBase);
/** They carry no meaning of their own and change what is said nevertheless. */
export const TELLING = norms(({ telling }) => telling);

/** قيوداً: what is done to something, and nobody's. */
export const ACCUSATIVE = /.{3}(?:ا\u064b?|\u064bا)$/u;

const PARTICIPLE = new RegExp(`(?:${GRAMMARS.flatMap((grammar) => grammar.participleEndings).join('|')})$`);
/** True for a word that is written like one that stands after “be” in the passive. */
export const isParticiple = (norm: string): boolean => PARTICIPLE.test(norm);

/** The bank's planned sale: true for a word that owns what follows it. */
export const isOwner = ({ text }: Term): boolean => /['’]s?$/.test(text);

/** أبحاثها: true for a word that ends in the pronoun of who owns it. */
export const isOwned = ({ norm }: Term): boolean => /.{3}(?:ها|هم|هما)$/.test(norm);
