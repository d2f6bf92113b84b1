import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { exact } from '../../draw/format.ts';
import { SpokenPower } from '../../draw/Shown.tsx';
import { type Action, Actions } from './Actions.tsx';
import { Announcer } from './Announcer.tsx';
import { Answer } from './Answer.tsx';
import {
  type AnyCalculator,
  type CalculatorWords,
  type LiveFormula,
  layouts,
  type Programs,
  type View,
} from './calculator.ts';
import { Dial } from './Dial.tsx';
import type { FrameWords } from './en.ts';
import { NumberField, SeedField, TextField } from './Field.tsx';
import { Following } from './Following.tsx';
import { FormulaPanel } from './FormulaPanel.tsx';
import { Highlight } from './Highlight.tsx';
import { Listings, type ProgramSource } from './Listings.tsx';
import { type LinkProblem, readLink, writeLink } from './link.ts';
import { Player } from './Player.tsx';
import { ProblemText } from './ProblemText.tsx';
import {
  largestSeed,
  type NumberParameter,
  type Parameter,
  read,
  same,
  startState,
  write,
} from './parameters.ts';
import { StateTable } from './StateTable.tsx';
import { wake } from './wake.ts';

export interface FrameProps {
  calculator: AnyCalculator;
  words: CalculatorWords;
  /** The words of the frame itself. */
  own: FrameWords;
  programs: ProgramSource;
  /** What makes HTML of formulas, at build. */
  renderFormula?: (live: LiveFormula) => string;
  /** Unique on the page; prefixes the names of its inputs and its part of the link. */
  id: string;
  /** What the author set in the directive: the state a reset returns to. */
  options: Record<string, string>;
  /** Where the page about the checking of numbers stands. */
  checked: string;
  /** What the last test run found, as one sentence. */
  checkedText: string;
  /** Hears of every state that was drawn whole. */
  onDrawn?: (state: AnyState) => void;
  /** A state to come back to after another could not be drawn. */
  restored?: AnyState;
}

type AnyState = Record<string, unknown>;

/** What turns a table or a drawing into something to take away; fetched before it is first asked for. */
export const taking = () => import('./take-away.ts');

/** The state an author's options describe; options were validated when the note was built. */
export function startOf(calculator: AnyCalculator, options: Record<string, string>): AnyState {
  const given = Object.entries(options).map(([key, text]) => [
    key,
    read(calculator.parameters[key] as Parameter, text).value,
  ]);
  return startState(calculator.parameters, Object.fromEntries(given) as never) as AnyState;
}

/** Milliseconds after which every part of a state has been drawn. */
const wholeAfter = 250;

/** What every calculator shares: question, presets, picture, result, controls, formula, table, program, actions. */
export function Frame(props: FrameProps) {
  return (
    <SpokenPower.Provider value={props.own.power}>
      <Instrument {...props} />
    </SpokenPower.Provider>
  );
}

