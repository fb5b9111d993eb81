// Answers in the shapes of Drupal's JSON:API, ReliefWeb's API and IATI, shortened; the words are ours.
const node = (id, langcode, title, more = {}) => ({
  type: 'node--article',
  id,
  links: { self: { href: `https://site.example/jsonapi/node/article/${id}` } },
  attributes: {
    drupal_internal__nid: 12,
    langcode,
    status: true,
    title,
    created: '2017-11-06T02:00:00+00:00',
    changed: '2017-11-08T02:00:00+00:00',
    path: { alias: '/news/bridge', pid: 3, langcode },
    body: { value: '<p>People cross it.</p>', format: 'basic_html', processed: '<p>People cross it.</p>', summary: '' },
    ...more,
  },
  relationships: {
    field_image: { data: { type: 'file--file', id: 'file-1', meta: { alt: 'A bridge', width: 1200 } } },
    field_tags: { data: [{ type: 'taxonomy_term--tags', id: 'term-1' }] },
  },
});
const included = [
  {
    type: 'file--file',
    id: 'file-1',
    attributes: { uri: { value: 'public://bridge.jpg', url: '/sites/default/files/bridge.jpg' } },
  },
  { type: 'taxonomy_term--tags', id: 'term-1', attributes: { name: 'Roads' } },
];
const UUID = '0c1f4a2e-7a55-4d3c-9d55-2b1f0e8a6f01';

export const DRUPAL = {
  en: {
    jsonapi: { version: '1.0' },
    data: [
      node(UUID, 'en', 'The bridge is open'),
      node('0c1f4a2e-7a55-4d3c-9d55-2b1f0e8a6f02', 'en', 'Rice prices', {
        path: { alias: null },
        drupal_internal__nid: 13,
      }),
      node('0c1f4a2e-7a55-4d3c-9d55-2b1f0e8a6f03', 'en', 'Draft', { status: false }),
    ],
    included,
  },
  lo: { jsonapi: { version: '1.0' }, data: [node(UUID, 'lo', 'ຂົວເປີດແລ້ວ')], included },
};

export const RELIEFWEB = {
  time: 5,
  href: 'https://api.reliefweb.int/v2/reports',
  totalCount: 1,
  count: 1,
  data: [
    {
      id: '2300001',
      score: 1,
      href: 'https://api.reliefweb.int/v2/reports/2300001',
      fields: {
        title: 'Floods: situation report 3',
        status: 'published',
        body: 'Water has gone down.',
        'body-html': '<p>Water has gone down.</p>',
        url: 'https://reliefweb.int/node/2300001',
        url_alias: 'https://reliefweb.int/report/viet-nam/floods-3',
        date: {
          original: '2017-11-06T00:00:00+00:00',
          created: '2017-11-07T03:00:00+00:00',
          changed: '2017-11-07T03:00:00+00:00',
        },
        language: [{ id: 267, name: 'English', code: 'en' }],
        source: [{ id: 1255, name: 'International Organization for Migration', shortname: 'IOM' }],
        theme: [{ id: 4603, name: 'Shelter' }],
        country: [{ id: 254, name: 'Viet Nam', iso3: 'vnm' }],
        file: [
          {
            id: '1',
            mimetype: 'application/pdf',
            filename: 'report.pdf',
            url: 'https://reliefweb.int/attachments/report.pdf',
          },
        ],
      },
    },
  ],
};

const activity = (
  id,
  title,
  more,
) => `<iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2017-11-06T00:00:00Z">
  <iati-identifier>${id}</iati-identifier>
  <reporting-org ref="XM-DAC-1" type="40"><narrative>Example Agency</narrative></reporting-org>
  <title><narrative>${title}</narrative><narrative xml:lang="lo">ການເຄື່ອນຍ້າຍທີ່ປອດໄພ</narrative></title>
  <description type="1"><narrative>People know their rights.</narrative></description>
  <participating-org role="1" ref="XM-DAC-0" type="10"><narrative>First Ministry</narrative></participating-org>
  <participating-org role="4" ref="XM-DAC-1" type="40"><narrative>Example Agency</narrative></participating-org>
  ${more}
</iati-activity>`;

export const ACTIVITIES = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2017-12-01T00:00:00Z">
${activity(
  'XM-DAC-1-A',
  'Safe migration',
  `<participating-org role="1" type="10"><narrative>Second Ministry</narrative></participating-org>
  <activity-date iso-date="2016-02-01" type="1"/><activity-date iso-date="2016-01-01" type="2"/><activity-date iso-date="2019-12-31" type="3"/>`,
)}
${activity('XM-DAC-1-B', 'Return', '')}
</iati-activities>`;
