"""All rules of preflight, in the order of the report. Another one is a file beside this and a line here."""

from __future__ import annotations

from onehearts.check.preflight.rules.black import BLACK_TEXT
from onehearts.check.preflight.rules.bleed import BLEED
from onehearts.check.preflight.rules.boxes import BOXES
from onehearts.check.preflight.rules.colours import COLOURS
from onehearts.check.preflight.rules.contents import CONTENTS
from onehearts.check.preflight.rules.damage import DAMAGE
from onehearts.check.preflight.rules.fonts import FONTS
from onehearts.check.preflight.rules.identity import IDENTITY
from onehearts.check.preflight.rules.ink import INK
from onehearts.check.preflight.rules.intent import INTENT
from onehearts.check.preflight.rules.letters import LETTERS
from onehearts.check.preflight.rules.lines import LINES
from onehearts.check.preflight.rules.margin import MARGIN
from onehearts.check.preflight.rules.mono import MONO
from onehearts.check.preflight.rules.overprint import OVERPRINT
from onehearts.check.preflight.rules.pages import PAGES
from onehearts.check.preflight.rules.pictures import PICTURES
from onehearts.check.preflight.rules.plates import PLATES
from onehearts.check.preflight.rules.registration import REGISTRATION
from onehearts.check.preflight.rules.rule import Rule
from onehearts.check.preflight.rules.spots import SPOTS
from onehearts.check.preflight.rules.transparency import TRANSPARENCY

RULES: tuple[Rule, ...] = (
    DAMAGE,
    IDENTITY,
    INTENT,
    BOXES,
    PAGES,
    BLEED,
    MARGIN,
    REGISTRATION,
    COLOURS,
    PLATES,
    SPOTS,
    MONO,
    INK,
    OVERPRINT,
    BLACK_TEXT,
    TRANSPARENCY,
    PICTURES,
    FONTS,
    LETTERS,
    LINES,
    CONTENTS,
)
