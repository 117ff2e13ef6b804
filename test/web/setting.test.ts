import { describe, expect, test } from 'vitest';
import { factPath, preferred } from '../../adapters/web/setting.js';
import { settingFor } from '../support/setting.js';

describe('the language of a page', () => {
  test.each([
    ['', 'en'],
    ['ar', 'ar'],
    ['ar-JO,en;q=0.8', 'ar'],
    ['en-GB, ar;q=0.9', 'en'],
    ['fr, ar;q=0.5, en;q=0.4', 'ar'],
    ['en;q=0.1, AR-EG;q=0.2', 'ar'],
    ['ar;q=0, en', 'en'],
    ['fr-CA, de', 'en'],
    [';;;,q=,', 'en'],
  ] as const)('Accept-Language %j is answered in %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });

  test('?lang= outweighs the header and goes along in links', () => {
    const setting = settingFor('http://isnad.test/facts?lang=ar&q=x', 'en');
    expect(setting.language).toBe('ar');
    expect(setting.direction).toBe('rtl');
    expect(setting.href('/facts/a#quote')).toBe('/facts/a?lang=ar#quote');
    expect(setting.href('/facts', { page: '2' })).toBe('/facts?page=2&lang=ar');
    expect(setting.translated).toBe('/facts?lang=en&q=x');
  });

  test('a language found in the header stays out of links, so that they can be shared', () => {
    expect(settingFor('http://isnad.test/', 'ar').href('/facts')).toBe('/facts');
  });

  test('another language than ours is passed over', () => {
    expect(settingFor('http://isnad.test/?lang=xx', 'ar').language).toBe('ar');
  });
});

test('an id that is no path is escaped in its permalink', () => {
  expect(factPath('a/b?c#d')).toBe('/facts/a%2Fb%3Fc%23d');
});
