// The texts of the widgets for the two offices, verbatim.

export const NOTHING = {
  en: 'There is nothing to show yet.',
  lo: 'ຍັງບໍ່ມີເນື້ອຫາໃຫ້ສະແດງ.',
  vi: 'Chưa có nội dung để hiển thị.',
};

export const VIET_NAM_PAGE =
  'https://vietnam.iom.int/en/news/iom-strengthen-anti-human-trafficking-assistance-lao-cai-province';
export const VIET_NAM_PAGE_VI =
  'https://vietnam.iom.int/vi/news/iom-tang-cuong-trien-khai-ho-tro-nguoi-di-cu-tai-tinh-lao-cai';
export const LOADING = { en: 'Loading…', lo: 'ກຳລັງໂຫຼດ…', vi: 'Đang tải…' };

/** News card: place and date, headline, link, source. */
export const NEWS = {
  'lao-pdr': {
    en: [
      'Vientiane',
      'UN Migration, Lao Ministry of Labour and Social Welfare, NGOs Aim to Improve Aid for Trafficking Victims',
      'Read the article',
      'Source: IOM Lao PDR',
    ],
    lo: [
      'ວຽງຈັນ',
      'ອົງການ ສປຊ ເພື່ອການເຄື່ອນຍ້າຍຖິ່ນຖານ, ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ ຂອງລາວ ແລະ ບັນດາອົງການທີ່ບໍ່ສັງກັດລັດຖະບານ ແນໃສ່ປັບປຸງການຊ່ວຍເຫຼືອຜູ້ຖືກເຄາະຮ້າຍຈາກການຄ້າມະນຸດ',
      'ອ່ານບົດຂ່າວ (ເປັນພາສາອັງກິດ)',
      'ທີ່ມາ: IOM Lao PDR',
    ],
    vi: [
      'Viêng Chăn',
      'Cơ quan Di cư của Liên hợp quốc, Bộ Lao động và Phúc lợi xã hội Lào và các tổ chức phi chính phủ hướng tới cải thiện hỗ trợ cho nạn nhân bị mua bán',
      'Đọc bài viết (bằng tiếng Anh)',
      'Nguồn: IOM Lao PDR',
    ],
  },
  'viet-nam': {
    en: [
      'Lao Cai · November 2017',
      'IOM to strengthen anti-human trafficking assistance in Lao Cai Province',
      'Read the article',
      'Source: IOM Viet Nam',
    ],
    lo: [
      'ລາວກາຍ · ພະຈິກ 2017',
      'IOM ຈະເພີ່ມທະວີການຊ່ວຍເຫຼືອໃນການຕ້ານການຄ້າມະນຸດ ຢູ່ແຂວງລາວກາຍ',
      'ອ່ານບົດຂ່າວ (ເປັນພາສາອັງກິດ)',
      'ທີ່ມາ: IOM Viet Nam',
    ],
    vi: [
      'Lào Cai · tháng 11 năm 2017',
      'IOM sẽ tăng cường hỗ trợ phòng, chống mua bán người tại tỉnh Lào Cai',
      'Đọc bài viết',
      'Nguồn: IOM Việt Nam',
    ],
  },
};

/** News card of IOM Viet Nam: the other languages, and their links. */
export const NEWS_LANGUAGES = {
  en: ['Available in: Vietnamese', VIET_NAM_PAGE_VI],
  lo: ['ອ່ານເປັນ: ພາສາຫວຽດນາມ', VIET_NAM_PAGE_VI],
  vi: ['Đọc bằng: tiếng Anh', VIET_NAM_PAGE],
};

/** The long mark of a machine translation. */
export const MACHINE_NOTICE: Record<'en' | 'lo' | 'vi', string[]> = {
  en: [],
  lo: ['ແປດ້ວຍເຄື່ອງ, ຍັງບໍ່ທັນມີຄົນກວດທານ. ຖ້າບໍ່ແນ່ໃຈ, ກະລຸນາອ່ານຕົ້ນສະບັບ.'],
  vi: ['Bản dịch máy, chưa có người hiệu đính. Nếu thấy chưa rõ, hãy đọc bản gốc.'],
};

