const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * unit: an administrative unit, whose name follows it. place, title: likewise, but known for one only
 * before a capital letter. body: a kind of organ. name: a known name of more than two words.
 * cling: belongs to the words before it. compound: one word of several syllables.
 */
export type PhraseKind = 'unit' | 'place' | 'title' | 'body' | 'name' | 'cling' | 'compound'

/** What lines a lower-case syllable may not end: better to break before it. */
export const leaning: ReadonlySet<string> = keys(`
  và, hoặc, hay, cùng, với, của, về, tại, cho, các, những, mọi, mỗi, từng, một, theo, trong, ngoài, trên,
  dưới, trước, sau, từ, đến, tới, là, để, nhằm, được, bị, bằng, do, bởi, vì, nếu, khi, mà, không, chưa, đã,
  sẽ, đang, vẫn, phải, cần, rất, như, ở, qua, nhưng, cả, v/v
`)

/** What a number follows: «số 15», «lần thứ XX», «Mục II». */
export const counters: ReadonlySet<string> = keys(`
  số, ngày, tháng, năm, quý, tuần, khoản, điều, điểm, mục, chương, phần, thứ, lần, khóa, kỳ, đợt, cấp,
  hạng, loại, mẫu, bảng, biểu, lục, đoạn, tập, quyển, tổ, khu, thôn, quận, phường, nhóm, bước
`)

/** The counters that lines never end with, whatever follows. */
export const strictCounters: ReadonlySet<string> = keys('số, ngày')

/** What goes on with a date after a number: «ngày 5 | tháng 1». */
export const dateParts: ReadonlySet<string> = keys('tháng, năm')

