/** The value below which the given part (0 to 1) of the values lies: the nearest of them; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value; NaN of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
