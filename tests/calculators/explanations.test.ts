import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { fixed, plain } from '../../src/draw/format.ts';
import { isNumber } from '../../src/frame/Answer.tsx';
import { type Cell, type CompleteCalculator, howOf, type Table } from '../../src/frame/calculator.ts';
import { labels } from '../../src/frame/en.ts';
import { toCsv, toMarkdown } from '../../src/frame/exports.ts';
import { startState } from '../../src/frame/parameters.ts';
import { StateTable } from '../../src/frame/StateTable.tsx';
import { partLanguages } from '../../src/i18n/languages.ts';
import { cornerStates, randomStates } from './states.ts';
import { evaluateWritten, type Names } from './written-arithmetic.ts';

/** What an explanation may begin with in letters, before its numbers. */
const heads: readonly RegExp[] = [
  /^√\(Σ\(z − z̄\)² \/ N\)$/,
  /^√\(Σ[xg]² \/ n\)$/,
  /^Σφ′\(z\) \/ N$/,
  /^γ x̂ \+ β$/,
  /^\(L\(\S+ \+ h\) − L\(\S+ − h\)\) \/ 2h$/,
  /^(c )?√\(Σδ²\)$/,
  /^(c )?m √\(Σ\(δ \/ m\)²\)$/,
  /^σ\(z\)\(1 − σ\(z\)\)$/,
  /^σ\(z\) σ\(−z\)$/,
  /^1 − tanh²\(z\)$/,
  /^1 \/ cosh²\(z\)$/,
  /^√\(Σ\(q·k\)² \/ N\)$/,
  /^Σ max softmax\(q·k \/ [\d.]+\) \/ \d+$/,
  /^√\(Σ\|g_B − ∇L\|² \/ N\)$/,
  /^‖∂[hC]_100\/∂[hC]_\d+‖ \/ √H$/,
  /^‖1‖ \/ √H$/,
  /^‖∏ [fz]_\d+ … [fz]_100‖ \/ √H$/,
  /^δ⁽[¹²]⁾[₁₂] × 1$/,
  /^∂L\/∂L$/,
];
/** Names of nodes and variables: the operation with letters, before the one with numbers. */
const graphHead =
  /^(?:[a-z][₀-₉]*|v[₀-₉]+|[\d.−∞()+×÷^²³⁻¹,\s]|σ|ln|ReLU|√|exp|tanh|softplus|sin|cos|abs|max|min)+$/u;

/** Functions that only the state can say. */
function namesOf(name: string, { result, state }: { result: never; state: Record<string, unknown> }): Names {
  // biome-ignore lint/suspicious/noExplicitAny: results differ from calculator to calculator.
  const { surface, ground, derivative } = result as any;
  const slope =
    (axis: number) =>
    (...at: number[]) => {
      const out = new Float64Array(at.length);
      ground.gradient(Float64Array.from(at), out);
      return out[axis]!;
    };
  if (name === 'optimizer-race') return { f: (x, y) => surface.value(Float64Array.from([x, y!])) };
  if (name === 'optimizer-steps' && ground) return { 'f′': slope(0), '∂f/∂x': slope(0), '∂f/∂y': slope(1) };
  if (name === 'derivative-product' && state.activation) return { 'φ′': derivative };
  return {};
}

/** One unit of the last of four significant digits. */
const fourDigits = (value: number) => 10 ** (Math.floor(Math.log10(Math.abs(value))) - 3);
/** One unit of the last place a result shows: its cell's decimals, else what it has beyond four significant digits. */
function unitOf(text: string, { value, decimals }: Cell, size: number): number {
  if (decimals !== undefined && text === fixed(value as number, decimals)) return 10 ** -decimals;
  const places = /^−?\d+\.(\d+)$/.exec(text)?.[1]?.length;
  return places === undefined ? fourDigits(size) : Math.min(10 ** -places, fourDigits(size));
}

interface Check {
  problem?: string;
  about?: boolean;
}

function check(cell: Cell, line: string, names: Names, graph: boolean): Check {
  const parts = line.split(/ [=≈] /);
  const about = line.includes(' ≈ ');
  const target = { m: cell.value as number, e: 0 };
  if (cell.log10 !== undefined && Number.isFinite(cell.log10)) {
    target.e = Math.floor(cell.log10);
    target.m =
      10 ** (cell.log10 - target.e) * (Math.sign(cell.value as number) || (/ = −|≈ −/.test(line) ? -1 : 1));
  }
  let numeric = 0;
  for (const [place, part] of parts.entries()) {
    const symbolic = heads.some((head) => head.test(part)) || (graph && place === 0 && graphHead.test(part));
    let got: ReturnType<typeof evaluateWritten>;
    try {
      got = evaluateWritten(part, names);
    } catch (error) {
      if (symbolic && numeric === 0 && place < parts.length - 1) continue;
      return { problem: (error as Error).message };
    }
    const last = place === parts.length - 1;
    if (graph && place === 0 && parts.length > 2 && symbolic) continue;
    numeric++;
    if (last && !got.bare) return { problem: 'does not end in a number' };
    if (!last && got.bare && parts.length === 2) return { problem: 'repeats the number it explains' };
    const value = got.m * 10 ** (got.e - target.e);
    if (!Number.isFinite(target.m) || !Number.isFinite(value)) {
      if (Object.is(value, target.m) || (!last && Number.isNaN(value) && !Number.isFinite(target.m)))
        continue;
      return { problem: `comes to ${value}` };
    }
    const unit = target.m === 0 ? 0 : unitOf(parts.at(-1)!, cell, target.m * 10 ** target.e) / 10 ** target.e;
    const rounding = about && !last ? 1e-6 * got.largest * 10 ** -target.e : 1e-15;
    const allowed = (last ? 0.5001 : 1.0001) * unit + rounding;
    if (Math.abs(value - target.m) > allowed)
      return { problem: `${part} comes to ${value}, not ${target.m}` };
  }
  if (numeric < 2 && !line.startsWith('∂L/∂L')) return { problem: 'has no arithmetic' };
  return { about };
}

