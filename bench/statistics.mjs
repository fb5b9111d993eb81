/** The middle of some numbers and the quartiles around it; nothing of none. */
export function spread(numbers) {
  const sorted = numbers.filter((number) => Number.isFinite(number)).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const at = (part) => {
    const place = part * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (high - low) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** `numbers` by those of the same rounds: what was slow in one round was slow for both. */
export const ratios = (numbers, others) => spread(numbers.map((number, round) => number / others[round]));
