import { Button } from '@mantine/core';

interface ShowAllProps {
  isWhole: boolean;
  onChange: (isWhole: boolean) => void;
  /** What it does where the list is cut. */
  all: string;
  /** What it does where the list is whole. */
  first: string;
}

/** Under a list that is cut short until the rest is asked for. */
export function ShowAll({ isWhole, onChange, all, first }: ShowAllProps) {
  return (
    <Button
      variant="default"
      size="xs"
      mt="sm"
      aria-expanded={isWhole}
      onClick={() => onChange(!isWhole)}
    >
      {isWhole ? first : all}
    </Button>
  );
}
