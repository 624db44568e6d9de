"""A report → one HTML page that stands for itself, to be printed and handed to the shop."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from html import escape

from onehearts.check.preflight.report import Place, Remark, Report, Section, Verdict
from onehearts.check.preflight.terminal import pages_of, place_of, result
from onehearts.check.preflight.views import UnseenError, Views
from onehearts.messages import phrase

_MOST_OF_ONE = 3  # pictures of one remark
_MOST_PICTURES = 40

_STYLE = """
@page { size: A4; margin: 14mm }
* { box-sizing: border-box }
body { font: 11pt/1.6 "BIZ UDPGothic", "Hiragino Sans", "Noto Sans CJK JP", sans-serif; color: #222;
  max-width: 182mm; margin: 8mm auto; padding: 0 4mm }
h1 { font-size: 16pt; margin: 0 0 2mm } h2 { font-size: 12pt; margin: 0; flex: 1 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 4mm; margin: 0 0 4mm }
dt { color: #555 } dd { margin: 0 }
.result { font-weight: bold; padding: 2mm 4mm; border: .5mm solid; border-radius: 2mm }
section { border-top: .2mm solid #bbb; padding: 2mm 0 }
header { display: flex; gap: 4mm; align-items: baseline }
header:not(:last-child), .remark p:not(:last-child) { break-after: avoid }
.verdict { font-weight: bold; min-width: 16mm; text-align: center; border-radius: 1mm;
  border: .3mm solid; padding: 0 2mm }
.passed { color: #1a6b3c } .remarked { color: #8a5a00 } .failed { color: #b3002d } .open { color: #444 }
.remark { margin: 2mm 0 3mm 20mm } .remark p { margin: 0 }
.hint { color: #444 } .code { color: #777; font-size: 8pt; white-space: nowrap }
ul { margin: 1mm 0; padding-left: 5mm; font-size: 9.5pt }
.views { display: flex; flex-wrap: wrap; gap: 3mm; margin-top: 1mm }
figure { margin: 0; width: min-content; break-inside: avoid }
img { max-width: 76mm; max-height: 52mm; border: .2mm solid #999; display: block }
figcaption { font-size: 8.5pt; color: #444 }
@media print { body { margin: 0; padding: 0; max-width: none } }
"""


def sheet(report: Report, data: bytes, file: str, day: date) -> bytes:
    """The page; ``data`` is the PDF the report is about, from which the spots are shown, ``day`` that of the report."""
    return "\n".join(_page(report, _Gallery(report, data).pictures, file, day)).encode()


class _Gallery:
    """Pictures of the places of a report, those of failures first, as far as there is room for them."""

    def __init__(self, report: Report, data: bytes) -> None:
        remarks = [remark for section in _by_gravity(report) for remark in section.remarks]
        places = dict.fromkeys(place for remark in remarks for place in remark.places[:_MOST_OF_ONE])
        self.pictures: dict[Place, str] = {}
        # What cannot be shown is told in words.
        with suppress(UnseenError), Views(data) as views:
            for place in list(places)[:_MOST_PICTURES]:
                with suppress(UnseenError):
                    self.pictures[place] = f"data:image/png;base64,{b64encode(views.picture(place)).decode()}"


def _by_gravity(report: Report) -> list[Section]:
    order = (Verdict.FAILED, Verdict.REMARKED, Verdict.OPEN, Verdict.PASSED)
    return sorted(report.sections, key=lambda section: order.index(section.verdict))


def _page(report: Report, pictures: dict[Place, str], file: str, day: date) -> Iterator[str]:
    title = escape(phrase("sheet.title", file=file))
    yield f'<!DOCTYPE html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>'
    yield f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<dl>"
    facts = {
        "sheet.printer": report.title,
        "sheet.standard": report.standard_name,
        **({} if report.condition is None else {"sheet.condition": report.condition_name}),
        "sheet.pages": str(report.pages),
        "sheet.day": f"{day.year}年{day.month}月{day.day}日",
    }
    for code, value in facts.items():
        yield f"<dt>{escape(phrase(code))}</dt><dd>{escape(value)}</dd>"
    yield "</dl>"
    if pictures:
        yield f'<p class="hint">{escape(phrase("sheet.key"))}</p>'
    yield f'<p class="result {_kind(report.verdict)}">{escape(result(report))}</p>'
    for section in report.sections:
        yield from _section(section, pictures)
    yield "</body>\n</html>\n"


def _section(section: Section, pictures: dict[Place, str]) -> Iterator[str]:
    verdict = f'<span class="verdict {_kind(section.verdict)}">{escape(section.verdict.value)}</span>'
    yield f"<section>\n<header>{verdict}<h2>{escape(section.title)}</h2></header>"
    for remark in section.remarks:
        yield from _remark(remark, pictures)
    yield "</section>"


def _remark(remark: Remark, pictures: dict[Place, str]) -> Iterator[str]:
    pages = pages_of(remark)
    where = f"{escape(pages)}: " if pages else ""
    yield f'<div class="remark"><p>{where}{escape(remark.message)} <span class="code">{escape(remark.code)}</span></p>'
    yield from (f'<p class="hint">→ {escape(hint)}</p>' for hint in remark.hints)
    shown = [place for place in remark.places if place in pictures]
    if shown:
        yield '<div class="views">'
        for place in shown:
            caption = escape(place_of(place))
            yield f'<figure><img src="{pictures[place]}" alt="{caption}"><figcaption>{caption}</figcaption></figure>'
        yield "</div>"
    rest = [place for place in remark.places if place not in pictures]
    if rest or remark.count > len(remark.places):
        yield "<ul>"
        yield from (f"<li>{escape(place_of(place))}</li>" for place in rest)
        if remark.count > len(remark.places):
            more = phrase("report.more", count=remark.count - len(remark.places))
            yield f"<li>{escape(more)}</li>"
        yield "</ul>"
    yield "</div>"


def _kind(verdict: Verdict) -> str:
    return verdict.name.lower()
