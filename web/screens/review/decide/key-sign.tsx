/** The key that does what stands beside it; said to who listens by `aria-keyshortcuts`, not in the name. */
export function KeySign({ of }: { readonly of: string | number }) {
  return (
    <span aria-hidden="true">
      <kbd>{of}</kbd>{' '}
    </span>
  );
}
