import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Largest body taken, in bytes: 2,000 characters in form encoding are 24 kB at most. */
export const LARGEST_BODY = 32 * 1024;
/** Claims one address may ask in a minute. The service has limits of its own for everyone together. */
const CLAIMS_PER_MINUTE = 30;
/** Pages and API lists one address may read in a minute. */
const READS_PER_MINUTE = 300;

export interface VisitorLimits {
  /** Milliseconds to wait, or undefined if the visitor may go on. Addresses stay in memory for a minute only. */
  take(c: Context, what: 'claim' | 'read'): Promise<number | undefined>;
}

/** Limits by network address. `trustProxy`: the address is the last one of X-Forwarded-For. */
export function createVisitorLimits(trustProxy: boolean): VisitorLimits {
  const limiters = {
    claim: new RateLimiterMemory({ points: CLAIMS_PER_MINUTE, duration: 60 }),
    read: new RateLimiterMemory({ points: READS_PER_MINUTE, duration: 60 }),
  };
  return {
    async take(c, what) {
      try {
        await limiters[what].consume(visitor(c, trustProxy));
        return undefined;
      } catch (limit) {
        if (limit instanceof Error) throw limit;
        return (limit as RateLimiterRes).msBeforeNext;
      }
    },
  };
}

function visitor(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded ?? getConnInfo(c).remote.address ?? '';
  // One visitor holds a whole /64 of IPv6 addresses.
  return isIP(address) === 6 && !address.startsWith('::ffff:')
    ? expanded(address).slice(0, 4).join(':')
    : address;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  const groups = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = groups.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
}
