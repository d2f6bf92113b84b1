import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { writeFileSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { calculators } from '/work/main/src/calculators/index.ts';
import { Frame } from '/work/main/src/calculators/frame/Frame.tsx';
import { FormulaRenderer } from '/work/main/src/calculators/frame/FormulaPanel.tsx';
import { renderFormula } from '/work/main/src/calculators/frame/formula.ts';
import { Plate } from '/work/main/src/calculators/tangent/Plate.tsx';
const css = ['tokens','prose','calculator','figures','home','site'].map(n=>readFileSync('/work/main/src/styles/'+n+'.css','utf8')).join('\n');
for (const language of ['zh','en'] as const) for (const name of Object.keys(calculators)) test(name+language, () => {
  const html = renderToString(h(FormulaRenderer.Provider, { value: renderFormula, children: h(Frame, { calculator: calculators[name]!, id: name, language, options: {}, checked: '/' }) }));
  writeFileSync(`/tmp/prev/${name}.${language}.html`, `<!doctype html><html lang="${language==='zh'?'zh-cn':'en'}"><head><meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=stylesheet href="/work/main/node_modules/katex/dist/katex.min.css"><style>${css}</style></head><body><div class=page><div class=side></div><main><article><div class=full>${html}</div></article></main></div></body></html>`);
});
