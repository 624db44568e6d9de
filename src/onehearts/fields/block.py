"""What every block of an issue has: its place, and its wishes about page and colour."""

from __future__ import annotations

from typing import ClassVar

from onehearts.fields.base import Record, field
from onehearts.fields.plain import BOOL, IntegerType
from onehearts.fields.text import NameType


class Block(Record):
    """A piece of the newsletter. ``page`` pins it to a page (0: wherever it fits), ``keep`` to
    that of the block behind it, ``accent`` names a colour.

    A kind is a subclass that names itself (``KIND``, the key staff type), says where it may stand (``SLOT``:
    ``flow`` in 紙面, ``masthead`` or ``foot`` once at the top level) and what it is for (``HELP``).
    """

    KIND: ClassVar[str] = ""
    SLOT: ClassVar[str] = "flow"
    HELP: ClassVar[str] = ""

    page: int = field(
        "ページ",
        IntegerType(1, 99, "ページの番号"),
        required=False,
        default=0,
        help="この記事を置くページを決めるときに書きます。書かなければ、どのページもうまるように置かれます。",
    )
    new_page: bool = field(
        "改ページ", BOOL, required=False, default=False, help="「はい」で、この記事から新しいページにします。"
    )
    keep: bool = field(
        "次と離さない",
        BOOL,
        required=False,
        default=False,
        help="「はい」で、次の記事と同じページに載せます。お知らせとその日程を続けて見せたいときなどに書きます。",
    )
    accent: str = field(
        "色",
        NameType("色の名前"),
        required=False,
        default="",
        help="記事の色を選ぶときに書きます。書かなければ、記事ごとに順番に替わります。",
        example="若葉",
    )

    @classmethod
    def hidden(cls) -> frozenset[str]:
        """Only blocks of 紙面 can wish for a page or a colour."""
        return frozenset() if cls.SLOT == "flow" else frozenset({"page", "new_page", "keep", "accent"})
