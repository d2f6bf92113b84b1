import { useState } from 'preact/hooks';
import { exact } from '../draw/format.ts';
import { SpokenPower } from '../draw/Shown.tsx';
import { Spoken } from '../draw/Spoken.tsx';
import type { PartLanguage } from '../i18n/languages.ts';
import { phrase } from '../i18n/words.ts';
import { judge } from './judge.ts';
import { type Field, filled, makeProblem } from './problem.ts';
import { readAnswer } from './read-answer.ts';
import type { Topic, TopicWords } from './topic.ts';
import { words } from './words.ts';

/** What a field's answer is worth: how it is marked, and what is said of it. */
interface Finding {
  readonly mark: 'right' | 'close' | 'wrong';
  readonly text: string;
}

interface Props {
  name: string;
  topic: Topic;
  language: PartLanguage;
  seed: number;
  /** Address of the problem with a seed. */
  addressOf: (seed: number) => string;
  /** Asks for another problem; absent at build, where nothing may look alive before its script has come. */
  onFresh?: () => void;
}

/** A fresh problem of one topic: every number on the way is a field, and typical slips are named. */
export function Practice(props: Props) {
  return (
    <SpokenPower words={words[props.language].power}>
      <Problem {...props} />
    </SpokenPower>
  );
}

function Problem({ name, topic, language, seed, addressOf, onFresh }: Props) {
  const said = words[language];
  const own = topic.words[language];
  const { given, fields, numbers } = makeProblem(topic, seed);
  return (
    <section class="practice" id={`practice-${name}`} data-practice={name} aria-label={own.title}>
      <h3>{own.title}</h3>
      <p class="task">
        <Spoken text={filled(own.task, given)} />
      </p>
      <p class="near">{said.near}</p>
      <Answers key={seed} {...{ name, fields, numbers, language }} words={own.fields} onFresh={onFresh}>
        <a href={addressOf(seed)} data-seed={seed}>
          {phrase(said.seed, { seed })}
        </a>
      </Answers>
      <details key={`working-${seed}`}>
        <summary>{said.show}</summary>
        <ol>
          {fields.map(({ key, value }) => (
            <li data-solution={key} data-value={exact(value)}>
              <b>{filled(own.fields[key]!.label, numbers)}</b>{' '}
              <Spoken text={filled(own.fields[key]!.working, numbers)} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

interface AnswersProps {
  name: string;
  fields: readonly Field[];
  numbers: Readonly<Record<string, number>>;
  language: PartLanguage;
  words: TopicWords['fields'];
  onFresh: (() => void) | undefined;
  children: preact.ComponentChildren;
}

function Answers({ name, fields, numbers, language, words: own, onFresh, children }: AnswersProps) {
  const [findings, setFindings] = useState<Readonly<Record<string, Finding>>>({});
  const [summary, setSummary] = useState('');
  const said = words[language];
  // Each topic stands in a page once; ids that count components would begin anew with every topic.
  const prefix = `answer-${name}`;
  const check = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const found = fields.flatMap((field) => {
      const finding = findingOf(
        String(data.get(`${name}.${field.key}`) ?? ''),
        field,
        numbers,
        own,
        language,
      );
      return finding ? [[field.key, finding] as const] : [];
    });
    setFindings(Object.fromEntries(found));
    const right = found.filter(([, { mark }]) => mark === 'right').length;
    const score = phrase(said.score, { right, all: fields.length });
    const [first] = found.filter(([, { mark }]) => mark !== 'right');
    setSummary(found.length === 0 ? said.empty : first ? `${score} ${first[1].text}` : score);
  };
  const forget = (key: string) => {
    const { [key]: _, ...others } = findings;
    setFindings(others);
  };
  return (
    <form onSubmit={check} autocomplete="off" noValidate>
      {fields.map(({ key }) => (
        <div class="answer" data-verdict={findings[key]?.mark}>
          <label for={`${prefix}-${key}`}>{filled(own[key]!.label, numbers)}</label>
          <input
            id={`${prefix}-${key}`}
            type="text"
            name={`${name}.${key}`}
            inputmode="text"
            enterkeyhint="done"
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            disabled={!onFresh}
            aria-describedby={`${prefix}-${key}-verdict`}
            aria-invalid={findings[key] && findings[key].mark !== 'right' ? 'true' : undefined}
            onInput={() => findings[key] && forget(key)}
          />
          <p id={`${prefix}-${key}-verdict`}>
            <Spoken text={findings[key]?.text ?? ''} />
          </p>
        </div>
      ))}
      <p class="practice-acts">
        <button type="submit" disabled={!onFresh}>
          {said.check}
        </button>
        <button type="button" onClick={onFresh} disabled={!onFresh}>
          {said.fresh}
        </button>
        {children}
      </p>
      <p class="score" role="status">
        <Spoken text={summary} />
      </p>
    </form>
  );
}

/** What is said of a typed text; null of an empty one. */
function findingOf(
  text: string,
  field: Field,
  numbers: Readonly<Record<string, number>>,
  own: TopicWords['fields'],
  language: PartLanguage,
): Finding | null {
  const said = words[language];
  const read = readAnswer(text);
  if (read === 'empty') return null;
  if (typeof read === 'string') return { mark: 'wrong', text: said.unreadable };
  const verdict = judge(read, { ...field, slips: field.slips.map(({ value }) => value) });
  if (verdict.kind === 'right' || verdict.kind === 'close')
    return { mark: verdict.kind, text: said[verdict.kind] };
  if (verdict.kind !== 'slip') return { mark: 'wrong', text: said[verdict.kind] };
  const { name } = field.slips[verdict.slip]!;
  return { mark: 'wrong', text: filled(own[field.key]!.slips[name]!, numbers) };
}
