import { useMenu } from '../../widgets/office-menu/disclosure.js';
import type { Use } from './ready-element.js';

export const useOfficeMenu: Use = (event, _target, host) => useMenu(event, host as HTMLElement);
