/**
 * Colours of the series of a chart, dark and light in turn: neighbours stay apart in grey print, and any two for readers
 * who do not tell red from green or blue from yellow. A white edge parts them besides.
 * @source Okabe and Ito, Color Universal Design (2008); Tol, Colour Schemes, SRON/EPS/TN/09-002 (2021); ColorBrewer.
 */
export const chartColours = ['0072B2', 'E69F00', '332288', '56B4E9', '882255', 'BBBBBB', 'CC3311', 'A6DBA0'] as const
