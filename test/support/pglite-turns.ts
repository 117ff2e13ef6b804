import type { PGlite } from '@electric-sql/pglite';
import type { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** What of the server's queue is used here; it is private there. */
interface MessageQueue {
  enqueue(handler: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number>;
  clearTransactionIfNeeded(handler: number): Promise<void>;
}

const SYNC = 'S'.charCodeAt(0);
const SIMPLE_QUERY = 'Q'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);
/** First byte of the start-up message, whose length comes first. */
const STARTUP = 0;

/**
 * Gives each connection its turn from the first message of a query to the last, or to the end of its transaction.
 * PGlite has one session: left to itself the server lets messages of two connections mix, and one gets the other's rows.
 */
export function takeTurns(server: PGLiteSocketServer, db: PGlite): void {
  const queue = (server as unknown as { queryQueue: MessageQueue }).queryQueue;
  const enqueue = queue.enqueue.bind(queue);
  const clear = queue.clearTransactionIfNeeded.bind(queue);
  let last: Promise<void> = Promise.resolve();
  let holder: { readonly handler: number; readonly release: () => void } | undefined;

  const release = (handler: number) => {
    if (holder?.handler !== handler) return;
    const { release: end } = holder;
    holder = undefined;
    end();
  };
  queue.enqueue = async (handler, message, onData) => {
    if (holder?.handler !== handler) {
      const before = last;
      let end = () => {};
      last = new Promise((resolve) => {
        end = resolve;
      });
      await before;
      holder = { handler, release: end };
    }
    try {
      return await enqueue(handler, message, onData);
    } finally {
      const whole = [SYNC, SIMPLE_QUERY, TERMINATE, STARTUP].includes(message[0]!);
      if (whole && !db.isInTransaction()) release(handler);
    }
  };
  queue.clearTransactionIfNeeded = async (handler) => {
    await clear(handler);
    release(handler);
  };
}
