/** The logistic sigmoid 1/(1 + e^(−x)) in (0, 1), relative accuracy in both tails; NaN for NaN. */
export function sigmoid(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return (x < 0 ? decay : 1) / (1 + decay);
}

/** σ′(x) = σ(x)·σ(−x) = e^(−|x|)/(1 + e^(−|x|))², at most 1/4; unlike s(1 − s) it does not round to 0 for large x. */
export function sigmoidDerivative(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return decay / ((1 + decay) * (1 + decay));
}

/** ln(1 + e^x) = max(x, 0) + ln(1 + e^(−|x|)), which neither overflows nor loses its tail; its derivative is `sigmoid`. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** tanh′(x) = 1/cosh²(x), at most 1, without the cancellation of 1 − tanh². */
export function tanhDerivative(x: number): number {
  const decay = Math.exp(-2 * Math.abs(x));
  return (4 * decay) / ((1 + decay) * (1 + decay));
}
