import { fixed, coordinate as n } from '../draw/format.ts';
import type { Point } from '../draw/path.ts';
import { maskedSoftmax } from '../models/attention/masked-softmax.ts';
import { centred, ending, label, path } from './base/marks.ts';
import type { Labels, Starter, Still, Width } from './base/starter.ts';

/** The sentence and its made-up vectors, as the language's words have them. */
interface Text {
  readonly words: readonly string[];
  readonly queries: readonly (readonly number[])[];
  readonly keys: readonly (readonly number[])[];
}
const rowsOf = (matrix: string) => matrix.split(';').map((row) => row.split(',').map(Number));
const read = ({ sentence, queries, keys }: Labels): Text => ({
  words: sentence!.split(' '),
  queries: rowsOf(queries!),
  keys: rowsOf(keys!),
});

/** The weights one word gives to all: softmax of its query with every key, over √d. */
function weightsOf({ queries, keys }: Text, query: number): Float64Array {
  const q = queries[query]!;
  const scores = keys.map(
    (key) => key.reduce((sum, entry, axis) => sum + entry * q[axis]!, 0) / Math.sqrt(q.length),
  );
  return maskedSoftmax(Float64Array.from(scores), null, 1, keys.length);
}

/** The widths of words in ems, near enough: nothing is measured, so that every browser draws the same. */
const signWidth = (sign: string) =>
  sign > '\u2e80' ? 1 : /[fijlrt'’,.]/.test(sign) ? 0.33 : /[mwA-Z]/.test(sign) ? 0.78 : 0.53;
const emsOf = (word: string) => [...word].reduce((sum, sign) => sum + signWidth(sign), 0);

/** Wide, the sentence runs from left to right; on a phone it stands one word a row. */
const [size, full, sentenceAt, track, numbersAt] = [18, 648, 132, 160, 194];
const [first, pitch, rows] = [14, 19.5, 11];
const [wordsEnd, rowTrack, arcsFrom, arcsWidth] = [150, 176, 200, 150];
/** Where each word's middle stands: across if wide, down if narrow. */
function middles({ words }: Text, width: Width): number[] {
  if (width === 'narrow') {
    const apart = (pitch * (rows - 1)) / (words.length - 1);
    return words.map((_, row) => first + row * apart);
  }
  const widths = words.map((word) => emsOf(word) * size);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const space = Math.min((full - 24 - total) / (words.length - 1), 46);
  let left = (full - total - space * (words.length - 1)) / 2;
  return widths.map((one) => {
    const middle = left + one / 2;
    left += one + space;
    return middle;
  });
}

/** An arc from the asking word to another, as thick as its weight. */
function arc(from: number, to: number, weight: number, width: Width): string {
  const apart = Math.abs(to - from);
  const stroke = `stroke-width="${n(0.8 + 17 * weight)}"`;
  const middle = n((from + to) / 2);
  const d =
    width === 'wide'
      ? `M${n(from)} ${sentenceAt - 22}Q${middle} ${n(sentenceAt - 22 - Math.min(apart * 0.62, 190))} ${n(to)} ${sentenceAt - 22}`
      : `M${arcsFrom} ${n(from)}Q${n(arcsFrom + Math.min(apart * 1.5, 2 * arcsWidth - 60))} ${middle} ${arcsFrom} ${n(to)}`;
  return `<path class="q-k arc" ${stroke} d="${d}"/>`;
}

export const starter: Starter = {
  range: ({ sentence, start }) => ({
    min: 0,
    max: sentence!.split(' ').length - 1,
    step: 1,
    start: Number(start),
  }),
  quantity: 'q-x',
  free: { wide: false, narrow: true },
  up: -1,
  height: { wide: 206, narrow: 224 },
  moving(query, width, labels) {
    const text = read(labels);
    const weights = weightsOf(text, query);
    const places = middles(text, width);
    const arcs = places.map((place, word) =>
      word === query ? '' : arc(places[query]!, place, weights[word]!, width),
    );
    const written = text.words.map((word, place) => {
      const classes = place === query ? 'word asking q-x' : 'word';
      return width === 'wide'
        ? centred(classes, [places[place]!, sentenceAt], word)
        : ending(`${classes} small`, [wordsEnd, places[place]! + 5], word);
    });
    const numbers = Array.from(weights, (weight, word) => {
      const classes = weight >= 0.1 ? 't strong' : 't';
      const shown = fixed(weight, 2);
      return width === 'wide'
        ? centred(classes, [places[word]!, numbersAt], shown)
        : label(classes, [24, places[word]! + 5], shown);
    });
    return arcs.join('') + written.join('') + numbers.join('');
  },
  at(query, width, labels): Point {
    const place = middles(read(labels), width)[query]!;
    return width === 'wide' ? [place, track] : [rowTrack, place];
  },
  to([x, y], width, labels) {
    const at = width === 'wide' ? x : y;
    const away = middles(read(labels), width).map((place) => Math.abs(place - at));
    return away.indexOf(Math.min(...away));
  },
  said(query, labels) {
    const text = read(labels);
    const weights = weightsOf(text, query);
    const [most, next] = [...weights.keys()].sort((one, other) => weights[other]! - weights[one]!) as [
      number,
      number,
    ];
    return {
      sentence: 'all',
      fills: {
        query: text.words[query]!,
        most: text.words[most]!,
        weight: [weights[most]!, fixed(weights[most]!, 2)],
        next: text.words[next]!,
        second: [weights[next]!, fixed(weights[next]!, 2)],
      },
    };
  },
};

export const still: Still = {
  calculator: 'attention-weights',
  still(width, labels) {
    const places = middles(read(labels), width);
    const [start, end] = [places[0]!, places.at(-1)!];
    return width === 'wide'
      ? path('hair strong', `M${n(start)} ${track}H${n(end)}`) +
          path('hair strong', places.map((place) => `M${n(place)} ${track - 3}v6`).join('')) +
          `<rect class="touch" x="0" y="${sentenceAt - 22}" width="${full}" height="58"/>`
      : path('hair strong', `M${rowTrack} ${n(start)}V${n(end)}`) +
          path('hair strong', places.map((place) => `M${rowTrack - 3} ${n(place)}h6`).join('')) +
          `<rect class="touch" x="20" y="0" width="${arcsFrom - 20}" height="224"/>`;
  },
};
