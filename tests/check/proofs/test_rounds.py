"""Which proof comes next, and how the rounds are kept."""

from __future__ import annotations

from datetime import date

import pytest

from onehearts.check.proofs import Proof, following, read_rounds, written
from onehearts.check.proofs.shown import Block, Place, Record, Shown
from onehearts.geometry import CENTRE, Rect

FIRST, LATER = date(2026, 1, 20), date(2026, 1, 23)


def saying(text: str) -> Record:
    place = Place(1, Rect(30, 30, 500, 100))
    photos = (Shown("abc", Rect(0, 0.1, 1, 0.8), CENTRE),)
    return (
        Block("お知らせ", "休館", (place,), ("休館", text), "きゅうかん", photos, ("tel:1",), "f", "d", (12.0, 500.0)),
    )


def rounds_of(*texts: str) -> Proof:
    """The proofs of an issue that said one after the other."""
    proof = following((), saying(texts[0]), FIRST, final=False)
    for text in texts[1:]:
        proof = following(proof.rounds, saying(text), LATER, final=False)
    return proof


def test_the_first_proof() -> None:
    proof = rounds_of("休みます。")
    assert (proof.name, proof.number, proof.earlier, proof.again, proof.changes) == ("初校", 1, "", False, ())
    assert proof.last.day == FIRST


def test_rounds_are_named_as_printers_name_them() -> None:
    texts = [f"{n}日は休みます。" for n in range(1, 22)]
    names = [rounds_of(*texts[:n]).name for n in (1, 2, 3, 4, 10, 11, 20, 21)]
    assert names == ["初校", "再校", "三校", "四校", "十校", "十一校", "二十校", "二十一校"]


def test_what_has_not_changed_is_the_same_round_again_with_its_day() -> None:
    proof = rounds_of("休みます。", "休みません。", "休みません。")
    assert (proof.name, proof.number, proof.earlier, proof.again) == ("再校", 2, "初校", True)
    assert [one.how for one in proof.changes] == ["changed"]
    assert following(rounds_of("休みます。").rounds, saying("休みます。"), LATER, final=False).last.day == FIRST


def test_the_final_round_of_what_has_not_changed() -> None:
    proof = following(rounds_of("休みます。", "休みません。").rounds, saying("休みません。"), LATER, final=True)
    assert (proof.name, proof.number, proof.earlier, proof.changes) == ("校了", 3, "再校", ())
    again = following(proof.rounds, saying("休みません。"), LATER, final=False)
    assert (again.name, again.number, again.again) == ("校了", 3, True)


def test_the_final_round_tells_what_changed() -> None:
    proof = following(rounds_of("休みます。").rounds, saying("休みません。"), LATER, final=True)
    assert (proof.name, proof.number, len(proof.changes)) == ("校了", 2, 1)
    assert not proof.after_final


def test_a_change_after_the_final_round() -> None:
    final = following(rounds_of("休みます。").rounds, saying("休みます。"), LATER, final=True)
    proof = following(final.rounds, saying("休みません。"), LATER, final=False)
    assert (proof.name, proof.earlier, proof.after_final) == ("三校", "校了", True)


def test_rounds_come_back_as_they_were_kept() -> None:
    rounds = following(rounds_of("休みます。", "休みません。").rounds, saying("別"), LATER, final=True).rounds
    assert read_rounds(written(rounds)) == rounds
    assert "休みません。" in written(rounds), "a person can read what is kept"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"format": 2, "rounds": []}',
        '{"format": 1, "rounds": [{"day": "x"}]}',
        '{"format": 1, "rounds": [{"day": "2026-01-20", "final": false, "record": [1]}]}',
    ],
)
def test_what_is_no_list_of_proofs_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_rounds(text)
