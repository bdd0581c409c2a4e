import { useState } from 'react';
import { Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useNavigate, useParams } from 'react-router-dom';
import type { ImportRequest, KeptFiles, ListedSource } from '../../../core/imports/job-requests';
import { Failed } from '../shell/failed';
import { useText } from '../shell/use-text';
import type { Told } from './about-files';
import { IMPORTS, jobAddress } from './addresses';
import { useImportSourcesQuery } from './api';
import type { ChosenFiles } from './dropped-files';
import { FileStep } from './file-step';
import type { Picked } from './occupation-picker';
import { OccupationStep } from './occupation-step';
import { PreviewStep } from './preview-step';
import { Steps, STEPS, type Step } from './steps';
import { isOwnSource } from './templates';

type Order = Omit<ImportRequest, 'kind' | 'dryRun'>;

const orderOf = (source: string, { kept, told, picked }: { kept: KeptFiles; told: Told; picked: Picked }): Order => ({
  source,
  folder: kept.folder,
  ...(told.locale !== '' && { locale: told.locale }),
  ...(told.edition.trim() !== '' && { edition: told.edition.trim() }),
  ...(picked !== 'all' && !isOwnSource(source) && { records: [...picked.keys()] }),
});

const Import = ({ source, sources }: { readonly source: ListedSource; readonly sources: readonly ListedSource[] }) => {
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>('files');
  const [chosen, setChosen] = useState<ChosenFiles>({ files: [], label: undefined });
  const [kept, setKept] = useState<KeptFiles>();
  const [told, setTold] = useState<Told>({ edition: '', locale: '' });
  const [picked, setPicked] = useState<Picked>(new Map());
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <Steps steps={STEPS} current={step} />
      {step === 'files' && (
        <FileStep
          source={source}
          chosen={chosen}
          onChoose={setChosen}
          onKept={(files) => {
            setKept(files);
            setPicked(new Map());
            setStep('occupations');
          }}
        />
      )}
      {step === 'occupations' && kept && (
        <OccupationStep
          source={source}
          sources={sources}
          kept={kept}
          told={told}
          picked={picked}
          onTell={setTold}
          onPick={setPicked}
          onBack={() => {
            setStep('files');
          }}
          onNext={() => {
            setStep('preview');
          }}
        />
      )}
      {step === 'preview' && kept && (
        <PreviewStep
          order={orderOf(source.name, { kept, told, picked })}
          onBack={() => {
            setStep('occupations');
          }}
          onStarted={({ id }) => {
            navigate(jobAddress(id));
          }}
        />
      )}
    </Flex>
  );
};

/** The screen of a new import: files, occupations, what would happen, and then the import itself. */
const NewImport = () => {
  const text = useText();
  const { source: name } = useParams();
  const { data: sources, error, refetch } = useImportSourcesQuery(undefined);
  const source = sources?.find((each) => each.name === name);
  return (
    <Page.Main>
      <Page.Title>{text('imports.new')}</Page.Title>
      <Layouts.Header
        title={source?.title ?? text('imports.new')}
        subtitle={text('imports.new.subtitle')}
        navigationAction={
          <Link tag={NavLink} startIcon={<ArrowLeft />} to={IMPORTS} end>
            {text('imports.title')}
          </Link>
        }
      />
      <Layouts.Content>
        {sources && source && <Import source={source} sources={sources} />}
        {sources && !source && <Page.NoData />}
        {!sources && error === undefined && <Page.Loading />}
        {!sources && error !== undefined && <Failed error={error} onRetry={() => void refetch()} />}
      </Layouts.Content>
    </Page.Main>
  );
};

export default NewImport;
