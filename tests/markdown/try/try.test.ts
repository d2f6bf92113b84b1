import { writeFileSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { readNoteFiles } from '../../../src/markdown/folder.ts';
import { formulas } from '../../../src/markdown/formulas.ts';
import { describe as show } from '../../../src/markdown/problem.ts';
import { fillFormulas, openMemo } from '../../../src/markdown/memo.ts';
import { workedValues } from '../../../src/markdown/worked.ts';

test('try', async () => {
  const memo = openMemo('/tmp/memo.json');
  const anything = { expected: 'x', accepts: () => true };
  const any = new Proxy({}, { getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: anything }), get: () => anything });
  for (const file of readNoteFiles('content', process.cwd())) {
    const t = performance.now();
    const r = await renderNote(file, { calculators: { 'derivative-product': any, 'optimizer-steps': any }, references: null, figure: (n) => existsSync(`src/figures/${n}.svg`) ? readFileSync(`src/figures/${n}.svg`, 'utf8') : null, values: workedValues, formulas: formulas(memo), base: '/' } as never);
    console.log(file.id, (performance.now() - t).toFixed(0), 'ms', r.html.length, JSON.stringify(r.metadata).length);
    for (const p of r.problems) console.log(show(p));
    writeFileSync(`/tmp/${file.language}-${file.slug}.html`, r.html);
    memo.save([]);
    if (r.problems.length === 0) writeFileSync(`/tmp/${file.language}-${file.slug}.full.html`, fillFormulas(r.html, '/tmp/memo.json'));
  }
  expect(1).toBe(1);
});