/** A cell's text without tags, powers and groups written alike. */
const readable = (cell: string) =>
  cell
    .replace(/<sup aria-hidden="true">.*?<\/sup>/g, '')
    .replace(/<sup>(.*?)<\/sup>/g, (_, power: string) =>
      [...power].map((one) => (one === '−' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)])).join(''),
    )
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('\\|', '|')
    .trim();

const { missing } = labels;

const shownText = ({ value, decimals }: Cell) =>
  decimals === undefined ? plain(value as number) : fixed(value as number, decimals);

interface Computed {
  state: Record<string, unknown>;
  result: unknown;
}

/** The start, all presets, and draws from the whole range and its corners in turn, with what comes of them. */
async function computedStates(calculator: CompleteCalculator, count: number): Promise<Computed[]> {
  const start = startState(calculator.parameters) as Record<string, unknown>;
  const presets = Object.values(calculator.presets).map((preset) => ({ ...start, ...(preset as object) }));
  const corners = cornerStates(calculator, count);
  const drawn = randomStates(calculator, count).flatMap((state, index) => [state, corners[index]!]);
  const computed: Computed[] = [];
  for (const state of [start, ...presets, ...drawn]) {
    await calculator.needs?.(state as never);
    computed.push({ state, result: calculator.compute(state as never) });
  }
  return computed;
}

describe.each(Object.values(calculators))('$name', (calculator) => {
  let computed: Computed[];
  beforeAll(async () => {
    computed = await computedStates(calculator, 22);
  });

  test('every explanation holds with the digits it shows, in both languages', () => {
    const problems: string[] = [];
    let lines = 0;
    let about = 0;
    for (const { state, result } of computed) {
      const names = namesOf(calculator.name, { result: result as never, state });
      const tables = partLanguages.map(
        (language) =>
          calculator.table({ state, result, words: calculator.words[language] } as never) as Table,
      );
      const rows = tables[0]!.shown ?? tables[0]!.rows.map((_, index) => index);
      for (const row of rows) {
        tables[0]!.rows[row]!.forEach((cell, column) => {
          // Where there is no number, the page shows no arithmetic.
          if (!cell.how || !isNumber({ ...cell, value: cell.value as number })) return;
          const line = howOf(cell)!;
          lines++;
          const found = check(cell, line, names, calculator.name === 'computation-graph');
          if (found.about) about++;
          if (howOf(tables[1]!.rows[row]![column]!) !== line) problems.push(`languages differ: ${line}`);
          if (found.problem) problems.push(`${line} | ${found.problem} | ${JSON.stringify(state)}`);
        });
      }
    }
    expect([...new Set(problems)].slice(0, 12)).toEqual([]);
    expect(lines).toBeGreaterThan(20);
    expect(about / lines, 'share of ≈').toBeLessThan(0.05);
  });

  test('copied tables carry the numbers of the page', () => {
    for (const { state, result } of computed.slice(0, 20)) {
      const view = { state, result, words: calculator.words.en };
      const table = calculator.table(view as never) as Table;
      const page = renderToString(h(StateTable, { id: 'x', table, caption: '', words: labels }));
      const body = page.slice(page.indexOf('<tbody'));
      const shown = [...body.matchAll(/<t[dh][ >].*?<\/t[dh]>/g)].map(([cell]) =>
        readable(cell).replace(/^—$/, ''),
      );
      const copied = toMarkdown(table, missing)
        .trimEnd()
        .split('\n')
        .slice(2)
        .flatMap((line) => line.slice(2, -2).split(' | '))
        .map((cell) => readable(cell));
      expect(copied).toEqual(shown);
      const files = toCsv(table).trimEnd().split('\n').slice(1);
      table.rows.forEach((row, line) => {
        const numbers = row.filter(({ value }) => typeof value === 'number');
        const texts = files[line]!.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!;
        for (const cell of numbers) {
          const text = texts[row.indexOf(cell)]!.replace(/,$/, '');
          if (cell.log10 === undefined || !Number.isFinite(cell.log10)) continue;
          const [mantissa, exponent] = text.split('e') as [string, string | undefined];
          const log10 = Math.log10(Math.abs(Number(mantissa))) + Number(exponent ?? 0);
          expect(Math.abs(log10 - cell.log10), text).toBeLessThan(1e-9 * Math.max(1, Math.abs(cell.log10)));
        }
      });
    }
  });

  test('no shown number hides what is there', () => {
    for (const { state, result } of computed.slice(0, 30)) {
      const table = calculator.table({ state, result, words: calculator.words.en } as never) as Table;
      for (const cell of table.rows.flat()) {
        if (typeof cell.value !== 'number' || !Number.isFinite(cell.value) || cell.value === 0) continue;
        const read = evaluateWritten(shownText(cell));
        const value = read.m * 10 ** read.e;
        expect(Math.abs(value - cell.value), `${cell.value} shown as ${shownText(cell)}`).toBeLessThanOrEqual(
          0.06 * Math.abs(cell.value),
        );
      }
    }
  });
});
