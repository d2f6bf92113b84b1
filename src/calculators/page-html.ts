import { h } from 'preact';
import { renderAsleep } from '../frame/asleep.ts';
import type { CompleteCalculator, Labels } from '../frame/calculator.ts';
import { labels as en, type FrameLabels, type FrameWords } from '../frame/en.ts';
import { Frame } from '../frame/Frame.tsx';
import { renderFormulas } from '../frame/formula.ts';
import { atHand } from '../frame/Listings.tsx';
import { describe as describeEn } from '../frame/problems/en.ts';
import { describe as describeZh } from '../frame/problems/zh.ts';
import type { FrameProps } from '../frame/props.ts';
import { labels as zh } from '../frame/zh.ts';
import type { PartLanguage } from '../i18n/languages.ts';

const frameWords: Record<PartLanguage, FrameWords> = {
  zh: { ...zh, describing: async () => describeZh },
  en: { ...en, describing: async () => describeEn },
};

/** The texts that the browser reads from the page: most stand in its HTML already, so they weigh little there. */
export interface PageLabels {
  frame: FrameLabels;
  calculator: Labels;
}

/** What `mountCalculators` finds in data-labels; JSON leaves the functions among the words out. */
export function pageLabels(calculator: CompleteCalculator, language: PartLanguage): string {
  const labels: PageLabels = { frame: frameWords[language], calculator: calculator.words[language] };
  return JSON.stringify(labels);
}

type Place = Pick<FrameProps, 'id' | 'options' | 'checked' | 'checkedText' | 'formulas'>;

/**
 * A calculator's first state as HTML, as it stands in the page until the browser takes over; with all its formulas, unless
 * the place says which page has them.
 */
export function pageHtml(calculator: CompleteCalculator, language: PartLanguage, place: Place): string {
  const frame = h(Frame, {
    calculator,
    words: calculator.words[language],
    programs: atHand(calculator.programs),
    own: frameWords[language],
    language,
    renderFormula: (live) => renderFormulas(calculator.formulas, live, place.formulas === undefined),
    ...place,
  });
  return renderAsleep(frame);
}
