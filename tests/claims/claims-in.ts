import { calculatorOptions } from '../../src/calculators/options.ts';
import type { NoteMetadata } from '../../src/markdown/base/note.ts';
import { calculatorOfId } from '../../src/markdown/blocks/calculators.ts';

/** A sentence that links to the state of a calculator of its own note. */
export interface Claim {
  /** The calculator's id on its page, and its name. */
  id: string;
  calculator: string;
  options: Record<string, string>;
  /** What is linked, as HTML, and the numbers in it as they are written. */
  text: string;
  numbers: string[];
  /** Keys of the outputs that the author wants to be seen; null where the numbers decide. */
  show: string[] | null;
}

const words = (list: string) => list.split(' ').filter(Boolean);

/** The claims of a note, read from its page as a browser does. */
export function claimsIn({ parts }: Pick<NoteMetadata, 'parts'>): Claim[] {
  const html = parts.map((part) => ('html' in part ? part.html : '')).join('');
  return Array.from(html.matchAll(/<a ([^>]*data-claim="[^>]*)>(.*?)<\/a>/gs), ([, written, text]) => {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(written!)?.[1];
    const [query, id] = attribute('href')!.replaceAll('&#x26;', '&').split('#') as [string, string];
    const options = [...new URLSearchParams(query)].map(([key, value]) => [key.slice(id.length + 1), value]);
    const show = attribute('data-show');
    return {
      id,
      calculator: calculatorOfId(calculatorOptions, id)!,
      options: Object.fromEntries(options) as Record<string, string>,
      text: text!,
      numbers: words(attribute('data-claim')!),
      show: show === undefined ? null : words(show),
    };
  });
}
