import { useMemo } from 'preact/hooks';
import { HorizontalAxis, HorizontalGrid } from '../../draw/axis.tsx';
import { dots } from '../../draw/dots.ts';
import { curve, type Point, polyline } from '../../draw/path.ts';
import { linear, ticks } from '../../draw/scale.ts';
import type { PictureProps } from '../../frame/calculator.ts';
import { sigmoid } from '../../models/activations/logistic.ts';
import type { Words } from './en.tsx';
import type { NoiseResult, parameters } from './model.ts';
import { type Box, ranges } from './plans.ts';

type Props = Pick<PictureProps<typeof parameters, NoiseResult, Words>, 'state' | 'result' | 'words'> & {
  box: Box;
  clip: string;
};

/** The points, the best fit, and the fit where the mini-batches end. */
export function DataPlot({ state, result, words, box, clip }: Props) {
  const { loss, minimum, paths } = result;
  const { across, up } = ranges(box);
  const around = (values: readonly number[], range: readonly [number, number]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const rim = (high - low || 2) * 0.08;
    return linear([low - rim, high + rim], range);
  };
  const [x, y] = [around(result.x, across), around(result.y, up)];
  const points = useMemo(
    () =>
      dots(
        result.x.map((at, index): Point => [x(at), y(result.y[index]!)]),
        2,
      ),
    [loss, box],
  );
  const fitted = (w: number, b: number) =>
    state.model === 'logistic'
      ? curve((at) => sigmoid(w * at + b), ...x.domain, x, y)
      : polyline(x.domain.map((at): Point => [x(at), y(w * at + b)]));
  const [w, b] = paths[2]!.points.slice(-2) as [number, number];
  return (
    <>
      <text class="t" x={across[0]} y={up[1] - 10}>
        {words.points}
      </text>
      <HorizontalAxis scale={x} at={up[0]} ticks={ticks(...x.domain, 4)} />
      <HorizontalGrid scale={y} from={across[0]} to={across[0]} ticks={ticks(...y.domain, 4)} />
      <g clip-path={clip}>
        <path class="q-x fill" d={points} />
        {minimum && <path class="ink" d={fitted(minimum[0]!, minimum[1]!)} />}
        <path class="q-s pen long-dash" d={fitted(w, b)} />
      </g>
    </>
  );
}
