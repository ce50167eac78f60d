/** A part of the pane that is loaded when it is first needed. */
export interface LazyPart<Part> {
  /** The part, or undefined while it is on its way; `loaded` is called once it has come. */
  now(loaded: () => void): Part | undefined
}

/** @param load imports the module; a failed import is tried anew when the part is next needed. */
export function lazily<Part>(
  load: () => Promise<Part>,
  failed: (error: unknown) => void = console.error,
): LazyPart<Part> {
  let part: Part | undefined
  let coming = false
  return {
    now(loaded) {
      if (part !== undefined || coming) return part
      coming = true
      load().then(
        (come) => {
          part = come
          coming = false
          loaded()
        },
        (error: unknown) => {
          coming = false
          failed(error)
        },
      )
      return undefined
    },
  }
}
