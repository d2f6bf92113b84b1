import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { calculatorOptions } from '../../src/calculators/options.ts';
import { pageHtml, pageLabels } from '../../src/calculators/page-html.ts';
import { type CompleteCalculator, howOf } from '../../src/frame/calculator.ts';
import { toCsv } from '../../src/frame/exports.ts';
import { renderFormulas } from '../../src/frame/formula.ts';
import { readLink, writeLink } from '../../src/frame/link.ts';
import { type Parameter, read, startState, write } from '../../src/frame/parameters.ts';
import { stepped } from '../../src/frame/positions.ts';
import { partLanguages } from '../../src/i18n/languages.ts';
import { said } from './said.ts';
import { randomStates } from './states.ts';

const render = (calculator: CompleteCalculator, language: 'zh' | 'en') =>
  pageHtml(calculator, language, {
    id: calculator.name,
    options: {},
    checked: '/checked/',
    checkedText: 'Checked',
  });
const hostile = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '1e400',
  '-1e400',
  '0x10',
  '1;2',
  '<script>alert(1)</script>',
  "'; drop",
  '１２',
  '１．５',
  '−３',
  '1，5',
  '9'.repeat(500),
  '\u0000',
  '__proto__',
  'constructor',
  '💥',
  '1e-400',
];

test('there are calculators', () => expect(Object.keys(calculators).length).toBeGreaterThan(1));

test('options of every calculator are known to the notes', () => {
  expect(Object.keys(calculatorOptions).sort()).toEqual(Object.keys(calculators).sort());
});

