type Words = { readonly [key: string]: unknown };

/** What a content folder's files of words hold, by language and kind. The build's start has read and checked them. */
function handedOver(): Record<string, Record<string, Words>> {
  return JSON.parse(process.env.SITE_WORDS ?? '{}');
}

/** A content folder's own words of one kind in a language, filled up from words that are complete. */
export function ownWords<Complete extends object>(
  language: string,
  kind: string,
  complete: Complete,
): Complete {
  return filledUp(handedOver()[language]?.[kind] ?? {}, complete as Words) as Complete;
}

function filledUp(own: Words, complete: Words): Words {
  return Object.fromEntries(
    Object.entries(complete).map(([key, words]) => [
      key,
      isMap(words) ? filledUp((own[key] ?? {}) as Words, words) : (own[key] ?? words),
    ]),
  );
}

/** The English texts that stand on pages of a language because its words lack them, places not filled in. */
export function gapsOf(language: string, kind: string, complete: object): string[] {
  const own = handedOver()[language];
  return own === undefined ? [] : textsBeside(own[kind] ?? {}, complete as Words);
}

function textsBeside(own: Words, complete: Words): string[] {
  return Object.entries(complete).flatMap(([key, words]) => {
    if (isMap(words)) return textsBeside((own[key] ?? {}) as Words, words);
    return key in own ? [] : [words].flat().filter((text) => typeof text === 'string');
  });
}

const isMap = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
