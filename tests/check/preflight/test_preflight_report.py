"""The report: verdicts, remarks put together, places in millimetres; on a terminal, as JSON, as a page to print."""

from __future__ import annotations

import base64
import json
import re
from datetime import date
from html.parser import HTMLParser
from io import BytesIO

import pytest
from pikepdf import Array, Pdf
from PIL import Image, ImageChops
from preflight_base import MM, TRIM, Edit, clean, draw, edited, report
from preflight_edits import both, no_intents, text, turned

from onehearts.check.preflight import Report, Verdict
from onehearts.check.preflight.record import record
from onehearts.check.preflight.rules import RULES
from onehearts.check.preflight.sheet import sheet
from onehearts.check.preflight.terminal import lines, result

DAY = date(2026, 2, 1)
RED = "1 0 0 rg {x} {y} 20 10 re f"
FAULTS = both(
    draw(RED.format(x=TRIM + 50 * MM, y=TRIM + 100 * MM), page=1),
    draw(RED.format(x=TRIM + 50 * MM, y=TRIM + 50 * MM), page=2),
    draw(RED.format(x=TRIM + 80 * MM, y=TRIM + 50 * MM), page=2),
    draw(text(size=4, colour="0 0 0 1 k")),
    no_intents,
)


def _faulty() -> tuple[Report, bytes]:
    data = edited("x4", FAULTS)
    return report(data, "local"), data


def test_like_findings_are_one_remark_with_the_pages_and_places() -> None:
    found, _ = _faulty()
    (remark,) = (r for s in found.sections for r in s.remarks if r.code == "preflight.rgb")
    assert remark.pages == (1, 2)
    assert remark.count == 3
    assert [place.page for place in remark.places] == [1, 2, 2]
    first = remark.places[0].from_trim
    assert (first.x / MM, first.bottom / MM) == pytest.approx((50, 297 - 100))


def test_verdicts_are_those_of_the_gravest_remark() -> None:
    found, _ = _faulty()
    verdicts = {section.name: section.verdict for section in found.sections}
    assert verdicts["intent"] is verdicts["colours"] is Verdict.FAILED
    assert verdicts["letters"] is Verdict.REMARKED
    assert verdicts["ink"] is Verdict.OPEN
    assert verdicts["fonts"] is verdicts["overprint"] is Verdict.PASSED
    assert found.verdict is Verdict.FAILED
    assert found.failed
    assert found.count(Verdict.FAILED) == 2


def test_a_notice_does_not_spoil_a_rule() -> None:
    found = report(edited("x4", draw("0 0.3 0.3 0 k 280 280 100 100 re f " + text(colour="0 0 0 1 k"))), "local")
    assert found.verdict is Verdict.PASSED
    assert any("お知らせ" in line for line in lines(found, "a.pdf"))


def test_rules_have_names_of_their_own_and_titles() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.search("[ぁ-んァ-ヶ一-龠]", rule.title) for rule in RULES)


def test_the_terminal_says_what_where_and_what_to_do() -> None:
    found, _ = _faulty()
    shown = list(lines(found, "二月号.pdf"))
    assert shown[0] == "二月号.pdf を「地元の印刷所」の決まりで調べました。"
    assert "不合格  色の種類（CMYK）" in shown
    assert "    エラー: 1〜2ページ: 塗りの色が RGB（画面の色）です。 [preflight.rgb]" in shown
    assert "        1ページの左から 50.0 mm、上から 193.5 mm（幅 7.1×高さ 3.5 mm）" in shown
    assert "        → 印刷すると色が変わります。CMYK（黒は K だけ）に直してください。" in shown
    assert any(line.endswith("（幅 1.4×高さ 1.4 mm）「ー」") for line in shown), "the words at the spot"
    assert shown[-1] == result(found)
    assert re.fullmatch("結果: 不合格（合格 .*不合格 2件、未確認 1件）", shown[-1])


def test_a_rule_with_many_remarks_does_not_flood_the_terminal() -> None:
    sizes = " ".join(text(size=4 - i / 50, at=f"300 {200 + 10 * i}") for i in range(30))
    shown = list(lines(report(edited("x4", draw(sizes)), "local"), "a.pdf"))
    assert sum("preflight.small-text" in line for line in shown) == 12
    assert "    ほか18件" in shown


