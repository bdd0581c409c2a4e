/**
 * The Markdown parser looks up `&amp;` and the like through a package of this name. That package answers with a table in
 * Node and with a trick that needs a DOM in browsers, and the plugin's build takes the browser's version for the server's
 * bundle too, which then does not load. It cannot be configured, so this workspace takes the package's place and always
 * uses the table. The API tests boot the built bundle and notice when this is not in effect.
 */
import { characterEntities } from 'character-entities';

/**
 * @param {string} name what stands between `&` and `;`
 * @returns {string | false} the character, false for a name that is none
 */
export const decodeNamedCharacterReference = (name) =>
  Object.hasOwn(characterEntities, name) ? characterEntities[name] : false;
