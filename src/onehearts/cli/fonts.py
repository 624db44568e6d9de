"""onehearts fonts: the layouts' fonts → a list of what they cover and under which licence they stand."""

from __future__ import annotations

from onehearts import resources
from onehearts.cli.arguments import Arguments
from onehearts.cli.exits import DONE
from onehearts.typesetting.fontreport import NAME_CHARACTERS, report


def run(_arguments: Arguments) -> int:
    """Print a paragraph for each bundled font file."""
    folder = resources.folder("fonts")
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.glob("*/*.[to]tf"))}
    for font in report(files):
        print(f"{font.family}（{font.name}）")
        print(f"  版: {font.version}")
        print(f"  形式: {font.outlines}")
        if font.axes:
            axes = "、".join(f"{axis.word} {axis.room}（書かなければ {axis.default:g}）" for axis in font.axes)
            print(f"  可変: {axes}")
        print(f"  文字: {font.characters:,}字、異体字の指定 {font.variants:,}組")
        missing = "".join(c for c in NAME_CHARACTERS if c not in font.name_characters)
        print(f"  人名の字: {font.name_characters}" + (f"（ない字: {missing}）" if missing else ""))
        print(f"  かな: {'字ごとの幅' if font.proportional else '全角'}")
        print(f"  PDFへの埋め込み: {'できる' if font.may_be_embedded else 'できない'}")
        print(f"  権利: {font.copyright}")
        print(f"  許諾: {font.licence}")
    return DONE
