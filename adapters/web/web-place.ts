import type { Place } from '../service.js';

/** Where every question of the page is asked; visitors have no accounts, so there is nothing to tell them apart by. */
export const WEB: Place = { platform: 'web', community: 'local' };
