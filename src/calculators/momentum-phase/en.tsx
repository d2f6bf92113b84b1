import type { ComponentChildren } from 'preact';
import { plain, show } from '../../draw/format.ts';
import { Shown } from '../../draw/Shown.tsx';
import type { Finding, Labels } from '../../frame/calculator.ts';
import type { PhaseResult, parameters } from './model.ts';

export const labels = {
  title: 'When does momentum converge, swing, or blow up?',
  invitation: 'Drag the dot through the plane. Which way can you leave the region of convergence?',
  picture:
    'The plane of ηλ and γ in four regions: direct, spiral, zigzag, and diverging, hatched. A dot marks the setting. Beside it x over the steps, and the two roots with the unit circle.',
  table: 'x after each step',
  parameters: {
    learningRate: { label: 'learning rate' },
    momentum: { label: 'momentum' },
    curvature: { label: 'curvature of ½λx²' },
    rule: { label: 'Rule' },
    steps: { label: 'steps' },
  },
  choices: { rule: { heavyBall: 'heavy ball', nesterov: 'Nesterov' } },
  presets: {
    rescued: 'Only momentum holds',
    plain: 'Without momentum',
    double: 'Double root',
    zigzag: 'A flip each step',
    edge: 'Just past the edge',
    nesterov: 'The same, Nesterov',
  },
  outputs: { radius: 'larger |r|', limit: 'upper limit of η', x: 'x at the end' },
  regimes: { direct: 'direct', spiral: 'spiral', zigzag: 'zigzag', diverge: 'diverges' },
  path: 'x over the steps',
  roots: 'roots r',
  dot: 'setting (ηλ, γ)',
  prediction: {
    question: 'ηλ = 2.5: gradient descent diverges, for its limit is 2. And with γ = 0.9?',
    choices: { spiral: 'it converges', diverge: 'it diverges faster' },
    reveal: 'The limit grows to 2(1 + γ) = 3.8: the old velocity pulls against the overshoot.',
  },
} satisfies Labels & Record<string, unknown>;
export type Words = typeof labels;

/** Radii nearer to 1 than this are 1 but for rounding. */
const rounding = 1e-12;
/** A radius, never rounded to 1 where it is not. */
const share = (radius: number) => plain(radius, plain(radius) === '1' ? 12 : 4);

export const sentence = ({
  result: { regime, radius, rate, limit, stepsPerDigit },
}: Finding<typeof parameters, PhaseResult>): ComponentChildren => {
  if (regime === 'diverge') {
    return (
      <>
        It {radius > 1 + rounding ? 'diverges' : 'does not converge'}: ηλ = {plain(rate)} is not below the
        limit {plain(limit)}; in the end steps multiply by <b>{share(radius)}</b>.
      </>
    );
  }
  if (radius === 0) return 'One step leads to the minimum itself.';
  const how = {
    direct: 'directly',
    spiral: 'swinging',
    zigzag: 'in zigzag',
  }[regime];
  const digit = <Shown number={show(stepsPerDigit, 3)} />;
  return (
    <>
      It converges {how}: in the end a step leaves <b>{share(radius)}</b>, {digit} steps a digit.
    </>
  );
};
