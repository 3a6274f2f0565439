const emptyList: unknown[] = [{}]
// It stays a list of any values, which one that was empty from the start is not.
emptyList.pop()

/**
 * An empty list that is made without a literal, as the objects of `GeneratedCode` are made by constructors. V8 counts for each
 * literal how many of its objects outlive a collection, and makes the next ones in the old generation where most do. A few
 * collections in the middle of large answers are enough for that, and from then on finished answers fill the old generation:
 * it took a third of the CPU time of a large answer.
 */
export function newList<Item>(): Item[] {
  return emptyList.slice() as Item[]
}
