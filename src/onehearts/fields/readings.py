"""``《かんじ》`` behind a text → the kanji it stands over, and whether it seems to be meant for another word."""

from __future__ import annotations

import re
import unicodedata

from onehearts.runs import parts_of_reading

_KANA = re.compile(r"[ぁ-ゖァ-ヺー・･\s]+")
_SMALL = frozenset("ぁぃぅぇぉゃゅょゎ")  # they make one beat with the kana before
_HONORIFIC = ("お", "ご")
_HIRAGANA = {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}


def is_kana(reading: str) -> bool:
    """Whether a text is what readings are written with."""
    return _KANA.fullmatch(reading) is not None


def is_dealt_wrongly(reading: str, word: str) -> bool:
    """Whether a reading is dealt by ・ or spaces into more or fewer parts than its word has characters.

    In ｜John Smith《ジョン・スミス》 the dot is part of the reading, in 重要《・・》 it is all of it.
    """
    parts = parts_of_reading(reading)
    dealt = len(parts) > 1 and any(parts) and any(map(is_kanji, word))
    return dealt and (len(parts) != len(base_characters(word)) or "" in parts)


def base_characters(word: str) -> str:
    """The characters of a word that have a place of their own: no combining marks, no variation selectors."""
    return "".join(character for character in word if unicodedata.category(character) not in ("Mn", "Me"))


def reaches_back(before: str, word: str, reading: str) -> bool:
    """Whether a reading over kanji seems to be for kana ``before`` them too: お茶会《おちゃかい》, 買い物《かいもの》.

    Told only where little else can be meant, for おく is right over the second character of お送《おく》り.
    """
    kana, heard = before[-1:], _heard(reading)
    count = len(base_characters(word))
    if kana in _HONORIFIC:
        return count > 1 and heard.startswith(kana)
    follows_kanji = len(before) > 1 and is_kanji(before[-2])
    return bool(kana) and follows_kanji and kana in heard[1:-1] and _beats(heard) > 2 * count + 1


def seems_reading(before: str, reading: str) -> bool:
    """Whether 《 》 behind what is no kanji seem to be a reading: 支え合い《ささえあい》, NPO《エヌピーオー》.

    After 新刊の《はるかぜ》 they are quotation marks.
    """
    last = _heard(before[-1:])
    if not last or not is_kana(reading):
        return False
    return last == _heard(reading)[-1:] if is_kana(last) else last.isalnum()


def _heard(text: str) -> str:
    return "".join(_HIRAGANA.get(character, character) for character in text)


def _beats(heard: str) -> int:
    return sum(character not in _SMALL for character in heard)


def kanji_before(text: str, start: int, end: int) -> int:
    """Where the run of kanji that ends at ``end`` begins; not before ``start``."""
    while end > start and is_kanji(text[end - 1]):
        end -= 1
    return end


def is_kanji(character: str) -> bool:
    """Ideographs, what repeats or stands for them, and the variation selectors after them."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or character in "々〆〇仝ヵヶ"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U00020000" <= character <= "\U0003ffff"
        or "\U000e0100" <= character <= "\U000e01ef"
    )
