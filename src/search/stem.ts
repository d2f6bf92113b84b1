const british: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|al)?$/, 'or$1'],
  [/([aeiou])ll(ed|ing)$/, '$1l$2'],
  [/^(cent|met|fib)re$/, '$1er'],
];

/** Words that look like forms of another word and are not. */
const whole =
  /^(?:bias|loss|pass|axis|basis|process|address|less|across|gauss|focus|minus|plus|radius|status|class|this|its|thus|always|noise|otherwise|precise|exercise|raise|rise|wise|four|our|hour|your|series|string|during|nothing|something|everything|anything|ring|king|spring|red|bed|need|feed|seed|speed|embed|exceed|station|ration|nation|multiple|multiples|references?)$/;

/**
 * A lower-case English word without its ending and its spelling variants: normalisations, normalizing and normalized are
 * `normaliz`, layers is `layer`. Words below four letters and words with digits stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word) || whole.test(word)) return word;
  const american = british.reduce(
    (text, [from, to]) => (text.length > 5 ? text.replace(from, to) : text),
    word,
  );
  for (const [ending, put, least] of endings) {
    if (!american.endsWith(ending) || american.length - ending.length < least) continue;
    const left = american.slice(0, -ending.length) + put;
    return /([b-df-hj-km-np-rtv-y])\1$/.test(left) && put === '' ? left.slice(0, -1) : left;
  }
  return american;
}

/** Longest first: ending, what stays of it, the least length of what stands before. */
const endings: readonly (readonly [string, string, number])[] = [
  ['izations', 'iz', 3],
  ['ization', 'iz', 3],
  ['izing', 'iz', 3],
  ['izers', 'iz', 3],
  ['izer', 'iz', 3],
  ['ized', 'iz', 3],
  ['izes', 'iz', 3],
  ['ize', 'iz', 3],
  ['ational', '', 4],
  ['ional', 'ion', 4],
  ['ences', '', 5],
  ['ence', '', 5],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ating', '', 4],
  ['ated', '', 4],
  ['ates', '', 4],
  ['ate', '', 4],
  ['ators', '', 4],
  ['ator', '', 4],
  ['ssion', 'ss', 3],
  ['sses', 'ss', 2],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ings', '', 3],
  ['ing', '', 3],
  ['edly', '', 3],
  ['ed', '', 3],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['es', '', 3],
  ['ly', '', 4],
  ['s', '', 3],
  ['e', '', 3],
];
