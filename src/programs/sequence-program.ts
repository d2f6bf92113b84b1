import { exact } from '../draw/format.ts';

/** Values as a program lists them. */
export const listed = (values: readonly number[]): string => values.map(exact).join(', ');

/** The sequence a program reads, up to the chosen step. */
export function sequence({ inputs, step }: { inputs: readonly number[]; step: number }): string {
  const zeros = step - inputs.length;
  return `x = [${listed(inputs.slice(0, step))}]${zeros > 0 ? ` + [0] * ${zeros}` : ''}`;
}
