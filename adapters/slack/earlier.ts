/** Answers remembered for edits of the messages they answer; older public ones are in the journal. */
const MOST = 1000;

export interface EarlierAnswer {
  /** The claim as it was then. */
  readonly claim: string;
  /** Timestamp of our message. */
  readonly message: string;
}

/** Which of our messages answers which message of theirs, for the newest thousand. */
export class Earlier {
  readonly #answers = new Map<string, EarlierAnswer>();

  get(channel: string, message: string): EarlierAnswer | undefined {
    return this.#answers.get(`${channel}:${message}`);
  }

  remember(channel: string, message: string, answer: EarlierAnswer): void {
    const key = `${channel}:${message}`;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > MOST) this.#answers.delete(this.#answers.keys().next().value!);
  }
}
