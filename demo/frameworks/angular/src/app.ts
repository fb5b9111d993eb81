import 'iom-widgets/define/news-card.js';
import 'iom-widgets/define/news-feed.js';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { NewsOpenEvent } from 'iom-widgets';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main [attr.lang]="lang()">
      @for (each of ['lo', 'vi', 'en']; track each) {
        <button type="button" (click)="lang.set(each)">{{ each }}</button>
      }
      <iom-news-card office="lao-pdr" heading-level="2" (iom-content-load)="hear($event)" (iom-news-open)="open($event)">
        <a href="https://laopdr.iom.int">News of IOM Lao PDR</a>
      </iom-news-card>
      <iom-news-feed layout="list" [headingLevel]="2" [data]="feed" (iom-news-open)="open($event)" />
      <output>{{ heard().join(', ') }}</output>
    </main>
  `,
})
export class App {
  readonly feed = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: 'well', title: 'A well for the school', url: 'https://partner.example/well', language: 'en' }],
  };
  readonly lang = signal('lo');
  readonly heard = signal<string[]>([]);

  hear(event: Event): void {
    this.heard.update((before) => [...before, event.type]);
  }

  open(event: NewsOpenEvent): void {
    event.preventDefault(); // the app opens the story itself
    this.heard.update((before) => [...before, `${event.type} ${event.detail.url}`]);
  }
}
