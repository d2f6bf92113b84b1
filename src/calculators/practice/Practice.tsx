import { useState } from 'preact/hooks';
import { exact, plain } from '../../draw/format.ts';
import { parseNumber } from '../../draw/parse.ts';
import type { Language } from '../../i18n/languages.ts';
import { phrase } from '../../i18n/words.ts';
import { random } from '../../models/random.ts';
import { type Field, judge, topics } from './problems.ts';
import { words } from './strings.ts';

const shown = (value: number | string) =>
  (typeof value === 'number' ? exact(value) : value).replaceAll('-', '−');

/** Fresh problems of one topic: every intermediate result is a field, and typical slips are named. */
export function Practice({ topic, language }: { topic: string; language: Language }) {
  const [seed, setSeed] = useState(1);
  const said = words[language];
  const { title, task, fields: labels } = said.topics[topic]!;
  const { given, fields } = topics[topic]!.generate(random(seed));
  const numbers = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, shown(value)]));
  return (
    <section class="practice" data-practice={topic} aria-label={title}>
      <h3>{title}</h3>
      <p class="task">{phrase(task, numbers)}</p>
      <div key={seed}>
        {fields.map((field) => (
          <Answer
            id={`${topic}-${field.key}`}
            key={field.key}
            field={field}
            label={phrase(labels[field.key]!, numbers)}
            language={language}
          />
        ))}
      </div>
      <p class="practice-acts">
        <button type="button" onClick={() => setSeed(seed + 1)}>
          {said.fresh}
        </button>
        <span>
          {said.seed} {seed}
        </span>
      </p>
      <details>
        <summary>{said.show}</summary>
        <dl>
          {fields.map(({ key, value }) => (
            <div>
              <dt>{phrase(labels[key]!, numbers)}</dt>
              <dd data-solution={key} data-value={exact(value)}>
                {plain(value, 5)}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Answer({
  id,
  field,
  label,
  language,
}: {
  id: string;
  field: Field;
  label: string;
  language: Language;
}) {
  const [verdict, setVerdict] = useState<{ text: string; right: boolean } | null>(null);
  const said = words[language];
  const check = (text: string) => {
    if (text.trim() === '') return setVerdict(null);
    const typed = parseNumber(text);
    if (typeof typed === 'string') return setVerdict({ text: said.unreadable, right: false });
    const found = judge(typed, field);
    if (found === 'right') return setVerdict({ text: said.right, right: true });
    setVerdict({ text: found === 'unknown' ? said.unknown : said.slips[found], right: false });
  };
  return (
    <div class="answer">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-verdict`}
        aria-invalid={verdict && !verdict.right ? 'true' : undefined}
        onChange={(event) => check(event.currentTarget.value)}
      />
      <p id={`${id}-verdict`} class={verdict?.right ? 'right' : undefined} role="status">
        {verdict?.text}
      </p>
    </div>
  );
}
