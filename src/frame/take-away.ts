import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../i18n/routes.ts';
import type { AnyCalculator, Programs, View } from './calculator.ts';
import type { FrameWords } from './en.ts';
import { toCsv, toMarkdown } from './exports.ts';
import type { ProgramSource } from './Listings.tsx';
import { writeLink } from './link.ts';
import { startState } from './parameters.ts';
import { pngFile, save, svgFile } from './picture-file.ts';
import type { AnyState } from './states.ts';

/** What is taken away: the calculator as it stands on the page. */
export interface Standing {
  calculator: AnyCalculator;
  id: string;
  start: AnyState;
  view: View<never, never, never>;
  programs: ProgramSource;
  own: FrameWords;
  language: Language;
  words: { title: string };
  root: HTMLElement;
}

const copy = async (text: string) => {
  await navigator.clipboard.writeText(text);
  return 'copied' as const;
};

/** The program of the current state, which the listing may not show yet. */
const program = async ({ view, start, programs }: Standing, library: keyof Programs<string>) =>
  view.state === start ? programs.first[library] : (await programs.load())[library](view.state);

const drawing = ({ root }: Standing) =>
  [...root.querySelectorAll<SVGSVGElement>('.pics svg')].find(
    (one) => one.getBoundingClientRect().width > 0,
  )!;

const saved = (file: Blob, { calculator }: Standing, kind: string) => {
  save(file, `${calculator.name}.${kind}`);
  return 'saved' as const;
};

/** The ways to take a calculator away, by the word on the button; each returns the word that says it is done. */
export const takeAway = {
  link: ({ id, calculator, view, start }: Standing) =>
    copy(
      location.origin +
        location.pathname +
        writeLink('', id, calculator.parameters, view.state, start as never) +
        `#${id}`,
    ),
  embed: ({ calculator, words, view, language }: Standing) => {
    const page = location.origin + pathOf(language, `embed/${calculator.name}`);
    const query = writeLink(
      '',
      calculator.name,
      calculator.parameters,
      view.state,
      startState(calculator.parameters) as never,
    );
    const source = (page + query).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const title = words.title.replaceAll('"', '&quot;');
    return copy(
      `<iframe src="${source}" title="${title}" width="100%" height="720" loading="lazy" sandbox="allow-scripts"></iframe>`,
    );
  },
  copyPytorch: async (standing: Standing) => copy(await program(standing, 'pytorch')),
  copyNumpy: async (standing: Standing) => copy(await program(standing, 'numpy')),
  csv: ({ calculator, view }: Standing) => copy(toCsv(calculator.table(view))),
  markdown: ({ calculator, view, own }: Standing) => copy(toMarkdown(calculator.table(view), own.missing)),
  svg: (standing: Standing) =>
    saved(new Blob([svgFile(drawing(standing))], { type: 'image/svg+xml' }), standing, 'svg'),
  png: async (standing: Standing) => saved(await pngFile(drawing(standing)), standing, 'png'),
};
