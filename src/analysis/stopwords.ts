import type { Language } from '../model/basics.js';
import { normalize } from './normalize.js';

// Negations, comparators and quantifiers are read as cues (src/lexicon), so
// they may stand here without being lost. `us` does not: it is how "US" reads when case is folded.
const ENGLISH = `
a about above after again ain all also although am among an and any are aren't as at be became because been
before being below between both but by can can't cannot could couldn't d did didn't do does doesn't doing don
don't down during each either else even ever every for from further get gets getting got had hadn't has hasn't
have haven't having he her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't
it it's its itself just let let's ll m may me might mightn't mine more most must my myself neither no nor not now
o of off on once only onto or other ought our ours ourselves out over own per quite rather re really s same shall
shan't she should shouldn't since so some such t than that that's the their theirs them themselves then there
there's these they they're they've this those though through thus to too toward towards under until unto up upon
ve very via was wasn't we we're we've were weren't what what's when where whether which while who who's whom
whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours
yourself yourselves`;

const ARABIC = `
و ف ب ل ك في من الي علي عن مع منذ حتي ان انه انها انهم انا انت انتم انتي نحن هو هي هم هن هما هذا هذه هذان هاتان هؤلاء هولاء
ذلك تلك ذاك اولئك اوليك الذي التي الذين اللذان اللتان اللواتي اللاتي ما ماذا متي كيف اين كم هل ا او ام اما لا لم لن ليس ليست
ليسوا كان كانت كانوا يكون تكون يكونوا كن قد لقد سوف ثم بل لكن لكنه لكنها لان لانه لانها كما كل بعض غير عند عندما
عندها عنده لدي لديه لديها بين بعد قبل فوق تحت خلال حول حيث حين حينما اذ اذا اي ايه اذن لو لولا الا انما كذلك ايضا فقط هنا
هناك هنالك به بها بهم بهما له لها لهم لهما لنا لكم لك لي فيه فيها فيهم منه منها منهم عليه عليها عليهم اليه اليها اليهم عنه
عنها عنهم معه معها معهم بان بانه بانها وان وانه وانها وهو وهي وهم وهذا وهذه وقد ولا ولم ولن وما ومن وفي وعلي والي
وعن ومع وكان وكانت ولكن فان فانه فهو فهي فقد فلا فلم مما ممن عما فيما بينما كلما مثل نحو ضد دون سوي تم يتم جدا يا نعم
اللي ده دي دا دول كده مش مو مب شو ايش ليش ليه وين فين هيك هاد هاي هذي هلا بس يعني لسه عشان علشان كمان برضه
انو وانو بانو لانو هدا هيدا هيدي هادا هدول هذول بجد عنجد والله ازاي شنو شلون ماكو هسه هسا لسا متل رح`;

const words = (list: string): ReadonlySet<string> => new Set(normalize(list).text.trim().split(/\s+/));

const STOPWORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(ENGLISH),
  ar: words(ARABIC),
};

/** True for a word that carries no meaning of its own; `norm` as `normalize` leaves it. */
export function isStopword(norm: string, language: Language): boolean {
  return STOPWORDS[language].has(norm);
}
