import { exact } from '../draw/format.ts';
import { Answer } from './Answer.tsx';
import type { Output } from './calculator.ts';
import type { Shared } from './props.ts';

/** The numbers of the result, each with its name; full precision on focus. With `only`, those alone, all of them visible. */
export function Outputs({
  calculator,
  id,
  words,
  own,
  state,
  result,
  only,
}: Shared & { only?: readonly string[] }) {
  const outputs: Record<string, Output> = calculator.outputs(result, state as never);
  const listed = Object.entries(outputs).filter(([key]) => only?.includes(key) ?? true);
  if (listed.length === 0) return null;
  return (
    <dl class="outputs">
      {listed.map(([key, { quantity, quiet, ...answer }]) => (
        <div class={quiet && !only ? 'hidden-words' : undefined}>
          <dt id={`${id}-${key}-name`}>{words.outputs[key]}</dt>
          <dd>
            <span
              role="group"
              aria-labelledby={`${id}-${key}-name`}
              class={quantity && `q-${quantity}`}
              data-output={key}
              data-value={exact(answer.value)}
              tabindex={quiet || only ? undefined : 0}
              title={Number.isFinite(answer.value) ? exact(answer.value) : undefined}
            >
              <Answer {...answer} words={own.missing} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
