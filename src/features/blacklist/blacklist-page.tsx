/** Being written. */
export function BlacklistPage() {
  return <h1>BlacklistPage</h1>;
}
