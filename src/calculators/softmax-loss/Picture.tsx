import { coordinate as n, plain } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { clamp, linear } from '../../draw/scale.ts';
import { Jacobian } from './Jacobian.tsx';
import { type Plan, type Props, plans, pushText, shareText } from './plan.ts';

export function Picture(props: Props) {
  const { layout, words } = props;
  const plan = plans[layout.name];
  return (
    <svg class="draw" viewBox={`0 0 ${layout.width} ${plan.height}`} role="group" aria-label={words.picture}>
      <Scores {...props} plan={plan} />
      <Shares {...props} plan={plan} />
      <Jacobian {...props} plan={plan} />
      <Naive {...props} plan={plan} />
    </svg>
  );
}

type Part = Props & { plan: Plan };

/** Where a class's column has its middle, and how wide it is. */
const columnOf = ({ plan: { columns }, state }: Part, index: number) => {
  const [left, width] = columns;
  const each = width / state.logits.length;
  return { middle: left + (index + 0.5) * each, each };
};

/** The scores on one axis, each to be dragged. */
function Scores(props: Part) {
  const { state, result, words, set, plan } = props;
  const { reach } = result;
  const { caption, top, floor, numbers } = plan.scores;
  const [left, width] = plan.columns;
  const y = linear([-reach, reach], [floor, top]);
  // Handles move in steps that suit the axis, and not beyond it.
  const step = reach > 20 ? 1 : 0.1;
  const move = (index: number, wanted: number, end: number) =>
    set({
      logits: state.logits.map((z, place) =>
        place === index ? clamp(Number((Math.round(wanted / step) * step).toPrecision(12)), -end, end) : z,
      ),
    });
  return (
    <g data-key="z">
      <text class="cap" x="0" y={caption}>
        {words.scores}
      </text>
      <g class="axis">
        {[reach, 0, -reach].map((tick) => (
          <>
            <path class={tick === 0 ? 'hair strong' : 'grid'} d={`M${left} ${n(y(tick))}h${width}`} />
            <text class="t" text-anchor="end" x={left - 6} y={n(y(tick) + 4)}>
              {plain(tick)}
            </text>
          </>
        ))}
      </g>
      {state.logits.map((z, index) => {
        const { middle } = columnOf(props, index);
        return (
          <>
            <path class="q-x stem" d={`M${n(middle)} ${n(y(0))}V${n(y(z))}`} />
            <text class="t q-x" text-anchor="middle" x={n(middle)} y={numbers}>
              {plain(z)}
            </text>
            <Handle
              x={middle}
              y={y(z)}
              quantity="q-x"
              free
              label={`z ${index + 1}`}
              value={z}
              min={-reach}
              max={reach}
              text={plain(z)}
              onStep={(steps) => move(index, z + steps * step, Math.max(reach, 20))}
              onMove={(_, at) => move(index, y.invert(at), reach)}
              onEdge={(edge) => move(index, edge === 'min' ? -reach : reach, reach)}
            />
          </>
        );
      })}
    </g>
  );
}

/** A bar for each probability, its target dashed, and an arrow from one to the other. */
function Shares(props: Part) {
  const { state, result, words, plan } = props;
  const { caption, top, floor, names, p, push } = plan.shares;
  const [left, width] = plan.columns;
  const y = linear([0, 1], [floor, top]);
  const roomy = state.logits.length < 5;
  return (
    <g data-key="p">
      <text class="cap" x="0" y={caption}>
        {words.shares}
      </text>
      <g class="axis">
        <path class="grid" d={`M${left} ${top}h${width}`} />
        <path class="hair strong" d={`M${left} ${floor}h${width}`} />
        <text class="t" text-anchor="end" x={left - 6} y={top + 4}>
          1
        </text>
        <text class="t" text-anchor="end" x={left - 6} y={floor + 4}>
          0
        </text>
      </g>
      <text class="m s q-p" x="0" y={p}>
        p
      </text>
      <text class="t q-g" x="0" y={push}>
        {words.push}
      </text>
      {state.logits.map((_, index) => {
        const { middle, each } = columnOf(props, index);
        const share = result.probabilities[index]!;
        const aim = result.target[index]!;
        const bar = Math.min(each * 0.44, 52);
        const [from, beside] = [middle - bar / 2, middle + bar / 2 + Math.min(each * 0.12, 14)];
        return (
          <>
            <path
              class="q-p bars"
              stroke-width={n(bar)}
              d={`M${n(middle)} ${floor}V${n(Math.min(y(share), floor - 0.7))}`}
            />
            <path class="q-n pen thin short-dash" d={`M${n(from - 5)} ${n(y(aim))}H${n(beside + 7)}`} />
            <Arrow x={beside} from={y(share)} to={y(aim)} />
            <text
              class={`t${index === result.aim ? ' strong' : ''}`}
              text-anchor="middle"
              x={n(middle)}
              y={names}
            >
              {index + 1}
            </text>
            <text class="t q-p" text-anchor="middle" x={n(middle)} y={p}>
              {shareText(share, roomy)}
            </text>
            <text class="t q-g" text-anchor="middle" x={n(middle)} y={push}>
              {pushText(-result.gradient[index]!, roomy)}
            </text>
          </>
        );
      })}
    </g>
  );
}

/** A vertical arrow with an open head, none where it is too short to see. */
function Arrow({ x, from, to }: { x: number; from: number; to: number }) {
  const length = Math.abs(to - from);
  if (length < 1) return null;
  const head = Math.min(6, length / 2);
  const back = to + (from > to ? head : -head);
  const wing = head * 0.6;
  return (
    <path
      class="q-g pen"
      data-key="gradient"
      d={`M${n(x)} ${n(from)}V${n(to)}M${n(x - wing)} ${n(back)}L${n(x)} ${n(to)}L${n(x + wing)} ${n(back)}`}
    />
  );
}

/** What softmax gives when nothing is subtracted, class by class. */
function Naive({ state, result, words, plan: { naive } }: Part) {
  return (
    <g data-key="naive">
      <text class="t strong" x={naive.left} y={naive.caption}>
        {words.naive}
        {words.choices.precision[state.precision]}
      </text>
      {state.logits.map((_, index) => {
        const share = result.naive[index]!;
        return (
          <text class="t" x={naive.left} y={naive.first + index * 17}>
            {index + 1}
            <tspan dx="12">{Number.isNaN(share) ? words.lost[result.trouble] : plain(share)}</tspan>
          </text>
        );
      })}
    </g>
  );
}
