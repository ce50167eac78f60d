import { describe, expect, test } from 'vitest'
import { call } from '../../test/memory-io.js'

test('divides a total and shows the working', async () => {
  const { exitCode, stdout, stderr } = await call(['allocate', '100', '2:3:1', '--lang', 'en'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatchInlineSnapshot(`
    "#  Weight  Exact share  Extra  Amount
    ─────────────────────────────────────
    1       2       33 2/6      0      33
    2       3           50      0      50
    3       1       16 4/6      1      17
    ─────────────────────────────────────
            6                         100

    100 was divided by weight with the largest-remainder method. share 1: 33 (2/6); share 2: 50 (3/6); share 3: 17 (1/6). After rounding down, one unit was left; it went to the largest fraction (ties to the earlier entry): share 3. The shares add up to the total.
    "
  `)
})

test.each([
  [
    ['100', '2:3:1'],
    [33, 50, 17],
  ],
  [
    ['-100', '2:3:1'],
    [-33, -50, -17],
  ],
  [
    ['-1.500.001', '70:30'],
    [-1_050_001, -450_000],
  ],
  [
    ['-Rp1.500.001', '70:30'],
    [-1_050_001, -450_000],
  ],
  [
    ['Rp1.500.000', '1:2', '--method', 'largest-remainder'],
    [500_000, 1_000_000],
  ],
])('%j gives %j', async (words, amounts) => {
  const { exitCode, stdout } = await call(['allocate', ...words, '--json'])
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    method: 'largest-remainder',
    amounts,
    certificate: { missing: expect.any(Number) },
  })
})

test('a negative total may also follow a double dash', async () => {
  expect(await call(['allocate', '--json', '--', '-10', '1:1'])).toMatchObject({ exitCode: 0, stderr: '' })
})

describe('refuses what is not plain', () => {
  test.each([
    [['1.5', '1:1'], '“1.5” bukan jumlah bulat.'],
    [['1,5', '1:1'], '“1,5” bukan jumlah bulat.'],
    [['-1,5', '1:1'], '“-1,5” bukan jumlah bulat.'],
    [['100', '1;1'], '“1;1” bukan daftar bobot.'],
    [['100', '-1:2'], '“-1:2” bukan daftar bobot.'],
    [['100', '0:0'], 'Semua bobot dalam “0:0” nol'],
    [['100', '1:1', '--method', 'hamilton'], 'Tidak ada metode “hamilton”. Yang ada: largest-remainder.'],
  ])('%j', async (words, sentence) => {
    const { exitCode, stdout, stderr } = await call(['allocate', ...words])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
