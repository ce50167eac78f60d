import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'

/*
 * Neither program runs here. What their files look like is known from files that people attach to the issues of
 * libraries that read them; our own file is rewritten into that shape, its content untouched.
 */

const isSheet = (name: string) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name)

function rewritten(bytes: Uint8Array, change: (name: string, xml: string) => string | undefined): Unzipped {
  const parts: Unzipped = {}
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const text = /\.(?:xml|rels)$/u.test(name) ? change(name, strFromU8(part)) : undefined
    if (text !== undefined) parts[name] = strToU8(text)
    else if (!/\.(?:xml|rels)$/u.test(name)) parts[name] = part
  }
  return parts
}

/**
 * As Google Sheets exports: no theme and no document properties, namespaces of all sorts on every root, no `spans`, no
 * widths per range, formulas with `t="str"` results, rows with heights of their own, drop-downs cell by cell with the
 * choices in the rule where there are few, conditional formats gone, no outline, dates by custom formats.
 */
export function likeGoogleSheets(bytes: Uint8Array): Uint8Array {
  const roots =
    'xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
  const parts = rewritten(bytes, (name, xml) => {
    if (name.startsWith('docProps/') || name.startsWith('xl/theme')) return undefined
    if (name === '[Content_Types].xml') return xml.replace(/<Override PartName="\/(?:docProps|xl\/theme)[^>]*\/>/gu, '')
    if (name === 'xl/styles.xml') return xml.replaceAll('formatCode="dd/mm/yyyy"', 'formatCode="d\\/m\\/yyyy"')
    if (name === 'xl/sharedStrings.xml') return xml.replaceAll('<t xml:space="preserve">', '<t>').replaceAll('<t>', '<t xml:space="preserve">')
    if (!isSheet(name)) return xml
    return xml
      .replace('<worksheet ', `<worksheet ${roots} `)
      .replace(/ spans="[^"]*"/gu, '')
      .replace(/ (?:x14ac:)?dyDescent="[^"]*"/gu, '')
      .replace(/ (?:outlineLevel|collapsed)="[^"]*"/gu, '')
      .replace(/ hidden="1"/gu, '')
      .replace(/<cols>.*?<\/cols>/su, '')
      .replace(/<conditionalFormatting.*<\/conditionalFormatting>/su, '')
      .replace(/<row [^>]*>/gu, (row) => row.replace(/ (?:ht|customHeight)="[^"]*"/gu, ''))
      .replace(/<row r="(\d+)"/gu, '<row r="$1" ht="15.75" customHeight="1"')
      .replace(/<dataValidation type="list"([^>]*)sqref="([A-Z]+)(\d+):\2(\d+)"([^>]*)>/gu, (_, before: string, column: string, from: string, to: string, after: string) =>
        `<dataValidation type="list"${before}sqref="${Array.from({ length: Number(to) - Number(from) + 1 }, (__, at) => `${column}${Number(from) + at}`).join(' ')}"${after}>`,
      )
  }) // prettier-ignore
  return zipSync(parts, { level: 6 })
}

/**
 * As WPS writes: its own namespace on every root, its name and custom properties, `spans` on every row, views of the
 * workbook for each user, cells with metadata, all shared strings with phonetic properties.
 */
export function likeWps(bytes: Uint8Array): Uint8Array {
  const roots =
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
  const parts = rewritten(bytes, (name, xml) => {
    if (name === 'docProps/app.xml') {
      return xml.replace(/<Application>.*?<\/Application>/u, '<Application>WPS Office_11.2.0.11537</Application>')
    }
    if (name === 'xl/sharedStrings.xml') return xml.replaceAll('</t></si>', '</t><phoneticPr fontId="1" type="noConversion"/></si>')
    if (name === 'xl/workbook.xml') {
      const views =
        '<customWorkbookViews><customWorkbookView name="Admin" guid="{0F6F4A3C-0000-4000-8000-000000000001}" maximized="1" windowWidth="1920" windowHeight="900" activeSheetId="1"/></customWorkbookViews>'
      return xml.replace('</workbook>', `${views}</workbook>`)
    }
    if (!isSheet(name)) return xml
    return xml
      .replace('<worksheet ', `<worksheet ${roots} `)
      .replace(/ spans="[^"]*"/gu, '')
      .replace(/<row r=/gu, '<row spans="1:250" r=')
      .replace(/<c r="([A-Z]+\d+)" s="(\d+)"><f>/gu, '<c r="$1" s="$2" cm="1"><f>')
      .replace('</worksheet>', '<extLst><ext uri="{etc}"><etc:cells><etc:f>1+1</etc:f><etc:v>7</etc:v></etc:cells></ext></extLst></worksheet>')
  }) // prettier-ignore
  parts['docProps/custom.xml'] = strToU8(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>1033-11.2.0.11537</vt:lpwstr></property></Properties>',
  )
  return zipSync(parts, { level: 6 })
}

/** With the text of every cell in the cell itself, sheets listed in the other order, and no list of shared texts. */
export function withInlineTexts(bytes: Uint8Array): Uint8Array {
  const strings = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] as Uint8Array)
  const texts = [...strings.matchAll(/<si>(.*?)<\/si>|<si\/>/gsu)].map(([, body = '']) => body)
  const parts = rewritten(bytes, (name, xml) => {
    if (name === 'xl/sharedStrings.xml') return undefined
    if (name === '[Content_Types].xml') return xml.replace(/<Override PartName="\/xl\/sharedStrings[^>]*\/>/u, '')
    if (name === 'xl/_rels/workbook.xml.rels')
      return xml
        .replace(/<Relationship [^>]*sharedStrings[^>]*\/>/u, '')
        .replace(/(<Relationships[^>]*>)(.*)(<\/Relationships>)/su, (_, open: string, list: string, close: string) => {
          const links = list.match(/<Relationship [^>]*\/>/gu) ?? []
          return `${open}${links.reverse().join('')}${close}`
        })
    if (!isSheet(name)) return xml
    return xml.replace(/<c ([^>]*?) t="s"([^>]*)><v>(\d+)<\/v><\/c>/gu, (_, before: string, after: string, at: string) =>
      `<c ${before} t="inlineStr"${after}><is>${texts[Number(at)]}</is></c>`,
    )
  }) // prettier-ignore
  return zipSync(parts, { level: 6 })
}
