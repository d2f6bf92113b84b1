import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { test } from 'vitest';
import { startState } from '../../src/calculators/frame/parameters.ts';
import { calculators } from '../../src/calculators/index.ts';
import { layouts } from '../../src/calculators/frame/calculator.ts';
test('speed', () => {
  for (const [name, given] of [['optimizer-steps', {}], ['optimizer-steps', { source:'surface', surface:'rosenbrock', steps: 200 }], ['optimizer-race', {}], ['optimizer-race', { surface:'beale', racer4:'rmsprop', steps: 500 }], ['optimizer-race', { surface:'own', racer4:'rmsprop', steps: 500 }]] as const) {
    const c = calculators[name]!; const base = startState(c.parameters) as any;
    const ts: number[][] = [];
    for (let i = 0; i < 60; i++) {
      const state = { ...base, ...given, learningRate: 0.01 + i / 1e4, rate1: 0.001 + i / 1e6 };
      const a = performance.now(); const result = c.compute(state); const b = performance.now();
      const view = { state, result, words: c.words.zh, language: 'zh' };
      c.table(view as never); c.outputs(result, state); c.formula(view as never); c.snippet.pytorch(state); c.snippet.numpy(state); const d = performance.now();
      const html = renderToString(h(c.Picture as never, { ...view, layout: layouts[0], set() {}, prefix: 'x' } as never)); const e = performance.now();
      ts.push([b - a, d - b, e - d, html.length]);
    }
    const med = (k: number) => ts.map((t) => t[k]!).sort((x, y) => x - y)[30]!.toFixed(2);
    console.log('SPEED', name, JSON.stringify(given), 'compute', med(0), 'views', med(1), 'picture', med(2), 'chars', med(3));
  }
});
