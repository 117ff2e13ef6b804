import type { Context } from 'hono';
import { type Setting, settingOf } from '../../adapters/web/setting.js';

/** The setting of a request to an address, as the page would make it. */
export function settingFor(address: string, acceptLanguage = ''): Setting {
  const request = { url: address, header: () => acceptLanguage };
  return settingOf({ req: request } as unknown as Context, undefined);
}

export const englishSetting = settingFor('http://isnad.test/', 'en');
export const arabicSetting = settingFor('http://isnad.test/', 'ar');
