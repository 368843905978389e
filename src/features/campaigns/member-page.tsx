/** Being written. */
export function MemberPage() {
  return <h1>MemberPage</h1>;
}
