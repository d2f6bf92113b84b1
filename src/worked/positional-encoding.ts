import { type Tensor, tensor } from '../models/arrays/tensor.ts';
import { attention } from '../models/attention/attention.ts';
import { frequencies } from '../models/positional/frequencies.ts';
import { distanceSlopes } from '../models/positional/linear-bias.ts';
import { rotate } from '../models/positional/rotary.ts';
import { shiftMatrix, sinusoidSimilarity, sinusoids } from '../models/positional/sinusoidal.ts';
import {
  interpolationScale,
  sharpening,
  stretchedBase,
  stretchedByTurns,
} from '../models/positional/stretching.ts';

const dot = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((sum, entry, at) => sum + entry * other[at]!, 0);

/** Dog, bites, man as vectors; the same backwards; nothing but the words. */
const words = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const outputs = (rows: number[][]) => {
  const x = tensor(rows);
  return attention({ query: x, key: x, value: x }).output;
};

/** Which two features turn together. */
type Pairing = 'interleaved' | 'half';

/** The codes of the first four positions, four numbers each, and what a shift by two makes of the second. */
const codes = sinusoids([0, 1, 2, 3], 4);
const shift = shiftMatrix(4, 2);
const shifted = [0, 1].map((row) =>
  dot(shift.data.subarray(row * 4, row * 4 + 2), codes.data.subarray(4, 6)),
);

/** The example's query (dog) and key (bites), one pair of features, turning by one radian a position. */
const [query, key] = [
  [1, 0],
  [0.6, 0.8],
];
const turned = (row: number[], position: number, pairing: Pairing = 'interleaved') =>
  rotate(tensor([row]), [position], { pairing }).data;
const score = (m: number, n: number) => dot(turned(query!, m), turned(key!, n));
const added = (m: number, n: number) => {
  const place = (row: number[], position: number) =>
    sinusoids([position], 2).data.map((entry, at) => entry + row[at]!);
  return dot(place(query!, m), place(key!, n));
};
/** Two pairs: what each adds to the score at the offset 2. */
const four = [3, 1].map((position, which) =>
  turned([...[query!, key!][which]!, ...[query!, key!][which]!], position),
);
const part = (pair: number) =>
  dot(four[0]!.subarray(2 * pair, 2 * pair + 2), four[1]!.subarray(2 * pair, 2 * pair + 2));
const layout = (pairing: Pairing) => dot(turned([1, 2, 3, 4], 2, pairing), [0.5, -1, 2, 1]);

/** A head of 128: wavelengths in positions, and how many pairs never turn once within a length. */
const head = 128;
const wavelengths = (base: number) => Array.from(frequencies(head, base), (omega) => (2 * Math.PI) / omega);
const longer = (base: number, length: number) => wavelengths(base).filter((wave) => wave > length).length;
/** Pairs that are slowed down by the whole factor, in part, and not at all. */
const counted = (name: string, { kept }: { kept: Float64Array }) => ({
  [`${name}Divided`]: kept.filter((share) => share === 0).length,
  [`${name}Mixed`]: kept.filter((share) => share > 0 && share < 1).length,
  [`${name}Kept`]: kept.filter((share) => share === 1).length,
});
const meanCosine = (distance: number) => sinusoidSimilarity(distance, head) / (head / 2);
/** Pairs whose angle at the last of 4·4096 positions lies beyond all that 4096 positions have shown, under a larger base. */
const beyond = Array.from(frequencies(head, stretchedBase(4, head)), (omega, pair) => {
  const plain = frequencies(head)[pair]!;
  return plain * 4096 < 2 * Math.PI && omega * (4 * 4096 - 1) >= plain * 4096;
}).filter(Boolean).length;

/** `${name}${row}${column}` of a matrix, counted from 1. */
const entries = (name: string, { shape, data }: Tensor): Record<string, number> =>
  Object.fromEntries(
    Array.from(data, (entry, at) => [
      `${name}${Math.floor(at / shape[1]!) + 1}${(at % shape[1]!) + 1}`,
      entry,
    ]),
  );

export const values: Record<string, number> = {
  ...entries('forward', outputs(words)),
  ...entries('backward', outputs(words.toReversed())),
  ...entries('code', codes),
  shifted1: shifted[0]!,
  shifted2: shifted[1]!,
  ...Object.fromEntries([0, 1, 2, 5, 10].map((k) => [`similar${k}`, sinusoidSimilarity(k, 4)])),
  learned: 1024 * 768,
  score31: score(3, 1),
  score108: score(10, 8),
  score102: score(102, 100),
  score13: score(1, 3),
  added31: added(3, 1),
  added108: added(10, 8),
  added102: added(102, 100),
  query1: turned(query!, 3)[0]!,
  query2: turned(query!, 3)[1]!,
  key1: turned(key!, 1)[0]!,
  key2: turned(key!, 1)[1]!,
  part1: part(0),
  part2: part(1),
  interleaved: layout('interleaved'),
  half: layout('half'),
  slope1: distanceSlopes(8)[0]!,
  slope8: distanceSlopes(8)[7]!,
  shortest: wavelengths(10_000)[0]!,
  longest: wavelengths(10_000).at(-1)!,
  longestLlama: wavelengths(500_000).at(-1)!,
  longer: longer(10_000, 4096),
  longerLlama: longer(500_000, 4096),
  squeezed: 8191 * interpolationScale(2048, 8192),
  neighbours: interpolationScale(4096, 16_384),
  base4: stretchedBase(4, head),
  base8: stretchedBase(8, head),
  beyond,
  ...counted('yarn', stretchedByTurns(head, 4, 4096)),
  ...counted('llama', stretchedByTurns(head, 8, 8192, { base: 500_000, slow: 1, fast: 4 })),
  sharpening: sharpening(4),
  ...Object.fromEntries([1, 10, 100, 1000].map((k) => [`cosine${k}`, meanCosine(k)])),
  quizScore: dot(turned([1, 0], 4), turned([1, 0], 1)),
  quizSum: Math.cos(5),
  quizSine: Math.sin(3),
};
