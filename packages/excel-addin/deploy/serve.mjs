// `npm run addin:serve [-- --https]`: the built pane on this machine, for a trial. Without a word it is the page for
// browsers; with --https it is the add-in, on the address that manifest.xml names.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from 'selfsigned'
import { preview } from 'vite'

const { values } = parseArgs({ options: { https: { type: 'boolean', default: false } } })
const addin = fileURLToPath(new URL('..', import.meta.url))
const keyFolder = fileURLToPath(new URL('../../../out/addin-key/', import.meta.url))

if (!existsSync(join(addin, 'dist/index.html'))) build()
const https = values.https ? await certificate() : undefined
const server = await preview({
  root: addin,
  configFile: join(addin, 'vite.config.ts'),
  logLevel: 'warn',
  preview: { host: 'localhost', ...(https !== undefined && { https }) },
})
const address = `${https === undefined ? 'http' : 'https'}://localhost:${server.config.preview.port}`
console.log(https === undefined ? forBrowser(address) : forExcel(address))

function build() {
  console.error('▸ Membangun panel (building the pane) …')
  const run = spawnSync('npm', ['run', '--silent', 'build'], { cwd: addin, stdio: 'inherit', shell: true })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

/** A certificate for this machine alone, made once and kept out of the repository. */
async function certificate() {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(keyFolder, name))
  if (!existsSync(cert)) {
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    })
    mkdirSync(keyFolder, { recursive: true })
    writeFileSync(key, made.private, { mode: 0o600 })
    writeFileSync(cert, made.cert)
  }
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

function forBrowser(at) {
  return `
✓ ${at}

Buka alamat itu di peramban; Excel tidak diperlukan. Berkas tetap di komputer ini.
(Open that address in a browser; no Excel is needed. Files stay on this machine.)
Untuk di dalam Excel (inside Excel): npm run addin:serve -- --https
Berhenti (stop): Ctrl+C`
}

function forExcel(at) {
  return `
✓ ${at}

1. Percayai sertifikat ini sekali saja (trust this certificate once):
   ${join(keyFolder, 'cert.pem')}
   Windows:  certutil -user -addstore Root "${join(keyFolder, 'cert.pem')}"
   macOS:    security add-trusted-cert -k ~/Library/Keychains/login.keychain-db "${join(keyFolder, 'cert.pem')}"
2. Muat manifes ini di Excel (load this manifest in Excel):
   ${join(addin, 'dist', 'manifest.xml')}
   Langkahnya (the steps): docs/guide/pasang-add-in.md · docs/guide/install-add-in.md
Berhenti (stop): Ctrl+C`
}
