import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import type { KeptFiles, ListedSource } from '../../../core/imports/job-requests';
import { useText } from '../shell/use-text';
import { AboutFiles, readSource, type Told } from './about-files';
import { Card } from './card';
import { OccupationPicker, type Picked } from './occupation-picker';
import { StepTitle } from './step-title';
import { isOwnSource } from './templates';

interface Props {
  readonly source: ListedSource;
  readonly sources: readonly ListedSource[];
  readonly kept: KeptFiles;
  readonly told: Told;
  readonly picked: Picked;
  readonly onTell: (told: Told) => void;
  readonly onPick: (picked: Picked) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** What is to be imported of the files: some occupations of an official source, everything of one's own. */
export const OccupationStep = ({ source, kept, told, picked, onPick, onBack, onNext, ...about }: Props) => {
  const text = useText();
  const [isAsked, setAsked] = useState(false);
  const isOwn = isOwnSource(source.name);
  const { isOther, edition } = readSource(kept, source.name);
  const isPicked = isOwn || picked === 'all' || picked.size > 0;
  const isTold = edition !== null || told.edition.trim() !== '';
  const lacks = isOther ? undefined : !isTold ? 'imports.lacks.edition' : !isPicked ? 'imports.lacks.pick' : undefined;
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <StepTitle>{text(isOwn ? 'imports.own.title' : 'imports.pick.title')}</StepTitle>
        <AboutFiles source={source} kept={kept} told={told} {...about} />
        {!isOther && !isOwn && (
          <OccupationPicker
            folder={kept.folder}
            source={source.name}
            locale={told.locale}
            picked={picked}
            onPick={onPick}
          />
        )}
        <Flex gap={2} justifyContent="flex-end" alignItems="center" wrap="wrap">
          {isAsked && lacks !== undefined && (
            <span role="alert" id="imports-lacks">
              {text(lacks)}
            </span>
          )}
          <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={onBack}>
            {text('imports.back')}
          </Button>
          <Button
            endIcon={<ArrowRight />}
            disabled={isOther}
            onClick={() => {
              setAsked(true);
              if (lacks === undefined) onNext();
            }}
          >
            {text('imports.preview')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
};
