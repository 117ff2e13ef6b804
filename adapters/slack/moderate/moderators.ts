import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { explainProblem } from '../problems.js';

/** How long the members of a user group are believed without asking Slack again. */
const BELIEVED_MS = 60_000;

/** Who moderates: user ids, and members of user groups. */
export class Moderators {
  readonly #users: ReadonlySet<string>;
  readonly #groups: readonly string[];
  #members: ReadonlySet<string> = new Set();
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    ids: readonly string[],
    readonly web: webApi.WebClient,
    readonly logger: Logger,
  ) {
    this.#users = new Set(ids.filter((id) => !id.startsWith('S')));
    this.#groups = ids.filter((id) => id.startsWith('S'));
  }

  /** A group that Slack does not tell us keeps the members it had; at first, none. */
  async includes(user: string): Promise<boolean> {
    if (this.#users.has(user)) return true;
    if (this.#groups.length === 0) return false;
    if (performance.now() - this.#askedAt > BELIEVED_MS) await this.#ask();
    return this.#members.has(user);
  }

  async #ask(): Promise<void> {
    try {
      const lists = await Promise.all(
        this.#groups.map((usergroup) => this.web.usergroups.users.list({ usergroup })),
      );
      this.#members = new Set(lists.flatMap(({ users = [] }) => users));
      this.#askedAt = performance.now();
    } catch (error) {
      this.logger.error({ problem: explainProblem(error) }, 'the moderators’ user group could not be read');
    }
  }
}
