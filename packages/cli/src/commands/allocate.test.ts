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

    100 was divided by weight with the largest-remainder method. Share 1: 33 (2/6); Share 2: 50 (3/6); Share 3: 17 (1/6). After rounding down, 1 remained; it went to the largest fraction (ties to the earlier entry): Share 3. The shares add up to the total.
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

test.each([
  ['largest-remainder', [9, 7, 5, 4, 1]],
  ['sainte-lague', [9, 8, 5, 3, 1]],
  ['dhondt', [10, 7, 5, 3, 1]],
  ['adams', [9, 7, 5, 3, 2]],
  ['huntington-hill', [9, 7, 6, 3, 1]],
  ['largest-weight', [10, 7, 5, 3, 1]],
])('--method %s gives %j', async (method, amounts) => {
  const { stdout } = await call(['allocate', '26', '9061:7179:5259:3319:1182', '--method', method, '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ method, amounts })
})

test('rounds to multiples and says who takes the rest', async () => {
  const words = ['allocate', 'Rp10.500', '1:1:1', '--unit', '1.000', '--residual-to', '3', '--method', 'dhondt']
  const { exitCode, stdout } = await call([...words, '--lang', 'id'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "#  Bobot  Bagian tepat  Tambahan  Jumlah
    ────────────────────────────────────────
    1      1         3.500     1.000   4.000
    2      1         3.500         0   3.000
    3      1         3.500       500   3.500
    ────────────────────────────────────────
           3                          10.500

    10.500 dibagi menurut bobot dengan metode D’Hondt dalam kelipatan 1.000. Bagian 1: 4.000 (1/3); Bagian 2: 3.000 (1/3); Bagian 3: 3.500 (1/3). Satuan sebesar 1.000 diberikan satu per satu kepada hasil bagi bobot ÷ pembagi yang terbesar (pembagi 1, 2, 3, …; bila sama, yang lebih dahulu tercantum). Satuan terakhir untuk Bagian 1 (1 ÷ 4); satuan berikutnya akan untuk Bagian 2 (1 ÷ 4). Sisa 500 yang kurang dari satu kelipatan dibebankan kepada Bagian 3. Jumlah semua bagian sama dengan total.
    "
  `)
  expect((await call([...words, '--json'])).stdout).toContain('"residual":')
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
    [['100', '1:1', '--unit', '0'], '“0” bukan kelipatan pembulatan'],
    [['100', '1:1', '--unit', '2.5'], '“2.5” bukan jumlah bulat.'],
    [['100', '1:1', '--residual-to', '3'], 'Tidak ada bagian ke-“3”; sebutkan 1 sampai 2'],
    [['100', '1:1', '--residual-to', '0'], 'Tidak ada bagian ke-“0”'],
    [['100', '1:1', '--residual-to', 'LLK'], 'Tidak ada bagian ke-“LLK”'],
    [['100', '1:0', '--residual-to', '2'], 'Bagian ke-2 berbobot nol'],
    [
      ['100', '1:1', '--method', 'hamilton'],
      'Tidak ada metode “hamilton”. Yang ada: largest-remainder, sainte-lague, dhondt, adams, huntington-hill, largest-weight.',
    ],
  ])('%j', async (words, sentence) => {
    const { exitCode, stdout, stderr } = await call(['allocate', ...words])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
