import { test } from 'vitest';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { startState } from '/work/main/src/calculators/frame/parameters.ts';
import bn from '/work/main/src/calculators/batch-norm/calculator.tsx';
import dm from '/work/main/src/calculators/dropout-masks/calculator.tsx';
import ad from '/work/main/src/calculators/activation-drift/calculator.tsx';
const big: any = { 'batch-norm': { batch: Array.from({length:8},(_,i)=>[i,2*i,i*i,3-i]), batches: 50 }, 'dropout-masks': { activations:[1,2,3,4,5,6,7,8,9,10], samples:200 }, 'activation-drift': { depth: 20, width: 48 } };
test('time', () => {
  for (const c of [bn, dm, ad] as any[]) for (const o of [{}, big[c.name]]) {
    const s = { ...startState(c.parameters), ...o };
    const med = (f: () => void) => { const ts=[]; for (let i=0;i<60;i++){const t=performance.now(); f(); ts.push(performance.now()-t);} return ts.sort((a,b)=>a-b)[30]!.toFixed(2); };
    const r = c.compute(s);
    console.log(c.name, 'compute', med(() => c.compute(s)), 'snippets', med(() => { c.snippet.pytorch(s); c.snippet.numpy(s); }), 'picture', med(() => renderToString(h(c.Picture, { state: s, result: r, words: c.words.en, language: 'en', layout: { name: 'wide', width: 960 }, set: () => {}, prefix: 'p' }))));
  }
});
