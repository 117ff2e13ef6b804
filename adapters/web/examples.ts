import { pagePhrases } from '../../src/answer/phrases-page.js';
import type { Language, VerdictKind } from '../../src/model/basics.js';
import type { FactView, Isnad } from '../service.js';

/** Enough to show what the verdicts look like, few enough to read. */
const EACH: readonly VerdictKind[] = ['contradicted', 'supported', 'contradicted', 'supported'];

/** Claims to try of a service's facts, chosen once for each state of the base: it may hold many thousands. */
export function examplesOf(service: Isnad): (language: Language) => readonly string[] {
  let chosenFrom = '';
  const chosen = new Map<Language, readonly string[]>();
  return (language) => {
    // Facts go out of date by the day, too.
    const state = `${service.health().revision} ${service.today()}`;
    if (state !== chosenFrom) chosen.clear();
    chosenFrom = state;
    const claims = chosen.get(language) ?? exampleClaims(service.listFacts(), language);
    chosen.set(language, claims);
    return claims;
  };
}

/**
 * Claims to try: checks of the facts themselves, whose verdicts are proven at every start, each of another fact,
 * and one that no source bears on. Those in the page's language come first.
 */
function exampleClaims(views: readonly FactView[], language: Language): string[] {
  const chosen: string[] = [];
  const used = new Set<string>();
  const inLanguage = (claim: string, wanted: Language) =>
    /\p{Script=Arabic}/u.test(claim) === (wanted === 'ar');
  EACH.forEach((verdict, i) => {
    const wanted = i < EACH.length / 2 ? language : language === 'ar' ? 'en' : 'ar';
    const view = views.find(
      ({ fact, expired }) =>
        fact.status === 'published' &&
        !expired &&
        !used.has(fact.id) &&
        fact.checks.some((check) => check.verdict === verdict && inLanguage(check.claim, wanted)),
    );
    if (view === undefined) return;
    used.add(view.fact.id);
    chosen.push(
      view.fact.checks.find((check) => check.verdict === verdict && inLanguage(check.claim, wanted))!.claim,
    );
  });
  return [...chosen, pagePhrases(language).ask.strangeClaim];
}