describe.each(Object.values(calculators))('$name', (calculator) => {
  const parameters = calculator.parameters as Record<string, Parameter>;
  const start = startState(calculator.parameters);
  const states = [start, ...randomStates(calculator, 12)];

  describe.each(partLanguages)('%s', (language) => {
    const words = calculator.words[language];
    const html = render(calculator, language);

    test('renders the same HTML twice', () => expect(render(calculator, language)).toBe(html));

    test('teaches without JavaScript: title, picture, numbers, no hole in the text', () => {
      expect(html).toContain(words.title.replaceAll('&', '&amp;'));
      expect(html).toContain('data-state="static"');
      // A wide and a narrow drawing: styles choose.
      expect(html.match(/<svg class="draw/g)!.length).toBeGreaterThanOrEqual(2);
      expect(html).toMatch(/<table>[\s\S]*<tbody>/);
      const visible = html.replace(/<pre[\s\S]*?<\/pre>/g, '').replace(/<[^>]*>/g, ' ');
      expect(visible).not.toMatch(/\bNaN\b|undefined|\[object|null/);
    });

    test('its labels come through the page unchanged', () => {
      const { sentence, ...labels } = words;
      expect(JSON.parse(pageLabels(calculator, language)).calculator).toEqual(labels);
    });

    test('every input is labelled, every picture named', () => {
      for (const [input] of html.matchAll(/<input[^>]*type="(?:range|text)"[^>]*>/g))
        expect(input).toMatch(/aria-label="[^"]+"/);
      expect(html).toMatch(/<figure class="pics" aria-label="[^"]{20,}"/);
    });

    test('has words for every parameter, choice, preset and output', () => {
      for (const [key, parameter] of Object.entries(parameters)) {
        expect(words.parameters[key]?.label, key).toBeTruthy();
        if (parameter.kind !== 'choice') continue;
        for (const value of parameter.values)
          expect(words.choices[key]?.[value], `${key}.${value}`).toBeTruthy();
        if (parameter.convention)
          for (const value of parameter.values)
            expect(words.users?.[key]?.[value], `${key}.${value}`).toBeTruthy();
      }
      for (const preset of Object.keys(calculator.presets))
        expect(words.presets[preset], preset).toBeTruthy();
      for (const key of Object.keys(calculator.outputs(calculator.compute(start as never), start as never)))
        expect(words.outputs[key], key).toBeTruthy();
    });

    test('the truth behind a prediction is one of the answers offered', () => {
      const truth = calculator.predicted?.(calculator.compute(start as never), start as never);
      expect(Object.keys(words.prediction?.choices ?? { undefined: '' })).toContain(String(truth));
    });

    test('ids are unique', () => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test('both languages show the same numbers', () => {
    const numbers = (language: 'zh' | 'en') =>
      [...render(calculator, language).matchAll(/data-value="([^"]*)"/g)].map((match) => match[1]);
    expect(numbers('en')).toEqual(numbers('zh'));
  });

  test('asks for at most five things at once, and has three to six presets', () => {
    const visible = Object.values(parameters).filter(
      (parameter) => !parameter.more && (parameter.when?.(start as never) ?? true),
    );
    expect(visible.length).toBeLessThanOrEqual(5);
    expect(Object.keys(calculator.presets).length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(calculator.presets).length).toBeLessThanOrEqual(6);
  });

  test('a key moves every slider, from end to end and back', () => {
    for (const [key, parameter] of Object.entries(parameters)) {
      if (parameter.kind !== 'number') continue;
      for (const [from, to, step] of [
        [parameter.min, parameter.max, 1],
        [parameter.max, parameter.min, -1],
      ] as const) {
        for (let value: number = from; value !== to; ) {
          const next = stepped(parameter, value, step);
          expect(Math.sign(next - value), `${key} at ${value}`).toBe(step);
          value = next;
        }
      }
      const next = stepped(parameter, parameter.default, parameter.default === parameter.max ? -1 : 1);
      expect(next, `${key} at its default`).not.toBe(parameter.default);
    }
  });

  test('presets differ from one another', () => {
    const outputs = Object.values(calculator.presets).map((preset) =>
      JSON.stringify({ ...start, ...(preset as object) }),
    );
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  test('any state survives the link exactly', () => {
    for (const state of states) {
      const search = writeLink(
        '?other=1',
        calculator.name,
        calculator.parameters,
        state as never,
        start as never,
      );
      const back = readLink(search, calculator.name, calculator.parameters, start as never);
      expect(back.problems).toEqual([]);
      expect(back.state).toEqual(state);
      expect(search).toContain('other=1');
    }
    expect(writeLink('', calculator.name, calculator.parameters, start as never, start as never)).toBe('');
  });

  test('hostile text never becomes a state', () => {
    for (const [key, parameter] of Object.entries(parameters)) {
      for (const text of hostile) {
        const reading = read(parameter, text);
        if (reading.value === undefined) {
          expect(reading.problem, `${key} ← ${text}`).toBeTruthy();
          continue;
        }
        const again = read(parameter, write(parameter, reading.value));
        expect(again.problem, `${key} ← ${text}`).toBeUndefined();
        expect(again.value).toEqual(reading.value);
      }
    }
    const query = `?${calculator.name}.nonsense=1&${calculator.name}.__proto__=1`;
    expect(readLink(query, calculator.name, calculator.parameters).problems).toHaveLength(2);
  });

  test('same state, same numbers; outputs are numbers with the same keys everywhere', () => {
    for (const state of states) {
      const once = calculator.outputs(calculator.compute(state as never), state as never);
      const twice = calculator.outputs(calculator.compute(state as never), state as never);
      expect(twice).toEqual(once);
      for (const [key, { value }] of Object.entries(once)) expect(typeof value, key).toBe('number');
      const keys = [...calculator.programs.pytorch(state).matchAll(/print\(f?"(\w+) =/g)].map(
        (match) => match[1],
      );
      expect(keys.sort()).toEqual(Object.keys(once).sort());
      const numpyKeys = [...calculator.programs.numpy(state).matchAll(/print\(f?"(\w+) =/g)].map(
        (match) => match[1],
      );
      expect(numpyKeys.sort()).toEqual(Object.keys(once).sort());
    }
  });

  test('the CSV parses back to exactly the numbers of the table', () => {
    for (const state of states.slice(0, 4)) {
      const result = calculator.compute(state as never);
      const table = calculator.table({ state, result, words: calculator.words.en } as never);
      const [head, ...rows] = toCsv(table)
        .trimEnd()
        .split('\n')
        .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')));
      expect(head!.slice(0, table.columns.length)).toEqual(table.columns.map(({ key }) => key));
      table.rows.forEach((row, line) => {
        row.forEach(({ value }, column) => {
          if (typeof value === 'number')
            expect(
              Object.is(Number(rows[line]![column]), value === 0 ? 0 : value) || Number.isNaN(value),
            ).toBe(true);
        });
      });
    }
  });

  test('formulas render with every slot filled, at the start and at random states', () => {
    for (const state of states) {
      const result = calculator.compute(state as never);
      for (const language of partLanguages) {
        const { name, slots } = calculator.formula({
          state,
          result,
          words: calculator.words[language],
        } as never);
        const tex = calculator.formulas[name];
        expect(tex, name).toBeTruthy();
        expect(() => renderFormulas({ line: tex! }, { name: 'line', slots }, false)).not.toThrow();
      }
    }
  });

  test('the sentence holds numbers and words in both languages at every state', () => {
    for (const state of states) {
      const result = calculator.compute(state as never);
      for (const language of partLanguages) {
        const sentence = said(calculator.name, language, { state, result });
        expect(sentence.replace(/<[^>]*>/g, '').trim().length).toBeGreaterThan(8);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test('arithmetic behind the cells is given for computed numbers', () => {
    const result = calculator.compute(start as never);
    const table = calculator.table({
      state: start,
      result,
      words: calculator.words.en,
    } as never);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.rows.flat().some(({ how }) => how)).toBe(true);
    for (const cell of table.rows.flat()) if (cell.how) expect(howOf(cell)).not.toMatch(/undefined|\[object/);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  });
});
