// The main job on the founding example: plan → workbook → check → split. Called by `npm start` after prepare.mjs.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const plan = 'examples/lapas-selong/plan.json'
const workbook = 'out/lapas-selong.xlsx'

mkdirSync(resolve(root, 'out'), { recursive: true })
step('1/3 Membuat buku kerja dari rencana (building the workbook)', ['build', plan, '-o', workbook])
step('2/3 Memeriksa buku kerja itu (checking it)', ['check', workbook])
step('3/3 Siapa menanggung apa (who pays what)', ['split', plan])

const bekal = relative(root, resolve(root, 'packages/cli/dist/main.js'))
console.log(`
✓ Selesai. Buku kerjanya ada di (the workbook is at):
  ${resolve(root, workbook)}

Selanjutnya (next):
  1. Buka di Excel atau LibreOffice; mulai dari lembar Petunjuk. (Open it; start at the guide sheet.)
  2. Ubah angkanya, simpan, lalu periksa lagi. (Change it, save, check again.)
     node ${bekal} check ${workbook}
  3. Ambil kembali rencananya. (Take the plan back out.)
     node ${bekal} read ${workbook} -o out/plan.json
  4. Lihat pembagian menurut akun, atau perhitungan satu baris. (Split by account, or explain one line.)
     node ${bekal} split ${workbook} --by account
     node ${bekal} --help`)

function step(heading, argv) {
  console.log(`\n▸ ${heading} …\n`)
  const run = spawnSync(process.execPath, ['packages/cli/dist/main.js', ...argv, '--lang', 'id'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (run.status !== 0) {
    console.error(`\n✗ ${heading}: berhenti di sini (stopped here, exit ${run.status ?? run.signal}).`)
    process.exit(run.status ?? 1)
  }
}
