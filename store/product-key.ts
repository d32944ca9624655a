/** A product's name in one spelling: case and outer space don't make another product. */
export function productKey(name: string): string {
  return name.trim().toLowerCase();
}
