import type { Claim } from '../claim.ts';

const near = (value: number | undefined, target: number, tolerance = 1e-9) =>
  Math.abs(value! / target - 1) < tolerance;

// biome-ignore lint/suspicious/noExplicitAny: a claim sees the result as the test hands it over.
const gradients = (result: any): number[] =>
  result.variables.map((index: number) => result.nodes[index].gradient);

export const claims: readonly Claim[] = [
  {
    link: 'computation-graph?expression=%28x*y%29*%28x%2By%29&values=2,3',
    says: 'the contributions of both paths add: 21 and 16',
    holds: ({ outputs, result }) =>
      outputs.value === 30 && gradients(result)[0] === 21 && gradients(result)[1] === 16,
  },
  {
    link: 'computation-graph?expression=0.5*%28x*y-1%29^2&values=3,-2',
    says: 'a product swaps: 14 and −21',
    holds: ({ outputs, result }) =>
      outputs.value === 24.5 && gradients(result)[0] === 14 && gradients(result)[1] === -21,
  },
  {
    link: 'computation-graph?expression=-log%28exp%28a%29/%28exp%28a%29%2Bexp%28b%29%29%29&values=1,2',
    says: 'softmax with cross-entropy gives probability minus label',
    holds: ({ result }) => {
      const p = 1 / (1 + Math.E);
      return near(gradients(result)[0], p - 1) && near(gradients(result)[1], 1 - p);
    },
  },
  {
    link: 'computation-graph?expression=max%28x*y,x%2By%29&values=2,3',
    says: 'the maximum routes the whole gradient to the product',
    holds: ({ result }) => {
      const [x, y] = gradients(result);
      const product = result.nodes.find((node: { op?: string }) => node.op === 'mul');
      const sum = result.nodes.find((node: { op?: string }) => node.op === 'add');
      return x === 3 && y === 2 && product.gradient === 1 && sum.gradient === 0;
    },
  },
  {
    link: 'two-layer-network?x=1,0.5&weights1=0.2,-0.4;0.7,0.1&bias1=0.1,-0.2&weights2=0.6,-0.3&bias2=0.05&target=1&output=identity&biases=updated',
    says: 'one step takes the loss of the 2-2-1 network from 0.340521 to 0.005434',
    holds: ({ outputs }) => near(outputs.loss, 0.340521, 1e-5) && near(outputs.loss_after, 0.005434, 1e-4),
  },
  {
    link: 'two-layer-network?learningRate=0.5',
    says: 'the first step of the published example takes the loss from 0.2984 to 0.2910',
    holds: ({ outputs }) =>
      near(outputs.loss, 0.298371109, 1e-8) && near(outputs.loss_after, 0.291027774, 1e-8),
  },
  {
    link: 'two-layer-network?weights1=80,80;90,90',
    says: 'a saturated hidden layer gets gradients below 1e-7',
    holds: ({ result }) =>
      result.pass.layers[0].dWeights.flat().every((entry: number) => entry !== 0 && Math.abs(entry) < 1e-7),
  },
  {
    link: 'two-layer-network?steps=50&weights1=0,0;0,0&weights2=0,0;0,0&bias1=0,0&bias2=0,0&biases=updated',
    says: 'with all weights 0 the hidden units are identical after 50 steps',
    holds: ({ result }) => {
      const [first, second] = result.layers;
      const [[a, b], [c, d]] = first.weights;
      return result.made === 50 && a === c && b === d && second.weights[0][0] === second.weights[0][1];
    },
  },
  {
    link: 'computation-graph?expression=%28x*y%29*%28x%2By%29&values=2,3',
    says: 'one pass backward gives 21 and 16, as central differences do',
    holds: ({ result }) =>
      result.total === 6 &&
      gradients(result).join() === '21,16' &&
      result.variables.every((index: number) =>
        near(result.nodes[index].central, result.nodes[index].gradient),
      ),
  },
  {
    link: 'computation-graph?expression=0.5*%28x*y-1%29^2&values=3,-2',
    says: 'the product node receives −7 and hands on 14 and −21',
    holds: ({ result }) => {
      const product = result.nodes.find(
        ({ args }: { args: number[] }) => args.join() === result.variables.join(),
      );
      return product.op === 'mul' && product.gradient === -7 && gradients(result).join() === '14,-21';
    },
  },
  {
    link: 'two-layer-network?x=0,0.1',
    says: 'the weights at an input of 0 get gradient 0, the others do not',
    holds: ({ result }) => {
      const [[w11, w12], [w21, w22]] = result.pass.layers[0].dWeights;
      return w11 === 0 && w21 === 0 && Math.abs(w12) > 1e-4 && Math.abs(w22) > 1e-4;
    },
  },
  {
    link: 'computation-graph?expression=a*b*c*d*f*g&values=1,2,3,4,5,6',
    says: 'one pass backward over five products gives all six partial derivatives',
    holds: ({ result }) =>
      result.total === 2 * 5 && gradients(result).join() === [1, 2, 3, 4, 5, 6].map((x) => 720 / x).join(),
  },
  {
    link: 'computation-graph?expression=relu%28x%29&values=0',
    says: 'at the kink backpropagation gives 0, the central difference 0.5',
    holds: ({ result }) => {
      const { gradient, central } = result.nodes[result.variables[0]];
      return gradient === 0 && central === 0.5;
    },
  },
  {
    link: 'computation-graph?expression=%28x*y%29*%28x%2By%29&values=2,3',
    says: 'x receives two shares, 15 and 6, which add to 21',
    holds: ({ result }) => {
      const { uses, gradient } = result.nodes[result.variables[0]];
      const shares = uses.map(
        ({ by, order }: { by: number; order: number }) =>
          result.nodes[by].gradient * result.nodes[by].local[order],
      );
      return shares.join() === '15,6' && gradient === 21;
    },
  },
  {
    link: 'computation-graph?expression=0.5*%28x*y-1%29^2&values=3,2',
    says: 'the gradient of x is 10, as the central difference says',
    holds: ({ result }) => {
      const { value, gradient, central } = result.nodes[result.variables[0]];
      return value === 3 && gradient === 10 && near(central, gradient);
    },
  },
  {
    link: 'two-layer-network?stored=kept&learningRate=0.001&steps=10',
    says: 'after ten steps without clearing 0.9043 lies in store for W⁽²⁾₁₁, whose own gradient is 0.08228',
    holds: ({ outputs, result }) =>
      near(outputs.gradient_w2_11!, 0.08228, 1e-4) &&
      near(outputs.stored_w2_11!, 0.90428, 1e-4) &&
      result.losses[10] > 0.98 * result.losses[0],
  },
];
