import { type Parameters, type Problem, read, type State, same, startState, write } from './parameters.ts';

/** The version of links; a link of another version is still read, parameter by parameter. */
const version = '1';

/** What a link said that was wrong, by parameter. */
export interface LinkProblem extends Problem {
  parameter: string;
}

/**
 * Puts a state into a query string: `<id>.<parameter>=<value>` for every parameter that differs from `start`, and
 * `<id>.v` with the version if there is any. The rest of the query is kept.
 */
export function writeLink<P extends Parameters>(
  search: string,
  id: string,
  parameters: P,
  state: State<P>,
  start: State<P>,
): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) if (key.startsWith(`${id}.`)) query.delete(key);
  const changed = Object.entries(parameters).filter(
    ([key, parameter]) => !same(parameter, state[key], start[key]),
  );
  for (const [key, parameter] of changed) query.set(`${id}.${key}`, write(parameter, state[key]));
  if (changed.length > 0) query.set(`${id}.v`, version);
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';');
  return text === '' ? '' : `?${text}`;
}

/** The state a query string asks for, from `start` on: unknown names and unreadable values are reported and left out. */
export function readLink<P extends Parameters>(
  search: string,
  id: string,
  parameters: P,
  start: State<P> = startState(parameters),
): { state: State<P>; problems: LinkProblem[]; found: boolean } {
  const values: Record<string, unknown> = {};
  const problems: LinkProblem[] = [];
  let found = false;
  for (const [name, text] of new URLSearchParams(search)) {
    if (!name.startsWith(`${id}.`)) continue;
    const key = name.slice(id.length + 1);
    if (key === 'v') continue;
    found = true;
    const parameter = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
    if (!parameter) {
      problems.push({
        parameter: key.slice(0, 40),
        reason: 'unknown',
        expected: Object.keys(parameters).join(', '),
        got: key.slice(0, 40),
      });
      continue;
    }
    const reading = read(parameter, text);
    if (reading.problem) problems.push({ parameter: key, ...reading.problem });
    if (reading.value !== undefined) values[key] = reading.value;
  }
  return { state: { ...start, ...values } as State<P>, problems, found };
}
