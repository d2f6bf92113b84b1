import { compute as computePhase, type PhaseState } from '../../../src/calculators/momentum-phase/model.ts';
import { values } from '../../../src/worked/optimization.ts';
import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance: number) =>
  Math.abs(value! - target) <= tolerance;

export const claims: readonly Claim[] = [
  {
    link: 'optimizer-race?surface=ravine&kappa=25&racer1=sgd&racer2=none&racer3=none&racer4=none&rate1=0.02&steps=100',
    says: 'of x = 10 the share 0.98^100 is left',
    holds: ({ result }) => near(result.racers[0].points[200] / 10, 0.98 ** 100, 1e-12),
  },
  {
    link: 'optimizer-race?surface=ravine&kappa=25&racer1=sgd&racer2=momentum&racer3=nesterov&racer4=adam&rate1=0.082&rate2=0.082&rate3=0.082&rate4=0.3&momentum=0.9&steps=300',
    says: 'past ηκ = 2 gradient descent diverges, slowly',
    holds: ({ result }) => result.racers[0].divergedAt > 100,
  },
  {
    link: 'optimizer-race?surface=ravine&kappa=25&racer1=sgd&racer2=momentum&racer3=nesterov&racer4=adam&rate1=0.02&rate2=0.02&rate3=0.02&rate4=0.3&momentum=0.9&steps=100',
    says: 'the values of the table after 100 steps',
    holds: ({ outputs }) =>
      near(outputs.loss_a, 0.8794, 5e-6) &&
      near(outputs.loss_b, 9.9825e-4, 5e-9) &&
      near(outputs.loss_c, 1.9251e-4, 5e-9) &&
      near(outputs.loss_d, 1.3501e-3, 5e-8),
  },
  {
    link: 'optimizer-race?surface=ravine&kappa=25&racer1=adagrad&racer2=none&racer3=none&racer4=none&rate1=1&steps=100',
    says: 'Adagrad’s first step is 1 in each coordinate, no step is larger, and it arrives',
    holds: ({ result, outputs }) => {
      const { points, divergedAt } = result.racers[0];
      const steps = Array.from({ length: 200 }, (_, i) => Math.abs(points[i + 2] - points[i]));
      return (
        divergedAt === null &&
        near(steps[0], 1, 1e-9) &&
        Math.max(...steps) <= 1 + 1e-9 &&
        outputs.loss_a! < 0.1
      );
    },
  },
  {
    link: 'optimizer-race?surface=rosenbrock&racer1=sgd&racer2=momentum&racer3=nesterov&racer4=adam&rate1=0.001&rate2=0.001&rate3=0.001&rate4=0.001&momentum=0.9&steps=500',
    says: 'with 0.001 for all Adam comes last, at 4.241, gradient descent comes to 2.285',
    holds: ({ outputs }) =>
      outputs.loss_d! > Math.max(outputs.loss_a!, outputs.loss_b!, outputs.loss_c!) &&
      near(outputs.loss_a, values.bentSgd!, 1e-12) &&
      near(outputs.loss_d, values.bentAdam!, 1e-12) &&
      near(outputs.loss_a, 2.285, 5e-4) &&
      near(outputs.loss_d, 4.241, 5e-4),
  },
  {
    link: 'optimizer-race?surface=rosenbrock&racer1=sgd&racer2=momentum&racer3=nesterov&racer4=adam&rate1=0.001&rate2=0.001&rate3=0.001&rate4=0.1&momentum=0.9&steps=500',
    says: 'with 0.1 Adam comes to 0.0155, far below gradient descent',
    holds: ({ outputs }) =>
      outputs.loss_d! < 0.01 * outputs.loss_a! &&
      near(outputs.loss_d, values.bentAdamTuned!, 1e-12) &&
      near(outputs.loss_d, 0.0155, 5e-5),
  },
  {
    link: 'momentum-phase?learningRate=0.1&momentum=0&curvature=25',
    says: 'gradient descent on curvature 25 has the limit 2/25; at 0.1 it diverges',
    holds: ({ outputs, result }) => near(outputs.limit, 2 / 25, 1e-12) && result.regime === 'diverge',
  },
  {
    link: 'momentum-phase?learningRate=0.1&momentum=0.9&curvature=25',
    says: 'momentum 0.9 lifts the limit from 0.08 to 0.152; at 0.1, between them, x comes to 0',
    holds: ({ outputs, result, state }) => {
      const plain = computePhase({ ...(state as PhaseState), momentum: 0 });
      return (
        near(plain.limit / 25, 0.08, 1e-12) &&
        plain.regime === 'diverge' &&
        near(outputs.limit, 0.152, 1e-12) &&
        result.regime !== 'diverge' &&
        Math.abs(outputs.x!) < 0.1
      );
    },
  },
  {
    link: 'optimizer-steps?optimizer=momentum&convention=note&source=stream&gradients=1&learningRate=1&momentum=0.9&steps=10',
    says: 'under gradients of 1, momentum’s tenth step is 6.5132; without the velocity it would be 1',
    holds: ({ outputs, result }) =>
      near(outputs.update, values.momentumStep10!, 1e-12) &&
      near(outputs.update, 6.5132, 5e-5) &&
      near(result.now.update, 0.9 * result.rows[0][8].velocity + 1, 1e-12),
  },
];
