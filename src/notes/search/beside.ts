import { type Language, otherLanguages } from '../../i18n/languages.ts';
import { words } from '../../i18n/words.ts';
import { writtenFormula } from '../../markdown/places/written-formula.ts';
import type { Beside } from '../../search/besides.ts';
import type { GoToList } from '../../search/list.ts';
import type { Term } from '../glossary.ts';
import type { Reference } from '../references.ts';
import { piecesOf } from '../sentence.ts';

/** What a calculator says of itself. */
interface NamedCalculator {
  name: string;
  title: string;
  invitation: string;
}

/**
 * The places beside the notes in a language: first the terms in the order of the "go to" list, which finds them by name,
 * then literature and calculators, which are found by the words of their titles.
 */
export function besideNotes(
  language: Language,
  names: GoToList,
  terms: readonly Term[],
  literature: readonly Reference[],
  calculators: readonly NamedCalculator[],
): Beside[] {
  const said = words[language];
  const known = new Map(terms.map((term) => [term[language], term]));
  const listed = [...names.terms.map(({ name }) => name), ...names.told];
  return [
    ...listed.map((name) => known.get(name)!).map((term) => termBeside(term, language)),
    ...literature.map((work) => ({
      at: `references#ref-${work.key}`,
      page: said.references,
      title: plain(work.title),
      text: `${work.authors.join(', ')}${work.others ? said.andOthers : ''}. ${work.venue ? `${plain(work.venue)}, ` : ''}${work.year}`,
    })),
    ...calculators.map(({ name, title, invitation }) => ({
      at: `calculators#${name}`,
      page: said.calculators,
      title,
      text: plain(invitation),
    })),
  ];
}

function termBeside(term: Term, language: Language): Beside {
  return {
    at: `glossary#${term.id}`,
    page: words[language].glossary,
    title: [language, ...otherLanguages(language)].map((one) => term[one]).join(' '),
    text: plain(term.definition[language]),
  };
}

/** A line without its dollars: formulas written in plain signs. */
function plain(line: string): string {
  return piecesOf(line)
    .map((piece) => ('words' in piece ? piece.words : writtenFormula(piece.tex)))
    .join('');
}
