// npm run draw:figures: writes the drawings that are computed into this folder, after their numbers or layout changed.
import { writeFileSync } from 'node:fs';
import { drawn } from './drawn.ts';

for (const [name, svg] of Object.entries(drawn)) writeFileSync(new URL(`${name}.svg`, import.meta.url), svg);
