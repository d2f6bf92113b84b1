import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { calculators } from '../../src/calculators/index.ts';
import type { PartLanguage } from '../../src/i18n/languages.ts';

/** What a calculator's sentence says of a state, as HTML. */
export function said(
  name: string,
  language: PartLanguage,
  found: { state: object; result: unknown },
): string {
  const words = calculators[name]!.words[language];
  return renderToString(h('p', {}, words.sentence({ ...found, words } as never)));
}
