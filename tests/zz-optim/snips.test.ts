import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { startState } from '../../src/calculators/frame/parameters.ts';
import { calculators } from '../../src/calculators/index.ts';
import { randomStates } from '../calculators/states.ts';
test('dump', () => {
  for (const name of ['optimizer-steps', 'optimizer-race']) {
    const calculator = calculators[name];
    if (!calculator) continue;
    mkdirSync(`/tmp/opt/snips/${name}`, { recursive: true });
    const start = startState(calculator.parameters) as object;
    const states = [start, ...Object.values(calculator.presets).map((p) => ({ ...start, ...(p as object) })), ...randomStates(calculator, 120)];
    const all = states.map((state, i) => {
      const outputs = calculator.outputs(calculator.compute(state as never), state as never);
      const pt = calculator.snippet.pytorch(state as never), np = calculator.snippet.numpy(state as never);
      return { i, state, outputs: Object.fromEntries(Object.entries(outputs).map(([k, v]) => [k, String(v.value)])), pt, np };
    });
    writeFileSync(`/tmp/opt/snips/${name}.json`, JSON.stringify(all));
  }
});
