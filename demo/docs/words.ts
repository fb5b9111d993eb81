import en from '../../locales/en.json' with { type: 'json' };
import lo from '../../locales/lo.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import builderEn from '../builder/words/en.json' with { type: 'json' };
import builderLo from '../builder/words/lo.json' with { type: 'json' };
import builderVi from '../builder/words/vi.json' with { type: 'json' };

export type Lang = 'en' | 'lo' | 'vi';
export const LANGS: readonly Lang[] = ['lo', 'vi', 'en'];
export const AUTONYMS: Readonly<Record<Lang, string>> = { en: 'English', lo: 'ລາວ', vi: 'Tiếng Việt' };

/** Texts of the layout. Lao and Vietnamese are machine translations, which pages in these languages state. */
export const WORDS = {
  en: {
    contents: 'On this page',
    previous: 'Previous',
    next: 'Next',
    neighbours: 'Pages before and after',
    site: 'Site',
    builder: builderEn['page.title'],
    allPages: 'All pages',
    languages: 'Languages',
    guides: 'Guides',
    widgets: 'Widgets',
    developers: 'For developers',
    project: 'Project',
    search: 'Search',
    found: 'Found: ',
    nothing: 'Nothing found.',
    copy: 'Copy',
    copied: en.contactBlock.copied,
    machine: '',
  },
  lo: {
    contents: 'ໃນໜ້ານີ້',
    previous: 'ກ່ອນໜ້າ',
    next: 'ຕໍ່ໄປ',
    neighbours: 'ໜ້າກ່ອນ ແລະ ໜ້າຕໍ່ໄປ',
    site: 'ເວັບໄຊ',
    builder: builderLo['page.title'],
    allPages: 'ໜ້າທັງໝົດ',
    languages: 'ພາສາ',
    guides: 'ຄູ່ມື',
    widgets: 'ວິດເຈັດ (ພາສາອັງກິດ)',
    developers: 'ສຳລັບນັກພັດທະນາ (ພາສາອັງກິດ)',
    project: 'ໂຄງການ (ພາສາອັງກິດ)',
    search: 'ຄົ້ນຫາ',
    found: 'ພົບ: ',
    nothing: 'ບໍ່ພົບເນື້ອຫາ.',
    copy: 'ສຳເນົາ',
    copied: lo.contactBlock.copied,
    machine: lo.state.machineNotice,
  },
  vi: {
    contents: 'Trong trang này',
    previous: 'Trước',
    next: 'Tiếp',
    neighbours: 'Trang trước và trang sau',
    site: 'Trang web',
    builder: builderVi['page.title'],
    allPages: 'Tất cả các trang',
    languages: 'Ngôn ngữ',
    guides: 'Hướng dẫn',
    widgets: 'Widget (tiếng Anh)',
    developers: 'Dành cho lập trình viên (tiếng Anh)',
    project: 'Dự án (tiếng Anh)',
    search: 'Tìm kiếm',
    found: 'Tìm thấy: ',
    nothing: 'Không tìm thấy nội dung nào.',
    copy: 'Sao chép',
    copied: vi.contactBlock.copied,
    machine: vi.state.machineNotice,
  },
} as const satisfies Record<Lang, Record<string, string>>;
