/**
 * Who awards a certification whose name begins like this. Only for certifications that a document names for the first
 * time without saying who issues them; longest beginning first.
 */
const ISSUERS_BY_NAME: readonly (readonly [beginning: string, issuer: string])[] = [
  ['aws certified', 'Amazon Web Services'],
  ['adobe certified', 'Adobe'],
  ['certified kubernetes', 'Cloud Native Computing Foundation'],
  ['cisco certified', 'Cisco'],
  ['comptia', 'CompTIA'],
  ['databricks certified', 'Databricks'],
  ['google', 'Google'],
  ['hashicorp certified', 'HashiCorp'],
  ['hubspot', 'HubSpot'],
  ['ibm', 'IBM'],
  ['microsoft', 'Microsoft'],
  ['oracle', 'Oracle'],
  ['red hat certified', 'Red Hat'],
  ['salesforce', 'Salesforce'],
  ['sap certified', 'SAP'],
  ['vmware certified', 'VMware'],
];

/** @returns the issuer that the beginning of a certification's name tells, if any. */
export const issuerFromName = (name: string): string | undefined => {
  const folded = name.toLowerCase();
  return ISSUERS_BY_NAME.find(
    ([beginning]) => folded.startsWith(`${beginning} `) || folded.startsWith(`${beginning}:`),
  )?.[1];
};