def test_json_has_it_all_in_millimetres() -> None:
    found, _ = _faulty()
    content = json.loads(record(found, "a.pdf"))
    assert (content["verdict"], content["printer"], content["standard"], content["pages"]) == (
        "failed",
        "local",
        "x4",
        4,
    )
    rules = {rule["rule"]: rule for rule in content["rules"]}
    assert rules["fonts"] == {"rule": "fonts", "title": "書体の埋め込み", "verdict": "passed", "findings": []}
    (finding,) = rules["colours"]["findings"]
    assert (finding["code"], finding["severity"], finding["pages"], finding["count"]) == (
        "preflight.rgb",
        "error",
        [1, 2],
        3,
    )
    assert finding["places"][0] == {"page": 1, "x": 50.0, "y": 193.47, "width": 7.06, "height": 3.53, "words": ""}


class _Tags(HTMLParser):
    """Collects tags, pictures and text, and sees that every tag is closed."""

    VOID = frozenset({"meta", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.pictures: list[tuple[str, str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            values = dict(attrs)
            self.pictures.append((values["src"] or "", values["alt"] or ""))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_stands_for_itself_and_shows_each_spot() -> None:
    found, data = _faulty()
    page = sheet(found, data, "<二月号>.pdf", DAY).decode()
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert "<二月号>.pdf の入稿前チェック" in tags.words
    assert "塗りの色が RGB（画面の色）です。" in "".join(tags.words)
    assert "2026年2月1日" in tags.words
    assert not re.search(r"(src|href)=\"(?!data:)|url\(|@import", page)
    assert len(tags.pictures) == 3 + 2, "three fields, and the text for two reasons"
    assert all(alt for _, alt in tags.pictures)


def _smaller(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.CropBox = Array([TRIM, TRIM, 400, 600])


def _elsewhere(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.MediaBox = Array([-70, -30, 700, 950])


@pytest.mark.parametrize("edit", [both(), turned, _smaller, both(turned, _smaller), _elsewhere])
def test_pictures_frame_the_spot(edit: Edit) -> None:
    data = edited("x4", both(draw(RED.format(x=300, y=300)), edit))
    tags = _Tags()
    tags.feed(sheet(report(data, "local"), data, "a.pdf", DAY).decode())
    picture = _picture(tags)
    spot, frame = _bounds(picture, (255, 0, 0)), _bounds(picture, (208, 0, 60))
    assert frame[0] < spot[0] < spot[2] < frame[2]
    assert frame[1] < spot[1] < spot[3] < frame[3]
    middle = (frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2
    assert middle == pytest.approx((picture.width / 2, picture.height / 2), abs=4)


def test_pictures_show_where_the_page_is_cut() -> None:
    data = edited("x4", draw(RED.format(x=TRIM + 20, y=300)))
    tags = _Tags()
    tags.feed(sheet(report(data, "local"), data, "a.pdf", DAY).decode())
    picture = _picture(tags)
    spot, cut = _bounds(picture, (255, 0, 0)), _bounds(picture, (0, 120, 220))
    pixels_a_point = picture.width / (80 * MM)
    assert cut[2] - cut[0] <= 2, "an upright line"
    assert cut[3] - cut[1] == picture.height
    assert spot[0] - cut[0] == pytest.approx(20 * pixels_a_point, abs=5), "the frame hides an edge"


def _picture(tags: _Tags) -> Image.Image:
    """The first that shows a spot on the first page."""
    source = next(src for src, alt in tags.pictures if alt.startswith("1ページの左から"))
    return Image.open(BytesIO(base64.b64decode(source.removeprefix("data:image/png;base64,")))).convert("RGB")


def _bounds(picture: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """The box round what has a colour, or nearly."""
    bands = ImageChops.difference(picture, Image.new("RGB", picture.size, colour)).split()
    far = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    found = far.point(lambda value: 255 if value < 12 else 0).getbbox()
    assert found is not None, colour
    return found


def test_the_head_names_the_output_condition() -> None:
    found, data = _faulty()
    assert list(lines(found, "a.pdf"))[1] == "ファイルの印刷条件: 書かれていません"
    assert "<dt>印刷条件</dt><dd>書かれていません</dd>" in sheet(found, data, "a.pdf", DAY).decode()
    assert list(lines(report(clean("x4"), "local"), "a.pdf"))[1] == "ファイルの印刷条件: FOGRA39"
    assert "FOGRA39" not in "".join(lines(report(clean("x4"), "office"), "a.pdf"))


def test_a_clean_file_has_a_page_too() -> None:
    tags = _Tags()
    tags.feed(sheet(report(clean("x4"), "local"), clean("x4"), "a.pdf", DAY).decode())
    assert tags.pictures == []
    assert "結果: 合格" in "".join(tags.words)
