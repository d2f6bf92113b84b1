import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FormulaStyles } from '../../src/formulas/formula-styles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'styles-'));
  mkdirSync(join(folder, '_astro'));
  // Whatever their rules begin with: a sheet is known by its file's name.
  writeFileSync(join(folder, '_astro/drawing.a1.css'), '.draw{color:red}');
  writeFileSync(join(folder, '_astro/instrument.b2.css'), '@layer a{}.draw{color:red}');
  writeFileSync(join(folder, '_astro/Page.c3.css'), 'body{margin:0}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (body: string) =>
  `<head>${['drawing.a1', 'instrument.b2', 'Page.c3']
    .map((name) => `<link rel="stylesheet" href="/_astro/${name}.css">`)
    .join('')}</head><main>${body}</main>`;
const linked = (html: string) =>
  [...html.matchAll(/href="\/_astro\/(\w+)\.[^"]*\.css"/g)].map(([, name]) => name);

async function styled(needs?: Record<string, RegExp>): Promise<FormulaStyles> {
  const styles = new FormulaStyles(folder, '/', needs);
  for (const body of ['', '<i data-instrument>']) styles.survey(page(body));
  await styles.write();
  return styles;
}

test('a page does without the sheet of what it does not have, and without no other', async () => {
  const styles = await styled({ instrument: /data-instrument/ });
  expect(linked(styles.rewrite(page('')))).toEqual(['drawing', 'site']);
  expect(linked(styles.rewrite(page('<i data-instrument>')))).toEqual(['drawing', 'instrument', 'site']);
});

test('the last sheet of all pages becomes the site’s, formulas’ rules and former styles in it', async () => {
  await styled();
  expect(existsSync(join(folder, '_astro/Page.c3.css'))).toBe(false);
  const [site] = readdirSync(join(folder, '_astro')).filter((name) => name.startsWith('site.'));
  expect(readFileSync(join(folder, '_astro', site!), 'utf8')).toMatch(/^@layer katex\{.*body\{margin:0\}/s);
});

test('a sheet that is needed and not there stops the build', async () => {
  await expect(styled({ gone: /x/ })).rejects.toThrow(
    'styles: expected a sheet named gone; got drawing, instrument, Page',
  );
});
