import { Button } from '@mantine/core';

interface ShowAllProps {
  isWhole: boolean;
  onChange: (isWhole: boolean) => void;
  /** The button's text while the list is cut. */
  all: string;
  /** The button's text while the list is complete. */
  first: string;
}

/** Stands under a list that is cut short until somebody asks for the rest. */
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
