import type { FactStatus } from '../model/fact.js';

/** The words of the web page that no chat platform needs. They speak of the page, never of the world. */
export interface PagePhrases {
  readonly skip: string;
  readonly nav: {
    readonly label: string;
    readonly ask: string;
    readonly facts: string;
    readonly corrections: string;
  };
  /** The other language, named in itself. */
  readonly otherLanguage: string;
  readonly footer: { readonly promise: string; readonly feed: string; readonly api: string };
  readonly ask: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly placeholder: string;
    readonly submit: string;
    readonly working: string;
    readonly unreachable: string;
    readonly examples: string;
    /** A claim that no fact base about the news bears on. */
    readonly strangeClaim: string;
    readonly asked: string;
    readonly answers: string;
  };
  readonly why: {
    readonly claim: string;
    readonly claimHas: string;
    readonly sourceHas: string;
    readonly compared: string;
    readonly outcome: string;
    readonly agrees: string;
    readonly differs: string;
    readonly open: string;
    readonly silent: string;
    /** The source has it at no single word. */
    readonly whole: string;
    readonly score: (percent: string) => string;
    readonly matched: Readonly<Record<'quote' | 'wording' | 'translation', string>>;
    readonly feature: string;
    readonly value: string;
    readonly adds: string;
    /** What decided, by the first word of the rule's name; `aspect` is what it was decided on. */
    readonly rules: Readonly<Record<string, (aspect: string) => string>>;
    /** What the features of the score are, by name. */
    readonly features: Readonly<Record<string, string>>;
  };
  readonly facts: {
    readonly title: string;
    readonly search: string;
    readonly submit: string;
    readonly source: string;
    readonly status: string;
    readonly language: string;
    readonly any: string;
    readonly count: (shown: number, all: number) => string;
    readonly none: string;
    readonly clear: string;
    readonly page: (n: number, of: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  readonly status: Readonly<Record<FactStatus | 'expired', string>>;
  readonly fact: {
    readonly inPlace: string;
    readonly archived: string;
    readonly publisher: string;
    readonly published: string;
    readonly fingerprint: string;
    readonly verified: string;
    readonly verify: string;
    readonly download: string;
    readonly position: (start: string, end: string) => string;
    readonly article: string;
    readonly permalink: string;
    readonly wordings: string;
    readonly otherFacts: string;
    readonly superseded: string;
    readonly expires: string;
  };
  readonly corrections: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly before: string;
    readonly after: string;
  };
  readonly errors: {
    readonly notFound: string;
    readonly notFoundAdvice: string;
    readonly tooLarge: string;
    readonly foreignForm: string;
    readonly broken: (reference: string) => string;
    readonly home: string;
  };
}
