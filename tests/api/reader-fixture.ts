import type { Core } from '@strapi/strapi';

interface GuideDocuments {
  create(params: object): Promise<{ readonly documentId: string }>;
  update(params: object): Promise<unknown>;
  delete(params: { readonly documentId: string }): Promise<unknown>;
  findFirst(params: object): Promise<{ readonly documentId: string }>;
}

/** Strapi's Document Service for guides; its types know the attributes only inside an app that generated them. */
export const guidesOf = (strapi: Core.Strapi): GuideDocuments => {
  const documents: (uid: string) => GuideDocuments = strapi.get('documents');
  return documents('plugin::careers.guide');
};

/** The address of the stylesheet that a page of the reader names. */
export const stylesheetOf = (html: string): string => {
  const address = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
  if (address === undefined) throw new Error('The page names no stylesheet.');
  return address;
};
