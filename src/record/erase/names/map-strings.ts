/** The same plain data with each of its strings, keys too, as a function has it; the same object where none changes. */
export function mapStrings<T>(value: T, map: (text: string) => string): T {
  if (typeof value === 'string') return map(value) as T;
  if (Array.isArray(value)) {
    const mapped = value.map((one) => mapStrings(one, map));
    return (mapped.some((one, at) => one !== value[at]) ? mapped : value) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const mapped = entries.map(([key, one]) => [map(key), mapStrings(one, map)] as const);
  const isSame = mapped.every(([key, one], at) => key === entries[at]![0] && one === entries[at]![1]);
  return isSame ? value : (Object.fromEntries(mapped) as T);
}
