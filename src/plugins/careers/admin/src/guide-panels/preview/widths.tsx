import { Button, Flex } from '@strapi/design-system';
import { useText } from '../../shell/use-text';

/** CSS pixels: a common phone held upright, and a common window on a desktop. */
export const WIDTHS = { phone: 390, desktop: 1280 } as const;

export type Device = keyof typeof WIDTHS;

const LABELS = { phone: 'panels.preview.phone', desktop: 'panels.preview.desktop' } as const;

export const DeviceChoice = ({
  device,
  onChange,
}: {
  readonly device: Device;
  readonly onChange: (device: Device) => void;
}) => {
  const text = useText();
  return (
    <Flex gap={1} role="group" aria-label={text('panels.preview.width')}>
      {(Object.keys(WIDTHS) as Device[]).map((name) => (
        <Button
          key={name}
          size="S"
          variant={name === device ? 'secondary' : 'tertiary'}
          aria-pressed={name === device}
          onClick={() => {
            onChange(name);
          }}
        >
          {text(LABELS[name])}
        </Button>
      ))}
    </Flex>
  );
};
