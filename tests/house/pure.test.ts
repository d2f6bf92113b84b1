import { relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const { config } = ts.readConfigFile('tests/pure.tsconfig.json', ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, 'tests');
const files = ts
  .createProgram(fileNames, options)
  .getSourceFiles()
  .map(({ fileName }) => relative('.', fileName));

test('the pure project compiles every room that needs no page', () => {
  const pure = sources.filter((source) =>
    /^(?:models|programs|i18n|practice\/topics\/|markdown\/(?!formulas|pipeline))|^draw\/[^/]+\.ts$|^calculators\/[^/]+\/model\.ts$|^worked\/(?!index)/.test(
      source,
    ),
  );
  expect(pure.length).toBeGreaterThan(250);
  expect(pure.filter((source) => !files.includes(`src/${source}`))).toEqual([]);
});

test('no package brings the page’s or Node’s names into it, which would hide every fault', () =>
  expect(files.filter((file) => /lib\.dom|@types\/node|\/preact\//.test(file))).toEqual([]));
