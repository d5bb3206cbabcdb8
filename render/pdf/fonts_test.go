package pdf

import "testing"

// The faces have what the languages spoken in the United Kingdom need, and the signs of forms and figures.
func TestCoverage(t *testing.T) {
	for language, text := range map[string]string{
		"Welsh":      "ÂÊÎÔÛŴŶâêîôûŵŷÁÉÍÓÚẂÝáéíóúẃýÄËÏÖÜẄŸäëïöüẅÿÀÈÌÒÙẀỲàèìòùẁỳ",
		"Irish":      "ÁÉÍÓÚáéíóúḂĊḊḞĠṀṖṠṪḃċḋḟġṁṗṡṫ⁊",
		"Polish":     "ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”",
		"Romanian":   "ĂÂÎȘȚăâîșțŞŢşţ",
		"Vietnamese": "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĂĐƠƯăđơư",
		"others":     "ÇÑÕØÆŒĞİŠŽČĎĚŇŘŤŮŐŰĦĿČĢĶĻŅĀĒĪŪçñõøæœğışžčďěňřťůőűħŀčģķļņāēīūẞßþð",
		"Yoruba":     "ẸẹỌọṢṣÀÁàáǸǹ\u0300\u0301\u0323",
		"Cyrillic":   "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяЄІЇҐєіїґЂЈЉЊЋЏђјљњћџ",
		"Greek":      "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
		"signs":      "–—‘’“”„…•·†‡§¶©®™°№←↑→↓↔±×÷−≈≠≤≥∞√∑¼½¾⅓⅔¹²³€£$¥¢₹☐☑✓✔✗✘■□▪▫●○◆◦½‰",
	} {
		for _, f := range []face{regular, semibold, italic} {
			for _, r := range text {
				if faces()[f].Glyph(r) == 0 {
					t.Errorf("%s: face %d has no %q", language, f, r)
				}
			}
		}
	}
	for f, text := range map[face]string{
		arabic: "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچڈڑژکگںھہۂیےٹ،؛؟٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ًٌٍَُِّْٰ", devanagari: "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहािीुूृेैोौंःँ्ॐ।॥०१२३४५६७८९ळ",
		gurmukhi: "ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸ਼ਸਹਾਿੀੁੂੇੈੋੌ੍ੰੱ਼ੴ।੦੧੨੩੪੫੬੭੮੯", bengali: "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ািীুূৃেৈোৌ্ৎংঃঁ০১২৩৪৫৬৭৮৯৳।",
	} {
		for _, r := range text {
			if faces()[f].Glyph(r) == 0 {
				t.Errorf("face %d has no %q (%U)", f, r, r)
			}
		}
	}
}
