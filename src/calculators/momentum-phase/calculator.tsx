import { difference, explained, product } from '../../draw/arithmetic.ts';
import { plain } from '../../draw/format.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

const at = (learningRate: number, momentum: number, rule: 'heavyBall' | 'nesterov' = 'heavyBall') => ({
  learningRate,
  momentum,
  rule,
  curvature: 25,
  steps: 40,
});

export default calculator({
  name: 'momentum-phase',
  parameters,
  presets: {
    rescued: at(0.1, 0.9),
    plain: at(0.1, 0),
    double: at(0.01, 0.25),
    zigzag: at(0.084, 0.1),
    edge: at(0.153, 0.9),
    nesterov: at(0.1, 0.9, 'nesterov'),
  },
  compute,
  outputs: ({ radius, limit, path }, { curvature }) => ({
    radius: { value: radius, quantity: 'p' },
    limit: { value: limit / curvature, quantity: 'n' },
    x: { value: path.at(-1)!, quantity: 'w' },
  }),
  Picture,
  window: '-4 0 332 248',
  formula: ({ state, result: { sum, product, radius } }) => ({
    name: state.rule,
    slots: { sum: plain(sum), product: plain(product), radius: plain(radius) },
  }),
  table: ({ result: { path, sum, product: roots } }) => ({
    columns: [
      { key: 't', symbol: 't' },
      { key: 'x', symbol: 'x_t', quantity: 'w' },
      { key: 'v', symbol: 'v_t', quantity: 's' },
    ],
    rows: Array.from(path, (x, t) => {
      const before = path[Math.max(0, t - 1)]!;
      return [
        { value: t },
        {
          value: x,
          how:
            t === 0
              ? undefined
              : () =>
                  explained(x, difference(product(sum, before), product(roots, path[Math.max(0, t - 2)]!))),
        },
        {
          value: before - x,
          how: t === 0 ? undefined : () => explained(before - x, difference(before, x)),
        },
      ];
    }),
    shown: [0, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 60, path.length - 1]
      .filter((t, place, all) => t < path.length && all.indexOf(t) === place)
      .sort((one, other) => one - other),
  }),
  player: 'steps',
  predicted: ({ regime }) => (regime === 'diverge' ? 'diverge' : 'spiral'),
});
