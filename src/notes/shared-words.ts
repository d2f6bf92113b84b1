import { nearestHint } from '../markdown/base/nearest.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { isSlip } from './slip.ts';
import { type Fields, texts, YamlFile } from './yaml.ts';

/** Words that several notes share, and the slugs of these notes in the order to offer them. */
export interface SharedWords {
  words: readonly string[];
  notes: readonly string[];
}

const fields: Fields<SharedWords> = { words: texts(1), notes: texts(1) };

/**
 * Reads the list of shared words. Never throws: what is wrong is listed in `problems`. With `slugs`, a note that is named
 * must be none of them misspelt.
 */
export function readSharedWords(
  source: string,
  file: string,
  slugs?: ReadonlySet<string>,
): { sharedWords: readonly SharedWords[]; problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'shared words');
  const sharedWords = yaml.entries(fields, 'words').map(({ entry, placeOf }) => {
    entry.notes.forEach((slug, index) => {
      if (!slugs || !isSlip(slug, slugs)) return;
      const expected = `the slug of a note${nearestHint(slug, slugs)}`;
      yaml.problem(
        placeOf(['notes', index]),
        `${entry.words[0]}: notes: expected ${expected}; got ${quote(slug)}`,
      );
    });
    return entry;
  });
  return { sharedWords, problems: yaml.problems };
}
