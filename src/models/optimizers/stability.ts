/**
 * The largest learning rate times curvature at which an optimizer still converges on a quadratic: 2 for gradient
 * descent, 2(1 + γ) for heavy ball (the learning rate inside the velocity), 2(1 + γ)/(1 + 2γ) for Nesterov's look-ahead
 * with momentum γ in [0, 1). Undefined for rules whose step does not scale with the gradient.
 * From the roots of each rule's two-term recurrence (Polyak 1964; O'Donoghue and Candès 2015).
 */
export function stabilityLimit(optimizer: string, momentum: number): number | undefined {
  switch (optimizer) {
    case 'sgd':
      return 2;
    case 'momentum':
      return 2 * (1 + momentum);
    case 'nesterov':
      return (2 * (1 + momentum)) / (1 + 2 * momentum);
  }
  return undefined;
}
