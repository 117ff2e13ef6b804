import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Place } from '../../src/model/place.js';
import type { MemberHash } from '../../src/ports.js';

export interface Rates {
  /** Claims a member may ask in a minute. */
  readonly perMember: number;
  /** Claims a channel may ask in a minute. */
  readonly perChannel: number;
}

/** Says whether one more claim may be asked now: undefined, or the milliseconds to wait. */
export type Limiter = (place: Place, member: MemberHash | undefined) => Promise<number | undefined>;

/** Counts in memory, each process for itself: a limit is there against haste, not to be exact. */
export function createLimiter({ perMember, perChannel }: Rates): Limiter {
  const members = new RateLimiterMemory({ points: perMember, duration: 60 });
  const channels = new RateLimiterMemory({ points: perChannel, duration: 60 });
  return async ({ platform, community, channel }, member) => {
    const ofMember = member === undefined ? undefined : await take(members, member);
    if (ofMember !== undefined || channel === undefined) return ofMember;
    return take(channels, `${platform}/${community}/${channel}`);
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
    throw refusal;
  }
}
