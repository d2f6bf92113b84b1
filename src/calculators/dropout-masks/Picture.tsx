import type { PictureProps } from '../../frame/calculator.ts';
import type { Words } from './en.tsx';
import type { MasksResult, parameters } from './model.ts';
import { Network } from './Network.tsx';
import { plans } from './plans.ts';
import { Sampling } from './Sampling.tsx';

type Props = PictureProps<typeof parameters, MasksResult, Words>;

export function Picture({ state, result, words, layout, set }: Props) {
  const plan = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      {plan.titled && (
        <>
          <text class="cap" x="0" y="14">
            {words.network}
          </text>
          <text class="cap" x={plan.plot.x - 32} y="14">
            {words.sampling}
          </text>
        </>
      )}
      <Network
        plan={plan}
        result={result}
        words={words}
        set={set}
        byHand={state.mask !== ''}
        sigmoid={state.readout === 'sigmoid'}
      />
      <Sampling plan={plan} state={state} result={result} words={words} />
    </svg>
  );
}
