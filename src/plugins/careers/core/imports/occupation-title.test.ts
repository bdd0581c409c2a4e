import { singularTitle } from './occupation-title';

describe('singularTitle', () => {
  it.each([
    ['Software Developers', 'Software Developer'],
    ['Chefs and Head Cooks', 'Chef and Head Cook'],
    ['Computer and Information Systems Managers', 'Computer and Information Systems Manager'],
    ['Public Relations and Fundraising Managers', 'Public Relations and Fundraising Manager'],
    ['Sales Engineers', 'Sales Engineer'],
    ['Registered Nurses', 'Registered Nurse'],
    ['Elementary School Teachers, Except Special Education', 'Elementary School Teacher, Except Special Education'],
    ['First-Line Supervisors of Retail Sales Workers', 'First-Line Supervisor of Retail Sales Workers'],
    [
      'Heating, Air Conditioning, and Refrigeration Mechanics and Installers',
      'Heating, Air Conditioning, and Refrigeration Mechanic and Installer',
    ],
    ['Coaches and Scouts', 'Coaches and Scouts'],
    ['Computer Occupations, All Other', 'Computer Occupations, All Other'],
    ['Clergy', 'Clergy'],
  ])('makes of %s: %s', (title, singular) => {
    expect(singularTitle(title)).toBe(singular);
  });
});
