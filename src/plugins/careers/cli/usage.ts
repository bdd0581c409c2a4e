/** The command line itself is wrong: exit code 2, and a hint at the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `careers: career guides in and out of Strapi

  careers import FILE…      read guide documents (Markdown or the plain text of a page)
      --publish             publish each guide with its FAQs
      --dry-run             say what would happen, write nothing
      --locale xx           for documents that do not name their language
  careers import SOURCE DIR|ZIP|FILE…
                            read official records into guides; SOURCE is onet, esco, ncs, oews, projections,
                            or json, csv, documents for files of your own. A running server does it in the background
      --occupations A,B     only these records, by their ids: 15-1252.00,15-1254.00
      --all                 all of them
      --edition X           where the files do not tell it: 30.2
      --dry-run             say what would happen, write nothing
      --locale xx           where the files do not tell their language
  careers export [SLUG…]    write guides as Markdown documents
      --out DIR             folder to write to (required)
      --locale xx           only this language
      --published           what the public sees instead of the editors' version
  careers export --format markdown|json|csv
                            write guides, skills, certifications, FAQs, fields and contributors to one file
      --out FILE            a zip, or .jsonl for JSON (required)
      --guides SLUG,…       only these, with all that they name
      --locale xx           only this language
  careers list              guides, with their language and state
      --locale xx           only this language
  careers doctor            differences between the app's own files and the plugin's types
  careers detach            keep the data before the plugin is taken out of an app

  --json                    the answer as JSON, and nothing else, on standard output
  --app FOLDER              the Strapi app; found from the current folder upwards when not given
  --help, --version

Exit codes: 0 all well, 1 something failed, 2 the command line is wrong.
`;
