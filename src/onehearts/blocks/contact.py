"""発行元: whom to ask: a bar along the foot of the last page."""

from __future__ import annotations

from typing import ClassVar

from onehearts.blocks.furniture import FurnitureLook
from onehearts.blocks.kind import Kind
from onehearts.blocks.parts.panel import PANEL, PanelLook, panel
from onehearts.blocks.parts.words import fill
from onehearts.compose import Arrangement, Art, Box, Cell, Gap, Linked, Panel, Row, Sense, Stack, Text
from onehearts.design import ART, ELASTIC, INK, INSETS, LENGTH, STYLE, WORDS, Look
from onehearts.edition import Ink
from onehearts.fields import PHONE, URL, NameType, Phone, Record, Url, field
from onehearts.geometry import Elastic, Insets
from onehearts.runs import Run, plain

_LINES_BESIDE_FOLIO = 2


class ContactLook(Record):
    """記事/発行元."""

    fill: Ink = field("地", INK)
    padding: Insets = field("内側", INSETS)
    term: str = field("項目の文字", STYLE)
    term_width: float = field("項目の幅", LENGTH)
    publisher: str = field("発行者の文字", STYLE)
    publisher_words: str = field("発行者の言葉", WORDS, example="発行元")
    text: str = field("文字", STYLE)
    phone: str = field("電話の文字", STYLE)
    phone_words: str = field("電話の言葉", WORDS, example="連絡先")
    phone_drawing: str = field("電話の絵", ART)
    phone_drawing_width: float = field("電話の絵の幅", LENGTH)
    office_words: str = field("所属の言葉", WORDS, example="（{所属}）")
    line_gap: Elastic = field("行の間", ELASTIC)
    gap: float = field("横の間", LENGTH)
    qr: PanelLook = field("QRの面", PANEL)
    qr_ink: Ink = field("QRの色", INK)
    qr_size: float = field("QRの大きさ", LENGTH)
    qr_caption: str = field("QRの下の言葉", WORDS, example="ホームページ")
    qr_style: str = field("QRの下の文字", STYLE)
    qr_gap: Elastic = field("QRの下の間", ELASTIC)
    qr_words: str = field("QRの説明", WORDS, example="{ページ名}を開くQRコード")


class Contact(Kind):
    """Publisher, phone in the largest type, office, page and its address, and a QR code that leads there."""

    KIND: ClassVar[str] = "発行元"
    SLOT: ClassVar[str] = "foot"
    HELP: ClassVar[str] = "最後のページの下に入る連絡先です。"
    LOOK: ClassVar[type[Record] | None] = ContactLook

    publisher: str = field("発行者", NameType("発行する人や課の名前"), example="高崎市第1層生活支援コーディネーター")
    phone: Phone = field("電話", PHONE)
    office: str = field("所属", NameType("電話に出る課の名前"), required=False, default="", example="高崎市長寿社会課")
    page_name: str = field(
        "ページ名", NameType("ホームページの名前"), required=False, default="", example="高崎市ホームページ"
    )
    url: Url | None = field("URL", URL, required=False)

    @property
    def names(self) -> str:
        return self.publisher

    def arrangements(self, look: Look) -> tuple[Arrangement, ...]:
        own = look.of(ContactLook)
        bleed = look.layout.paper.bleed
        publisher = self._text(self.publisher, own.publisher, "publisher", look)
        rows = [(own.publisher_words, publisher), (own.phone_words, self._phone(own, look))]
        if self.page_name:
            rows.append(("", self._text(self.page_name, own.text, "page_name", look)))
        if self.url:
            address = Run(self.url.text, self.place("url"), href=self.url.text)
            rows.append(("", Text((address,), look.style(own.text), Sense("P"))))
        lines: list[Box] = []
        for words, box in rows:
            if lines:
                lines.append(Gap(own.line_gap))
            lines.append(self._line(words, box, own, look))
        # The folio stands below the terms: two lines without one leave it room, for fewer it must be made.
        bare = sum(not words for words, _ in rows)
        if bare < _LINES_BESIDE_FOLIO:
            missing = 1 - bare / _LINES_BESIDE_FOLIO
            lines.append(Gap(Elastic(look.of(FurnitureLook).height * missing)))
        cells = [Cell(Stack(tuple(lines)), share=1, valign="middle")]
        if self.url:
            cells.append(Cell(self._qr(self.url.text, own, look), valign="middle"))
        bar = Panel(
            Row(tuple(cells), own.gap),
            padding=own.padding,
            fill=look.ink(own.fill),
            bleed=Insets(0.0, bleed, bleed, bleed),
        )
        return (Arrangement("帯", bar),)

    def _text(self, words: str, style: str, attribute: str, look: Look) -> Box:
        return Text(plain(words, self.place(attribute)), look.style(style), Sense("P"))

    def _line(self, words: str, box: Box, own: ContactLook, look: Look) -> Box:
        """A term, if there is one, and what it stands for on one edge."""
        term: Box = Text(plain(words), look.style(own.term), Sense("P")) if words else Stack(())
        return Row((Cell(term, width=own.term_width, valign="baseline"), Cell(box, share=1, valign="baseline")))

    def _phone(self, own: ContactLook, look: Look) -> Box:
        number = Run(self.phone.text, self.place("phone"), href=self.phone.href)
        cells = [Cell(Text((number,), look.style(own.phone), Sense("P")), valign="baseline")]
        art = look.draw(own.phone_drawing)
        if art:
            cells.insert(0, Cell(Art(art, own.phone_drawing_width), width=own.phone_drawing_width, valign="middle"))
        if self.office:
            words = fill(own.office_words, 所属=self.office)
            cells.append(Cell(self._text(words, own.text, "office", look), share=1, valign="baseline"))
        return Row(tuple(cells), own.line_gap.natural)

    def _qr(self, url: str, own: ContactLook, look: Look) -> Box:
        code = Art(
            look.qr(url, look.ink(own.qr_ink).name),
            own.qr_size,
            Sense("Figure", alt=fill(own.qr_words, ページ名=self.page_name or url)),
        )
        caption = Text(plain(own.qr_caption), look.style(own.qr_style), Sense("P"))
        centred = [Row((Cell(box),), align="center") for box in (code, caption)]
        tile = panel(Stack((centred[0], Gap(own.qr_gap), centred[1])), own.qr, look)
        return Linked(tile, url, self.page_name or url, Sense("Link"))
