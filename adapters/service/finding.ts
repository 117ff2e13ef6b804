/** One thing `npm run doctor` looked at. */
export interface Finding {
  /** `Slack: bot token`. */
  readonly what: string;
  /** `warning`: works, but something a feature needs is missing. */
  readonly state: 'ok' | 'warning' | 'error';
  /** What was found, without secrets. */
  readonly found: string;
  /** What to do; absent where all is well. */
  readonly advice?: string;
}
