import { coordinate as n, plain } from '../../draw/format.ts';
import { along, Handle } from '../../draw/Handle.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import { later, together } from '../../frame/later.ts';
import { column, margins } from './boxes.ts';
import { parameters } from './parameters.ts';
import { Storey } from './Storey.tsx';
import { type Props, rounded, storeysOf } from './storeys.ts';

/** The picture of a surface, fetched when one is first walked on. */
export const landscape = later(() => import('./landscape.tsx'));
if (import.meta.env.SSR) await together([landscape]);

/**
 * Where the storeys of a stream stand; the last, the parameter, is taller. On a phone they stand at the same heights
 * whether there are three or four, so that one window shows the first three.
 */
function tower(layout: string, storeys: number) {
  const [left, right] = margins[layout]!;
  const narrow = layout === 'narrow';
  const apart = narrow ? 36 : 30;
  const [tall, more] = narrow
    ? [56, storeys > 3 ? 28 : 0]
    : [Math.min(88, (346 - apart * (storeys - 1)) / storeys - 5), 20];
  const heights = Array.from({ length: storeys }, (_, index) => (index === storeys - 1 ? tall + more : tall));
  const boxes = column(left, right - left, 20, heights, apart);
  return { boxes, height: boxes.at(-1)!.y + boxes.at(-1)!.height + 24 };
}

export function Picture({ state, result, words, layout, set, prefix }: Props) {
  const { ground, horizon, paths } = result;
  const every = storeysOf(result, words);
  const plan = ground
    ? landscape.part.planOf(layout.name, every, paths)
    : { shown: every, ...tower(layout.name, every.length) };
  const { shown } = plan;
  const last = plan.boxes.at(-1)!;
  const t = linear([0, horizon], [last.x, last.x + last.width]);
  const at = t(state.steps);
  const lowest = shown[shown.length - 1]!;
  const domain = rounded(Array.from(lowest.marks[0]!.values), false);
  const parameterAt = linear(domain, [last.y + last.height, last.y])(paths[0]![state.steps]!);
  return (
    <svg
      class="draw"
      viewBox={`0 0 ${layout.width} ${n(plan.height)}`}
      role="group"
      aria-label={words.picture}
    >
      <path class="lead" d={`M${n(at)} ${n(plan.boxes[0]!.y)}V${n(last.y + last.height)}`} />
      {shown.map((one, index) => (
        <Storey
          key={one.marks[0]!.key}
          plan={one}
          box={plan.boxes[index]!}
          t={t}
          steps={state.steps}
          clip={`${prefix}-${index}`}
          domain={index === 0 && paths.length > 1 ? ground!.domain[1] : undefined}
          axis={index === shown.length - 1}
        />
      ))}
      <text class="m s" text-anchor="end" x={last.x - 10} y={n(last.y + last.height + 19)}>
        t
      </text>
      {'land' in plan && (
        <landscape.part.Landscape {...{ ground: ground!, result, state, words, set, prefix, ...plan }} />
      )}
      {!ground && (
        <Handle
          x={at}
          y={clamp(parameterAt, last.y, last.y + last.height)}
          quantity="q-w"
          label={words.cursor}
          text={`t = ${state.steps}, θ = ${plain(paths[0]![state.steps]!)}`}
          {...along({ ...parameters.steps, max: horizon }, t, state.steps, (steps) => set({ steps }))}
        />
      )}
    </svg>
  );
}
