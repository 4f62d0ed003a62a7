/** What something is called, in the document's language and in English. */
export interface Label {
  readonly zh: string
  readonly en: string
}
