/** A number or a range with its unit: `10-20 %`, `3 months`, `<0.1 mm`. */
export interface Quantity {
  value: number;
  /** The upper end of a range. */
  max?: number;
  /** Where the number is a bound or an estimate: at most, at least, about. */
  bound?: '<' | '>' | '~';
  unit: Unit;
}

const UNITS = [
  '%', 'times', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'sessions',
  'nm', 'µm', 'mm', 'cm', 'm²', 'g', 'kg', 'mg', 'J/cm²', 'Da', 'kDa', '°C', 'pH', 'ppm', 'layers', 'people',
] as const; // prettier-ignore

/** The units in which quantities are given; a share of people is `%`, one in so many is `people`. */
type Unit = (typeof UNITS)[number];

/** How a quantity is written, for those who write one wrong. */
export const QUANTITY_FORM = `a quantity such as "10-20 %", "~28 days" or "<0.1 mm", its unit one of ${UNITS.join(', ')}`;

const FORM = /^([<>~]?)(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))? (\S+)$/;

/** Reads a quantity as glossary files write it, or gives undefined when it is none. */
export function parseQuantity(text: string): Quantity | undefined {
  const [, bound, value, max, written] = FORM.exec(text) ?? [];
  const unit = UNITS.find((one) => one === written);
  if (!unit || (max !== undefined && Number(max) <= Number(value))) return undefined;
  return {
    value: Number(value),
    ...(max !== undefined && { max: Number(max) }),
    ...((bound === '<' || bound === '>' || bound === '~') && { bound }),
    unit,
  };
}
