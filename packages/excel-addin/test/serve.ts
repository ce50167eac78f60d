import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.json': 'application/json',
}

/** Serves files from memory on a free port of the loopback address. */
export async function serve(files: ReadonlyMap<string, Buffer>) {
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1).replace(/\?.*$/u, '') || 'index.html'
    const content = files.get(name)
    response.writeHead(content ? 200 : 404, { 'content-type': types[extname(name)] ?? 'text/plain' })
    response.end(content)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
