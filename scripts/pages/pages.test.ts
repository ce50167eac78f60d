import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDesk } from './desk.js'
import { readPage, type Page } from './page.js'
import { refresh, type Refreshed } from './refresh.js'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const folders = ['docs', 'examples', 'packages', 'bench', 'scripts']
const notOurs = /(?:^|\/)(?:node_modules|dist|out)\//u

/** Every Markdown page of the repository, by its path. */
const pages = new Map<string, Page>(
  [...readdirSync(repository), ...folders.flatMap((folder) => filesIn(folder))]
    .filter((path) => path.endsWith('.md') && !notOurs.test(path))
    .map((path) => [path, readPage(fileUrl(path))]),
)
const shown = [...pages].filter(([, { sessions }]) => sessions.length > 0)

function filesIn(folder: string): string[] {
  const found = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
  return found.map((path) => join(folder, path).replaceAll('\\', '/'))
}

function fileUrl(path: string): URL {
  return new URL(path, new URL('../../', import.meta.url))
}

/** What `npm start` leaves behind, and every page begins with. */
const started = aDesk()

beforeAll(() => started.type('$ bekal build examples/lapas-selong/plan.json -o out/lapas-selong.xlsx'))
afterAll(() => started.clear())

it('the start page and the guides show commands', () => {
  const paths = shown.map(([path]) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['README.md', ...guides().filter((path) => !beyondTheTerminal.has(path))]),
  )
})

/** The pane and its installation: nothing of it is typed at the terminal of this project. */
const beyondTheTerminal = new Set(
  ['panel', 'pane', 'pasang-add-in', 'install-add-in'].map((name) => `docs/guide/${name}.md`),
)

describe.each(shown)('%s', (path, page) => {
  const desk = aDesk([started.folder])
  let refreshed: Refreshed

  beforeAll(async () => {
    refreshed = await refresh(page, desk)
  })
  afterAll(() => desk.clear())

  // `npx vitest run --project repository -u` writes the page anew.
  it('shows what its commands print', async () => {
    await expect(refreshed.text).toMatchFileSnapshot(fileURLToPath(fileUrl(path)))
  })

  it('shows no wrong use of a command', () => {
    expect([...refreshed.printed].filter(([, { exitCode }]) => exitCode === 2)).toEqual([])
  })

  it('names no amount that its commands do not print', () => {
    const printed = [...refreshed.printed.values()].flatMap(({ whole }) => amountsIn(whole))
    expect(amountsIn(page.prose).filter((amount) => !printed.includes(amount))).toEqual([])
  })
})

function amountsIn(text: string): string[] {
  return text.match(/Rp\d+(?:[.,]\d{3})*/gu) ?? []
}

describe('the guides', () => {
  const pairs = twins()

  it('are all listed in their index, each beside its twin', () => {
    expect(pairs.flat().sort()).toEqual(guides().sort())
  })

  it.each(pairs)('%s and %s are built alike and show the same commands', (indonesian, english) => {
    const [one, other] = [pages.get(indonesian), pages.get(english)] as [Page, Page]
    expect(other.headings.map(({ depth }) => depth)).toEqual(one.headings.map(({ depth }) => depth))
    expect(commandsOf(other)).toEqual(commandsOf(one))
  })

  it.each(guides())('%s quotes messages that there are', (path) => {
    expect(messagesQuotedIn(pages.get(path) as Page).filter((quoted) => !isSaid(quoted))).toEqual([])
  })
})

/** First cells of tables in which `…` stands for what differs from case to case. */
function messagesQuotedIn({ text }: Page): string[] {
  const cells = text.split('\n').map((line) => /^\| ([^|]*…[^|]*) \|/u.exec(line)?.[1])
  return cells.filter((cell) => cell !== undefined)
}

function isSaid(quoted: string): boolean {
  const said = ['core', 'workbook']
    .map((name) => (pages.get(`packages/${name}/test/messages.md`) as Page).text)
    .join('\n')
  const parts = quoted.split('…').map((part) => part.trim().replace(/[()[\].?*+]/gu, '\\$&'))
  return new RegExp(parts.join('.*'), 'u').test(said)
}

function guides(): string[] {
  return [...pages.keys()].filter((path) => path.startsWith('docs/guide/') && path !== index)
}

const index = 'docs/guide/README.md'

/** The guides that stand in one row of the index. */
function twins(): [string, string][] {
  const rows = (pages.get(index) as Page).text.split('\n').map((line) => [...line.matchAll(/\]\(([\w-]+\.md)\)/gu)])
  return rows
    .filter((links) => links.length === 2)
    .map((links) => links.map(([, file]) => `docs/guide/${file}`) as [string, string])
}

function commandsOf({ sessions }: Page): string[] {
  return sessions.flatMap(({ commands }) => commands.map((command) => command.replace(/ --lang (?:id|en)\b/u, '')))
}

describe.each([...pages].filter(([, { links }]) => links.length > 0))('the links of %s', (path, { links }) => {
  it('lead to files and headings that are there', () => {
    const ours = links.filter((link) => !/^[a-z]+:/u.test(link))
    expect(ours.filter((link) => !resolves(path, link))).toEqual([])
  })
})

function resolves(path: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? path : relative(repository, join(repository, dirname(path), decodeURI(file)))
  if (!existsSync(join(repository, target))) return false
  return anchor === undefined || (pages.get(target)?.headings.some((heading) => heading.anchor === anchor) ?? false)
}
