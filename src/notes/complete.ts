import { nearestHint } from '../markdown/base/nearest.ts';
import { type Problem, quote } from '../markdown/base/problem.ts';
import { isSlip } from './slip.ts';
import { texts, YamlFile } from './yaml.ts';

/**
 * Looks through the list of notes that must have all that a note can have, which only tests go by. Never throws: what is
 * wrong is listed. With `slugs`, none may be one of them misspelt.
 */
export function readComplete(
  source: string,
  file: string,
  slugs?: ReadonlySet<string>,
): { problems: Problem[] } {
  const yaml = new YamlFile(source, file, 'complete');
  const named = yaml.whole(texts()) ?? [];
  named.forEach((slug, index) => {
    const twice = named.indexOf(slug) < index;
    if (!twice && !(slugs && isSlip(slug, slugs))) return;
    const expected = twice ? 'each note once' : `the slug of a note${nearestHint(slug, slugs!)}`;
    yaml.problem(yaml.placeAlong([index]), `expected ${expected}; got ${quote(slug)}`);
  });
  return { problems: yaml.problems };
}
