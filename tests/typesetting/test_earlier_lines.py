"""Late edits leave the lines above them as they were, where that is asked for."""

from __future__ import annotations

from press import BODY, HEAD, TYPESETTER, prepare

from onehearts.typesetting import EarlierLines, LineRecord, earlier_lines, recorded

TEXT = (
    "協議体は、住民どうしの支え合いを話し合う場です。毎月の集まりでは、買い物や通院の足、"
    "一人暮らしの方の見守りなど、身近な困りごとを出し合い、できることから始めています。"
    "「まずは話してみる」ことが、町を少しずつ変えていきます。"
)
STYLE, EMS = BODY, 17.0
MEASURE = EMS * BODY.size


def lines(text: str, earlier: EarlierLines | None = None) -> list[str]:
    kept = earlier.kept(STYLE.name, MEASURE, text) if earlier else ()
    return [line.text for line in TYPESETTER.set(prepare(text, STYLE), MEASURE, kept=kept).lines]


def before() -> EarlierLines:
    return EarlierLines([LineRecord(STYLE.name, MEASURE, tuple(lines(TEXT)))])


def test_an_edit_moves_only_the_lines_from_its_own_on() -> None:
    old = lines(TEXT)
    changed = 0
    for at in range(len(TEXT) // 3, len(TEXT), 7):
        edited = TEXT[:at] + "とても" + TEXT[at:]
        new = lines(edited, before())
        assert "".join(new) == edited
        whole = 0
        while sum(map(len, old[: whole + 1])) <= at and whole + 1 < len(old):
            whole += 1
        assert new[:whole] == old[:whole]
        changed += lines(edited)[:whole] != old[:whole]
    assert changed  # setting the paragraph anew would have changed lines before the edit


def test_the_same_text_keeps_every_line() -> None:
    assert lines(TEXT, before()) == lines(TEXT)


def test_words_added_at_the_end_let_the_last_line_go() -> None:
    new = lines(TEXT + "どうぞお越しください。", before())
    assert new[: len(lines(TEXT)) - 1] == lines(TEXT)[:-1]
    assert "".join(new) == TEXT + "どうぞお越しください。"


def test_lines_end_where_they_ended_even_if_others_would_be_better() -> None:
    odd = (TEXT[:16], TEXT[16:33])
    new = lines(TEXT + "追加。", EarlierLines([LineRecord(STYLE.name, MEASURE, (*odd, "…"))]))
    assert tuple(new[:2]) == odd


def test_another_style_measure_or_text_has_nothing_to_keep() -> None:
    known = before()
    assert known.kept("other", MEASURE, TEXT) == ()
    assert known.kept(STYLE.name, MEASURE + 10, TEXT) == ()
    assert known.kept(STYLE.name, MEASURE, "別の" + TEXT) == ()


def test_a_line_that_may_no_longer_end_there_is_set_anew() -> None:
    text = "市民の声を聞く。" * 6
    kept = EarlierLines([LineRecord(STYLE.name, MEASURE, (text[:15], text[15:]))]).kept(STYLE.name, MEASURE, text)
    assert kept == (15, 48)
    setting = TYPESETTER.set(prepare(text, STYLE), MEASURE, kept=kept)
    assert not setting.diagnostics  # 15 is before 。, where no line may start
    assert "".join(line.text for line in setting.lines) == text


def test_typed_ends_of_lines_are_passed_over() -> None:
    text = "一行目の文です。\n" + TEXT
    made = TYPESETTER.set(prepare(text, STYLE), MEASURE)
    known = EarlierLines([LineRecord(STYLE.name, MEASURE, tuple(line.text for line in made.lines))])
    edited = text + "追加。"
    again = TYPESETTER.set(prepare(edited, STYLE), MEASURE, kept=known.kept(STYLE.name, MEASURE, edited))
    assert [line.text for line in again.lines][: len(made.lines) - 1] == [line.text for line in made.lines[:-1]]


def test_headlines_keep_their_lines_too() -> None:
    text = "となりの地区の活動を見に行こう"
    first, second = text[:7], text[7:]
    known = EarlierLines([LineRecord(HEAD.name, 100.0, (first, second))])
    setting = TYPESETTER.set(prepare(text, HEAD), 100.0, kept=known.kept(HEAD.name, 100.0, text))
    assert [line.text for line in setting.lines] == [first, second]


def test_records_are_read_as_they_were_written() -> None:
    records = [LineRecord("本文", 336.0, ("一、", "「二」")), LineRecord("見出し", 120.504, ("三",))]
    text = recorded(records)
    assert text.count("\n") == 2
    known = earlier_lines(text + '["cut", 3')
    assert known.kept("本文", 336.0, "一、「二」") == (2, 5)
    assert known.kept("見出し", 120.5, "三四") == ()
    assert known.kept("見出し", 120.5, "三") == (1,)
