import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SpokenPower } from '../draw/Shown.tsx';
import { Actions } from './Actions.tsx';
import { Announcer } from './Announcer.tsx';
import { Further } from './Controls.tsx';
import type { View } from './calculator.ts';
import { Following } from './Following.tsx';
import { FormulaPanel } from './FormulaPanel.tsx';
import { Listings } from './Listings.tsx';
import { useLayouts } from './layout.ts';
import type { LinkProblem } from './link.ts';
import { linking, useLink } from './linked.ts';
import { Prediction } from './Prediction.tsx';
import type { FrameProps, Shared } from './props.ts';
import { Stage } from './Stage.tsx';
import { StateTable } from './StateTable.tsx';
import { type AnyState, sameState, startOf, useStates } from './states.ts';
import { wake } from './wake.ts';

/** Milliseconds after which every part of a state has been drawn. */
const wholeAfter = 250;

/** What every calculator shares: question, presets, picture, result, controls, formula, table, program, actions. */
export function Frame(props: FrameProps) {
  return (
    <SpokenPower words={props.own.power}>
      <Instrument {...props} />
    </SpokenPower>
  );
}

function Instrument(props: FrameProps) {
  const { calculator, words, own, id, options, formulas, renderFormula, checked, checkedText } = props;
  const { onDrawn, restored } = props;
  const start = useMemo(() => startOf(calculator, options), []);
  const states = useStates(calculator, restored ?? start);
  const { state, set, held } = states;
  const [live, setLive] = useState(false);
  const root = useRef<HTMLElement>(null);
  const linkProblems = useLink(calculator, id, start, states, restored !== undefined, live);
  const layouts = useLayouts(root);
  useEffect(() => {
    wake(root.current!);
    setLive(true);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => onDrawn?.(state), wholeAfter);
    return () => clearTimeout(timer);
  }, [state]);

  const now = useMemo(() => ({ state, result: calculator.compute(state as never) }), [state]);
  const truth = useMemo(() => calculator.predicted?.(calculator.compute(start as never), start as never), []);
  const [more, setMore] = useState(false);
  const [guessing, setGuessing] = useState(false);
  const view = { ...now, words } as View<never, never, never>;
  const showMore = () => {
    setMore(true);
    root.current!.querySelector<HTMLElement>('.more > summary')!.focus();
  };

  const shared = { ...props, ...now, start, set };
  return (
    <section
      class="calc"
      data-calculator={calculator.name}
      data-state={live ? 'live' : 'static'}
      data-guessing={guessing ? '' : undefined}
      id={id}
      ref={root}
      aria-labelledby={`${id}-question`}
    >
      <h3 id={`${id}-question`}>{words.title}</h3>
      <p class="try">{words.invitation}</p>
      <Presets {...shared} />
      {!live && <p class="asleep">{own.asleep}</p>}
      <Troubles {...shared} held={held} returned={state === restored} linked={linkProblems} />
      <Stage shared={shared} layouts={layouts} root={root} live={live} onMore={showMore} />
      <Further shared={shared} open={more} onToggle={setMore} />
      {truth !== undefined && words.prediction && (
        <Prediction words={words.prediction} own={own} id={id} truth={truth} onGuessing={setGuessing} />
      )}
      <Following kind="say" now={now}>
        {(shown) => (
          <FormulaPanel
            live={calculator.formula({ ...shown, words } as never)}
            words={own}
            address={formulas}
            render={renderFormula}
          />
        )}
      </Following>
      <Numbers {...props} now={now} />
      <Program {...props} now={now} start={start} />
      <Actions {...shared} view={view} root={root} states={states} live={live} />
      {checkedText && (
        <p class="checked">
          <a href={checked}>{checkedText}</a>
        </p>
      )}
      <Announcer root={root} state={state} live={live} />
    </section>
  );
}

/** For parts that follow later. */
interface Followed extends FrameProps {
  now: Pick<Shared, 'state' | 'result'>;
}

function Presets({ calculator, words, own, start, state, set }: Shared) {
  return (
    <div class="presets" role="group" aria-label={own.presets}>
      {Object.entries(calculator.presets).map(([name, change]) => {
        const target = { ...start, ...change };
        return (
          <button
            type="button"
            data-preset={name}
            aria-pressed={sameState(calculator, target, state)}
            onClick={() => set(target)}
          >
            {words.presets[name]}
          </button>
        );
      })}
    </div>
  );
}

/** What stands in the way: a part that could not be fetched, a state that could not be drawn, a link that asks too much. */
function Troubles({
  words,
  own,
  start,
  set,
  held,
  returned,
  linked,
}: Shared & { held: AnyState | null; returned: boolean; linked: readonly LinkProblem[] }) {
  const [said, setSaid] = useState(false);
  return (
    <>
      {(held || (returned && !said)) && (
        <div class="problem" role="alert">
          {held ? own.notFetched : own.restored}{' '}
          <button
            type="button"
            onClick={() => {
              setSaid(true);
              set(held ?? start);
            }}
          >
            {held ? own.again : own.reset}
          </button>
        </div>
      )}
      {linked.length > 0 && <linking.part.LinkProblems problems={linked} own={own} reasons={words.reasons} />}
    </>
  );
}

function Numbers({ calculator, words, own, now, id }: Followed) {
  return (
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
            words={own}
          />
        )}
      </Following>
    </details>
  );
}

function Program({ own, now, programs, start }: Followed & { start: AnyState }) {
  return (
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
  );
}
