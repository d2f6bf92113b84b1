export { formulas } from './rules.ts';
