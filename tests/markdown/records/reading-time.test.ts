import { expect, test } from 'vitest';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { settings } from '../settings.ts';

const minutes = async (body: string, language: 'zh' | 'en' = 'en') => {
  const note = { text: `---\ntitle: A note\n---\n\n${body}\n`, file: 'a.md', slug: 'a', language };
  return (await renderNote(note, settings)).metadata.minutes;
};
const words = (count: number) => Array.from({ length: count }, () => 'gradient').join(' ');
const calculator = Object.keys(settings.calculators)[0]!;

test('200 words a minute, 350 Han characters', async () => {
  expect(await minutes(words(1000))).toBe(5);
  expect(await minutes('梯'.repeat(3500), 'zh')).toBe(10);
  expect(await minutes('')).toBe(1);
});

test('15 seconds for each displayed formula, 2 minutes for a calculator', async () => {
  expect(await minutes(Array.from({ length: 8 }, () => '$$\nx\n$$').join('\n\n'))).toBe(2);
  expect(await minutes(`${words(200)}\n\n::${calculator}`)).toBe(3);
});

test('questions are answered, not read through', async () => {
  const question = `:::interview{level=basic id=A-I1}\n\n${words(30)}?\n\nShort.\n\n${words(2000)}\n\n:::`;
  expect(await minutes(`${words(400)}\n\n## Interview\n\n${question}`)).toBe(2);
});
