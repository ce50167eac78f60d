import { describe, expect, test } from 'vitest'
import { append, closeTag, insertBefore, remove, removeAttribute, setAttribute, splice } from './edits.js'
import { BrokenXmlError, childOf, childrenOf, endOf, locateXml, sourceOf, startOf } from './located-xml.js'

const source =
  '<?xml version="1.0"?>\r\n<!-- <a> \u2028 --><a x="1"\n  y=\'>"\' ><b/>\u0085<c>1<![CDATA[</c>]]></c><!-- </a> --></a>\n'
const xml = locateXml(source, 'x')
const [b, c] = childrenOf(xml.root) as [typeof xml.root, typeof xml.root]

describe('elements are found in the text', () => {
  test.each([
    ['one with line breaks, quotes and comments around it', xml.root, source.slice(source.indexOf('<a x'), -1)],
    ['an empty tag', b, '<b/>'],
    ['one that holds what looks like its own end', c, '<c>1<![CDATA[</c>]]></c>'],
  ])('%s', (_, element, expected) => {
    expect(sourceOf(xml, element)).toBe(expected)
    expect(source.slice(startOf(element), endOf(xml, element))).toBe(expected)
  })
})

describe('a change leaves every other character as it is', () => {
  test.each([
    ['putting something before an element', insertBefore(c, '<n/>'), '<c>1', '<n/><c>1'],
    ['putting something last', append(xml, xml.root, '<n/>'), '--></a>', '--><n/></a>'],
    ['putting something into an empty tag', append(xml, b, '<n/>'), '<b/>', '<b><n/></b>'],
    ['taking an element out', remove(xml, b), '<b/>', ''],
    ['changing an attribute', setAttribute(xml, xml.root, 'x', 2), ' x="1"', ' x="2"'],
    ['adding an attribute', setAttribute(xml, b, 's', 7), '<b/>', '<b s="7"/>'],
  ])('%s', (_, edit, before, after) => {
    expect(splice(source, [edit])).toBe(source.replace(before, after))
  })

  test('attributes inside values are not mistaken for attributes', () => {
    const odd = locateXml('<c t=" s=\'1\'" s="2"/>', 'x')
    expect(splice(odd.text, [setAttribute(odd, odd.root, 's', 3)])).toBe('<c t=" s=\'1\'" s="3"/>')
    expect(splice(odd.text, removeAttribute(odd, odd.root, 's'))).toBe('<c t=" s=\'1\'"/>')
    expect(removeAttribute(odd, odd.root, 'r')).toEqual([])
  })

  test('what was put into an empty tag is undone by closing it', () => {
    const opened = locateXml(splice(source, [append(xml, b, '<n/>')]), 'x')
    expect(splice(opened.text, [closeTag(opened, childOf(opened.root, 'b') as typeof b)])).toBe(source)
  })

  test('several at once, in any order; insertions at one place keep theirs', () => {
    const edits = [append(xml, xml.root, '<z/>'), insertBefore(c, '<p/>'), insertBefore(c, '<q/>'), remove(xml, b)]
    expect(splice(source, edits)).toBe(
      source.replace('<b/>', '').replace('<c>1', '<p/><q/><c>1').replace('--></a>', '--><z/></a>'),
    )
  })
})

test.each([
  ['unclosed', '<a><b></a>'],
  ['nothing', ''],
  ['with a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['with prefixed elements', '<x:a xmlns:x="u"/>'],
])('a part %s is refused by name', (_, text) => {
  expect(() => locateXml(text, 'xl/x.xml')).toThrow(BrokenXmlError)
  expect(() => locateXml(text, 'xl/x.xml')).toThrow('xl/x.xml')
})
