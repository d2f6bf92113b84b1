import type { PictureProps } from '../../frame/calculator.ts';
import { DataPlot } from './DataPlot.tsx';
import type { Words } from './en.tsx';
import { Landscape } from './Landscape.tsx';
import { LossPlot } from './LossPlot.tsx';
import type { NoiseResult, parameters } from './model.ts';
import { NoisePlot } from './NoisePlot.tsx';
import { type Box, plans } from './plans.ts';

type Props = PictureProps<typeof parameters, NoiseResult, Words>;

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const { height, land, loss, data, noise, legend } = plans[layout.name];
  const clip = (name: string, [x, y, width, height]: Box) => (
    <clipPath id={`${prefix}-${name}`}>
      <rect x={x} y={y} width={width} height={height} />
    </clipPath>
  );
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${height}`} role="group" aria-label={words.picture}>
      <defs>
        {clip('land', land)}
        {clip('data', data)}
      </defs>
      <LossPlot state={state} result={result} words={words} box={loss} legend={legend} />
      <DataPlot state={state} result={result} words={words} box={data} clip={`url(#${prefix}-data)`} />
      <NoisePlot state={state} result={result} words={words} set={set} box={noise} />
      <Landscape
        state={state}
        result={result}
        words={words}
        set={set}
        box={land}
        clip={`url(#${prefix}-land)`}
      />
    </svg>
  );
}
