/** What /help says, in both languages whoever asks. */
import { phrases } from '../../src/answer/phrases.js';

export function helpText(retentionDays: number): string {
  return (['en', 'ar'] as const)
    .map((language) => {
      const { name, tagline, help } = phrases(language);
      return [`${name}: ${tagline}`, help.how, help.limits, help.privacy(retentionDays)].join('\n');
    })
    .join('\n\n');
}
