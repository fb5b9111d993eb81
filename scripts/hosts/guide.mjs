// The table of docs/guides/optimisers.md: what was tried, and what an editor has to do. A test holds guide and table equal.
import { LIBRARIES } from './libraries.mjs';
import { MINIFIERS } from './minifiers.mjs';

const names = (list) => Object.keys(list).join(', ');

/** Kinds of tools: their names, what was tried, and what to do, in each language of the guides. */
const ROWS = [
  {
    tools: names(LIBRARIES),
    en: ['loaded before the widgets, all widgets in three languages: the same texts', 'nothing'],
    lo: ['ໂຫຼດກ່ອນວິດເຈັດ, ທຸກວິດເຈັດໃນສາມພາສາ: ຂໍ້ຄວາມຄືກັນ', 'ບໍ່ຕ້ອງເຮັດຫຍັງ'],
    vi: ['tải trước widget, mọi widget trong ba ngôn ngữ: văn bản như nhau', 'không cần làm gì'],
  },
  {
    tools: names(MINIFIERS),
    en: ['all files minified once more: the same programs', 'nothing'],
    lo: ['ຫຍໍ້ທຸກໄຟລ໌ອີກເທື່ອໜຶ່ງ: ໂປຣແກຣມຄືເກົ່າ', 'ບໍ່ຕ້ອງເຮັດຫຍັງ'],
    vi: ['rút gọn mọi tệp thêm một lần: chương trình vẫn như cũ', 'không cần làm gì'],
  },
  {
    tools: 'WP Rocket, LiteSpeed, Autoptimize, Jetpack Boost',
    en: [
      'the script merged with others, written into the page, evaluated, from `blob:` and `data:`',
      'paste the lines as they are; otherwise exclude `embed.js`, or state its address',
    ],
    lo: [
      'ລວມສະຄຣິບກັບອັນອື່ນ, ຂຽນໃສ່ໜ້າເວັບ, ແລ່ນຈາກຂໍ້ຄວາມ, ຈາກ `blob:` ແລະ `data:`',
      'ວາງແຖວຕາມທີ່ມັນເປັນ; ຖ້າບໍ່ດັ່ງນັ້ນ ໃຫ້ຍົກເວັ້ນ `embed.js`, ຫຼື ບອກທີ່ຢູ່ຂອງມັນ',
    ],
    vi: [
      'gộp script với script khác, viết thẳng vào trang, chạy từ văn bản, từ `blob:` và `data:`',
      'dán nguyên các dòng mã; nếu không thì loại trừ `embed.js`, hoặc ghi địa chỉ của nó',
    ],
  },
  {
    tools: 'Cloudflare Rocket Loader',
    en: ['another type, run by a loader; `type="module"` added', 'nothing'],
    lo: ['ປ່ຽນຊະນິດ ແລະ ແລ່ນໂດຍໂຕໂຫຼດ; ເພີ່ມ `type="module"`', 'ບໍ່ຕ້ອງເຮັດຫຍັງ'],
    vi: ['đổi kiểu, do trình tải chạy; thêm `type="module"`', 'không cần làm gì'],
  },
  {
    tools: 'Google Tag Manager',
    en: ['attributes taken away', 'write the settings into the address: `embed.js?lang=lo`'],
    lo: ['ເອົາແອັດທຣິບິວອອກ', 'ຂຽນການຕັ້ງຄ່າໃສ່ທີ່ຢູ່: `embed.js?lang=lo`'],
    vi: ['bỏ các thuộc tính', 'viết thiết lập vào địa chỉ: `embed.js?lang=lo`'],
  },
  {
    tools: 'Turbo, Liferay',
    en: ['the script run again at 50 visits: one observer', 'nothing'],
    lo: ['ແລ່ນສະຄຣິບຄືນ 50 ເທື່ອ: ໂຕສັງເກດອັນດຽວ', 'ບໍ່ຕ້ອງເຮັດຫຍັງ'],
    vi: ['chạy lại script ở 50 lượt xem: một bộ quan sát', 'không cần làm gì'],
  },
  {
    tools: 'Blogger, XHTML',
    en: ['all lines read as XML; `xml:lang`', 'nothing'],
    lo: ['ອ່ານທຸກແຖວເປັນ XML; `xml:lang`', 'ບໍ່ຕ້ອງເຮັດຫຍັງ'],
    vi: ['đọc mọi dòng như XML; `xml:lang`', 'không cần làm gì'],
  },
  {
    tools: 'JSX, page builders',
    en: ['`<iom-news-card/>`, a lost end tag: what follows stays in sight', 'write `<iom-news-card></iom-news-card>`'],
    lo: ['`<iom-news-card/>`, ແທັກປິດທີ່ຫາຍໄປ: ສິ່ງທີ່ຕາມມາຍັງເຫັນຢູ່', 'ຂຽນ `<iom-news-card></iom-news-card>`'],
    vi: ['`<iom-news-card/>`, thiếu thẻ đóng: phần sau vẫn hiện', 'viết `<iom-news-card></iom-news-card>`'],
  },
];

const HEAD = {
  en: ['tool', 'what was tried', 'what to do'],
  lo: ['ເຄື່ອງມື', 'ສິ່ງທີ່ທົດລອງ', 'ສິ່ງທີ່ຕ້ອງເຮັດ'],
  vi: ['công cụ', 'đã thử', 'cần làm'],
};

/** The table of the guide in a language, as Markdown. */
export function guideTable(language) {
  const rows = [HEAD[language], ['---', '---', '---'], ...ROWS.map((row) => [row.tools, ...row[language]])];
  return rows.map((cells) => (cells[0] === '---' ? '|---|---|---|' : `| ${cells.join(' | ')} |`)).join('\n');
}