/** Syllables in key form, joined by a space → what they are together. */
export const phrases: ReadonlyMap<string, PhraseKind> = new Map([
  ...ofKind(
    'compound',
    `
    trung học phổ thông, trung học cơ sở, phổ thông, mẫu giáo, đa khoa, chăn nuôi, thú y, viễn thông, quân đội,
    cổ phần, bảo trợ, mặt bằng, giải phóng, bồi thường, giải ngân, cao tốc, đường bộ, dân chủ, vương quốc, di tích,
    chứng nhận, quyền sử dụng đất, hộ gia đình, kinh tế xã hội,
    an ninh, an sinh, an toàn, áp dụng, ban hành, bản ghi nhớ, báo cáo, báo chí, bảo đảm, bảo hiểm, bảo tồn,
    bảo vệ, biên bản, biên chế, biến đổi, bình đẳng, bổ nhiệm, bổ sung, bồi dưỡng, cải cách, cải thiện,
    cán bộ, cạnh tranh, cấp bách, chấm dứt, chất lượng, chỉ đạo, chỉ thị, chỉ tiêu, chi tiết, chi trả, chiến lược,
    chính phủ, chính quyền, chính sách, chính trị, chủ động, chủ nghĩa, chủ tịch, chủ trì, chủ trương, chuẩn bị,
    chức danh, chức năng, chức vụ, chương trình, chuyên đề, chuyên môn, chuyển đổi, chuyển giao, cơ cấu, cơ chế,
    cơ hội, cơ quan, cơ sở, cộng đồng, cộng hòa, cộng sản, công an, công bố, công chức, công dân, công khai,
    công nghệ, công nghiệp, công nhận, công tác, công trình, công việc, cuộc họp, cư trú, cung cấp, củng cố,
    cứu hộ, cứu nạn, dân cư, dân số, dân sự, dân tộc, danh mục, danh sách, di sản, dịch bệnh, dịch vụ, diễn biến,
    doanh nghiệp, du lịch, dự án, dự thảo, dự toán, đại biểu, đại hội, đánh giá, đào tạo, đảng bộ, đảng viên,
    đầu tư, đấu giá, đấu thầu, đất đai, đẩy mạnh, đề án, đề nghị, đề xuất, địa bàn, địa chính, địa phương,
    điều chỉnh, điều động, điều hành, điều kiện, đô thị, đoàn kết, đoàn thể, đoàn viên, đối ngoại, đối tượng,
    đối với, đồng bộ, đơn vị, ghi nhớ, giải pháp, giải quyết, giám đốc, giám sát, giảm nghèo, giao lưu, giao thông,
    giao tiếp, giáo dục, giáo viên, giới thiệu, gia đình, hải sản, hàng hóa, hàng năm, hành chính, hành động,
    hạ tầng, hạn chế, hiến pháp, hiệu lực, hiệu quả, hiệu trưởng, hình thức, hòa bình, hoàn thành, hoàn thiện,
    hoạt động, học sinh, học tập, hỏa hoạn, hỗ trợ, hồ sơ, hội nghị, hội nhập, hội thảo, hợp đồng, hợp tác,
    hướng dẫn, huy động, kế hoạch, kế toán, kết luận, kết nghĩa, kết nối, kết quả, khai thác, khẩn cấp,
    khẩn trương, khảo sát, khắc phục, khen thưởng, khiếu nại, khoa học, khoáng sản, khu vực, khuyến khích,
    kiểm kê, kiểm soát, kiểm tra, kiện toàn, kiến nghị, kiến thức, kiến trúc, kinh doanh, kinh nghiệm, kinh phí,
    kinh tế, kỷ luật, kỷ niệm, kỹ năng, kỹ thuật, ký kết, lao động, lâm nghiệp, lãnh đạo, lãng phí, lập pháp,
    lễ hội, liên kết, liên quan, lĩnh vực, lịch sử, lộ trình, luật sư, lực lượng, lưu trữ, mặt trận, mô hình, môi trường,
    môn học, mục đích, mục tiêu, mức độ, năng lực, năng lượng, nâng cao, ngành nghề, ngân hàng, ngân sách,
    nghị định, nghị quyết, nghĩa vụ, nghiêm túc, nghiệp vụ, nghiên cứu, nguồn lực, nguyên tắc, nhà nước, nhà ở,
    nhân dịp, nhân lực, nhân sự, nhân viên, nhiệm kỳ, nhiệm vụ, nội dung, nội vụ, nông dân, nông nghiệp, nông thôn,
    phát động, phát hiện, phát huy, phát triển, pháp luật, phân bổ, phân công, phân loại, phê duyệt, phổ biến,
    phối hợp, phòng cháy, phòng chống, phòng ngừa, phong trào, phụ nữ, phục hồi, phục vụ, phương án, phương hướng,
    phương tiện, quán triệt, quản lý, quản trị, quân nhân, quân sự, quốc gia, quốc hội, quốc phòng, quốc tế,
    quy chế, quy định, quy hoạch, quy mô, quy trình, quyền hạn, quyết định, quyết toán, rà soát, sáng tạo,
    sản phẩm, sản xuất, sáp nhập, sắp xếp, sơ kết, số hóa, số lượng, sự nghiệp, sử dụng, sửa đổi, tai nạn,
    tài chính, tài liệu, tài nguyên, tài sản, tăng cường, tập huấn, tập thể, tập trung, tất cả, thảm họa,
    tham gia, tham mưu, tham nhũng, thanh niên, thanh tra, thành lập, thành tích, thành viên, thăm hỏi, thẩm định,
    thẩm quyền, thể thao, thể dục, theo dõi, thí điểm, thi đua, thi hành, thiên tai, thiết bị, thiếu niên,
    thích ứng, thông báo, thông qua, thông tin, thông tư, thống kê, thời gian, thời hạn, thu hồi, thu hút,
    thủ trưởng, thủ tục, thủ tướng, thủy lợi, thủy sản, thúc đẩy, thực hành, thực hiện, thực phẩm, thực trạng,
    thương binh, thương mại, thường kỳ, thường niên, thường trực, thường vụ, thường xuyên, tích cực, tiên tiến,
    tiến độ, tiến hành, tiết kiệm, tiếp công dân, tiếp nhận, tiếp theo, tiếp tục, tiêu chí, tiêu chuẩn, tiêu cực,
    tính mạng, tình hình, tình nguyện, tín dụng, tổ chức, tổ quốc, tố cáo, tội phạm, tổng hợp, tổng kết, tổng thể,
    trách nhiệm, tranh chấp, trật tự, trẻ em, triển khai, trình độ, trọng điểm, trọng tâm, trung ương, truyền thông,
    truyền thống, trực thuộc, trực tuyến, trợ cấp, trợ giúp, tuyên dương, tuyên truyền, tuyển dụng, tuyển sinh,
    từ thiện, tự nhiên, tư pháp, tư vấn, ủng hộ, ứng dụng, ứng phó, ưu đãi, ưu tiên, văn bản, văn hóa, văn minh,
    văn nghệ, văn thư, vận động, vận hành, vận tải, vi phạm, việc làm, viên chức, vệ sinh, vinh danh, vụ việc,
    xã hội, xác định, xác minh, xây dựng, xét tuyển, xử lý, xử phạt, xúc tiến, xuất bản, xuất khẩu, y tế, yêu cầu,
    ý kiến, ý thức
    `,
  ),
  ...ofKind(
    'body',
    `
    ủy ban, hội đồng, đoàn đại biểu, văn phòng, chi cục, tổng cục, trung tâm, bệnh viện, công ty, tòa án, viện kiểm sát, đảng ủy,
    ban quản lý, ban chỉ đạo, ban chỉ huy, ban chấp hành, ban thường vụ, ban tổ chức, ban tuyên giáo, bộ chỉ huy,
    bộ tư lệnh, liên đoàn, hội liên hiệp, chi nhánh, kho bạc, trường đại học, trường cao đẳng,
    trường trung học, trường tiểu học, trường mầm non, học viện, tập đoàn, tổng công ty, đoàn thanh niên
    `,
  ),
  ...ofKind('cling', 'nhân dân, việt nam'),
  ...ofKind(
    'unit',
    `
    tỉnh, thành phố, thị xã, huyện, quận, xã, phường, thị trấn, đặc khu, tp, tx, tỉnh ủy, thành ủy, thị ủy,
    huyện ủy, quận ủy, tỉnh đoàn, thành đoàn, huyện đoàn
    `,
  ),
  ...ofKind(
    'place',
    `
    thôn, ấp, bản, làng, buôn, tổ dân phố, khu phố, khu dân cư, sông, núi, đảo, biển, cầu, đường, phố, chợ, hồ,
    đèo, vịnh, cảng, quốc lộ, sở, bộ, ban, cục, vụ, viện, phòng, trường, nước, khu công nghiệp, khu kinh tế
    `,
  ),
  ...ofKind('title', 'ông, bà, đồng chí, bác, anh hùng, liệt sĩ, cố, luật, họ, tên'),
  ...ofKind(
    'name',
    `
    hồ chí minh, bà rịa - vũng tàu, bà rịa, vũng tàu, thừa thiên huế, thừa thiên, buôn ma thuột,
    phan rang - tháp chàm, điện biên phủ
    `,
  ),
])

/**
 * A syllable as these tables know it: lower case, and the tone mark moved to its end, so that ỦY and
 * UỶ, HÒA and HOÀ are one.
 */
export function keyOf(syllable: string): string {
  const bare = syllable.normalize('NFD').toLowerCase()
  return bare.replace(toneMarks, '') + (bare.match(toneMarks) ?? []).join('')
}

function keys(list: string): ReadonlySet<string> {
  return new Set(phrasesOf(list))
}

function ofKind(kind: PhraseKind, list: string): (readonly [string, PhraseKind])[] {
  return phrasesOf(list).map(phrase => [phrase, kind])
}

function phrasesOf(list: string): string[] {
  return list.split(',').map(phrase => phrase.trim().split(/\s+/).map(keyOf).join(' '))
}
