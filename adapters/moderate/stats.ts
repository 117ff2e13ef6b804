import type { Day } from '../../src/model/basics.js';
import type { WeekStats } from '../service.js';
import { using } from './deps.js';
import type { Desk } from './desk.js';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Weeks from Monday to Sunday, the running one first; days begin at midnight UTC. */
export async function weeks(desk: Desk, count: number): Promise<WeekStats[]> {
  const monday = mondayOf(desk.deps.clock.today());
  const starts = Array.from({ length: count }, (_, i) => monday - i * WEEK_MS);
  return Promise.all(
    starts.map(async (from) => ({
      from: new Date(from).toISOString().slice(0, 10) as Day,
      ...(await using(desk.deps.journal, ({ questions }) => questions.count(from, from + WEEK_MS))),
    })),
  );
}

function mondayOf(day: Day): number {
  const midnight = Date.parse(`${day}T00:00Z`);
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  return midnight - sinceMonday * DAY_MS;
}
