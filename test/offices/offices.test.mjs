import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { readOffices } from '../../scripts/offices.mjs';
import { spellingFaults, strings } from '../locales/check.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'));
const LANGUAGES = ['en', 'lo', 'vi'];
/** The two documents of every built-in office by its id, which is the name of its folder. */
const ALL = Object.fromEntries(
  readdirSync(new URL('../../src/offices', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: id }) => [id, { office: read(`offices/${id}/office.json`), news: read(`offices/${id}/news.json`) }]),
);
/** Offices whose facts are compared below with their source pages. */
const OFFICES = { 'lao-pdr': ALL['lao-pdr'], 'viet-nam': ALL['viet-nam'] };
const LAO = OFFICES['lao-pdr'];
const VIET_NAM = OFFICES['viet-nam'];
const LAO_PAGE =
  'https://laopdr.iom.int/news/un-migration-lao-ministry-labour-and-social-welfare-ngos-aim-improve-aid-trafficking-victims';
const VIET_NAM_PAGE =
  'https://vietnam.iom.int/en/news/iom-strengthen-anti-human-trafficking-assistance-lao-cai-province';
const VIET_NAM_PAGE_VI =
  'https://vietnam.iom.int/vi/news/iom-tang-cuong-trien-khai-ho-tro-nguoi-di-cu-tai-tinh-lao-cai';

// Verbatim from the two pages.
const HEADLINES = {
  'lao-pdr': 'UN Migration, Lao Ministry of Labour and Social Welfare, NGOs Aim to Improve Aid for Trafficking Victims',
  'viet-nam': 'IOM to strengthen anti-human trafficking assistance in Lao Cai Province',
};
const QUOTATIONS = [
  'There remain many challenges in protecting and assisting trafficking victims. This workshop provided a good platform for experienced managers to interact and discuss ways forward',
];
const DONOR = {
  'lao-pdr': 'U.S. State Department’s Bureau of Population, Refugees, and Migration',
  'viet-nam': 'Bureau of Population, Refugees and Migration, U.S Department of State',
};

/** The text of a raw language map, or of a plain string, in `language`. */
const text = (value, language) => {
  if (typeof value === 'string') return value;
  const entry = value[language];
  return typeof entry === 'object' ? entry.text : entry;
};

/** Every text of a document in more than one of `languages`, with its path. */
function languageMaps(value, languages = LANGUAGES, path = '') {
  if (value === null || typeof value !== 'object' || path === '/review') return [];
  const isMap = !Array.isArray(value) && languages.filter((each) => each in value).length > 1;
  if (isMap) return path.endsWith('/url') ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => languageMaps(child, languages, `${path}/${key}`));
}

/** The texts of the items in one language, as the reader gets them. */
const words = (item) => [item.title, item.summary, item.content_text].join('\n');

const item = (news, language) => news.items.find((each) => each.language === language);
const pluck = (list, key) => list.map((each) => each[key]);

// ── Form ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const ajv = new Ajv2020({ allErrors: true, strictTypes: true });
const SCHEMAS = {
  office: ajv.compile(read('content/schema/office.json')),
  news: ajv.compile(read('content/schema/news.json')),
};

