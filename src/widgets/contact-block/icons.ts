/*! Phone: Tabler Icons 3.52.0, MIT licence, © 2020-2026 Paweł Kuna; the others are simpler drawings in their manner. */

// Each is a path in a box of 24 units.
export const PHONE = 'M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5-2.5l5 2v4a2 2 0 0 1-2 2a16 16 0 0 1-15-15a2 2 0 0 1 2-2';
export const MAIL = 'M3 5h18v14H3zM3 6l9 7l9-7';
export const DOWNLOAD = 'M4 17v3h16v-3M7 11l5 5l5-5M12 4v12';
