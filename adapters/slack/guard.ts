import { randomUUID } from 'node:crypto';
import type { Desk } from './desk.js';
import { explainProblem, slackError } from './problems.js';
import type { SlackMessage } from './render.js';
import { say } from './words.js';

/** Ids of a piece of work, for the log; never a claim or a name. */
export interface Work {
  readonly what: string;
  readonly channel?: string | undefined;
  readonly event?: string | undefined;
}

/**
 * Runs one piece of work. A failure is logged with a reference and told to the asker, once; it never reaches
 * Bolt, which would leave the asker waiting.
 */
export async function guarded(
  desk: Desk,
  work: Work,
  tell: (message: SlackMessage) => Promise<void>,
  run: () => Promise<void>,
): Promise<void> {
  const began = performance.now();
  try {
    await run();
    desk.logger.info({ ...work, ms: Math.round(performance.now() - began) }, 'slack work done');
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    desk.logger.error(
      { ...work, reference, slack: slackError(error), problem: explainProblem(error), stack: stackOf(error) },
      'slack work failed',
    );
    try {
      await tell(say(undefined, (words) => words.failed(reference)));
    } catch (second) {
      desk.logger.error(
        { ...work, reference, problem: explainProblem(second) },
        'the asker could not be told',
      );
    }
  }
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error && slackError(error) === undefined ? error.stack : undefined;
}
