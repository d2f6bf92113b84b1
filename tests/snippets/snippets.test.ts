import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { startState } from '../../src/frame/parameters.ts';
import { randomStates } from '../calculators/states.ts';

// Runs every program a calculator hands out, at its first state, at every preset and at random states, and compares
// what it prints with what the calculator shows. Needs python3 with torch and numpy (PYTHON names another one).
const python = process.env.PYTHON ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');
const count = Number(process.env.STATES ?? 40);

/** One Python process runs all programs, each in a namespace of its own, and prints what each printed, as JSON. */
const runner = `
import contextlib, io, json, sys, traceback
printed = []
for program in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(program, "snippet", "exec"), {"__name__": "__main__"})
        printed.append(out.getvalue())
    except Exception:
        printed.append("failed: " + traceback.format_exc())
json.dump(printed, sys.stdout)
`;

function run(programs: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(python, ['-c', runner], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`python: expected exit 0; got ${status}: ${stderr}`);
  return JSON.parse(stdout) as string[];
}

const pythonWords: Record<string, number> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

function read(text: string): Record<string, number> {
  const lines = [...text.matchAll(/^(\w+) = (.*)$/gm)];
  return Object.fromEntries(lines.map(([, key, value]) => [key!, pythonWords[value!] ?? Number(value)]));
}

/** Equal to 1e-9 relative, or both tiny beside rounding noise, or the same NaN or infinity. */
function agree(got: number, shown: number, amplified: number): boolean {
  if (Number.isNaN(shown) || !Number.isFinite(shown)) return Object.is(got, shown);
  return Math.abs(got - shown) <= 1e-9 * amplified * Math.abs(shown) + 1e-14;
}

/**
 * How much more rounding may weigh, which differs from library to library: a network that makes gradients 10⁶ times as
 * large does the same to it, and where units saturate, their values differ in their last digits alone.
 */
function amplification(name: string, outputs: Record<string, { value: number }>): number {
  const most = 1000;
  if (name === 'activation-drift') return Math.min(most, Math.max(1, 1e-5 / outputs.slope_without!.value));
  if (name !== 'deep-gradients' && name !== 'residual-depth') return 1;
  const ratios = Object.values(outputs).map(({ value }) => value);
  return Math.min(most, Math.max(1, ...ratios.map((ratio) => ratio / 1e4)));
}

describe.each(Object.values(calculators))('$name', (calculator) => {
  const start = startState(calculator.parameters) as object;
  const presets = Object.values(calculator.presets).map((preset) => ({ ...start, ...(preset as object) }));
  const states = [start, ...presets, ...randomStates(calculator, count)];
  test.each(['pytorch', 'numpy'] as const)('%s programs print the numbers shown', (language) => {
    const printed = run(states.map((state) => calculator.programs[language](state as never)));
    states.forEach((state, index) => {
      const outputs = calculator.outputs(calculator.compute(state as never), state as never);
      const amplified = amplification(calculator.name, outputs);
      const got = read(printed[index]!);
      for (const [key, { value }] of Object.entries(outputs)) {
        const place = `${key} at ${JSON.stringify(state)}; printed ${printed[index]!.slice(0, 2000)}`;
        expect(agree(got[key]!, value, amplified), `${place}: expected ${value}; got ${got[key]}`).toBe(true);
      }
    });
  });
});
