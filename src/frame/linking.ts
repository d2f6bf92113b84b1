/** What a calculator needs once its address has a state: reading and writing it, and saying what was wrong with it. */
export { LinkProblems } from './LinkProblems.tsx';
export { readLink, writeLink } from './link.ts';
