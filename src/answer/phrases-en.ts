import type { Phrases } from './phrasebook.js';
import { sentence } from './sentence.js';

/** The words of Isnad in English. */
export const english: Phrases = {
  name: 'Isnad',
  tagline: 'Give me a claim: I answer with the quote that bears on it, its source and its date.',
  verdict: {
    supported: 'The source says so',
    contradicted: 'The source says otherwise',
    related: 'Related, but the source does not settle it',
    unknown: 'Nothing in the fact base bears on this',
  },
  asked: 'A question: this is the nearest that the source says',
  verdictShort: {
    supported: 'Supported',
    contradicted: 'Contradicted',
    related: 'Related',
    unknown: 'Unknown',
  },
  confidence: { high: 'confidence: high', fair: 'confidence: fair', low: 'confidence: low' },
  aspect: {
    date: 'Date',
    number: 'Number',
    comparator: 'Comparison',
    name: 'Name',
    role: 'Who did what',
    negation: 'Negation',
    opposite: 'Opposite',
    quantifier: 'How many of them',
    modality: 'Happened or expected',
    term: 'Wording',
  },
  difference: (aspect, claim, quote) => `${aspect}: the claim has ${claim}, the source has ${quote}`,
  unverified: (aspect, claim, quote) =>
    quote === undefined
      ? `${aspect}: the source does not say ${claim}`
      : `${aspect}: the claim has ${claim}, the source speaks of ${quote}`,
  agreement: (aspect, claim, quote) => `${aspect}: ${claim} matches ${quote}`,
  agreementWithAll: (aspect, claim) => `${aspect}: ${claim} agrees with the quote as a whole`,
  attribution: (publisher, title) => `${publisher}, “${title}”`,
  published: (long, iso) => `published ${long} (${iso})`,
  translation: 'Translation',
  original: 'Original',
  statement: (n) => `Statement ${n}`,
  leftOut: (n) => `Statements not shown here for want of room: ${n}. Send them in another message.`,
  status: {
    draft: 'draft',
    published: 'published',
    disputed: 'This is disputed.',
    corrected: 'This was corrected.',
    retracted: 'This was retracted.',
  },
  expired: (asOf, since) => `Expected as of ${asOf}; may be out of date since ${since}.`,
  retracted: (date, reason) =>
    `${sentence(`A fact that bore on this was retracted${date === undefined ? '' : ` on ${date}`}${reason === undefined ? '' : `: ${reason}`}`)} It is no longer cited.`,
  corrected: (date, reason) => `Corrected on ${date}: ${reason}`,
  why: {
    title: 'Why this answer',
    rule: (rule) => `Rule: ${rule}`,
    nothing: 'No quote shares enough with the claim to compare the two.',
  },
  button: {
    others: 'Other quotes',
    why: 'Why?',
    right: 'This was right',
    wrong: 'This was wrong',
    forward: 'Ask the moderators',
    tellMe: 'Ask them and tell me',
    source: 'Quote in its place',
    article: 'Article',
  },
  slack: {
    close: 'Close',
    send: 'Send',
    waysTitle: 'How to ask',
    ways: [
      'Mention me with a claim in a channel I am in.',
      'Mention me in a thread, alone or with “is this true?”: I check the message it replies to.',
      'Write to me directly.',
      'Under any message: More actions, then “Check this message”. Only you see the answer.',
      '/factcheck and a claim, anywhere. Only you see the answer.',
    ],
    knowsTitle: 'What I know',
    knows: (facts, sources) => `Facts: ${facts}. Sources: ${sources}.`,
    moreSources: (left) => `and ${left} more`,
    cannotRead:
      'I cannot read this conversation. Invite me with /invite, or use “Check this message” under the message.',
  },
  others: { title: 'Other quotes that may bear on it', none: 'No other quote bears on it.' },
  feedback: {
    question: 'Was this right?',
    thanks: 'Thank you. The moderators will see it.',
    noteTitle: 'What was wrong?',
    noteLabel: 'What should the answer have been?',
    notePlaceholder: 'For example: the quote is about another company.',
  },
  forwarded: 'Sent to the moderators.',
  forwardedTell: 'Sent to the moderators. You will be told when there is an answer.',
  refusal: {
    empty: 'There is no claim in this message. Write what you want checked, as a sentence.',
    pointing:
      'This asks about something I cannot see. Write the claim itself as a sentence; in a chat you can also ask in a reply to the message that makes it.',
    tooLong: (limit, given) =>
      `That is ${given} characters; at most ${limit} can be checked. Send the sentence you want checked.`,
    tooMany: (seconds) => `That is a lot of claims at once. Please try again in ${seconds} s.`,
    tooManyStatements: (limit, given) =>
      `This message makes ${given} statements; at most ${limit} can be checked at once. Send the ones you want checked.`,
    textOnly: 'I read text only. Write what the picture or file says, and I will check that.',
    hidden: (entry) =>
      `I am not allowed to read that message here. Open its menu, then Apps, and choose “${entry}”.`,
    bot: 'I do not check what bots say.',
    notYours: 'Only moderators can do this.',
    gone: 'That answer is no longer kept. Ask again, please.',
  },
  failed: (reference) => `Something went wrong, and it is not your fault. Reference: ${reference}`,
  unknownFact: (id) => `There is no fact with the id ${id}.`,
  help: {
    how: 'Send a claim in Arabic or English: “Is it true that …” works as well. The answer is a quote with its source and date; I say nothing of my own.',
    limits: 'I know only what the moderators have put into the fact base. Unknown does not mean false.',
    privacy: (days) =>
      `Stored: your claim, the verdict, and a keyed hash in place of your name, for ${days} days. A moderator can erase them at your request.`,
  },
};
