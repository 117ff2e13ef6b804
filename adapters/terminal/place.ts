import type { Place } from '../service.js';

/** Where everything asked at a terminal is asked. */
export const LOCAL: Place = { platform: 'terminal', community: 'local' };
