const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}-${index + 1}`);

/** Everything the source says, and every claim that needs care: each must be claimed by a note in both languages. */
export const coverageIds: readonly string[] = [
  // The nested contents, the sub-headings and the bold words; STR-1 and STR-3 are the home page's.
  'STR-2',
  'STR-4',
  'STR-5',
  ...numbered('LINK', 2),
  ...numbered('HEAD', 15),
  ...numbered('FIG', 12),
  ...numbered('BN', 5),
  ...numbered('GRAD', 13),
  ...numbered('BP', 6),
  ...numbered('OPT-SGD', 3),
  ...numbered('OPT-MOM', 5),
  ...numbered('OPT-NAG', 4),
  ...numbered('OPT-ADAG', 7),
  ...numbered('OPT-ADAD', 4),
  ...numbered('OPT-ADAM', 4),
  ...numbered('OPT-MB', 1),
  ...numbered('LSTM', 8),
  ...numbered('GRU', 13),
  ...numbered('ATT', 5),
  ...numbered('C1', 4),
  ...numbered('DROP', 6),
  ...numbered('K-BN', 2),
  ...numbered('K-GRAD', 4),
  ...numbered('K-BP', 1),
  ...numbered('K-SGD', 2),
  ...numbered('K-MOM', 1),
  ...numbered('K-NAG', 1),
  ...numbered('K-ADAG', 1),
  ...numbered('K-ADAD', 1),
  ...numbered('K-ADAM', 2),
  ...numbered('K-LSTM', 1),
  ...numbered('K-GRU', 3),
  ...numbered('K-ATT', 2),
  ...numbered('K-C1', 1),
  ...numbered('K-DROP', 3),
  // Softmax and cross-entropy: 1–6 derivation; 7 shares, lse and J; 8 temperature; 9 slopes; 10 stability; 11 smoothing; 12 initial losses;
  // 13 memory; 14 softmax twice; 15 many labels; 16 distillation; 17–23 mistakes; 24–26 confidence, smoothing, squared error.
  ...numbered('SX', 26),
  // Layer normalization: 1–3 derivation, 4–6 placement, 7 shapes, 8–12 numbers, 13–14 BN and devices, 15–20 mistakes, 21–22 disputed.
  ...numbered('LN', 22),
  // The further notes: each step, number, disputed claim and mistake of their specification.
  ...numbered('RS', 17),
  // What the notes toward the Transformer derive, compute, dispute and warn of.
  ...numbered('PE', 18),
  // The Transformer block: 1–3 block, stacks, output; 4–6 parameters; 7–9 FLOPs; 10–11 parallel and serial; 12–13 worked block;
  // 14–18 counts, shares, memory; 19–20 dropout's places, experts; 21–26 mistakes; disputed: the bottleneck, scaling laws.
  ...numbered('TB', 26),
  ...numbered('K-TB', 2),
  // The KV cache: derivation, numbers, mistakes and what is disputed.
  ...numbered('KV', 27),
];

/** Claimed by the home page: the collection's title, and that every entry leads to its section. */
export const homeIds: readonly string[] = ['STR-1', 'STR-3'];
