// `npm run addin:build -- https://ADDRESS [FOLDER]`: the pane and its manifest for an address of your own, as static files.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [address, folder = 'out/addin'] = process.argv.slice(2)
if (address === undefined || !/^https:\/\/[^\s?#]+$/u.test(address)) {
  console.error(`Sebutkan alamat https tempat berkasnya akan disajikan (name the https address that will serve the files):
  npm run addin:build -- https://addin.contoh.go.id`)
  process.exit(2)
}
const root = fileURLToPath(new URL('../../..', import.meta.url))
const out = resolve(root, folder)
const run = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, ADDIN_HOST: address, ADDIN_OUT: out },
})
if (run.status !== 0) process.exit(run.status ?? 1)
console.log(`
✓ ${out}

Salin isinya ke ${address} (copy what is in it there). Lalu bagikan (then hand out):
  manifest.xml  untuk Excel (for Excel)
  ${address.replace(/\/$/u, '')}/  untuk peramban tanpa Excel (for browsers without Excel)
  bekal.html    satu berkas, dibuka tanpa jaringan (one file, opened without a network)`)
