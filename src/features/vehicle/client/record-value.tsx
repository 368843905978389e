import type { ClientField } from '#src/domain/owner-fields.ts';
import { Clamp } from '#src/ui/clamp.tsx';
import { Email } from '#src/ui/email.tsx';

interface RecordValueProps {
  field: ClientField;
  children: string | null;
}

/** What a record says of its owner, as it is compared with another's. */
export function RecordValue({ field, children }: RecordValueProps) {
  const value = children ?? '—';
  return <Clamp>{field === 'email' ? <Email>{value}</Email> : value}</Clamp>;
}
