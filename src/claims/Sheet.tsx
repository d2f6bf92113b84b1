import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SpokenPower } from '../draw/Shown.tsx';
import { Announcer } from '../frame/Announcer.tsx';
import { layouts, type View } from '../frame/calculator.ts';
import { Outputs } from '../frame/Outputs.tsx';
import { Prediction } from '../frame/Prediction.tsx';
import type { Parameter } from '../frame/parameters.ts';
import type { Shared } from '../frame/props.ts';
import { controlOf, settingOf } from '../frame/settings.tsx';
import { sameState, useStates } from '../frame/states.ts';
import { SheetActions } from './SheetActions.tsx';
import type { SheetProps } from './sheet-props.ts';
import { showWindow } from './window.ts';

/** How many of the parameters that a link sets can be moved in its sheet. */
const operable = 2;

const narrow = layouts.find(({ name }) => name === 'narrow')!;

/** A claim where it is read: the question, the window of the picture, the result, the numbers stated, two controls. */
export function Sheet(props: SheetProps) {
  return (
    <SpokenPower words={props.own.power}>
      <Contents {...props} />
    </SpokenPower>
  );
}

function Contents(props: SheetProps) {
  const { calculator, words, own, claimed, start, group } = props;
  const id = `${props.id}-sheet`;
  const states = useStates(calculator, claimed);
  const { state, set, held } = states;
  const root = useRef<HTMLDivElement>(null);
  const result = useMemo(() => calculator.compute(state as never), [state]);
  const [guessing, setGuessing] = useState(false);
  const truth = useMemo(() => truthOf(props), []);
  const shared: Shared = { ...props, id, start, state, result, set };
  return (
    <div
      class="sheet-body"
      data-guessing={guessing ? '' : undefined}
      ref={root}
      {...(group && { role: 'group', 'aria-labelledby': `${id}-question` })}
    >
      <div class="sheet-text">
        <p class="question" id={`${id}-question`} tabindex={-1}>
          {words.title}
        </p>
      </div>
      <Window shared={shared} />
      <div class="sheet-text">
        <p class="result">{words.sentence({ state, result, words } as never)}</p>
        <Outputs {...shared} only={props.shown} />
        {held && (
          <div class="problem" role="alert">
            {own.notFetched}{' '}
            <button type="button" onClick={() => set(held)}>
              {own.again}
            </button>
          </div>
        )}
        <div class="knobs" role="group" aria-label={own.controls}>
          {operableKeys(props).map((key) => controlOf(shared, settingOf(shared, key)))}
        </div>
        {truth !== undefined && (
          <Prediction
            words={words.prediction!}
            own={own}
            id={id}
            truth={truth}
            begun={props.guessing}
            onGuessing={setGuessing}
          />
        )}
      </div>
      <SheetActions {...props} state={state} onReset={() => set(claimed)} />
      <Announcer root={root} state={state} live />
    </div>
  );
}

/** A choice among more words than these is the whole calculator's: it would be higher than the picture. */
const fewWords = 5;

/** The parameters among those the link sets that a reader can move: those that matter in its state, the first two. */
function operableKeys({ calculator, claimed, keys }: SheetProps): string[] {
  const parameters = calculator.parameters as Record<string, Parameter>;
  const fits = (parameter: Parameter | undefined) =>
    parameter?.kind !== 'choice' || (parameter.offers?.(claimed) ?? parameter.values).length <= fewWords;
  return keys
    .filter((key) => (parameters[key]?.when?.(claimed as never) ?? true) && fits(parameters[key]))
    .slice(0, operable);
}

/** What is to be guessed, where the claim is of the state that the guess is about; undefined elsewhere. */
function truthOf({ calculator, words, start, claimed }: SheetProps): string | undefined {
  if (!words.prediction || !sameState(calculator, start, claimed)) return undefined;
  return calculator.predicted?.(calculator.compute(start as never), start as never);
}

function Window({ shared }: { shared: Shared }) {
  const { calculator, words, state, result, set, id } = shared;
  const figure = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const drawing = figure.current!.querySelector('svg');
    if (drawing) showWindow(drawing, calculator.window);
  });
  const view = { state, result, words } as View<never, never, never>;
  return (
    <figure class="pics" aria-label={words.picture} ref={figure}>
      <calculator.Picture {...view} layout={narrow} set={set} prefix={id} />
    </figure>
  );
}
