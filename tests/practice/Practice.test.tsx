import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { partLanguages } from '../../src/i18n/languages.ts';
import { Practice } from '../../src/practice/Practice.tsx';
import { topics } from '../../src/practice/topics.ts';

describe.each(partLanguages)('%s', (language) => {
  test.each(Object.entries(topics))(
    '%s: task, fields, check button, address and working stand in the page',
    (name, topic) => {
      const html = renderToString(
        <Practice
          {...{ name, topic, language }}
          seed={7}
          addressOf={(seed) => `?practice.${name}=${seed}#practice-${name}`}
        />,
      );
      expect(html).toContain(`id="practice-${name}"`);
      expect(html).toMatch(/<button type="submit" disabled>/);
      for (const control of html.match(/<(?:button|input)[^>]*>/g)!) expect(control).toContain(' disabled');
      expect(html).toContain(`?practice.${name}=7#practice-${name}`);
      for (const { key } of topic.fields) expect(html).toContain(`data-solution="${key}"`);
      const inputs = html.match(/<input[^>]*>/g)!;
      expect(inputs).toHaveLength(topic.fields.length);
      // Phones' number pads have no minus, no fraction and no root.
      for (const input of inputs) expect(input).toContain('inputmode="text"');
      expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(/undefined|NaN|[{}]/);
    },
  );
});
