"""Records made by hand, and what is told of their differences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onehearts.check.proofs import Listed, as_text, listed
from onehearts.check.proofs.changes import changes, matched
from onehearts.check.proofs.shown import Block, Place, Record, Shown, record
from onehearts.edition import Edition, Glyph, Glyphs, Group, Ink, Item, Link, Node, Page, Picture, Shape
from onehearts.geometry import CENTRE, Rect, rectangle

WHOLE = Rect(0, 0, 1, 1)


def block(kind: str, title: str, *texts: str, page: int = 1, y: float = 0.0) -> Block:
    return Block(kind, title, (Place(page, Rect(30, y, 500, 100)),), (title, *texts), measure=(12.0, 500.0))


GREETING = block("あいさつ", "みなさまへ", "寒い日が続きます。")
STORY = block("活動紹介", "お茶飲み会", "月に一度、十人ほどが集まります。", y=200)
OTHER = block("活動紹介", "花壇の手入れ", "駅前の花壇に、春の花を植えました。", page=2)
BEFORE: Record = (GREETING, STORY, OTHER)


def told(*after: Block) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.how, one.title, one.details) for one in changes(BEFORE, after)]


def test_blocks_of_one_kind_are_told_apart_by_their_text() -> None:
    story = STORY._replace(paragraphs=("お茶飲み会", "月に二度、十人ほどが集まります。"))
    assert told(GREETING, OTHER._replace(places=STORY.places), story._replace(places=OTHER.places)) == [
        ("moved", "花壇の手入れ", ()),
        ("changed", "お茶飲み会", ("「月に一度、十人ほ」→「月に二度、十人ほ」",)),
    ]


def test_a_block_with_another_heading_is_known_by_its_text() -> None:
    renamed = STORY._replace(title="茶話会", paragraphs=("茶話会", *STORY.paragraphs[1:]))
    assert told(GREETING, renamed, OTHER) == [("changed", "茶話会", ("「お茶飲み会」→「茶話会」",))]


def test_a_block_that_was_written_anew_is_gone_and_new() -> None:
    other = block("活動紹介", "防災の勉強会", "家具を止める金具を、皆で取り付けました。", y=200)
    assert {(how, title) for how, title, _ in told(GREETING, other, OTHER)} == {
        ("gone", "お茶飲み会"),
        ("new", "防災の勉強会"),
    }


def test_a_block_of_another_kind_is_another_block() -> None:
    how = {one.how for one in changes((STORY,), (STORY._replace(kind="お知らせ"),))}
    assert how == {"gone", "new"}


def test_blocks_that_are_alike_each_have_their_own() -> None:
    assert changes((STORY, STORY), (STORY, STORY)) == ()
    (change,) = changes((STORY, STORY), (STORY,))
    assert change.how == "gone"


def test_a_block_on_two_pages_that_was_on_one_has_moved() -> None:
    parted = STORY._replace(places=(*STORY.places, Place(2, Rect(30, 30, 500, 50))))
    (change,) = changes(BEFORE, (GREETING, parted, OTHER))
    assert (change.how, change.pages, change.before) == ("moved", (1, 2), (1,))


def test_readings_links_drawings_and_faces() -> None:
    story = STORY._replace(readings="ちゃ", links=("https://example.jp/a",), drawings="d", faces="f")

    def details(other: Block) -> tuple[str, ...]:
        return tuple(text for one in changes((story,), (other,)) for text in one.details)

    assert details(story._replace(readings="さ")) == ("ふりがな: 「ちゃ」→「さ」",)
    assert details(story._replace(links=("https://example.jp/b",))) == ("リンクやQRコードの先",)
    assert details(story._replace(drawings="e")) == ("挿絵や図",)
    assert details(story._replace(faces="g")) == ("文字の太さや書体",)
    assert details(story._replace(places=OTHER.places, measure=(13.0,))) == ()


def test_lines_that_end_elsewhere_tell_nothing_where_the_room_is_another() -> None:
    one = STORY._replace(paragraphs=("お茶飲み会", "月に一度、十人\nほどが集まります。"))
    other = STORY._replace(paragraphs=("お茶飲み会", "月に一度、\n十人ほどが集まります。"))
    (change,) = changes((one,), (other,))
    assert change.details == ("行の変わり目: 「月に一度、〔改行〕十人ほどが」",)
    assert changes((one,), (other._replace(measure=(13.0, 500.0)),)) == ()


def photo(name: str, crop: Rect = WHOLE, focus: Rect = CENTRE) -> Shown:
    return Shown(name, crop, focus)


def of_photos(old: tuple[Shown, ...], new: tuple[Shown, ...]) -> tuple[str, ...]:
    found = changes((STORY._replace(photos=old),), (STORY._replace(photos=new),))
    return tuple(text for one in found for text in one.details)


def test_photographs() -> None:
    a, b, c = map(photo, "abc")
    assert of_photos((a, b), (a, b)) == ()
    assert of_photos((a, b), (a, c)) == ("写真（2枚目）を入れかえ",)
    assert of_photos((a,), (a, b)) == ("写真（2枚目）を追加",)
    assert of_photos((a, b), (b,)) == ("写真（前の1枚目）を削除",)


def test_another_part_of_a_photograph_is_told_where_it_was_asked_for_or_is_seen() -> None:
    a = photo("a", Rect(0, 0.1, 1, 0.8))
    assert of_photos((a,), (photo("a", Rect(0, 0.13, 1, 0.74)),)) == (), "the page filled up differently"
    assert of_photos((a,), (photo("a", Rect(0, 0.13, 1, 0.74), WHOLE),)) == ("写真（1枚目）の見える範囲",)
    assert of_photos((a,), (photo("a", Rect(0, 0.3, 1, 0.6)),)) == ("写真（1枚目）の見える範囲",)


def test_of_many_details_a_handful_is_told() -> None:
    many = STORY._replace(paragraphs=("お茶飲み会", *(f"{n}番目の集まりは公民館です。" for n in range(12))))
    other = STORY._replace(paragraphs=("お茶飲み会", *(f"{n}番目の集まりは集会所です。" for n in range(12))))
    (change,) = changes((many,), (other,))
    assert len(change.details) == 7
    assert change.details[-1] == "ほか6か所"


def test_a_paragraph_in_another_place_is_told_once() -> None:
    one = STORY._replace(paragraphs=("お茶飲み会", "初めの話。", "次の話です。", "終わりの話。"))
    other = STORY._replace(paragraphs=("お茶飲み会", "次の話です。", "終わりの話。", "初めの話。"))
    (change,) = changes((one,), (other,))
    assert change.details == ("「初めの話。」の順番",)


def test_the_list_numbers_what_has_a_box_and_ends_with_what_moved() -> None:
    new = block("お知らせ", "休館", "休みます。", page=2, y=300)
    moved = GREETING._replace(places=(Place(2, Rect(30, 30, 500, 100)),))
    entries = listed(changes(BEFORE, (moved, OTHER, new)))
    assert [(one.section, one.number, one.title, one.details, len(one.places)) for one in entries] == [
        ("1ページ", 0, "活動紹介『お茶飲み会』", ("なくなりました",), 0),
        ("2ページ", 1, "お知らせ『休館』", ("新しく入りました",), 1),
        ("場所だけ変わったもの", 0, "あいさつ『みなさまへ』　1ページ → 2ページ", (), 0),
    ]
    assert as_text(entries).splitlines()[:3] == [
        "  1ページ",
        "    ・ 活動紹介『お茶飲み会』",
        "        なくなりました",
    ]
    assert as_text((Listed("1ページ", 2, "題"),)) == "  1ページ\n    (2) 題"


BLOCKS = st.lists(
    st.builds(
        block,
        st.sampled_from(["活動紹介", "お知らせ", "お願い"]),
        st.sampled_from(["春の会", "夏の会", "休館", "募集"]),
        st.text("春夏秋冬会町12。\n", min_size=1, max_size=40),
        page=st.integers(1, 4),
        y=st.floats(0, 800),
    ),
    max_size=8,
).map(tuple)


@given(BLOCKS)
def test_nothing_changed_nothing_told(blocks: Record) -> None:
    assert changes(blocks, blocks) == ()


@given(BLOCKS, BLOCKS)
def test_every_block_is_matched_once_or_told(old: Record, new: Record) -> None:
    pairs = matched(old, new)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)
    assert all(old[a].kind == new[b].kind for a, b in pairs)
    found = changes(old, new)
    assert sum(one.how == "gone" for one in found) == len(old) - len(pairs)
    assert sum(one.how == "new" for one in found) == len(new) - len(pairs)


@given(BLOCKS, st.data())
def test_a_sign_more_in_a_block_is_told_of_it_alone(blocks: Record, data: st.DataObject) -> None:
    apart = tuple(
        one._replace(title=f"{one.title}{n}", paragraphs=(f"{one.title}{n}", *one.paragraphs[1:]))
        for n, one in enumerate(blocks)
    )
    if not apart:
        return
    at = data.draw(st.integers(0, len(apart) - 1))
    longer = apart[at]._replace(paragraphs=(*apart[at].paragraphs[:-1], apart[at].paragraphs[-1] + "増"))
    (change,) = changes(apart, (*apart[:at], longer, *apart[at + 1 :]))
    assert (change.how, change.title) == ("changed", longer.title)


def glyphs(text: str, x: float, y: float, node: int | None, actual: str | None = None) -> Glyphs:
    made = tuple(Glyph(n, 12.0 * n, 0, character) for n, character in enumerate(text))
    return Glyphs(x, y, "本文", 12, Ink("墨"), made, 12.0 * len(text), node, actual)


def test_what_a_record_holds_of_an_edition() -> None:
    nodes = (Node(1, "Sect", (Node(2, "H2"), Node(3, "P", (Node(4, "Span"), Node(5, "Link"))), Node(6, "Figure"))),)
    first: tuple[Item, ...] = (
        Shape(rectangle(Rect(-9, 20, 300, 100)), Ink("紙")),
        glyphs("見出し", 30, 40, 2),
        glyphs("東京", 30, 60, 4, "東京"),
        glyphs("とう", 30, 50, 4, ""),
        glyphs("の人は", 54, 60, 4),
        Picture(Rect(200, 30, 60, 40), "p", WHOLE, node=6),
    )
    second: tuple[Item, ...] = (
        glyphs("ここへ", 30, 40, 5),
        Link(Rect(30, 30, 36, 12), "https://example.jp", "ここへ", 5),
    )
    pages = (
        Page(1, 300, 400, 9, (Group(first, "活動紹介"), Group((glyphs("1", 5, 5, None),), "柱"))),
        Page(2, 300, 400, 9, (Group(second, "活動紹介"),)),
    )
    edition = Edition("2026-02", "題", "ja", "市", "2026-02-01", pages, Node(0, "Document", nodes))
    (found,) = record(edition)
    assert (found.kind, found.title) == ("活動紹介", "見出し")
    assert found.paragraphs == ("見出し", "東京の人は\nここへ")
    assert found.readings == "とう"
    assert found.links == ("https://example.jp",)
    assert [one.source for one in found.photos] == ["p"]
    assert [place.page for place in found.places] == [1, 2]
    assert found.places[0].rect == Rect(0, 20, 291, 100), "cut at the trim"
