import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { vehicleMessages } from './messages.ts';
import type { useVehicle } from './use-vehicle.ts';
import { VehicleFailure } from './vehicle-failure.tsx';

/** Why there is no vehicle, or none in this language. */
export function VehicleOutcome({
  failure,
  isInOtherLang,
  isFetching,
  retry,
}: ReturnType<typeof useVehicle>) {
  const text = useMessages(vehicleMessages);
  const { retry: label } = useMessages(commonMessages);
  if (!failure) return null;
  if (isInOtherLang) {
    return (
      <Notice
        tone="info"
        title={text.inOtherLang}
        action={{ label, onClick: retry, pending: isFetching }}
      />
    );
  }
  return <VehicleFailure error={failure} onRetry={retry} pending={isFetching} />;
}
