import { Divider } from '@strapi/design-system';
import { SubNav, useAuth } from '@strapi/strapi/admin';
import { actionId } from '../../../core/permissions';
import { PLUGIN_ID } from '../plugin-id';
import { FindBox } from '../quick-find/find-box';
import { SCREENS } from './screens';
import { useText } from './use-text';

/** The screens that the administrator's roles allow. */
export const Navigation = () => {
  const text = useText();
  const permissions = useAuth('CareersNavigation', (state) => state.permissions);
  const isAllowed = (action: string) => permissions.some((permission) => permission.action === action);
  const links = SCREENS.flatMap(({ path, label, action }) =>
    label !== undefined && isAllowed(actionId(action)) ? [{ path, label }] : [],
  );
  return (
    <SubNav.Main aria-label={text('shell.navigation')}>
      <SubNav.Header label={text('plugin.name')} />
      <Divider />
      <SubNav.Content>
        {isAllowed(actionId('overview.read')) ? <FindBox /> : null}
        <SubNav.Sections>
          {[
            <SubNav.Section key="screens" label={text('shell.section')}>
              {links.map(({ path, label }) => (
                <SubNav.Link
                  key={path}
                  to={`/plugins/${PLUGIN_ID}${path === '' ? '' : `/${path}`}`}
                  end={path === ''}
                  label={text(label)}
                />
              ))}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};
