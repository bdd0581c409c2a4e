import { addedSkills, type SkillRequirement } from './added-skills';

const all = (...skills: string[]): SkillRequirement => ({ label: 'Tools', anyOf: false, skills });
const any = (label: string, ...skills: string[]): SkillRequirement => ({ label, anyOf: true, skills });

describe('the skills that a step adds', () => {
  it('are those that the next guide asks for and this one does not', () => {
    expect(addedSkills({ from: [all('sql', 'git')], to: [all('sql', 'kafka')] })).toEqual([all('kafka')]);
  });

  it('are none where one of several is known already', () => {
    expect(addedSkills({ from: [all('python')], to: [any('Programming', 'java', 'python')] })).toEqual([]);
  });

  it('leave the choice where none of several is known', () => {
    const cloud = any('Cloud', 'aws', 'azure');
    expect(addedSkills({ from: [all('git')], to: [cloud] })).toEqual([cloud]);
  });

  it('include a requirement without skills, unless this guide has it too', () => {
    const talk: SkillRequirement = { label: 'Public speaking', anyOf: true, skills: [] };
    expect(addedSkills({ from: [], to: [talk] })).toEqual([talk]);
    expect(addedSkills({ from: [{ ...talk, label: 'public speaking' }], to: [talk] })).toEqual([]);
  });

  it('count once what the next guide asks for twice', () => {
    expect(addedSkills({ from: [], to: [all('sql'), all('sql', 'git')] })).toEqual([all('sql'), all('git')]);
  });
});
