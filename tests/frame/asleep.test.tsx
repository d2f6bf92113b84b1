import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { pageHtml } from '../../src/calculators/page-html.ts';
import { labels as en } from '../../src/frame/en.ts';
import { labels as zh } from '../../src/frame/zh.ts';
import { partLanguages } from '../../src/i18n/languages.ts';

const words = { zh, en };

describe.each(Object.values(calculators))('$name, before its script has come', (calculator) => {
  test.each(partLanguages)('%s: no control looks alive, and a sentence says so', (language) => {
    const html = pageHtml(calculator, language, {
      id: calculator.name,
      options: {},
      checked: '/checked/',
      checkedText: 'Checked',
    });
    const native = html.match(/<(button|input|select|textarea)\b[^>]*>/g)!;
    expect(native.length).toBeGreaterThan(10);
    for (const tag of native) expect(tag).toMatch(/\sdisabled\b/);
    for (const [tag] of html.matchAll(/<(?!button|input)\w+[^>]*\srole="(?:button|slider)"[^>]*>/g))
      expect(tag).toContain('aria-disabled="true"');
    expect(html).toContain(words[language].asleep);
  });
});
