/** The texts of the four widgets by office and language: header, news card, programme badge, contact block. */
export const TEXTS = {
  'lao-pdr': {
    en: ['IOM Lao PDR', 'Read the article', 'Asia Regional Migration Program', '+856 21 267 734'],
    lo: ['IOM ສປປ ລາວ', 'ອ່ານບົດຂ່າວ', 'ໂຄງການເຄື່ອນຍ້າຍຖິ່ນຖານພາກພື້ນອາຊີ', '+856 21 267 734'],
    vi: ['IOM Lào', 'Đọc bài viết', 'Chương trình Di cư Khu vực châu Á', '+856 21 267 734'],
  },
  'viet-nam': {
    en: [
      'IOM Viet Nam',
      'November 2017',
      'Migrant Assistant and Prevention Program (MAPP)',
      'No contact details are given.',
    ],
    lo: ['IOM ຫວຽດນາມ', 'ພະຈິກ 2017', '(MAPP)', 'ບໍ່ມີຂໍ້ມູນຕິດຕໍ່.'],
    vi: ['IOM Việt Nam', 'tháng 11 năm 2017', '(MAPP)', 'Không có thông tin liên hệ.'],
  },
};
