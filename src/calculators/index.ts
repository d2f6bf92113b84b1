import type { AnyCalculator } from './frame/calculator.ts';

const folders = import.meta.glob<AnyCalculator>('./*/calculator.tsx', { eager: true, import: 'default' });

/** Every calculator by name: a folder with a calculator.tsx is its registration. */
export const calculators: Record<string, AnyCalculator> = Object.fromEntries(
  Object.values(folders).map((calculator) => [calculator.name, calculator]),
);
