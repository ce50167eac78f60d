type Key = string | number

/**
 * The order of the entries that a base and its copies have in common. A new order counts where no copy contradicts it;
 * where two do, the base's stays: an order is never a conflict.
 * @param kept the base's keys that are still there, in its order.
 * @param copies the keys of each copy, in its order.
 */
export function inOrderOf(kept: readonly Key[], copies: readonly (readonly Key[])[]): readonly Key[] {
  const among = new Set(kept)
  const orders = copies.map((keys) => keys.filter((key) => among.has(key))).filter((order) => !agree(kept, order))
  const [first] = orders
  if (first === undefined || !orders.every((order) => agree(first, order))) return kept
  return withMissing(first, kept)
}

/** Whether two orders put what both of them have in the same order. */
function agree(one: readonly Key[], other: readonly Key[]): boolean {
  const [inOne, inOther] = [new Set(one), new Set(other)]
  const common = other.filter((key) => inOne.has(key))
  return one.filter((key) => inOther.has(key)).every((key, at) => key === common[at])
}

/** What an order lacks comes after the entry that stood before it. */
function withMissing(order: readonly Key[], all: readonly Key[]): Key[] {
  const complete = [...order]
  const known = new Set(order)
  all.forEach((key, at) => {
    if (known.has(key)) return
    complete.splice(at === 0 ? 0 : complete.indexOf(all[at - 1] as Key) + 1, 0, key)
  })
  return complete
}
