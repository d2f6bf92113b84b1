import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { HorizontalAxis } from '../../draw/axis.tsx';
import { fixed, coordinate as n } from '../../draw/format.ts';
import { Handle } from '../../draw/Handle.tsx';
import { curve, polyline } from '../../draw/path.ts';
import { clamp, linear } from '../../draw/scale.ts';
import type { Language } from '../../i18n/languages.ts';
import { phrase, words } from '../../i18n/words.ts';
import { compute, reach } from './model.ts';

/** Where things stand on a plate; the narrow one is laid out anew for phones, not shrunk. */
const plates = {
  wide: {
    name: 'wide',
    width: 816,
    height: 860,
    centre: 404,
    unit: 62,
    floor: 612,
    rise: 420,
    base: 800,
    bar: 812,
    tangent: 250,
    guard: 84,
  },
  narrow: {
    name: 'narrow',
    width: 360,
    height: 470,
    centre: 172,
    unit: 26,
    floor: 326,
    rise: 226,
    base: 426,
    bar: 346,
    tangent: 90,
    guard: 60,
  },
} as const;
type Plan = (typeof plates)[keyof typeof plates];

/** The home page's signature: a sigmoid whose tangent the reader drags; f and 1 − f as two parts of one length. */
export function Plate({ language, tagline }: { language: Language; tagline: readonly string[] }) {
  const [x, setX] = useState(0.8);
  const set = (to: number) => setX(clamp(Math.round(to * 50) / 50, -reach, reach));
  const said = words[language];
  const { f, rest, slope } = compute(x);
  return (
    <>
      <p class="lede">
        {tagline.map((line, index) => (
          <Fragment key={line}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
      <dl class="derive">
        <div>
          <dt>
            <span class="q-g it">f′</span>(<span class="q-x it">x</span>) = <span class="q-p it">f</span>(
            <span class="q-x it">x</span>) (1 − <span class="q-p it">f</span>(<span class="q-x it">x</span>))
          </dt>
          <dd>
            ={' '}
            <span class="q-p" data-output="f" data-value={f}>
              {fixed(f, 4)}
            </span>{' '}
            ×{' '}
            <span class="q-p" data-output="rest" data-value={rest}>
              {fixed(rest, 4)}
            </span>
          </dd>
          <dd>
            ={' '}
            <span class="q-g" data-output="slope" data-value={slope}>
              {fixed(slope, 4)}
            </span>{' '}
            ≤ <span class="q-n">0.25</span>
          </dd>
        </div>
      </dl>
      <p class="hint">{said.tangentHint}</p>
      {Object.values(plates).map((plan) => (
        <Drawing key={plan.name} plan={plan} x={x} set={set} language={language} />
      ))}
    </>
  );
}

/** Where everything stands on a plate while the tangent touches the curve at x. */
function layout(plan: Plan, x: number) {
  const { f, rest, slope } = compute(x);
  const across = linear([0, 1], [plan.centre, plan.centre + plan.unit]);
  const up = linear([0, 1], [plan.floor, plan.floor - plan.rise]);
  const bell = linear([0, 1], [plan.base, plan.base - plan.rise]);
  const point = [across(x), up(f)] as const;
  // The tangent has a fixed length on paper, so that it never runs into the title.
  const angle = Math.atan2(-slope * plan.rise, plan.unit);
  // Near the bar the triangle of the slope stands on the other side of the point.
  const side = point[0] + plan.unit > plan.bar - plan.guard ? -1 : 1;
  return {
    across,
    up,
    bell,
    ends: [across.invert(0), across.invert(plan.bar)] as const,
    point,
    tip: [Math.cos(angle) * plan.tangent, Math.sin(angle) * plan.tangent] as const,
    side,
    corner: [across(x + side), up(f + side * slope)] as const,
    top: up(1),
    bottom: up(0),
    f,
    rest,
    slope,
  };
}
type Layout = ReturnType<typeof layout>;

function Drawing({
  plan,
  x,
  set,
  language,
}: {
  plan: Plan;
  x: number;
  set: (x: number) => void;
  language: Language;
}) {
  const said = words[language];
  const at = layout(plan, x);
  const { across, up, bell, ends, point, slope } = at;
  return (
    <svg
      class={`draw plate-${plan.name}`}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="group"
      aria-label={said.tangentHint}
    >
      <Ground plan={plan} at={at} language={language} />
      <path class="q-p pen" d={curve((v) => compute(v).f, ...ends, across, up, 160)} />
      <path
        class="lead"
        d={`M${n(point[0])} ${n(point[1])}V${n(bell(slope))}M${n(point[0])} ${n(point[1])}H${plan.bar}`}
      />
      <Parts plan={plan} at={at} />
      <Tangent at={at} />
      <circle class="q-g fill" cx={n(point[0])} cy={n(bell(slope))} r="4" />
      <Handle
        x={point[0]}
        y={point[1]}
        quantity="q-g"
        label={said.tangentLabel}
        value={x}
        min={-reach}
        max={reach}
        text={phrase(said.tangentValue, { x: fixed(x, 2), slope: fixed(slope, 4) })}
        onStep={(steps) => set(x + steps * 0.1)}
        onMove={(to) => set(across.invert(to))}
        onEdge={(edge) => set(edge === 'min' ? -reach : reach)}
      />
    </svg>
  );
}

/** What does not move: f′ as a bell above its axis, its bound, and the levels 0 and 1 of f. */
function Ground({ plan, at, language }: { plan: Plan; at: Layout; language: Language }) {
  const said = words[language];
  const wide = plan.name === 'wide';
  const { across, bell, ends, top, bottom } = at;
  const slopes = curve((v) => compute(v).slope, ...ends, across, bell, 160);
  return (
    <>
      <path
        class="hair dotted"
        d={`M0 ${n(bottom)}H${plan.bar}M${n(across(wide ? -1.6 : -0.6))} ${n(top)}H${plan.bar}`}
      />
      <path class="q-g bell" d={`${slopes}V${plan.base}H0Z`} />
      <path class="q-g pen thin" d={slopes} />
      <HorizontalAxis
        scale={Object.assign((v: number) => across(v), {
          domain: ends,
          range: [0, plan.bar] as const,
          invert: across.invert,
        })}
        at={plan.base}
        ticks={wide ? [-6, -4, -2, 0, 2, 4, 6] : [-6, -4, -2, 0, 2, 4]}
      />
      <path class="q-n pen thin short-dash" d={`M0 ${n(bell(0.25))}H${plan.bar}`} />
      <text class="t q-n" x={wide ? 48 : 20} y={n(bell(0.25) - 8)}>
        {wide ? said.bound : said.boundShort}
      </text>
      <text class="m q-g" x={n(across(2.1))} y={n(bell(compute(2.1).slope) - 10)}>
        f
        <tspan class="prime" dy="-5" dx="1">
          ′
        </tspan>
      </text>
    </>
  );
}

/** The bar of length 1 beside the curve, in two parts: f and 1 − f. */
function Parts({ plan, at: { f, rest, point, top, bottom } }: { plan: Plan; at: Layout }) {
  const outside = plan.name === 'narrow' || rest * plan.rise < 44;
  const restAt = outside ? top - 10 : (top + point[1]) / 2 + 6;
  const wholeAt = f * plan.rise < 44 ? bottom + 22 : (bottom + point[1]) / 2 + 6;
  return (
    <>
      <path class="q-p rail" d={`M${plan.bar} ${n(bottom)}V${n(point[1])}`} />
      <path class="q-p rail open" d={`M${plan.bar} ${n(point[1])}V${n(top)}`} />
      <text class="m q-p halo" text-anchor="end" x={plan.bar - 14} y={n(wholeAt)}>
        f
        <tspan class="r" dx="7">
          {fixed(f, 4)}
        </tspan>
      </text>
      <text class="m q-p halo" text-anchor="end" x={plan.bar - 14} y={n(restAt)}>
        <tspan class="r">1 − </tspan>f
        <tspan class="r" dx="7">
          {fixed(rest, 4)}
        </tspan>
      </text>
    </>
  );
}

/** The tangent and the triangle of its slope, one unit wide. */
function Tangent({ at: { point, tip, side, corner, slope } }: { at: Layout }) {
  const middle = (corner[1] + point[1]) / 2;
  const flat = Math.abs(corner[1] - point[1]) < 26;
  return (
    <>
      <path class="tri" d={`M${n(point[0])} ${n(point[1])}H${n(corner[0])}V${n(corner[1])}`} />
      <path
        class="q-g pen"
        d={polyline([
          [point[0] - tip[0], point[1] - tip[1]],
          [point[0] + tip[0], point[1] + tip[1]],
        ])}
      />
      <text class="t halo" text-anchor="middle" x={n((point[0] + corner[0]) / 2)} y={n(point[1] + side * 17)}>
        1
      </text>
      <text
        class="r q-g slope halo"
        text-anchor={side < 0 ? 'end' : 'start'}
        x={n(corner[0] + side * 10)}
        y={n(flat ? point[1] - side * 30 : middle + 6)}
      >
        {fixed(slope, 4)}
      </text>
    </>
  );
}
