/**
 * Runs once the pointer is up again; at once when nothing is being pressed. What leaving a field changes on the page must not
 * move the button that is being pressed from under the pointer: the press would be lost.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(":active") === null) run();
  else addEventListener("pointerup", () => setTimeout(run), { once: true });
}
