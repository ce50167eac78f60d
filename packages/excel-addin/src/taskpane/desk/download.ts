/** Hands a file to the user, as the browser does with downloads; nothing leaves the machine. */
export function download({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: workbookType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
