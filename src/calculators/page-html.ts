import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../i18n/languages.ts';
import type { CompleteCalculator } from './frame/calculator.ts';
import { words as en, type FrameWords } from './frame/en.ts';
import { Frame, type FrameProps } from './frame/Frame.tsx';
import { renderFormulas } from './frame/formula.ts';
import { atHand } from './frame/Listings.tsx';
import { words as zh } from './frame/zh.ts';

const frameWords: Record<Language, FrameWords> = { zh, en };

type Place = Pick<FrameProps, 'id' | 'options' | 'checked' | 'checkedText'>;

/** A calculator's first state as HTML, as it stands in the page until the browser takes over. */
export function pageHtml(calculator: CompleteCalculator, language: Language, place: Place): string {
  const frame = h(Frame, {
    calculator,
    words: calculator.words[language],
    programs: atHand(calculator.programs),
    own: frameWords[language],
    renderFormula: (live) => renderFormulas(calculator.formulas, live),
    ...place,
  });
  return renderToString(frame);
}
