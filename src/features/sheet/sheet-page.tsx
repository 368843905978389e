import { useMatch } from 'react-router';
import { CustomerSheetView } from './customer-sheet-view.tsx';
import { GarageSheet } from './garage-sheet.tsx';

/** A vehicle's two sheets of paper: one stays at the garage, the other goes home with the customer. */
export function SheetPage() {
  const isCustomers = useMatch(':network/vehicles/:plate/sheet/customer') !== null;
  return isCustomers ? <CustomerSheetView /> : <GarageSheet />;
}
