import { useLocation, useParams } from 'react-router';
import { type PanelName, panels } from '#src/paths.ts';

export const isPanel = (name: unknown): name is PanelName => panels.some((panel) => panel === name);

/** The state of a link from a vehicle to its sheet: the panel to which the sheet leads back. */
export const useWayBack = () => ({ panel: useParams().panel });

/** On a sheet: the panel from which somebody came to it, in this tab of the browser. */
export function useCameFrom(): PanelName | undefined {
  const { state } = useLocation();
  return isPanel(state?.panel) ? state.panel : undefined;
}
