import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Isnad } from '../service.js';
import type { Metrics } from './metrics.js';
import type { Setting } from './setting.js';
import type { VisitorLimits } from './visitor-limits.js';

/** What the page needs of the house. */
export interface WebOptions {
  readonly service: Isnad;
  readonly logger: Pick<Logger, 'info' | 'error'>;
  readonly metrics: Metrics;
  /** Base of permalinks, without a trailing slash; else the address that the visitor used. */
  readonly publicUrl?: string | undefined;
  /** True behind a reverse proxy of one's own: visitors are told apart by the last X-Forwarded-For address. */
  readonly trustProxy?: boolean | undefined;
}

/** What every route is made with. */
export interface Site extends WebOptions {
  readonly limits: VisitorLimits;
  readonly settingOf: (c: Context) => Setting;
}
