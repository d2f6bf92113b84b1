import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { SpokenPower, spokenPowers } from '../../src/draw/Shown.tsx';
import { Spoken } from '../../src/draw/Spoken.tsx';

const words = { plus: ' to the power {n}', minus: ' to the power minus {n}' };
const spoken = (text: string) =>
  renderToStaticMarkup(
    <SpokenPower words={words}>
      <Spoken text={text} />
    </SpokenPower>,
  );

test('powers of numbers in names are said in words', () => {
  expect(spokenPowers('k = 100, 2.223 × 10⁻¹³', words)).toBe('k = 100, 2.223 × 10 to the power minus 13');
  expect(spokenPowers('0.25⁵⁰ and (0.1)⁸', words)).toBe('0.25 to the power 50 and (0.1) to the power 8');
});

test('powers of letters stay as they are: voices read them', () => {
  expect(spokenPowers('σ² and W⁽²⁾₁₁', words)).toBe('σ² and W⁽²⁾₁₁');
});

test('without words a power keeps its signs', () => {
  expect(spokenPowers('10⁻⁷', null)).toBe('10⁻⁷');
});

test('in text the eye gets a raised exponent and the ear its words', () => {
  expect(spoken('7 × 10⁻¹³ at most')).toBe(
    '7 × 10<sup aria-hidden="true">−13</sup><span class="hidden-words"> to the power minus 13</span> at most',
  );
  expect(spoken('0.0031')).toBe('0.0031');
});
