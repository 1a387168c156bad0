/** What was chosen in a required field; throws where it is empty, since a form is sent only when none is. */
export function chosen<Value extends string>(value: Value): Exclude<Value, ""> {
  if (!isChosen(value)) throw new RangeError("A required choice is empty");
  return value;
}

function isChosen<Value extends string>(value: Value): value is Exclude<Value, ""> {
  return value !== "";
}