function Instrument({
  calculator,
  words,
  own,
  programs,
  renderFormula,
  id,
  options,
  checked,
  checkedText,
  onDrawn,
  restored,
}: FrameProps) {
  const start = useMemo(() => startOf(calculator, options), []);
  const [state, setState] = useState<AnyState>(restored ?? start);
  const [past, setPast] = useState<AnyState[]>([]);
  const [linkProblems, setLinkProblems] = useState<LinkProblem[]>([]);
  const [live, setLive] = useState(false);
  /** Whether it is to be said that this state was come back to. */
  const [returned, setReturned] = useState(restored !== undefined);
  /** A change that waits in vain for a part that could not be fetched. */
  const [held, setHeld] = useState<AnyState | null>(null);
  const [layout, setLayout] = useState<string | null>(null);
  const root = useRef<HTMLElement>(null);
  const current = useRef(state);
  current.current = state;

  const now = useMemo(() => ({ state, result: calculator.compute(state as never) }), [state]);
  const { result } = now;
  const truth = useMemo(() => calculator.predicted?.(calculator.compute(start as never), start as never), []);
  const view = { ...now, words } as never;
  const sentence = words.sentence(view);
  const outputs = Object.entries(calculator.outputs(result, state as never));

  const set = (change: AnyState) => {
    const next = { ...current.current };
    for (const [key, value] of Object.entries(change)) {
      const parameter = calculator.parameters[key] as Parameter;
      const reading = read(parameter, write(parameter, value));
      if (reading.value !== undefined) next[key] = reading.value;
    }
    if (
      Object.keys(next).every((key) =>
        same(calculator.parameters[key] as Parameter, next[key], current.current[key]),
      )
    )
      return;
    const waiting = calculator.needs?.(next as never);
    if (waiting) {
      waiting.then(
        () => set(change),
        () => setHeld(change),
      );
      return;
    }
    setHeld(null);
    const before = current.current;
    setPast((list) => [...list.slice(-99), before]);
    current.current = next;
    setState(next);
  };

  useEffect(() => {
    const fromLink = () => {
      const {
        state: linked,
        problems,
        found,
      } = readLink(location.search, id, calculator.parameters, start as never);
      const waiting = calculator.needs?.(linked as never);
      if (waiting) {
        waiting.then(fromLink, () => setHeld(linked as AnyState));
        return;
      }
      setLinkProblems(problems);
      if (found) setState(linked as AnyState);
      else setState(start);
    };
    if (!restored && readLink(location.search, id, calculator.parameters, start as never).found) fromLink();
    wake(root.current!);
    setLive(true);
    const widths = [matchMedia('(min-width: 1200px)'), matchMedia('(min-width: 768px)')];
    const paper = matchMedia('print');
    let printing = false;
    // While printing the width is the paper's: what the window would show must not come back.
    const choose = () =>
      setLayout(
        printing || paper.matches
          ? null
          : widths[0]!.matches
            ? 'wide'
            : widths[1]!.matches
              ? 'mid'
              : 'narrow',
      );
    const print = () => {
      printing = true;
      choose();
    };
    const printed = () => {
      printing = false;
      choose();
    };
    choose();
    for (const media of [...widths, paper]) media.addEventListener('change', choose);
    addEventListener('popstate', fromLink);
    addEventListener('tangent:link', fromLink);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', printed);
    return () => {
      for (const media of [...widths, paper]) media.removeEventListener('change', choose);
      removeEventListener('popstate', fromLink);
      removeEventListener('tangent:link', fromLink);
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', printed);
    };
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => onDrawn?.(state), wholeAfter);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => {
      const search = writeLink(location.search, id, calculator.parameters, state as never, start as never);
      if (search !== location.search)
        history.replaceState(history.state, '', location.pathname + search + location.hash);
    }, 250);
    return () => clearTimeout(timer);
  }, [state, live]);

  const drawing = () =>
    [...root.current!.querySelectorAll<SVGSVGElement>('.pics svg')].find(
      (one) => one.getBoundingClientRect().width > 0,
    )!;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    return 'copied';
  };
  const seeds = Object.entries(calculator.parameters as Record<string, Parameter>).filter(
    ([, parameter]) => parameter.kind === 'seed',
  );
  /** The program of the current state, which the listing may not show yet. */
  const program = async (library: keyof Programs<string>) =>
    state === start ? programs.first[library] : (await programs.load())[library](state);
  const actions: Action[] = [
    { label: own.reset, run: () => set(start), disabled: !live },
    {
      label: own.undo,
      disabled: past.length === 0,
      run: () => {
        current.current = past.at(-1)!;
        setState(past.at(-1)!);
        setPast(past.slice(0, -1));
      },
    },
    ...(seeds.length > 0
      ? [
          {
            label: own.random,
            run: () =>
              set(
                Object.fromEntries(
                  seeds.map(([key]) => [key, ((state[key] as number) * 7919 + 104_729) % (largestSeed + 1)]),
                ),
              ),
          },
        ]
      : []),
    {
      label: own.link,
      run: () =>
        copy(
          location.origin +
            location.pathname +
            writeLink('', id, calculator.parameters, state as never, start as never) +
            `#${id}`,
        ),
    },
    { label: own.copyPytorch, run: async () => copy(await program('pytorch')) },
    { label: own.copyNumpy, run: async () => copy(await program('numpy')) },
    { label: own.csv, run: async () => copy((await taking()).toCsv(calculator.table(view))) },
    {
      label: own.markdown,
      run: async () => copy((await taking()).toMarkdown(calculator.table(view), own.missing)),
    },
    {
      label: own.svg,
      run: async () => {
        const { save, svgFile } = await taking();
        save(new Blob([svgFile(drawing())], { type: 'image/svg+xml' }), `${calculator.name}.svg`);
        return 'saved';
      },
    },
    {
      label: own.png,
      run: async () => {
        const { pngFile, save } = await taking();
        save(await pngFile(drawing()), `${calculator.name}.png`);
        return 'saved';
      },
    },
  ];

  const { player } = calculator;
  const playerEnd = calculator.playerEnd?.(result, state as never) ?? Number.POSITIVE_INFINITY;
  const controls = Object.entries(calculator.parameters as Record<string, Parameter>)
    .filter(([, parameter]) => parameter.when?.(state as never) ?? true)
    .map(([key, parameter]) => ({ key, parameter, node: control(key, parameter) }));
  /** A number's parameter and value as its control has them: what the player plays ends where this state ends. */
  function played(key: string, parameter: NumberParameter) {
    const value = state[key] as number;
    if (key !== player) return { parameter, value };
    return {
      parameter: { ...parameter, max: Math.min(parameter.max, playerEnd) },
      value: Math.min(value, playerEnd),
    };
  }
  function control(key: string, parameter: Parameter): ComponentChildren {
    const { label, hint } = words.parameters[key]!;
    const shared = {
      name: `${id}.${key}`,
      value: state[key],
      label,
      hint,
      words: own,
      reasons: words.reasons,
      onChange: (value: unknown) => set({ [key]: value }),
    };
    switch (parameter.kind) {
      case 'number':
        return <NumberField key={key} {...shared} {...played(key, parameter)} />;
      case 'seed':
        return <SeedField key={key} {...shared} parameter={parameter} />;
      case 'choice':
        return (
          <Dial
            key={key}
            {...shared}
            parameter={parameter}
            offered={parameter.offers?.(state) ?? parameter.values}
            value={state[key] as string}
            choices={words.choices[key]!}
            users={words.users?.[key]}
          />
        );
      default:
        return <TextField key={key} {...shared} parameter={parameter} />;
    }
  }
  const shownLayouts = layouts.filter(({ name }) => layout === null || layout === name);

  return (
    <section
      class="calc"
      data-calculator={calculator.name}
      data-state={live ? 'live' : 'static'}
      id={id}
      ref={root}
      aria-labelledby={`${id}-question`}
    >
      <Highlight root={root} />
      <h3 id={`${id}-question`}>{words.title}</h3>
      <p class="try">{words.invitation}</p>
      <div class="presets" role="group" aria-label={own.presets}>
        {Object.entries(calculator.presets as Record<string, AnyState>).map(([name, change]) => {
          const target = { ...start, ...change };
          const chosen = Object.keys(target).every((key) =>
            same(calculator.parameters[key] as Parameter, target[key as never], state[key]),
          );
          return (
            <button type="button" data-preset={name} aria-pressed={chosen} onClick={() => set(target)}>
              {words.presets[name]}
            </button>
          );
        })}
      </div>
      {!live && <p class="asleep">{own.asleep}</p>}
      {(held || (returned && state === restored)) && (
        <div class="problem" role="alert">
          {held ? own.notFetched : own.restored}{' '}
          <button
            type="button"
            onClick={() => {
              setReturned(false);
              set(held ?? start);
            }}
          >
            {held ? own.again : own.reset}
          </button>
        </div>
      )}
      {linkProblems.length > 0 && (
        <div class="problem" role="alert">
          {own.linkProblem}
          <ul>
            {linkProblems.map((problem) => (
              <li>
                <code>{problem.parameter}</code>:{' '}
                <ProblemText problem={problem} words={own} reasons={words.reasons} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <figure class="pics" aria-label={words.picture}>
        {shownLayouts.map((one) => (
          <div class={`layout-${one.name}`} key={one.name}>
            <calculator.Picture
              {...(view as View<never, never, never>)}
              layout={one}
              set={set}
              prefix={`${id}-${one.name}`}
            />
          </div>
        ))}
      </figure>
      {truth !== undefined && words.prediction && (
        <Prediction words={words.prediction} own={own} id={id} truth={truth} />
      )}
      <div class="bench">
        <div class="result-box">
          <p class="result">{sentence}</p>
          <dl class="outputs">
            {outputs.map(([key, { quantity, quiet, ...answer }]) => (
              <div class={quiet ? 'hidden-words' : undefined}>
                <dt id={`${id}-${key}-name`}>{words.outputs[key]}</dt>
                <dd>
                  <span
                    role="group"
                    aria-labelledby={`${id}-${key}-name`}
                    class={quantity && `q-${quantity}`}
                    data-output={key}
                    data-value={exact(answer.value)}
                    tabindex={quiet ? undefined : 0}
                    title={Number.isFinite(answer.value) ? exact(answer.value) : undefined}
                  >
                    <Answer {...answer} words={own.missing} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <div class="knobs" role="group" aria-label={own.controls}>
          {player && (
            <Player
              {...played(player, calculator.parameters[player])}
              words={own}
              onStep={(value) => set({ [player]: value })}
            />
          )}
          {controls.filter(({ parameter }) => !parameter.more).map(({ node }) => node)}
          {controls.some(({ parameter }) => parameter.more) && (
            <details class="more">
              <summary>{own.more}</summary>
              {controls.filter(({ parameter }) => parameter.more).map(({ node }) => node)}
            </details>
          )}
        </div>
        <Following kind="say" now={now}>
          {(shown) => (
            <FormulaPanel
              live={calculator.formula({ ...shown, words } as never)}
              label={own.formula}
              render={renderFormula}
            />
          )}
        </Following>
      </div>
      <details class="numbers" open>
        <summary>
          {own.table}
          <span>{words.table}</span>
        </summary>
        <Following kind="tbl" now={now}>
          {(shown) => (
            <StateTable
              id={`${id}-numbers`}
              table={calculator.table({ ...shown, words } as never)}
              caption={words.table}
              how={own.how}
              missing={own.missing}
            />
          )}
        </Following>
      </details>
      <details class="program">
        <summary>
          {own.code}
          <span>{own.codeNote}</span>
        </summary>
        <Following now={now}>
          {(shown) => (
            <Listings source={programs} state={shown.state} changed={shown.state !== start} words={own} />
          )}
        </Following>
      </details>
      <Actions actions={actions} words={own} />
      {checkedText && (
        <p class="checked">
          <a href={checked}>{checkedText}</a>
        </p>
      )}
      <Announcer root={root} state={state} live={live} />
    </section>
  );
}

/** One optional guess; nothing is kept. */
function Prediction({
  words,
  own,
  truth,
  id,
}: {
  words: NonNullable<CalculatorWords['prediction']>;
  own: FrameWords;
  truth: string;
  id: string;
}) {
  const [guess, setGuess] = useState<string | null>(null);
  return (
    <details class="predict">
      <summary>
        {own.predict}
        <span>{words.question}</span>
      </summary>
      <fieldset>
        <legend class="hidden-words">{words.question}</legend>
        {Object.entries(words.choices).map(([key, text]) => (
          <label>
            <input
              type="radio"
              name={`${id}-prediction`}
              value={key}
              checked={guess === key}
              onChange={() => setGuess(key)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <p class="truth" role="status">
        {guess && `${guess === truth ? own.right : own.wrong} ${words.reveal}`}
      </p>
    </details>
  );
}
