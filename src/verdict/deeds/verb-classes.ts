import classes from '../../lexicon/verb-classes.json' with { type: 'json' };

// Meanings of verbs, by what they do to a sentence. The data name meanings, not words, so they hold in every language.

/** These take their speaker before or after them, so order tells nothing. */
export const SAYING: ReadonlySet<string> = new Set(classes.saying);

/** After these comes that something is so, not somebody to whom it is done. */
export const SAYING_THAT: ReadonlySet<string> = new Set(classes.sayingThat);

/** These do something to somebody, so that who stands before them matters. */
export const TRANSITIVE: ReadonlySet<string> = new Set(classes.transitive);

/** These say of their object what they say of a subject: a centre opens when somebody opens it. */
export const TURNING: ReadonlySet<string> = new Set(classes.turning);

/** The object of these is to do what is said after: pushed, asked, allowed. */
export const MOVING: ReadonlySet<string> = new Set(classes.moving);

/** These say of one what another is, as "is" does: became, was named, served as. */
export const PREDICATING: ReadonlySet<string> = new Set(classes.predicating);

/** What is said of a claim where a text says more: who announces or admits it says it. */
export const IMPLIED: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(classes.implied));

/** The deed that these are about is not done by who does them: criticised the inquiry, arrested two men over the theft. */
export const REGARDED: ReadonlySet<string> = new Set(classes.regarded);

/** The deed that these are about is not done: cancelled a visit. */
export const UNDONE: ReadonlySet<string> = new Set(classes.undone);
