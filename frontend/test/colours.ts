// How colours look: contrast by WCAG, difference by CIEDE2000, colour blindness by Machado, Oliveira
// and Fernandes (2009) at full severity.

/** Red, green and blue in linear light, from 0 to 1. */
export type Colour = readonly [number, number, number]
type Lab = readonly [number, number, number]
export type Vision = "normal" | "protan" | "deutan" | "tritan"
type Matrix = readonly [Colour, Colour, Colour]

export const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan"]

const SEEN: Record<Exclude<Vision, "normal">, Matrix> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Colour = [0.95047, 1, 1.08883]

export function fromHex(hex: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return [red!, green!, blue!]
}

export function asSeen(colour: Colour, vision: Vision): Colour {
  if (vision === "normal") return colour
  const [red, green, blue] = times(SEEN[vision], colour).map((part) =>
    Math.min(1, Math.max(0, part)),
  )
  return [red!, green!, blue!]
}

export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

export function difference(one: Colour, other: Colour): number {
  return ciede2000(lab(one), lab(other))
}

/** The difference of two colours in CIELAB, as Sharma, Wu and Dalal (2005) write it down. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const chroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7
  const g = 0.5 * (1 - Math.sqrt(chroma7 / (chroma7 + 25 ** 7)))
  const [c1, h1] = polar(a1 * (1 + g), b1)
  const [c2, h2] = polar(a2 * (1 + g), b2)
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const lightness = (l1 + l2) / 2
  const chroma = (c1 + c2) / 2
  const hue = c1 * c2 === 0 ? h1 + h2 : h1 + turn / 2
  const t =
    1 -
    0.17 * cosine(hue - 30) +
    0.24 * cosine(2 * hue) +
    0.32 * cosine(3 * hue + 6) -
    0.2 * cosine(4 * hue - 63)
  const aside = (lightness - 50) ** 2
  const dl = (l2 - l1) / (1 + (0.015 * aside) / Math.sqrt(20 + aside))
  const dc = (c2 - c1) / (1 + 0.045 * chroma)
  const dh = (2 * Math.sqrt(c1 * c2) * sine(turn / 2)) / (1 + 0.015 * chroma * t)
  const swing = 30 * Math.exp(-((((hue + 360) % 360) - 275) ** 2) / 25 ** 2)
  const blue = -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * sine(2 * swing)
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + blue * dc * dh)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(colour: Colour): number {
  return times(TO_XYZ, colour)[1]
}

function lab(colour: Colour): Lab {
  const [x, y, z] = times(TO_XYZ, colour).map((part, place) => bent(part / WHITE[place]!))
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)]
}

function bent(part: number): number {
  return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116
}

function times(matrix: Matrix, [x, y, z]: Colour): Colour {
  const [first, second, third] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z)
  return [first!, second!, third!]
}

function polar(a: number, b: number): [number, number] {
  return [Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360]
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180)
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}
