/** Being written. */
export function PlannerPage() {
  return <h1>PlannerPage</h1>;
}
