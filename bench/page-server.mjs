/** A small server for built pages: from memory, compressed beforehand, and it knows what it has sent. */
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
}
/** What is sent as it is, because it is compressed already. */
const packed = ['.png']

/** Where pages for Excel get Office.js from; Microsoft names its versions in the path. */
const officeScript = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\d.]+\/hosted\/office\.js/gu

/**
 * Reads the files of a built page. Office.js is replaced by `office`: the pages ask this server for it instead. (A browser
 * that catches requests on their way does so for all of them, and makes the page with more files slower than it is.)
 *
 * @returns {Map<string, { type: string, bodies: Record<string, Buffer> }>} what is sent for each path, by encoding; maps of
 *   the sources are left out
 */
export function pageFiles(folder, office) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map((entry) => join(entry.parentPath, entry.name)).filter((name) => !name.endsWith('.map'))
  const files = names.map((name) => {
    const content = readFileSync(name)
    const isPage = extname(name) === '.html'
    const path = `/${relative(folder, name).replaceAll('\\', '/')}`
    return [path, isPage ? Buffer.from(String(content).replace(officeScript, 'office.js')) : content]
  })
  return new Map(
    [...files, ['/office.js', Buffer.from(office)]].map(([path, content]) => [path, sendable(path, content)]),
  )
}

function sendable(path, content) {
  const type = types[extname(path)] ?? 'text/plain'
  if (packed.includes(extname(path))) return { type, bodies: { identity: content } }
  return { type, bodies: { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }), identity: content } }
}

/**
 * Serves files on a free port of the loopback address: as brotli to a browser that takes it, else as gzip.
 *
 * @returns its origin; what it was asked for so far, each with the time by the clock and the bytes that went over the wire,
 *   headers included; and how to close it
 */
export async function servePage(files) {
  const asked = []
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const file = files.get(path === '/' ? '/index.html' : path)
    const takes = (request.headers['accept-encoding'] ?? '').split(/\s*,\s*/u)
    const encoding = ['br', 'gzip'].find((name) => takes.includes(name) && file && name in file.bodies) ?? 'identity'
    const entry = { path, at: performance.timeOrigin + performance.now(), bytes: 0, encoding }
    asked.push(entry)
    const { socket } = request
    const before = socket.bytesWritten
    const body = file?.bodies[encoding] ?? Buffer.alloc(0)
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.type ?? 'text/plain',
      'content-length': body.length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    })
    response.end(body)
    // What waits to be sent is counted, too.
    entry.bytes = socket.bytesWritten - before
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, close }
}
