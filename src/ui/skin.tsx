import { PLACES, type Place } from '../glossary/kinds.ts';

/** The wavy line where epidermis and dermis meet, drawn from (0, 31) to (120, 31). */
const JUNCTION = `M0 31q5 7 10 0${'t10 0'.repeat(11)}`;

/** The border of dermis and hypodermis, drawn backwards from (120, 60) to (0, 60). */
const DERMIS_FLOOR = 'q-15 5-30 0t-30 0-30 0-30 0';

/** Fat lobules of the hypodermis, as [x, y, radius]. */
const LOBULES = [
  [10, 73, 7],
  [27, 77, 6],
  [43, 72, 7],
  [60, 77, 6],
  [76, 73, 6],
  [92, 76, 7],
  [110, 73, 7],
] as const;

/** Says where in the skin a term is found, beside a cross-section with these places lit. */
export function Skin({ found }: { found: readonly Place[] }) {
  const names = new Intl.ListFormat('en').format(found.map((place) => PLACES[place]));
  return (
    <figure class="skin">
      <CrossSection found={found} />
      <figcaption>
        <span class="note">Where in the skin</span>
        <b>{names.charAt(0).toUpperCase() + names.slice(1)}</b>
      </figcaption>
    </figure>
  );
}

/** From the bottom up, so that each part covers what lies behind it. */
function CrossSection({ found }: { found: readonly Place[] }) {
  const look = (place: Place) => (found.includes(place) ? `${place} lit` : place);
  return (
    <svg viewBox="0 0 120 86" aria-hidden="true">
      <rect class={look('hypodermis')} y="56" width="120" height="30" />
      <g class="lobules">
        {LOBULES.map(([x, y, r]) => (
          <circle key={x} cx={x} cy={y} r={r} />
        ))}
      </g>
      <rect class={look('epidermis')} y="10" width="120" height="30" />
      <path class={look('basal-layer')} d={JUNCTION} />
      <path class={look('dermis')} d={`${JUNCTION}V60${DERMIS_FLOOR}z`} />
      <path
        class="fibers"
        d="M4 44q12-5 22 0t20 0M8 53q10 4 20 0M60 52q9-4 16 0M98 40q8-4 18 0M96 52q10 4 20 0"
      />
      <path class={look('junction')} d={JUNCTION} />
      <path class={look('stratum-corneum')} d="M0 6q7-3 14 0t14 0 14 0 14 0 14 0 14 0 14 0 14 0 14 0V13H0z" />
      <path
        class={look('blood-vessel')}
        d="M0 57c22-4 40 3 56-1s26 2 44 0 14 0 20-1M48 57c0-9-4-12-3-20M52 57c0-9 5-12 4-20M45 37q5-5 11 0"
      />
      <path
        class={look('sweat-gland')}
        d="M27 4c3 5-3 8 0 13s-3 9 0 14 0 12 0 16M27 47c-9-2-10 9-1 8s9-9 1-6-3 10 4 9 4-9-1-9"
      />
      <path class={look('sebaceous-gland')} d="M86 35c-3-4-9-3-9 1-4 0-5 6-1 8 0 5 7 5 8 2l3-4z" />
      <path class={look('hair-follicle')} d="M92 3L87 48c-1 5-3 7-1 9s7 1 6-3c-1-2 0-4 0-6l4-44z" />
      <path class="hair" d="M97 0L89.5 53" />
    </svg>
  );
}
