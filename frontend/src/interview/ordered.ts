// Looking into what is in order without looking at all of it.

/** How many there are, of which the first ones are such and the others are not. */
export function countOf<Item>(items: readonly Item[], isSuch: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSuch(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
