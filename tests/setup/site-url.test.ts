import { expect, test } from 'vitest';
import { siteUrl } from '../../src/setup/site-url.mjs';

test.each([undefined, ''])('SITE_URL that says nothing (%j) is the documented one', (written) =>
  expect(siteUrl(written)).toBe('https://tangent.example'),
);

test('an address is taken as it is', () =>
  expect(siteUrl('http://localhost:4321')).toBe('http://localhost:4321'));

test.each(['tangent.org', 'https://', 'ftp://x.org', 'https://[x'])('%s is refused in words', (written) =>
  expect(() => siteUrl(written)).toThrow(
    `SITE_URL: expected an address such as https://tangent.example; got “${written}”`,
  ),
);
