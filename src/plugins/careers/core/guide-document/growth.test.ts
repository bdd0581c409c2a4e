import { findGrowth } from './growth';

describe('findGrowth', () => {
  test.each<[string, number, number, number]>([
    ['Jobs should grow about 6% from 2023 to 2033.', 6, 2023, 2033],
    [
      'Employment is projected to grow 17 percent over 2023–33, much faster than the average of 4 percent.',
      17,
      2023,
      2033,
    ],
    ['Growth of 4.5 per cent is expected between 2024 and 2034.', 4.5, 2024, 2034],
    ['The occupation is declining by 3 % between 2024 and 2034.', -3, 2024, 2034],
    ['From 2024 to 2034, employment will shrink by −2.5%.', -2.5, 2024, 2034],
    ['It was quiet. A 12-percent increase was forecast for 2022-2032 by one office.', 12, 2022, 2032],
    ['Se prevé que el empleo crezca un 6 % entre 2023 y 2033.', 6, 2023, 2033],
    ['El empleo aumentará alrededor del 4,5 % de 2024 a 2034.', 4.5, 2024, 2034],
    ['La ocupación disminuirá un 2 por ciento entre 2023 y 2033.', -2, 2023, 2033],
    ['L’emploi devrait augmenter d’environ 8 % entre 2020 et 2030.', 8, 2020, 2030],
    ['Une baisse de 5 pour cent est attendue de 2024 à 2034.', -5, 2024, 2034],
    ['Die Beschäftigung wächst von 2023 bis 2033 um etwa 7 Prozent.', 7, 2023, 2033],
    ['Zwischen 2024 und 2034 wird ein Rückgang um 3,5 % erwartet.', -3.5, 2024, 2034],
  ])('reads %j', (prose, growthPercent, fromYear, toYear) => {
    expect(findGrowth(prose)).toEqual({ growthPercent, fromYear, toYear });
  });

  test.each([
    'Demand will grow over the next decade.',
    'Demand will grow by 6% soon.',
    'Demand will grow by 3% a year between 2024 and 2034.',
    'Between 2024 and 2034, 40% of nurses retire.',
    'In 2024 it grew 6%. In 2034 we will know more.',
    'Sales grew 6% from 2034 to 2024.',
  ])('finds nothing certain in %j', (prose) => {
    expect(findGrowth(prose)).toBeUndefined();
  });
});
