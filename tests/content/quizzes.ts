import type { NoteMetadata } from '../../src/markdown/base/note.ts';

/** A question as its page has it. */
export interface Quiz {
  id: string;
  kind: string;
  /** Letter of the right option, or the number. */
  answer: string;
  /** Ranges and formulas of the question with fresh numbers, if there is one. */
  fresh: { ranges: string; answer: string; slips: string[] } | null;
}

const signs: Record<string, string> = { '&#x26;': '&', '&#x3C;': '<', '&#x22;': '"' };

function attribute(html: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1]?.replace(/&#x(?:26|3C|22);/g, (one) => signs[one]!);
}

/** The questions of a note, in order. */
export function quizzesIn({ parts }: Pick<NoteMetadata, 'parts'>): Quiz[] {
  const html = parts.map((part) => ('html' in part ? part.html : '')).join('');
  return Array.from(html.matchAll(/<form class="quiz"[^>]*>.*?<\/form>/gs), ([form]) => {
    const [fresh] = /<div class="fresh".*/s.exec(form) ?? [];
    return {
      id: attribute(form, 'data-quiz')!,
      kind: attribute(form, 'data-kind')!,
      answer: attribute(form, 'data-answer')!,
      fresh:
        fresh === undefined
          ? null
          : {
              ranges: attribute(fresh, 'data-ranges')!,
              answer: attribute(fresh, 'data-answer')!,
              slips: Array.from(
                fresh.matchAll(/<p class="slip"[^>]*data-formula[^>]*>/g),
                ([slip]) => attribute(slip, 'data-formula')!,
              ),
            },
    };
  });
}