/** Contact block of IOM Lao PDR: heading, organisation, phone, copy, email, copy, save, notice, source. */
export const CONTACT = {
  en: [
    'Contact',
    'IOM Vientiane',
    'Phone',
    'Copy phone number',
    'Email',
    'Copy email address',
    'Save contact',
    'Contact details as first published (date not given). They may have changed.',
    'Source: IOM Lao PDR',
  ],
  lo: [
    'ຕິດຕໍ່',
    'IOM ວຽງຈັນ',
    'ໂທລະສັບ',
    'ສຳເນົາເບີໂທ',
    'ອີເມວ',
    'ສຳເນົາທີ່ຢູ່ອີເມວ',
    'ບັນທຶກຂໍ້ມູນຕິດຕໍ່',
    'ຂໍ້ມູນຕິດຕໍ່ຕາມບົດຕົ້ນສະບັບ (ບໍ່ໄດ້ລະບຸວັນທີ), ອາດຈະມີການປ່ຽນແປງແລ້ວ.',
    'ທີ່ມາ: IOM Lao PDR (ເປັນພາສາອັງກິດ)',
  ],
  vi: [
    'Liên hệ',
    'IOM Viêng Chăn',
    'Điện thoại',
    'Sao chép số điện thoại',
    'Email',
    'Sao chép địa chỉ email',
    'Lưu liên hệ',
    'Thông tin liên hệ theo bài đăng gốc (không đề ngày), có thể đã thay đổi.',
    'Nguồn: IOM Lao PDR (bằng tiếng Anh)',
  ],
};

export const NO_CONTACT = { en: 'No contact details are given.', lo: 'ບໍ່ມີຂໍ້ມູນຕິດຕໍ່.', vi: 'Không có thông tin liên hệ.' };

/** The menu’s items, the same for both offices. “Data and Resources” and “Take Action” only lead to the office’s first page. */
export const MENU = {
  en: ['Who We Are', 'About', 'IOM Global', 'Our Work', 'Cross-cutting (Global)', '2030 Agenda'],
  lo: ['ພວກເຮົາແມ່ນໃຜ', 'ກ່ຽວກັບພວກເຮົາ', 'IOM ທົ່ວໂລກ', 'ວຽກງານຂອງພວກເຮົາ', 'ບັນຫາຂ້າມຂະແໜງການ (ທົ່ວໂລກ)', 'ວາລະ 2030'],
  vi: [
    'Chúng tôi là ai',
    'Giới thiệu',
    'IOM Toàn cầu',
    'Công việc của chúng tôi',
    'Những vấn đề xuyên suốt (Toàn cầu)',
    'Chương trình nghị sự 2030',
  ],
};

export const MENU_LABELS = {
  'lao-pdr': { en: 'Menu: IOM Lao PDR', lo: 'ເມນູ: IOM ສປປ ລາວ', vi: 'Menu: IOM Lào' },
  'viet-nam': { en: 'Menu: IOM Viet Nam', lo: 'ເມນູ: IOM ຫວຽດນາມ', vi: 'Menu: IOM Việt Nam' },
};

