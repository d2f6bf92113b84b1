// npm run new:calculator <name>: a folder that works and is to be changed: the slope of a sigmoid at a point.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, nameFrom } from './arguments.mjs';

const name = nameFrom(process.argv.slice(2), 'name');
// What a directive of this name already means in a note.
const boxes = [
  'voices',
  'classical',
  'later',
  'safe',
  'definition',
  'mistakes',
  'interview',
  'quiz',
  'figure',
];
if (boxes.includes(name)) fail(`name: expected one that is no box of the notes; got “${name}”`);
const folder = join('src', 'calculators', name);
if (existsSync(folder) || existsSync(`${folder}.ts`))
  fail(`${folder}: expected a new name; got one that is taken`);

const files = {
  'model.ts': `import { sigmoid, sigmoidDerivative } from '../../models/activations/logistic.ts';
import { number } from '../../frame/factories.ts';
import type { State } from '../../frame/parameters.ts';

export const parameters = {
  input: number(2, [-6, 6], 0.1, { symbol: 'x', quantity: 'x' }),
};
export type PointState = State<typeof parameters>;

export interface PointResult {
  value: number;
  slope: number;
}

export function compute({ input }: PointState): PointResult {
  return { value: sigmoid(input), slope: sigmoidDerivative(input) };
}
`,
  'en.tsx': `import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { PointResult, parameters } from './model.ts';

export const labels = {
  title: 'How steep is the sigmoid here?',
  invitation: 'Move x and watch the slope.',
  picture: 'The sigmoid curve, input across and output up; the chosen point on it can be dragged.',
  table: 'the point',
  parameters: { input: { label: 'input' } },
  choices: {},
  presets: { middle: 'x = 0', flat: 'x = 5', negative: 'x = −2' },
  outputs: { slope: 'slope' },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

export const sentence = ({ state, result }: Finding<typeof parameters, PointResult>): ComponentChildren => (
  <>
    At x = {plain(state.input)} the slope is <b>{plain(result.slope)}</b>.
  </>
);
`,
  'zh.tsx': `import type { ComponentChildren } from 'preact';
import { plain } from '../../draw/format.ts';
import type { Finding } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { PointResult, parameters } from './model.ts';

export const labels: Words = {
  title: 'sigmoid 在这里有多陡？',
  invitation: '移动 x，看斜率怎么变。',
  picture: 'sigmoid 曲线，横轴是输入，纵轴是输出；曲线上标出所选的点，可以拖动。',
  table: '这一点',
  parameters: { input: { label: '输入' } },
  choices: {},
  presets: { middle: 'x = 0', flat: 'x = 5', negative: 'x = −2' },
  outputs: { slope: '斜率' },
};

export const sentence = ({ state, result }: Finding<typeof parameters, PointResult>): ComponentChildren => (
  <>
    在 x = {plain(state.input)} 处，斜率是 <b>{plain(result.slope)}</b>。
  </>
);
`,
  'formulas.ts': `/** TeX at build only, with places for numbers. */
export const formulas = {
  slope: String.raw\`\\key{x}{\\qg{\\sigma'(x)}} = \\qp{\\slot{value}{}}\\,(1-\\qp{\\slot{value2}{}}) = \\qg{\\sci{slope}{}}\`,
};
`,
  'Picture.tsx': `import { HorizontalAxis } from '../../draw/axis.tsx';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve } from '../../draw/path.ts';
import { linear } from '../../draw/scale.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { type PointResult, parameters } from './model.ts';
import type { Words } from './en.tsx';

export function Picture({ state, result, words, layout, set }: PictureProps<typeof parameters, PointResult, Words>) {
  const x = linear([-6, 6], [24, layout.width - 24]);
  const y = linear([0, 1], [180, 20]);
  return (
    <svg class="draw" viewBox={\`0 0 \${layout.width} 210\`} role="group" aria-label={words.picture}>
      <HorizontalAxis scale={x} at={180} ticks={[-6, -3, 0, 3, 6]} />
      <path class="q-p pen" d={curve(sigmoid, -6, 6, x, y)} />
      <Handle x={x(state.input)} y={y(result.value)} quantity="q-x" label={words.parameters.input.label} {...along(parameters.input, x, state.input, (input) => set({ input }))} />
    </svg>
  );
}
`,
  'snippet.ts': `import { exact } from '../../draw/format.ts';
import type { PointState } from './model.ts';

export const pytorch = ({ input }: PointState) => \`import torch

x = torch.tensor(\${exact(input)}, dtype=torch.float64, requires_grad=True)
torch.sigmoid(x).backward()
print("slope =", x.grad.item())
\`;

export const numpy = ({ input }: PointState) => \`import numpy as np

s = 1 / (1 + np.exp(-np.float64(\${exact(input)})))
print("slope =", float(s * (1 - s)))
\`;
`,
  'calculator.tsx': `import { call, difference, explained, product } from '../../draw/arithmetic.ts';
import { plain, show } from '../../draw/format.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import { calculator } from '../../frame/calculator.ts';
import { compute, parameters } from './model.ts';
import { Picture } from './Picture.tsx';

export default calculator({
  name: '${name}',
  parameters,
  presets: { middle: { input: 0 }, flat: { input: 5 }, negative: { input: -2 } },
  compute,
  outputs: ({ slope }) => ({ slope: { value: slope, quantity: 'g' } }),
  Picture,
  formula: ({ result }) => ({
    name: 'slope',
    slots: { value: plain(result.value), value2: plain(result.value), slope: show(result.slope) },
  }),
  table: ({ state, result }) => ({
    columns: [
      { key: 'x', symbol: 'x', quantity: 'x' },
      { key: 'value', symbol: 'σ(x)', quantity: 'p' },
      { key: 'slope', symbol: 'σ′(x)', quantity: 'g' },
    ],
    rows: [
      [
        { value: state.input },
        { value: result.value, how: () => explained(result.value, call('σ', sigmoid, state.input)) },
        {
          value: result.slope,
          how: () =>
            explained(result.slope, 'σ(z)(1 − σ(z))', product(result.value, difference(1, result.value))),
        },
      ],
    ],
  }),
});
`,
};
const sayings = `import type { Saying } from './saying.ts';
import { shows } from './saying.ts';

export const sayings: Record<string, Saying> = {
  slope: {
    en: 'At x = {x} the slope is {slope}.',
    zh: '在 x = {x} 处，斜率是 {slope}。',
    holds: ({ state, n }) =>
      shows(n.x, state.input) && shows(n.slope, 1 / (2 + Math.exp(state.input) + Math.exp(-state.input))),
  },
};
`;
const all = {
  ...Object.fromEntries(Object.entries(files).map(([file, text]) => [join(folder, file), text])),
  [join('tests', 'calculators', 'sayings', `${name}.ts`)]: sayings,
};
mkdirSync(folder, { recursive: true });
mkdirSync(join('tests', 'calculators', 'sayings'), { recursive: true });
for (const [file, text] of Object.entries(all)) {
  writeFileSync(file, text);
  console.log(file);
}
// The house's format is the formatter's business.
execFileSync(
  process.execPath,
  [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--write', ...Object.keys(all)],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
