/** Who makes an entry, as Strapi keeps it: authors may open only what they made themselves. */
export interface Creator {
  readonly createdBy: number;
  readonly updatedBy: number;
}

export const creatorOf = (administratorId: number): Creator => ({
  createdBy: administratorId,
  updatedBy: administratorId,
});
