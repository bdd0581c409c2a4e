import { wordsFor } from '../../core/words';
import { SectionFrame } from '../frame';
import { SECTION_IDS, type SectionProps } from '../section-props';

const TaskList = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className="careers-tasks">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

/** What people in the role do: the main tasks, then the others. */
export const TasksSection = ({ section, id = SECTION_IDS.tasks, ...wording }: SectionProps<'tasks'>) => {
  if (!section) return null;
  const { messages } = wordsFor(wording);
  const core = section.items.filter((task) => task.core).map(({ text }) => text);
  const other = section.items.filter((task) => !task.core).map(({ text }) => text);
  if (core.length === 0 || other.length === 0) {
    return (
      <SectionFrame id={id} heading={section.heading}>
        <TaskList texts={[...core, ...other]} />
      </SectionFrame>
    );
  }
  return (
    <SectionFrame id={id} heading={section.heading}>
      <h3>{messages.coreTasks}</h3>
      <TaskList texts={core} />
      <h3>{messages.otherTasks}</h3>
      <TaskList texts={other} />
    </SectionFrame>
  );
};
