import type { ComponentType } from 'preact';

/** A button that shows an icon; `pressed` makes it a toggle. */
export function IconButton(props: {
  label: string;
  icon: ComponentType;
  pressed?: boolean;
  press: () => void;
}) {
  const { label, icon: Icon, pressed, press } = props;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={press}
    >
      <Icon />
    </button>
  );
}
