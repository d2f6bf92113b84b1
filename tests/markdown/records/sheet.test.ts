import { expect, test } from 'vitest';
import { describe as line } from '../../../src/markdown/base/problem.ts';
import type { Sheet, SheetChoice } from '../../../src/markdown/base/sheet-choice.ts';
import { renderNote } from '../../../src/markdown/pipeline.ts';
import { settings } from '../settings.ts';

/** What the sheet of such a note shows, its formulas as TeX. */
async function sheetOf(body: string, choice?: SheetChoice): Promise<Sheet | null> {
  const written = new Map<string, string>();
  const { metadata, problems } = await renderNote(
    { text: `---\ntitle: A title\n---\n\n${body}\n`, file: 'a.md', slug: 'a', language: 'en' },
    {
      ...settings,
      ...(choice && { sheet: () => choice }),
      formulas: {
        ...settings.formulas,
        render: (tex, display) => {
          const result = settings.formulas.render(tex, display);
          if ('key' in result) written.set(result.key, tex);
          return result;
        },
      },
    },
  );
  expect(problems.map(line)).toEqual([]);
  const tex = (html: string) =>
    html.replace(/<tex-formula data-key="([^"]*)"><\/tex-formula>/g, (_, key) => `[${written.get(key)}]`);
  return (
    metadata.sheet &&
    (JSON.parse(JSON.stringify(metadata.sheet), (_, value) =>
      typeof value === 'string' ? tex(value) : value,
    ) as Sheet)
  );
}

const formulas = async (tex: string) => (await sheetOf(`## Rule\n\n$$\n${tex}\n$$`))!.formulas;

test.each([
  [
    String.raw`\operatorname{relu}(z)=\left\{\begin{array}{ll} z, & z>0 \\ 0, & z\le 0 \end{array}\right.`,
    null,
  ],
  [String.raw`\begin{cases} z, & z>0 \\ 0, & z\le 0 \end{cases}`, null],
  [String.raw`p_i = \frac{e^{z_i}}{\sum_j e^{z_j}} \; .`, String.raw`[p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}]`],
  [String.raw`a = 1,\qquad b = 2.`, '[a = 1][b = 2]'],
  [String.raw`\underbrace{x}_{n}\right.`.replace('\\right.', '^.'), null],
])('%s', async (tex, shown) => {
  expect(await formulas(tex)).toEqual([{ name: 'Rule', html: [shown ?? `[${tex}]`] }]);
});

test('a formula on a line with its text and a formula before any heading are there too', async () => {
  expect((await sheetOf('Text $$x = 1$$. More.\n\n## Next\n\n- item\n\n  $$\n  y\n  $$'))!.formulas).toEqual([
    { name: '', html: ['[x = 1]'] },
    { name: 'Next', html: ['[y]'] },
  ]);
});

test.each([
  'Only words.',
  '## A section\n\nWords with $x$ inside, and a list:\n\n- one\n- two',
  '## Example {#example}\n\n$$\nx\n$$',
])('a note with nothing to look up has no sheet: %j', async (body) => {
  expect(await sheetOf(body)).toBeNull();
});

test('formulas outside of the example, the tables of the example and the traps are on it', async () => {
  const sheet = await sheetOf(`## Rule: *one* {#rule}

$$
a
$$

## Example {#example}

$$
b
$$

| n | m |
|---|---|
| 1 | 2 |

## Mistakes {#mistakes}

:::mistakes
- **This**: no, as [here](#rule)[^n]. Never.
- **That is 0.5. Really**: yes. No.
:::

[^n]: A side note.`);
  expect(sheet!.formulas).toEqual([{ name: '<em>one</em>', html: ['[a]'] }]);
  expect(sheet!.tables).toHaveLength(1);
  expect(sheet!.tables[0]).toMatch(
    /^<div class="tbl" tabindex="0"><table>\s*<thead>\s*<tr>\s*<th class="nb">n<\/th>/,
  );
  expect(sheet!.traps).toEqual([
    '<strong>This</strong>: no, as here.',
    '<strong>That is 0.5. Really</strong>: yes.',
  ]);
});

test('formulas have the name of their definition box, or what the heading says after its colon', async () => {
  const sheet = await sheetOf(`## Derivation: why divide by $d$

:::definition{title="Scaled *scores*"}
$$
a
$$
:::

$$
b
$$`);
  expect(sheet!.formulas).toEqual([
    { name: 'Scaled <em>scores</em>', html: ['[a]'] },
    { name: 'Why divide by [d]', html: ['[b]'] },
  ]);
});

test('a choice takes places, paragraphs without their colon, lists and computed numbers', async () => {
  const choice: SheetChoice = {
    formulas: [['rule', -1]],
    agreed: [['rule', 0]],
    numbers: [{ name: { zh: '数', en: 'number', another: 'nombro' }, value: '2*four; 0d', unit: ' GB' }],
    also: ['list'],
    wholeTraps: true,
    answers: 1,
  };
  const sheet = await sheetOf(
    `## Rule {#rule}

Rows are samples:

$$
a
$$

$$
b
$$

## List: choices {#list}

- one
  - inner

## Mistakes {#mistakes}

- **A**: x. y.

:::interview{level=basic}
Question $q$?

Short.

Long.
:::`,
    choice,
  );
  expect(sheet).toMatchObject({
    formulas: [{ name: 'Rule', html: ['[b]'] }],
    agreed: ['<p>Rows are samples.</p>'],
    numbers: [{ name: choice.numbers![0]!.name, html: '<span class="num">8 GB</span>' }],
    traps: ['<strong>A</strong>: x. y.'],
    answers: [{ title: 'Question <span class="nb">[q]?</span>', answer: '<p>Short.</p>' }],
  });
  expect(sheet!.also).toHaveLength(1);
  expect(sheet!.also[0]).toMatchObject({ title: 'Choices' });
  expect(sheet!.also[0]!.html).toHaveLength(1);
});

test('a crest must be good in a line too, and its numbers are computed', async () => {
  const front = (crest: string) =>
    renderNote(
      { text: `---\ntitle: A\ncrest: '${crest}'\n---\n`, file: 'a.md', slug: 'a', language: 'en' },
      settings,
    );
  expect((await front(String.raw`y = \val{2*four; 0d}`)).data.crest).toBe('y = {8}'.replace('{8}', '8'));
  const { problems } = await front(String.raw`y = 1 \tag{1}`);
  expect(problems.map(line)).toEqual([expect.stringMatching(/^a\.md:3:8: formula: .*\\tag/)]);
});
