import { z } from "zod";
import type { Brand } from "./brief.ts";
import { address, line, lines, prose, quoted, wrongKind } from "./request-fields.ts";

/** What the product looks and sounds like, as it comes over the wire. */
export const SuppliedBrand = z.strictObject(
  {
    name: line("brand.name", 120).nullish(),
    voice: lines("brand.voice", 60).nullish(),
    avoid: lines("brand.avoid", 200).nullish(),
    disclosure: prose("brand.disclosure", 500),
    colors: z
      .strictObject(
        {
          primary: color("primary"),
          secondary: color("secondary").nullish(),
          background: color("background").nullish(),
          text: color("text").nullish(),
        },
        { error: wrongKind("brand.colors", "an object") },
      )
      .nullish(),
    postal_address: prose("brand.postal_address", 500),
    // One line for each of brandLinkNames; the annotation below says so.
    links: z
      .strictObject(
        {
          website: address("brand.links.website"),
          docs: address("brand.links.docs"),
          repository: address("brand.links.repository"),
          demo: address("brand.links.demo"),
          signup: address("brand.links.signup"),
        } satisfies Record<keyof Brand["links"], unknown>,
        { error: wrongKind("brand.links", "an object") },
      )
      .nullish(),
  },
  { error: wrongKind("brand", "an object") },
);
export type SuppliedBrand = z.infer<typeof SuppliedBrand>;

/** A color of the brand in one spelling: "#1A2" and "#11AA22" are "#11aa22". */
function color(name: string) {
  const what = `brand.colors.${name}`;
  return z.string({ error: wrongKind(what, "text") }).transform((raw, context) => {
    const [, digits = ""] = /^\s*#([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(raw) ?? [];
    if (digits === "") context.addIssue(`${what} "${quoted(raw)}" is no color; write it as #1a2b3c`);
    const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
    return `#${full.toLowerCase()}`;
  });
}

/** The brand with every default filled: on a background that is not given text stands dark on white. */
export function fillBrand(brand: SuppliedBrand): Brand {
  const { colors } = brand;
  const background = colors?.background ?? "#ffffff";
  return {
    name: brand.name ?? null,
    voice: brand.voice ?? [],
    avoid: brand.avoid ?? [],
    disclosure: brand.disclosure ?? null,
    colors:
      colors == null
        ? null
        : {
            primary: colors.primary,
            secondary: colors.secondary ?? null,
            background,
            text: colors.text ?? (isDark(background) ? "#ffffff" : "#1a1a1a"),
          },
    postalAddress: brand.postal_address ?? null,
    links: Object.fromEntries(Object.entries(brand.links ?? {}).filter(([, link]) => link != null)),
  };
}

/** Whether white stands out better than black: the relative luminance is under 0.179. @source WCAG 2.2, relative luminance */
function isDark(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

/** The brand on the wire again, every field named. */
export function brandToWire(brand: Brand): Record<string, unknown> {
  return {
    name: brand.name,
    voice: brand.voice,
    avoid: brand.avoid,
    disclosure: brand.disclosure,
    colors: brand.colors,
    postal_address: brand.postalAddress,
    links: brand.links,
  };
}
