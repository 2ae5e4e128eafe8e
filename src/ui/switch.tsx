import type { ComponentChildren } from 'preact';

/** A switch with its label. */
export function Switch({ label, on, change }: { label: string; on: boolean; change: (on: boolean) => void }) {
  return (
    <Row on={on} change={change}>
      <span>{label}</span>
    </Row>
  );
}

/** The switch of a site. Its state stands above its label, which stays the same so that "on" and "off" say one thing. */
export function SiteSwitch({
  site,
  on,
  change,
}: {
  site: string;
  on: boolean;
  change: (on: boolean) => void;
}) {
  return (
    <Row on={on} change={change} labelledBy="site-label" describedBy="site-state">
      <b id="site-state">{`Dermalens is ${on ? 'on' : 'off'} for ${site}`}</b>
      <span class="note" id="site-label">
        Underline and explain skincare terms
      </span>
    </Row>
  );
}

/** What `Row` draws. */
interface RowProps {
  on: boolean;
  change: (on: boolean) => void;
  labelledBy?: string;
  describedBy?: string;
  children: ComponentChildren;
}

function Row({ on, change, labelledBy, describedBy, children }: RowProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={() => change(!on)}
    >
      <span class="words">{children}</span>
      <span class="track" />
    </button>
  );
}
