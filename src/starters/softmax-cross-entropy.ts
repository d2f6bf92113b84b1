import { fixed, coordinate as n } from '../draw/format.ts';
import { linear } from '../draw/scale.ts';
import { normalize } from '../models/activations/softmax.ts';
import { arrow, centred, label, path, rail } from './base/marks.ts';
import type { Starter, Still, Width } from './base/starter.ts';

/** Scores of dog and bird; the cat's is moved, and the cat is right. */
const others = [1, 0.1];
const reach = 8;
/** Lines of the drawing, from above: probability 1 and 0, names, numbers, rail. */
const [one, zero, names, numbers, track] = [16, 124, 143, 161, 192];
const plans = {
  wide: { columns: [116, 324, 532], bar: 64, gap: 22, rail: [24, 624] },
  narrow: { columns: [44, 150, 256], bar: 40, gap: 12, rail: [20, 320] },
} as const;
const height = linear([0, 1], [zero, one]);
const along = (width: Width) => linear([-reach, reach], plans[width].rail);

/** Shares of cat, dog and bird, what the cat's falls short by, and the loss −ln p. */
function pushed(cat: number) {
  const { probabilities, complements, logProbabilities } = normalize([cat, ...others]);
  return { shares: [...probabilities], lack: complements[0]!, loss: -logProbabilities[0]! };
}

export const starter: Starter = {
  range: { min: -reach, max: reach, step: 0.1, start: 2 },
  quantity: 'q-x',
  height: { wide: 212, narrow: 212 },
  moving(cat, width) {
    const { columns, bar, gap } = plans[width];
    const { shares, lack } = pushed(cat);
    return columns
      .map((middle, place) => {
        const share = shares[place]!;
        const top = height(share);
        const right = middle + bar / 2 + gap;
        const pull = place === 0 ? lack : share;
        return [
          `<path class="q-p bars" stroke-width="${bar}" d="M${middle} ${zero}V${n(Math.min(top, zero - 0.7))}"/>`,
          centred('t q-p', [middle, numbers], fixed(share, 4)),
          arrow('q-g pen', [right, top], [right, place === 0 ? one : zero]),
          label(
            't q-g halo',
            [right + 6, Math.min(Math.max(top, one + 8), zero - 8) + 4],
            `${place === 0 ? '+' : '−'}${fixed(pull, 4)}`,
          ),
        ].join('');
      })
      .join('');
  },
  at: (cat, width) => [along(width)(cat), track],
  to: ([x], width) => along(width).invert(x),
  said(cat) {
    const { shares, lack, loss } = pushed(cat);
    const [, dog, bird] = shares as [number, number, number];
    return {
      sentence: 'all',
      fills: {
        cat: [cat, fixed(cat, 1)],
        push: [lack, fixed(lack, 4)],
        dog: [dog, fixed(dog, 4)],
        bird: [bird, fixed(bird, 4)],
        loss: [loss, fixed(loss, 4)],
      },
    };
  },
  state: (cat) => ({ logits: [cat, ...others].join() }),
};

export const still: Still = {
  calculator: 'softmax-loss',
  still(width, { cat, dog, bird, target, score }) {
    const { columns, bar, gap, rail: ends } = plans[width];
    const words = [cat!, dog!, bird!];
    const [from, to] = ends;
    return [
      path(
        'hair strong',
        columns.map((middle) => `M${middle - bar / 2 - 6} ${zero}h${bar + gap + 12}`).join(''),
      ),
      ...columns.map((middle, place) => {
        const aim = place === 0 ? one : zero;
        return path('q-n pen thin short-dash', `M${n(middle - bar / 2 - 6)} ${aim}h${n(bar + gap + 12)}`);
      }),
      label('t q-n', [columns[0] + bar / 2 + gap + 14, one + 4], target!),
      ...words.map((word, place) => centred('t strong', [columns[place]!, names], word)),
      rail(from, to, track),
      label('t', [from, track + 18], `${score} −${reach}`),
      label('t', [to, track + 18], String(reach), 'end'),
    ].join('');
  },
};
