import { setContentBase } from '../content/content-base.js';
import { setImages, type Images } from '../content/images.js';
import type { Config } from './config.js';

/** Applies the settings of documents, which what the build has rendered does not need. */
export function configureDocuments({ content, images }: Config): void {
  setContentBase(content);
  setImages(images as Images | undefined);
}
