import type { Day } from '../src/model/basics.js';
import type { Clock } from '../src/ports.js';

/** The machine's clock; `today` is in the machine's zone (`TZ`). */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return `${now.getFullYear()}-${month}-${day}` as Day;
  },
};
