const [step, top] = [0.02, 12];
const points = Math.round(top / step) + 1;

/** The density of N(0, deviation²) at multiples of the step. */
const normal = (deviation: number) =>
  Float64Array.from(
    { length: points },
    (_, at) => Math.exp(-((at * step) ** 2) / (2 * deviation ** 2)) / (deviation * Math.sqrt(2 * Math.PI)),
  );

/**
 * The mean of a unit of the stream after each block x ← max(0, x + branch), where the branches are independent draws from
 * N(0, deviation²) and the input is one from N(0, 1): entries 1 … blocks, entry 0 is the input's mean, 0. By the
 * trapezoidal rule on the part above 0, beside what has gathered at 0; it holds to about four digits.
 */
export function rectifiedMeans(blocks: number, deviation: number): Float64Array {
  const means = new Float64Array(blocks + 1);
  const kernel = normal(deviation);
  let density: Float64Array = normal(Math.hypot(1, deviation));
  for (let block = 1; block <= blocks; block++) {
    if (block > 1) density = joined(density, kernel);
    let mean = 0;
    for (let at = 0; at < points; at++) mean += at * step * density[at]! * step;
    means[block] = mean;
  }
  return means;
}

/** The density above 0 after one more branch. */
function joined(density: Float64Array, kernel: Float64Array): Float64Array {
  const weighted = density.map((value, at) => (at === 0 ? value / 2 : value) * step);
  const atZero = 1 - weighted.reduce((sum, value) => sum + value, 0);
  return kernel.map(
    (own, y) => weighted.reduce((sum, value, x) => sum + value * kernel[Math.abs(y - x)]!, 0) + atZero * own,
  );
}
