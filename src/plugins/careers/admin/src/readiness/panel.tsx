import { useMemo, useState, useSyncExternalStore, useEffect } from 'react';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { getFetchClient, useForm } from '@strapi/strapi/admin';
import {
  readinessSchema,
  READINESS_SECTIONS,
  type Readiness,
  type ReadinessFinding,
  type ReadinessRequest,
} from '../../../core/readiness';
import { createLivePreview } from '../guide-panels/live-preview';
import { PanelError, PanelLoading } from '../guide-panels/panel-frame';
import type { OpenGuide } from '../guide-panels/register';
import { useText } from '../shell/use-text';
import { UnmetPoint } from './unmet-point';
import { useFindingTexts } from './use-finding-texts';

const live = createLivePreview<Readiness>(async ({ documentId, locale, values }, signal) => {
  const body: ReadinessRequest = { ...(documentId !== null && { documentId }), ...(locale && { locale }), values };
  const { data } = await getFetchClient().post<{ data: unknown }>('/careers/guides/readiness', body, { signal });
  return readinessSchema.parse(data.data);
});

const retry = (): void => {
  live.retry();
};

/** Reads the form on each keystroke and shows nothing; what it starts waits for a pause. */
const FormFollower = ({ guide }: { readonly guide: OpenGuide }) => {
  const values = useForm('CareersReadiness', (state) => state.values as Readonly<Record<string, unknown>>);
  useEffect(() => {
    live.follow({ ...guide, values });
  }, [guide, values]);
  return null;
};

const Verdict = ({ readiness }: { readonly readiness: Readiness }) => {
  const text = useText();
  const percent = Math.floor(readiness.score * 100);
  const blocking = readiness.findings.filter(({ met, severity }) => !met && severity === 'block').length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="delta" tag="p">
          {text('readiness.score', { percent })}
        </Typography>
        {blocking > 0 ? (
          <Badge backgroundColor="danger100" textColor="danger700">
            {text('readiness.blocked', { count: blocking })}
          </Badge>
        ) : (
          <Badge backgroundColor="success100" textColor="success700">
            {text('readiness.ready')}
          </Badge>
        )}
      </Flex>
      <Box background="neutral200" height="0.8rem" width="100%" hasRadius aria-hidden>
        <Box background={blocking > 0 ? 'danger500' : 'success500'} height="0.8rem" width={`${percent}%`} hasRadius />
      </Box>
    </Flex>
  );
};

const MetList = ({ findings }: { readonly findings: readonly ReadinessFinding[] }) => {
  const text = useText();
  const textsOf = useFindingTexts();
  const [isOpen, setIsOpen] = useState(false);
  const toggle = () => {
    setIsOpen(!isOpen);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box>
        <Button variant="tertiary" size="S" onClick={toggle} aria-expanded={isOpen}>
          {text(isOpen ? 'readiness.hideMet' : 'readiness.showMet', { count: findings.length })}
        </Button>
      </Box>
      {isOpen ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {findings.map((finding) => (
            <Flex key={finding.rule} tag="li" gap={2} alignItems="flex-start">
              <Box paddingTop={1}>
                <CheckCircle fill="success600" width="1.4rem" height="1.4rem" aria-hidden />
              </Box>
              <Typography variant="pi" textColor="neutral700">
                {textsOf(finding).label}
              </Typography>
            </Flex>
          ))}
        </Flex>
      ) : null}
    </Flex>
  );
};

const Checklist = ({ readiness }: { readonly readiness: Readiness }) => {
  const text = useText();
  const unmet = readiness.findings.filter(({ met }) => !met);
  const met = readiness.findings.filter((finding) => finding.met);
  const sections = READINESS_SECTIONS.flatMap((section) => {
    const findings = unmet.filter((finding) => finding.section === section);
    return findings.length === 0 ? [] : [{ section, findings }];
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Verdict readiness={readiness} />
      {sections.map(({ section, findings }) => (
        <Flex key={section} direction="column" alignItems="stretch" gap={2}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {text(`readiness.section.${section}`)}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {findings.map((finding) => (
              <UnmetPoint key={finding.rule} finding={finding} />
            ))}
          </Flex>
        </Flex>
      ))}
      {met.length > 0 ? <MetList findings={met} /> : null}
    </Flex>
  );
};

/** How ready the guide is whose form is open, with what the editor has not saved yet. */
const ReadinessPanel = ({ guide }: { readonly guide: OpenGuide }) => {
  const text = useText();
  const { status, preview } = useSyncExternalStore(live.subscribe, live.get);
  const checklist = useMemo(() => preview && <Checklist readiness={preview} />, [preview]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={status === 'waiting'}>
      <FormFollower guide={guide} />
      {status === 'failed' ? <PanelError message={text('panels.failed')} onRetry={retry} /> : null}
      {checklist ?? (status === 'failed' ? null : <PanelLoading />)}
    </Flex>
  );
};

export default ReadinessPanel;
