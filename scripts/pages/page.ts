import { readFileSync } from 'node:fs'
import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'

/** One page of the repository, as the tests read it. */
export interface Page {
  readonly text: string
  readonly headings: readonly { readonly depth: number; readonly anchor: string }[]
  /** Where its links lead, as written. */
  readonly links: readonly string[]
  /** What is shown of the terminal: every ```text block that begins with a command. */
  readonly sessions: readonly Session[]
  /** What is said, without code and without what the terminal shows. */
  readonly prose: string
}

/** A block that shows commands and what they print. */
export interface Session {
  readonly commands: readonly string[]
  readonly content: string
  /** Where the content begins and ends in the page's text. */
  readonly from: number
  readonly to: number
}

const prompt = '$ bekal '

/** @param file a Markdown page. */
export function readPage(file: URL): Page {
  const text = readFileSync(file, 'utf8')
  const tree = fromMarkdown(text)
  return {
    text,
    headings: headingsOf(tree),
    links: linksOf(tree),
    sessions: sessionsOf(tree, text),
    prose: wordsOf(tree, text).join('\n'),
  }
}

function headingsOf(tree: Root): Page['headings'] {
  const slugger = new GithubSlugger()
  const headings: { depth: number; anchor: string }[] = []
  visit(tree, 'heading', (heading) => {
    headings.push({ depth: heading.depth, anchor: slugger.slug(titleOf(heading)) })
  })
  return headings
}

function titleOf(heading: Heading): string {
  const words: string[] = []
  visit(heading, (node: Nodes) => {
    if ('value' in node) words.push(node.value)
  })
  return words.join('')
}

function linksOf(tree: Root): string[] {
  const links: string[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url)
  })
  return links
}

function sessionsOf(tree: Root, text: string): Session[] {
  const sessions: Session[] = []
  visit(tree, 'code', (block) => {
    if (block.lang !== 'text' || !block.value.startsWith(prompt) || block.position === undefined) return
    const from = text.indexOf('\n', block.position.start.offset) + 1
    const commands = block.value.split('\n').filter((line) => line.startsWith(prompt))
    sessions.push({ commands, content: block.value, from, to: from + block.value.length })
  })
  return sessions
}

function wordsOf(tree: Root, text: string): string[] {
  const words: string[] = []
  visit(tree, 'text', ({ position }) => {
    words.push(text.slice(position?.start.offset, position?.end.offset))
  })
  return words
}
