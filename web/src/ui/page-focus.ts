let isExpected = false;

/** Called when the address changes: the heading of the next page takes the focus. */
export function expectPageFocus(): void {
  isExpected = true;
}

/** Whether the heading should take the focus now; true once for each change of page. */
export function takePageFocus(): boolean {
  const taken = isExpected;
  isExpected = false;
  return taken;
}
