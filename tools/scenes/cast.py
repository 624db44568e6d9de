"""The neighbours who appear in the scenes, told apart by hair, clothes and build."""

from __future__ import annotations

from .heads import Head
from .light import rgb
from .people import Person

SILVER, WHITE, ASH = rgb("cfc8c6"), rgb("efe8e0"), rgb("a39a98")
BROWN, DARK, BLACK = rgb("6a4a3c"), rgb("4a3732"), rgb("332a2b")
PALE, TAN = rgb("fbd5ae"), rgb("efb98a")

NOBUKO = Person(
    Head("bun", WHITE, PALE, eyes="arc", mouth="laugh"),
    "apron",
    rgb("a85a6c"),
    rgb("f3e6cc"),
    rgb("6a5a72"),
    stout=0.95,
)
HARU = Person(
    Head("perm", SILVER, PALE, eyes="arc", mouth="smile"), "cardigan", rgb("7c9f6c"), rgb("f5e8d2"), rgb("7d6458"), True
)
KAZUO = Person(
    Head("bald", ASH, TAN, eyes="arc", mouth="laugh"), "vest", rgb("b98a3e"), rgb("e9e2d4"), rgb("5f5a66"), stout=1.06
)
FUMI = Person(
    Head("short", ASH, PALE, mouth="smile", glasses=True), "cardigan", rgb("c96a5a"), rgb("faf0de"), rgb("5c5470"), True
)
TAKESHI = Person(
    Head("side", rgb("8f8785"), TAN, mouth="smile", glasses=True),
    "jacket",
    rgb("5f6f86"),
    rgb("f3eee4"),
    rgb("4c4a58"),
    stout=1.04,
)
SACHI = Person(
    Head("bob", rgb("8a6a58"), PALE, mouth="laugh", eyes="arc"),
    "plain",
    rgb("d9a24a"),
    rgb("f6e9d0"),
    rgb("6d5a6a"),
    True,
)
YOSHI = Person(
    Head("crop", WHITE, TAN, eyes="arc", mouth="smile"),
    "hanten",
    rgb("4f6d8c"),
    rgb("d8c8ae"),
    rgb("54505c"),
    stout=1.05,
)
KIYO = Person(
    Head("perm", rgb("9a8076"), PALE, mouth="laugh"), "stripe", rgb("b5617a"), rgb("f8e8d8"), rgb("6a5a62"), stout=1.05
)
TOMO = Person(
    Head("tail", DARK, PALE, mouth="smile", old=False), "apron", rgb("6f96b4"), rgb("f2dfa8"), rgb("58546a"), stout=0.93
)
KENJI = Person(
    Head("short", BLACK, TAN, mouth="smile", old=False), "jacket", rgb("4d5f74"), rgb("f4f0e8"), rgb("464654")
)
MARI = Person(
    Head("bob", BLACK, PALE, mouth="talk", old=False), "jacket", rgb("c57a5a"), rgb("f8f0e2"), rgb("544a58"), stout=0.93
)
GORO = Person(
    Head("bald", WHITE, TAN, mouth="smile", glasses=True),
    "cardigan",
    rgb("8a6a52"),
    rgb("e8dcc4"),
    rgb("545058"),
    stout=1.08,
)
UME = Person(
    Head("bun", SILVER, PALE, eyes="arc", mouth="smile"),
    "plain",
    rgb("8f7aa8"),
    rgb("f4e6d6"),
    rgb("665870"),
    True,
    rgb("e2b460"),
    0.94,
)
EIKO = Person(
    Head("side", ASH, PALE, eyes="arc", mouth="laugh"),
    "vest",
    rgb("d07f6a"),
    rgb("f6ead6"),
    rgb("6a5868"),
    True,
    stout=0.97,
)
MASAO = Person(
    Head("crop", ASH, TAN, eyes="dot", mouth="laugh"), "stripe", rgb("6c8f7c"), rgb("f0e6d0"), rgb("565260"), stout=1.05
)
NAO = Person(
    Head("short", BROWN, PALE, mouth="laugh", old=False, eyes="arc"),
    "plain",
    rgb("e0b15c"),
    rgb("fbf3e4"),
    rgb("5a6076"),
    stout=0.95,
)

YUTA = Person(
    Head("crop", BLACK, PALE, mouth="laugh", old=False), "stripe", rgb("5f93b4"), rgb("f6efe0"), rgb("5a5f78")
)
AOI = Person(
    Head("tail", DARK, PALE, mouth="smile", old=False), "plain", rgb("e58a7c"), rgb("fbf3e4"), rgb("6a5f86"), True
)
SORA = Person(
    Head("short", BROWN, PALE, mouth="laugh", eyes="arc", old=False),
    "plain",
    rgb("7fae6c"),
    rgb("f6e9c8"),
    rgb("58647c"),
)
HINA = Person(
    Head("bob", BLACK, PALE, mouth="laugh", eyes="arc", old=False),
    "cardigan",
    rgb("e2b04e"),
    rgb("fbf3e4"),
    rgb("8a5f74"),
    True,
)
