import { useMemo } from 'preact/hooks';
import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { coordinate as n } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { curve } from '../../draw/path.ts';
import { clamp, logarithmic } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { batchNoise } from '../../models/samples/batch-noise.ts';
import type { Words } from './en.tsx';
import { type NoiseResult, parameters } from './model.ts';
import { type Box, ranges } from './plans.ts';

type Props = Pick<
  PictureProps<typeof parameters, NoiseResult, Words>,
  'state' | 'result' | 'words' | 'set'
> & { box: Box };

/** Noise as a share of one sample's against the batch size: both laws, measured crosses, and the batch size to drag. */
export function NoisePlot({ state, result: { loss, rows, row, sigma }, words, set, box }: Props) {
  const { count } = loss;
  const { across, up } = ranges(box);
  const size = logarithmic([1, Math.max(2, count)], across);
  const share = logarithmic([0.05, 1.3], up);
  const again = state.sampling === 'replacement';
  const law = (replacement: boolean) => (at: number) =>
    at > count ? Number.NaN : share(clamp(batchNoise(1, at, count, replacement), 0.05, 2));
  const same = (value: number) => value;
  const laws = useMemo(
    () => [false, true].map((replacement) => curve(law(replacement), 1, count, size, same, 63)),
    [count, box],
  );
  return (
    <>
      <text class="t" x={across[0] - 38} y={n(up[1] - 10)}>
        {words.noise}
      </text>
      <HorizontalAxis
        scale={size}
        at={up[0]}
        ticks={[1, 4, 16, 64].filter((one) => one <= Math.max(2, count))}
      />
      <HorizontalGrid scale={share} from={across[0]} to={across[1]} ticks={[0.125, 0.25, 0.5, 1]} />
      {[false, true].map((replacement) => (
        <path
          class={replacement === again ? 'q-k pen' : 'q-n pen thin short-dash'}
          d={laws[Number(replacement)]!}
        />
      ))}
      {rows.map(({ size: each, measured }) => {
        const part = measured / sigma;
        return (
          part >= 0.05 && <path class="ink" d={`M${n(size(each) - 4)} ${n(share(part) - 4)}l8 8m0 -8l-8 8`} />
        );
      })}
      <Handle
        x={size(row.size)}
        y={law(again)(row.size)}
        quantity="q-k"
        label={words.parameters.batch.label}
        text={`B = ${row.size}`}
        {...along({ ...parameters.batch, max: count }, size, row.size, (batch) => set({ batch }))}
      />
    </>
  );
}
