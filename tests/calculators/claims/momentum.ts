import { compute, type PhaseState } from '../../../src/calculators/momentum-phase/model.ts';
import { values } from '../../../src/worked/momentum.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

interface Lane {
  values: Float64Array;
  divergedAt: number | null;
}

export const claims: readonly Claim[] = [
  {
    link: 'optimizer-steps?optimizer=momentum&convention=note&source=stream&gradients=1&learningRate=1&momentum=0.9&steps=50',
    says: 'after 50 equal gradients the velocity is 9.9485, almost at the limit 10',
    holds: ({ outputs }) => near(outputs.v, 9.9485, 5e-5),
  },
  {
    link: 'optimizer-steps?optimizer=momentum&convention=note&source=stream&gradients=1,-1&learningRate=1&momentum=0.9&steps=60',
    says: 'alternating gradients: 1, −0.1, 0.91, … and in the end 1/1.9 in size',
    holds: ({ outputs, result }) =>
      near(result.rows[0][1].velocity, -0.1, 1e-12) &&
      near(result.rows[0][2].velocity, 0.91, 1e-12) &&
      near(Math.abs(outputs.v!), 1 / 1.9, 1e-3) &&
      near(Math.abs(outputs.v!), values.alternate60!, 1e-12),
  },
  {
    link: 'optimizer-race?surface=ravine&kappa=100&racer1=sgd&racer2=momentum&racer3=none&rate1=0.019802&rate2=0.033058&momentum=0.669421&steps=200',
    says: 'at their best settings gradient descent needs 115 steps a digit, the heavy ball 11.8',
    holds: ({ outputs }) =>
      near(outputs.digit_a, 115, 0.5) &&
      near(outputs.digit_b, 11.8, 0.05) &&
      near(values.digitBall100, 11.8, 0.05),
  },
  {
    link: 'optimizer-race?surface=ravine&kappa=25&racer1=sgd&racer2=momentum&racer3=none&rate1=0.1&rate2=0.1&momentum=0.9&steps=200',
    says: 'at 0.1 gradient descent diverges, momentum does not',
    holds: ({ result: { racers } }) =>
      racers[0].divergedAt !== null && racers[1].values[200] < racers[1].values[0] / 100,
  },
  {
    link: 'optimizer-steps?optimizer=momentum&convention=average&source=stream&gradients=1&learningRate=0.1&momentum=0.9&steps=50',
    says: 'step 50 of the average form is near 0.1, a tenth of form one’s',
    holds: ({ outputs }) => near(outputs.update, 0.099485, 5e-7),
  },
  {
    link: 'optimizer-steps?optimizer=momentum&convention=note&source=surface&surface=ravine&kappa=25&learningRate=0.06&momentum=0.9&steps=200',
    says: 'momentum is stable at 0.06 in the valley of κ = 25',
    holds: ({ outputs, result }) => result.divergedAt === null && outputs.loss! < 1e-6,
  },
  {
    link: 'optimizer-steps?optimizer=nesterov&convention=look-ahead&source=surface&surface=ravine&kappa=25&learningRate=0.06&momentum=0.9&steps=200',
    says: 'Nesterov is not',
    holds: ({ outputs, result }) => result.divergedAt !== null && outputs.loss! > 1e6,
  },
  {
    link: 'optimizer-steps?optimizer=nesterov&convention=pytorch&source=surface&surface=parabola&learningRate=0.1&momentum=0.9&steps=2',
    says: 'the library form reports 0.81 and 0.5751, the next look-ahead points',
    holds: ({ outputs, result }) =>
      near(result.rows[0][0].x, 0.81, 1e-12) && near(outputs.theta, 0.5751, 1e-12),
  },
  {
    link: 'optimizer-steps?optimizer=momentum&convention=note&source=surface&surface=parabola&learningRate=0.1&momentum=0.9&steps=9',
    says: 'momentum overshoots farthest at step 9, to −0.6037',
    holds: ({ outputs, result }) =>
      near(outputs.theta, -0.6037, 5e-5) && Math.min(...result.paths[0]) === outputs.theta,
  },
  {
    link: 'optimizer-steps?optimizer=nesterov&convention=look-ahead&source=surface&surface=parabola&learningRate=0.1&momentum=0.9&steps=9',
    says: 'Nesterov too, but only to −0.3546',
    holds: ({ outputs, result }) =>
      near(outputs.theta, -0.3546, 5e-5) && Math.min(...result.paths[0]) === outputs.theta,
  },
  {
    link: 'optimizer-race?surface=ravine&kappa=25&racer1=sgd&racer2=momentum&racer3=nesterov&rate1=0.02&rate2=0.02&rate3=0.02&momentum=0.9&steps=439',
    says: 'first below 10⁻⁶ at 439, 129 and 110',
    holds: ({ result }) =>
      result.racers.map(({ values }: Lane) => values.findIndex((value) => value < 1e-6)).join() ===
      '439,129,110',
  },
  {
    link: 'momentum-phase?learningRate=0.02&momentum=0.9&curvature=1',
    says: 'where the roots are complex, their size is √γ at curvature 1 and at 25',
    holds: ({ outputs, result, state }) => {
      const steep = compute({ ...(state as PhaseState), curvature: 25 });
      return (
        result.regime === 'spiral' &&
        steep.regime === 'spiral' &&
        near(outputs.radius, Math.sqrt(0.9), 1e-12) &&
        near(steep.radius, Math.sqrt(0.9), 1e-12)
      );
    },
  },
  {
    link: 'momentum-phase?learningRate=0.15&momentum=0.9&curvature=25',
    says: 'the heavy ball’s limit at γ = 0.9, λ = 25 is 0.152; 0.15 still converges',
    holds: ({ outputs, result }) => near(outputs.limit, 0.152, 1e-12) && result.regime !== 'diverge',
  },
  {
    link: 'momentum-phase?rule=nesterov&learningRate=0.055&momentum=0.9&curvature=25',
    says: 'Nesterov’s limit there is 0.0543; 0.055 diverges',
    holds: ({ outputs, result }) => near(outputs.limit, 0.0543, 5e-5) && result.regime === 'diverge',
  },
  {
    link: 'optimizer-steps?optimizer=momentum&convention=note&source=stream&gradients=1,0,0,0,0,0,0,0,0,0,0&learningRate=1&momentum=0.9&steps=11',
    says: 'ten steps after a single push 0.9¹⁰ = 0.3487 of the velocity is left',
    holds: ({ outputs, result }) =>
      result.rows[0][0].velocity === 1 &&
      result.rows[0].slice(1, 11).every(({ gradient }: { gradient: number }) => gradient === 0) &&
      near(outputs.v, 0.9 ** 10, 1e-12) &&
      near(outputs.v, values.impulse10!, 1e-12),
  },
  {
    link: 'optimizer-steps?optimizer=nesterov&convention=look-ahead&source=surface&surface=parabola&learningRate=0.1&momentum=0.9&steps=2',
    says: 'Nesterov takes its second gradient at 0.81 instead of 0.9 and goes to 0.729',
    holds: ({ outputs, result }) =>
      near(result.paths[0][1], 0.9, 1e-12) &&
      near(result.now.lookAhead, 0.81, 1e-12) &&
      near(result.now.gradient, 0.81, 1e-12) &&
      near(outputs.theta, 0.729, 1e-12),
  },
];
