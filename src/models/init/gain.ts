/** √2 keeps the second moment where half of the units are cut off (He et al., 2015); the others are PyTorch's choices. */
const gains = {
  linear: 1,
  identity: 1,
  conv1d: 1,
  conv2d: 1,
  conv3d: 1,
  conv_transpose1d: 1,
  conv_transpose2d: 1,
  conv_transpose3d: 1,
  sigmoid: 1,
  tanh: 5 / 3,
  relu: Math.SQRT2,
  selu: 3 / 4,
} as const;

/**
 * How much larger weights must be because of the nonlinearity that follows (torch.nn.init.calculate_gain).
 * leaky_relu: √(2/(1 + slope²)), slope 0.01 if absent. Throws for another name.
 */
export function gain(nonlinearity: string, slope = 0.01): number {
  if (nonlinearity === 'leaky_relu') return Math.sqrt(2 / (1 + slope * slope));
  if (!Object.hasOwn(gains, nonlinearity)) {
    const known = [...Object.keys(gains), 'leaky_relu'].join(', ');
    throw new RangeError(`gain: expected one of ${known}; got ${nonlinearity}`);
  }
  return gains[nonlinearity as keyof typeof gains];
}
