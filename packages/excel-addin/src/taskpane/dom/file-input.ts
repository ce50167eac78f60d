import { element } from './element.js'

interface FileInputOptions {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly accept: string
  readonly several?: boolean
  readonly primary?: boolean
  readonly onFiles: (files: readonly OpenedFile[]) => void
}

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A button that opens files, and the place around it onto which files may be dropped. */
export function fileInput({ id, label, hint, accept, several = false, primary = false, onFiles }: FileInputOptions) {
  const take = async (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, several ? undefined : 1)
    if (files.length === 0) return
    onFiles(
      await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    )
  }
  const over = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    ;(event.currentTarget as HTMLElement).classList.toggle('over', isOver)
  }
  return element(
    'div',
    {
      class: 'drop',
      ondragover: (event: DragEvent) => over(event, true),
      ondragleave: (event: DragEvent) => over(event, false),
      ondrop: (event: DragEvent) => {
        over(event, false)
        void take(event.dataTransfer?.files)
      },
    },
    element('input', {
      id,
      type: 'file',
      class: 'unseen',
      accept,
      multiple: several,
      onchange: (event: Event) => {
        const chosen = event.currentTarget as HTMLInputElement
        // Emptied afterwards: the same file can be chosen again once it was corrected.
        void take(chosen.files).then(() => {
          chosen.value = ''
        })
      },
    }),
    element('label', { for: id, class: primary ? 'button primary' : 'button' }, label),
    hint !== undefined && element('span', { class: 'hint' }, hint),
  )
}
