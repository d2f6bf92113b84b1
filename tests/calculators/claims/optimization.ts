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
    says: 'with 0.001 for all Adam comes last',
    holds: ({ outputs }) => outputs.loss_d! > Math.max(outputs.loss_a!, outputs.loss_b!, outputs.loss_c!),
  },
  {
    link: 'optimizer-race?surface=rosenbrock&racer1=sgd&racer2=momentum&racer3=nesterov&racer4=adam&rate1=0.001&rate2=0.001&rate3=0.001&rate4=0.1&momentum=0.9&steps=500',
    says: 'with 0.1 Adam is far below gradient descent',
    holds: ({ outputs }) => outputs.loss_d! < 0.01 * outputs.loss_a!,
  },
  {
    link: 'momentum-phase?learningRate=0.1&momentum=0&curvature=25',
    says: 'gradient descent on curvature 25 has the limit 2/25; at 0.1 it diverges',
    holds: ({ outputs, result }) => near(outputs.limit, 2 / 25, 1e-12) && result.regime === 'diverge',
  },
  {
    link: 'momentum-phase?learningRate=0.1&momentum=0.9&curvature=25',
    says: 'with momentum 0.9 the same rate is below the limit 2(1 + γ)/λ, and x comes to 0',
    holds: ({ outputs, result }) =>
      near(outputs.limit, 3.8 / 25, 1e-12) && result.regime !== 'diverge' && Math.abs(outputs.x!) < 0.1,
  },
];
