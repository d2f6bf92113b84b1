import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { writeFileSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { Frame } from '../../src/calculators/frame/Frame.tsx';
import { FormulaRenderer } from '../../src/calculators/frame/FormulaPanel.tsx';
import { renderFormula } from '../../src/calculators/frame/formula.ts';
const css = ['tokens','prose','calculator','figures','home','site'].map(n=>readFileSync('/work/main/src/styles/'+n+'.css','utf8')).join('\n');
const shots = JSON.parse(readFileSync('/tmp/opt/shots.json','utf8'));
for (const [file, language, name, options] of shots) test(file, () => {
  const html = renderToString(h(FormulaRenderer.Provider, { value: renderFormula, children: h(Frame, { calculator: calculators[name]!, id: name, language, options, checked: '/' }) }));
  const bad = html.match(/NaN|undefined/g); if (bad) console.log(file, bad.length, 'NaN/undefined');
  console.log(file, html.length);
  writeFileSync(`/tmp/opt/${file}.html`, `<!doctype html><html lang="${language==='zh'?'zh-cn':'en'}"><head><meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=stylesheet href="/work/main/node_modules/katex/dist/katex.min.css"><style>${css}</style></head><body><div class=page><div class=side></div><main><article><div class=full>${html}</div></article></main></div></body></html>`);
});
