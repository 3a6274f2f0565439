/** Whether there is a row: of what was named, some may be gone or not be seen by whoever asks. */
export function isPresent<Row>(row: Row | null): row is Row {
  return row !== null
}