/** Office header: name, affiliation, label of the home link. */
export const HEADER = {
  'lao-pdr': {
    en: ['IOM Lao PDR', 'Part of the United Nations System', 'IOM Lao PDR, home page'],
    lo: ['IOM ສປປ ລາວ', 'ສ່ວນໜຶ່ງຂອງລະບົບອົງການສະຫະປະຊາຊາດ', 'IOM ສປປ ລາວ, ໜ້າຫຼັກ'],
    vi: ['IOM Lào', 'Một phần của Hệ thống Liên hợp quốc', 'IOM Lào, trang chủ'],
  },
  'viet-nam': {
    en: ['IOM Viet Nam', 'Part of the United Nations System', 'IOM Viet Nam, home page'],
    lo: ['IOM ຫວຽດນາມ', 'ສ່ວນໜຶ່ງຂອງລະບົບອົງການສະຫະປະຊາຊາດ', 'IOM ຫວຽດນາມ, ໜ້າຫຼັກ'],
    vi: ['IOM Việt Nam', 'Một phần của Hệ thống Liên hợp quốc', 'IOM Việt Nam, trang chủ'],
  },
};

/** Office header: the home page, and its language if it is another one. */
export const HOME = {
  'lao-pdr': {
    en: ['https://laopdr.iom.int/', null],
    lo: ['https://laopdr.iom.int/', 'en'],
    vi: ['https://laopdr.iom.int/', 'en'],
  },
  'viet-nam': {
    en: ['https://vietnam.iom.int/en', null],
    lo: ['https://vietnam.iom.int/en', 'en'],
    vi: ['https://vietnam.iom.int/vi', null],
  },
};

/** Programme badge: office, language, name, donors, period, mark. */
export const PROGRAMMES = [
  [
    'lao-pdr',
    'en',
    'Asia Regional Migration Program',
    'Funded by U.S. State Department’s Bureau of Population, Refugees, and Migration',
    'Implemented in 11 countries since 2011',
    undefined,
  ],
  [
    'lao-pdr',
    'lo',
    'ໂຄງການເຄື່ອນຍ້າຍຖິ່ນຖານພາກພື້ນອາຊີ',
    'ໄດ້ຮັບທຶນສະໜັບສະໜູນຈາກ ຫ້ອງການປະຊາກອນ, ຊາວອົບພະຍົບ ແລະ ການເຄື່ອນຍ້າຍຖິ່ນຖານ ຂອງກະຊວງການຕ່າງປະເທດສະຫະລັດ',
    'ຈັດຕັ້ງປະຕິບັດໃນ 11 ປະເທດ ນັບແຕ່ປີ 2011',
    'ແປດ້ວຍເຄື່ອງ',
  ],
  [
    'lao-pdr',
    'vi',
    'Chương trình Di cư Khu vực châu Á',
    'Do Cục Dân số, Tị nạn và Di cư thuộc Bộ Ngoại giao Hoa Kỳ tài trợ',
    'Được triển khai tại 11 quốc gia từ năm 2011',
    'Bản dịch máy',
  ],
  [
    'viet-nam',
    'en',
    'Migrant Assistant and Prevention Program (MAPP)',
    'Funded by Bureau of Population, Refugees and Migration, U.S Department of State',
    'Focal places: Lao Cai (2018)',
    undefined,
  ],
  [
    'viet-nam',
    'lo',
    'ໂຄງການຊ່ວຍເຫຼືອຜູ້ເຄື່ອນຍ້າຍຖິ່ນຖານ ແລະ ການປ້ອງກັນ (MAPP)',
    'ໄດ້ຮັບທຶນສະໜັບສະໜູນຈາກ ຫ້ອງການປະຊາກອນ, ຊາວອົບພະຍົບ ແລະ ການເຄື່ອນຍ້າຍຖິ່ນຖານ, ກະຊວງການຕ່າງປະເທດສະຫະລັດ',
    'ເຂດຈຸດສຸມ: ລາວກາຍ (2018)',
    'ແປດ້ວຍເຄື່ອງ',
  ],
  [
    'viet-nam',
    'vi',
    'Chương trình Hỗ trợ người di cư và Phòng ngừa (MAPP)',
    'Do Cục Dân số, Tị nạn và Di cư, Bộ Ngoại giao Hoa Kỳ tài trợ',
    'Địa bàn trọng điểm: Lào Cai (2018)',
    'Bản dịch máy',
  ],
] as const;
