/** A layout as JSON and back; cells that share a style object share it again afterwards. */

export function packLayout(layout) {
  const styles = [...new Set(layout.sheets.flatMap(({ cells }) => cells.map(({ style }) => style)))]
  const places = new Map(styles.map((style, at) => [style, at]))
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows],
    cells: sheet.cells.map((cell) => ({ ...cell, style: places.get(cell.style) })),
  }))
  return { ...layout, styles, sheets }
}

export function unpackLayout({ styles, ...layout }) {
  for (const sheet of layout.sheets) {
    sheet.rows = new Map(sheet.rows)
    for (const cell of sheet.cells) cell.style = styles[cell.style]
  }
  return layout
}
