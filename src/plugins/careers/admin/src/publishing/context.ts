/** The guide whose form is open. */
export interface GuideContext {
  readonly collectionType: string;
  readonly model: string;
  /** Absent while a guide is being made. */
  readonly documentId: string | undefined;
  /** The default one when absent. */
  readonly locale: string | undefined;
}
