import { describe, expect, test } from 'vitest'
import { chartColours } from './chart-colours.js'

type Triple = readonly [number, number, number]

/** sRGB as light (IEC 61966-2-1). */
const linear = (hex: string): Triple =>
  [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Triple

const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map((row) => Math.min(1, Math.max(0, row[0] * a + row[1] * b + row[2] * c))) as unknown as Triple

/** CIE L*a*b* of light, D65. */
function lab(light: Triple): Triple {
  const xyz = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339, 0.119192, 0.9503041],
  ].map((row) => row.reduce((sum, part, at) => sum + part * (light[at] as number), 0))
  const white = [0.95047, 1, 1.08883]
  const [x = 0, y = 0, z = 0] = xyz.map((value, at) => {
    const part = value / (white[at] as number)
    return part > 216 / 24389 ? Math.cbrt(part) : (part * (24389 / 27) + 16) / 116
  })
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const distance = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

// Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009),
// severity 1.0.
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

describe('the colours of charts', () => {
  test('differ in lightness from their neighbour, the last from the first, so that grey print tells them apart', () => {
    const lightness = chartColours.map((hex) => lab(linear(hex))[0])
    const steps = lightness.map((own, at) => Math.abs(own - (lightness[(at + 1) % lightness.length] as number)))
    expect(Math.min(...steps)).toBeGreaterThan(20)
  })

  test.each(Object.keys(eyes))('stay apart for eyes that see %s', (eye) => {
    const seen = chartColours.map((hex) => lab(times(eyes[eye] as readonly Triple[], linear(hex))))
    const apart = seen.flatMap((a, at) => seen.slice(at + 1).map((b) => distance(a, b)))
    // Many times what is just noticed (2.3).
    expect(Math.min(...apart)).toBeGreaterThan(20)
  })

  test('stand out from the white paper', () => {
    for (const hex of chartColours) expect(distance(lab(linear(hex)), lab(linear('FFFFFF')))).toBeGreaterThan(20)
  })
})
