/** Answers remembered for edits of the messages they answer; older public ones are in the journal. */
const MOST = 1_000;

export interface EarlierAnswer {
  /** The claim as it was then. */
  readonly claim: string;
  /** Id of our message. */
  readonly answer: string;
}

/** Which of our messages answers which of theirs, for the newest thousand. */
export class Earlier {
  readonly #answers = new Map<string, EarlierAnswer>();

  get(message: string): EarlierAnswer | undefined {
    return this.#answers.get(message);
  }

  set(message: string, answer: EarlierAnswer): void {
    this.#answers.delete(message);
    this.#answers.set(message, answer);
    const oldest = this.#answers.keys().next().value;
    if (this.#answers.size > MOST && oldest !== undefined) this.#answers.delete(oldest);
  }
}