test('every folder is an office with that id, and is in the list', () => {
  assert.deepEqual(readOffices(), { offices: Object.keys(ALL).toSorted(), faults: [] });
  const list = readFileSync(new URL('../../src/offices/index.ts', import.meta.url), 'utf8');
  const entries = [...list.matchAll(/^ {2}'?([\w-]+)'?: \{/gm)];
  assert.deepEqual(entries.map(([, id]) => id).toSorted(), Object.keys(ALL).toSorted());
});

for (const [id, documents] of Object.entries(ALL)) {
  for (const [kind, document] of Object.entries(documents)) {
    test(`${id}/${kind}.json follows the schema`, () => {
      assert.ok(SCHEMAS[kind](document), JSON.stringify(SCHEMAS[kind].errors, null, 1));
    });

    test(`${id}/${kind}.json is in NFC and has no invisible characters`, () => {
      const faults = strings(document).flatMap(([path, value]) =>
        spellingFaults(value, 'en').map((fault) => `${path} ${fault}`),
      );
      assert.deepEqual(faults, []);
    });
  }

  test(`${id}: every text exists in the languages that the office declares, with correct spelling`, () => {
    const { language: own, languages = [own] } = documents.office;
    const maps = languageMaps(documents.office, languages);
    assert.ok(languages.length === 1 || maps.length > 0);
    const faults = maps.flatMap(([path, map]) =>
      languages.flatMap((language) =>
        spellingFaults(text(map, language) ?? '', language).map((fault) => `${path} ${language} ${fault}`),
      ),
    );
    assert.deepEqual(faults, []);
    const items = documents.news.items.flatMap((each) =>
      [each.title, each.summary, each.content_text, each._iom?.place].flatMap((value) =>
        spellingFaults(value ?? 'none', each.language ?? own).map((fault) => `${each.id} ${fault}`),
      ),
    );
    assert.deepEqual(items, []);
  });
}

test('the schemas reject harmful values', () => {
  const office = (change) => SCHEMAS.office({ ...structuredClone(LAO.office), ...change });
  assert.ok(office({ somethingNew: 1 }), 'a property of a later version passes');
  assert.ok(!office({ version: 2 }));
  assert.ok(!office({ name: '' }));
  assert.ok(!office({ url: 'javascript:alert(1)' }));
  assert.ok(!office({ url: { en: 'java\tscript:alert(1)' } }));
  assert.ok(office({ url: '../home.html?a=b:c' }) && office({ url: 'page' }));
  assert.ok(!office({ name: { en: { text: 'IOM', review: 'approved' } } }));
  assert.ok(!office({ facts: [{ id: 'since', label: 'Since', kind: 'year', value: 'long ago' }] }));
  assert.ok(!office({ facts: [{ id: 'a', label: 'A', kind: 'count', value: 1, asOf: '2017-13' }] }));
  assert.ok(!office({ hotlines: [{ id: 'a', name: 'A' }] }), 'a help line needs its number');
  const news = (change) => SCHEMAS.news({ ...LAO.news, items: [{ ...LAO.news.items[0], ...change }] });
  assert.ok(news({ _other: {} }), 'an extension of somebody else passes');
  assert.ok(!news({ url: 'data:text/html,x' }));
  assert.ok(!news({ content_text: undefined }));
  assert.ok(!news({ date_published: '2017-11' }));
  assert.ok(!news({ _iom: { date: '11/2017' } }));
  assert.ok(!news({ _iom: { translation: 'draft' } }));
});

// ── Review ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// Vietnamese texts published by IOM Viet Nam itself.
const OWN_WORDING = [
  '/name',
  '/organisation',
  '/country',
  '/whoWeAre/title',
  '/ourWork/title',
  '/menu/0/label',
  '/menu/0/items/0/label',
  '/menu/0/items/1/label',
  '/menu/1/label',
  '/menu/1/items/0/label',
  '/menu/2/label',
  '/menu/3/label',
];

test('all other Lao and Vietnamese texts are marked as machine translations', () => {
  for (const [id, { office, news }] of Object.entries(OFFICES)) {
    assert.deepEqual(office.review, { vi: 'machine', lo: 'machine' });
    const reviewed = languageMaps(office).flatMap(([path, map]) =>
      LANGUAGES.filter((language) => typeof map[language] === 'object').map(
        (language) => `${language} ${path} ${map[language].review}`,
      ),
    );
    assert.deepEqual(reviewed, id === 'viet-nam' ? OWN_WORDING.map((path) => `vi ${path} reviewed`) : []);
    for (const each of news.items) {
      assert.equal(each._iom.translation, each.language === 'en' ? undefined : 'machine', each.id);
    }
  }
});

test('quotations have the exact words of the page', () => {
  for (const { news } of Object.values(OFFICES)) {
    for (const each of news.items) {
      const quoted = [...words(each).matchAll(/[“"«](.*?)[”"»]/gsu)].map(([, words]) => words);
      const allowed = each.language === 'en' ? QUOTATIONS : [];
      assert.deepEqual(
        quoted.filter((words) => !allowed.includes(words)),
        [],
        each.id,
      );
      assert.equal((words(each).match(/[“”„"«»]/g) ?? []).length, quoted.length * 2, each.id);
    }
  }
  assert.ok(item(LAO.news, 'en').content_text.includes(`“${QUOTATIONS[0]}”`));
});

// ── Facts of the offices ────────────────────────────────────────────────────────────────────────────────────────────

const EXPECTED = {
  'lao-pdr': {
    names: { en: 'IOM Lao PDR', lo: 'IOM ສປປ ລາວ', vi: 'IOM Lào' },
    home: 'https://laopdr.iom.int/',
    about: 'https://laopdr.iom.int/iom-lao-peoples-democratic-republic',
    page: LAO_PAGE,
    site: 'IOM Lao PDR',
    facts: { since: 1951, 'member-states': 174, countries: 100, 'in-country-since': 2002 },
  },
  'viet-nam': {
    names: { en: 'IOM Viet Nam', lo: 'IOM ຫວຽດນາມ', vi: 'IOM Việt Nam' },
    home: { en: 'https://vietnam.iom.int/en', vi: 'https://vietnam.iom.int/vi' },
    about: { en: 'https://vietnam.iom.int/en', vi: 'https://vietnam.iom.int/vi/iom-tai-viet-nam' },
    page: VIET_NAM_PAGE,
    site: 'IOM Viet Nam',
    facts: { since: 1951, 'member-states': 175, countries: 100, 'in-country-since': 1987 },
  },
};

for (const [id, { office }] of Object.entries(OFFICES)) {
  const expected = EXPECTED[id];

  test(`${id}: name, languages and home page`, () => {
    assert.equal(office.id, id);
    assert.equal(office.language, 'en');
    assert.deepEqual(office.languages, LANGUAGES);
    assert.deepEqual(
      Object.fromEntries(LANGUAGES.map((language) => [language, text(office.name, language)])),
      expected.names,
    );
    assert.deepEqual(office.url, expected.home);
  });

  test(`${id}: key facts have their sources, and only dates from the page`, () => {
    assert.deepEqual(pluck(office.facts, 'id'), [
      'un-system',
      'since',
      'member-states',
      'countries',
      'in-country-since',
    ]);
    const numbers = office.facts.filter((fact) => fact.kind !== 'text');
    assert.deepEqual(Object.fromEntries(numbers.map((fact) => [fact.id, fact.value])), expected.facts);
    assert.deepEqual(pluck(office.facts, 'kind'), ['text', 'year', 'count', 'count', 'year']);
    assert.deepEqual(pluck(office.facts, 'qualifier'), [undefined, undefined, undefined, 'over', undefined]);
    assert.equal(text(office.facts[0].value, 'en'), 'Part of the United Nations System');
    for (const fact of office.facts) {
      assert.deepEqual(fact.source, { url: expected.page, site: expected.site, language: 'en' });
      assert.ok(!('asOf' in fact), fact.id);
    }
  });

  test(`${id}: no sentence about the office contains a figure`, () => {
    for (const section of [office.whoWeAre, office.ourWork]) {
      assert.deepEqual(section.source, { url: expected.page, site: expected.site, language: 'en' });
      for (const paragraph of section.paragraphs) {
        for (const language of LANGUAGES) {
          const figures = text(paragraph, language).match(/\d+/g) ?? [];
          assert.deepEqual(
            figures.filter((figure) => figure !== '2030'),
            [],
          );
        }
      }
    }
    for (const language of LANGUAGES) {
      assert.match(office.ourWork.paragraphs.map((each) => text(each, language)).join(' '), /2030/);
      assert.ok(office.whoWeAre.paragraphs[1] && text(office.whoWeAre.paragraphs[0], language).includes('(IOM)'));
    }
  });

  test(`${id}: the menu equals that of the page, and has only addresses from it`, () => {
    const global = { url: 'https://www.iom.int/', global: true };
    const shape = (entry) => [
      entry.id,
      text(entry.label, 'en'),
      { ...(entry.url && { url: entry.url }), ...(entry.global && { global: true }) },
      ...(entry.items ? [entry.items.map(shape)] : []),
    ];
    assert.deepEqual(office.menu.map(shape), [
      [
        'who-we-are',
        'Who We Are',
        {},
        [
          ['about', 'About', { url: expected.about }],
          ['iom-global', 'IOM Global', global],
        ],
      ],
      ['our-work', 'Our Work', {}, [['cross-cutting', 'Cross-cutting (Global)', global]]],
      ['data-and-resources', 'Data and Resources', { url: expected.home }],
      ['take-action', 'Take Action', { url: expected.home }],
      ['agenda-2030', '2030 Agenda', global],
    ]);
  });

  test(`${id}: the donor’s name is spelt as on its page`, () => {
    const other = DONOR[id === 'lao-pdr' ? 'viet-nam' : 'lao-pdr'];
    assert.equal(office.donors.length, 1);
    assert.equal(office.donors[0].id, 'prm');
    assert.equal(office.donors[0].name.en, DONOR[id]);
    assert.deepEqual(office.donors[0].alternateNames, [
      other,
      'U.S. Department of State, Bureau of Population, Refugees, and Migration',
    ]);
    assert.deepEqual(office.programmes[0].donors, ['prm']);
  });

  test(`${id}: has no invented help line`, () => {
    assert.deepEqual(office.hotlines, []);
    assert.doesNotMatch(JSON.stringify(OFFICES[id]), /hotline":|đường dây nóng|ສາຍດ່ວນ/i);
  });
}

test('lao-pdr: the Asia Regional Migration Program', () => {
  const [programme, ...more] = LAO.office.programmes;
  assert.deepEqual(more, []);
  assert.equal(programme.id, 'armp');
  assert.equal(programme.name.en, 'Asia Regional Migration Program');
  assert.equal(programme.since, '2011');
  assert.equal(programme.countries.value, 11);
  assert.equal(programme.countries.source.url, LAO_PAGE);
  assert.equal(programme.region.en, 'Southeast and Central Asia');
  for (const language of LANGUAGES) assert.ok(text(programme.aim, language));
  assert.equal(programme.source.url, LAO_PAGE);
});

test('lao-pdr: the contact of the article, undated', () => {
  const { organisation, source, ...contact } = LAO.office.contacts[0];
  assert.equal(LAO.office.contacts.length, 1);
  assert.deepEqual(contact, {
    id: 'press',
    kind: 'person',
    name: 'Zena Van Bemmel-Faulkner',
    // The page has “+ 856.21267734”.
    phones: [{ text: '+856 21 267 734', dial: '+85621267734' }],
    emails: ['zfaulkner@iom.int'],
  });
  assert.deepEqual(organisation, { en: 'IOM Vientiane', vi: 'IOM Viêng Chăn', lo: 'IOM ວຽງຈັນ' });
  assert.equal(source.url, LAO_PAGE);
});

test('viet-nam: the Migrant Assistant and Prevention Program, and no contact', () => {
  const [programme, ...more] = VIET_NAM.office.programmes;
  assert.deepEqual(more, []);
  assert.equal(programme.id, 'mapp');
  assert.equal(programme.name.en, 'Migrant Assistant and Prevention Program');
  assert.equal(programme.abbreviation, 'MAPP');
  assert.deepEqual(programme.focalPlaces, [{ name: { en: 'Lao Cai', vi: 'Lào Cai', lo: 'ລາວກາຍ' }, year: '2018' }]);
  assert.ok(!('aim' in programme), 'the page states no aim');
  assert.equal(programme.source.url, VIET_NAM_PAGE);
  assert.deepEqual(VIET_NAM.office.contacts, []);
});

// ── News ────────────────────────────────────────────────────────────────────────────────────────────────────────────

for (const [id, { news, office }] of Object.entries(OFFICES)) {
  test(`${id}: one story in three languages`, () => {
    const story = { 'lao-pdr': 'shelter-workshop', 'viet-nam': 'lao-cai-visit' }[id];
    assert.equal(news.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(news.language, 'en');
    assert.equal(news.home_page_url, text(office.url, 'en'));
    assert.deepEqual(
      pluck(news.items, 'id'),
      LANGUAGES.map((language) => `${id}/${story}/${language}`),
    );
    assert.deepEqual(pluck(news.items, 'language'), LANGUAGES);
    assert.equal(item(news, 'en').title, HEADLINES[id]);
    for (const each of news.items) {
      assert.equal(each._iom.story, story);
      assert.equal(each._iom.programme, office.programmes[0].id);
      assert.equal(each._iom.contact, office.contacts[0]?.id);
      assert.equal(each._iom.date, id === 'viet-nam' ? '2017-11' : undefined);
      assert.ok(!('date_published' in each));
      assert.equal(each.url, each._iom.source.url);
      assert.ok(each.content_text.split('\n\n').length >= 5);
    }
  });
}

test('every story links to the page where it was published', () => {
  const laoSource = { url: LAO_PAGE, site: 'IOM Lao PDR', title: HEADLINES['lao-pdr'], language: 'en' };
  const vietNamSource = { url: VIET_NAM_PAGE, site: 'IOM Viet Nam', title: HEADLINES['viet-nam'], language: 'en' };
  for (const language of LANGUAGES) assert.deepEqual(item(LAO.news, language)._iom.source, laoSource);
  assert.deepEqual(item(VIET_NAM.news, 'en')._iom.source, vietNamSource);
  assert.deepEqual(item(VIET_NAM.news, 'lo')._iom.source, vietNamSource);
  assert.deepEqual(item(VIET_NAM.news, 'vi')._iom.source, {
    url: VIET_NAM_PAGE_VI,
    site: 'IOM Việt Nam',
    language: 'vi',
  });
});

test('places are in the language of the item', () => {
  const places = (news) => news.items.map((each) => each._iom.place);
  assert.deepEqual(places(LAO.news), ['Vientiane', 'ວຽງຈັນ', 'Viêng Chăn']);
  assert.deepEqual(places(VIET_NAM.news), ['Lao Cai', 'ລາວກາຍ', 'Lào Cai']);
});

// [what, en, lo, vi]: every fact of the two pages, to find in the text of the item.
const WORKSHOP_FACTS = [
  ['place', 'Vientiane', 'ວຽງຈັນ', 'Viêng Chăn'],
  ['22 management staff', '22 management staff', 'ພະນັກງານຄຸ້ມຄອງ 22 ຄົນ', '22 cán bộ quản lý'],
  ['six shelters', 'six protection shelters', 'ສູນພັກພິງເພື່ອການປົກປ້ອງ 6 ແຫ່ງ', 'sáu nhà tạm lánh bảo vệ'],
  ['one day', 'one day', 'ໜຶ່ງວັນ', 'một ngày'],
  ['run by the state', 'the state', 'ພາກລັດ', 'nhà nước'],
  ['run by NGOs', 'NGOs', 'ອົງການທີ່ບໍ່ສັງກັດລັດຖະບານ', 'tổ chức phi chính phủ'],
  [
    'ministry',
    'Lao Ministry of Labour and Social Welfare (MoLSW)',
    'ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ (ຮສສ)',
    'Bộ Lao động và Phúc lợi xã hội Lào (MoLSW)',
  ],
  ['vulnerable groups', 'vulnerable groups', 'ກຸ່ມຄົນທີ່ມີຄວາມສ່ຽງ', 'các nhóm dễ bị tổn thương'],
  ['participants', 'participants', 'ຜູ້ເຂົ້າຮ່ວມ', 'Những người tham dự'],
  ['international standards', 'international standards', 'ມາດຕະຖານສາກົນ', 'tiêu chuẩn quốc tế'],
  ['best practices', 'best practices', 'ແນວທາງປະຕິບັດທີ່ດີທີ່ສຸດ', 'thực hành tốt'],
  ['guiding principles', 'guiding principles', 'ຫຼັກການຊີ້ນຳ', 'nguyên tắc hướng dẫn'],
  ['gaps', 'gaps', 'ຊ່ອງຫວ່າງ', 'khoảng trống'],
  [
    'a challenge in Southeast Asia',
    'In much of Southeast Asia, human trafficking is still a challenge',
    'ສິ່ງທ້າທາຍໃນຫຼາຍພື້ນທີ່ຂອງອາຊີຕາເວັນອອກສຽງໃຕ້',
    'thách thức ở nhiều nơi tại Đông Nam Á',
  ],
  ['Lao authorities', 'Lao authorities', 'ທາງການລາວ', 'nhà chức trách Lào'],
  ['prosecution', 'prosecute', 'ດຳເນີນຄະດີ', 'truy tố'],
  ['reintegration', 'return to society', 'ກັບຄືນສູ່ສັງຄົມ', 'tái hòa nhập'],
  ['speaker', 'Vongkham Phanthanouvong', 'Vongkham Phanthanouvong', 'Vongkham Phanthanouvong'],
  ['speaker’s rank', 'Deputy Director General', 'ຮອງຫົວໜ້າກົມ', 'Phó Cục trưởng'],
  ['programme', 'Asia Regional Migration Program', 'ໂຄງການເຄື່ອນຍ້າຍຖິ່ນຖານພາກພື້ນອາຊີ', 'Chương trình Di cư Khu vực châu Á'],
  ['countries', '11 countries', '11 ປະເທດ', '11 quốc gia'],
  ['since', 'since 2011', 'ນັບແຕ່ປີ 2011', 'từ năm 2011'],
  ['region', 'Southeast and Central Asia', 'ອາຊີຕາເວັນອອກສຽງໃຕ້ ແລະ ອາຊີກາງ', 'Đông Nam Á và Trung Á'],
  ['donor', DONOR['lao-pdr'], LAO.office.donors[0].name.lo, LAO.office.donors[0].name.vi],
];
const VISIT_FACTS = [
  ['place', 'Lao Cai province', 'ແຂວງລາວກາຍ', 'tỉnh Lào Cai'],
  ['3 days', '3 days', '3 ວັນ', '3 ngày'],
  ['when', 'early November 2017', 'ຕົ້ນເດືອນພະຈິກ 2017', 'Đầu tháng 11 năm 2017'],
  [
    'department',
    'Provincial Department of Social Vice Prevention (DSVP)',
    'ພະແນກປ້ອງກັນປະກົດການຫຍໍ້ທໍ້ໃນສັງຄົມຂອງແຂວງ (DSVP)',
    'Chi cục Phòng, chống tệ nạn xã hội tỉnh (DSVP)',
  ],
  [
    'border guard',
    'Border Guard Command of Lao Cai Province',
    'ກອງບັນຊາການທະຫານຊາຍແດນ ແຂວງລາວກາຍ',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lào Cai',
  ],
  ['future cooperation', 'future cooperation', 'ການຮ່ວມມືໃນອະນາຄົດ', 'hợp tác trong tương lai'],
  ['Peace House', 'Peace House', 'ເຮືອນສັນຕິພາບ (Peace House)', 'Nhà Nhân ái (Peace House)'],
  ['centre', 'Victims Assistance Centre', 'ສູນຊ່ວຍເຫຼືອຜູ້ຖືກເຄາະຮ້າຍ', 'Trung tâm Hỗ trợ nạn nhân'],
  ['12 girls and women', '12 returned girls and women', 'ຈຳນວນ 12 ຄົນ', '12 trẻ em gái và phụ nữ đã trở về'],
  ['ages', 'aged 13–25', '13–25 ປີ', '13–25'],
  ['80 per cent', '80 per cent', '80 ເປີເຊັນ', '80%'],
  ['ethnic minorities', 'local ethnic minorities', 'ຊົນເຜົ່າສ່ວນໜ້ອຍໃນທ້ອງຖິ່ນ', 'dân tộc thiểu số'],
  ['who reported it', 'Tran Dieu Thuy', 'Tran Dieu Thuy', 'Tran Dieu Thuy'],
  [
    'who that is',
    'head of the Division of Social Activities under DSVP Lao Cai',
    'ຫົວໜ້າໜ່ວຍງານກິດຈະກຳສັງຄົມ ຂຶ້ນກັບ DSVP ລາວກາຍ',
    'Trưởng phòng Hoạt động xã hội thuộc DSVP Lào Cai',
  ],
  ['interviews', 'interviews', 'ການສຳພາດ', 'phỏng vấn'],
  ['communes', 'communes', 'ຕາແສງ', 'xã'],
  [
    'programme',
    'Migrant Assistant and Prevention Program (MAPP)',
    `${VIET_NAM.office.programmes[0].name.lo} (MAPP)`,
    `${VIET_NAM.office.programmes[0].name.vi} (MAPP)`,
  ],
  ['2018', '2018', '2018', '2018'],
  ['focal province', 'focal provinces', 'ແຂວງຈຸດສຸມ', 'tỉnh trọng điểm'],
  ['donor', DONOR['viet-nam'], VIET_NAM.office.donors[0].name.lo, VIET_NAM.office.donors[0].name.vi],
];

for (const [id, facts] of [
  ['lao-pdr', WORKSHOP_FACTS],
  ['viet-nam', VISIT_FACTS],
]) {
  for (const [index, language] of LANGUAGES.entries()) {
    test(`${id}: the story in ${language} has every fact`, () => {
      const told = item(OFFICES[id].news, language).content_text;
      const missing = facts.filter((fact) => !told.includes(fact[index + 1])).map(([what]) => what);
      assert.deepEqual(missing, []);
    });
  }
  test(`${id}: the story has no figure that the page lacks`, () => {
    const known = {
      'lao-pdr': ['22', '6', '11', '2011'],
      'viet-nam': ['3', '11', '2017', '12', '13', '25', '80', '2018'],
    }[id];
    for (const each of OFFICES[id].news.items) {
      const figures = words(each).match(/\d+/g) ?? [];
      assert.deepEqual(
        figures.filter((figure) => !known.includes(figure)),
        [],
        each.id,
      );
    }
  });
}
