import wikipediaPreview from 'wikipedia-preview';

wikipediaPreview.init({ root: document, selector: 'a' });
