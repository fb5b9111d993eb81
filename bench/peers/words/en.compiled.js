export const read = 'Read the article';
export const day = ({ day: number, month, year }) => `${number} ${month} ${year}`;
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
