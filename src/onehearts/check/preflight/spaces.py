"""Colour spaces of a PDF → ``Space`` (ISO 32000-1, 8.6)."""

from __future__ import annotations

import pikepdf

from onehearts.check.preflight.model import Space
from onehearts.check.preflight.objects import BROKEN, dictionary, entry, identity, items, name, number

_DEEPEST = 6  # an Indexed space on DeviceN on ICCBased has three
_DEVICE = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4, "CalGray": 1, "CalRGB": 3, "Lab": 3, "CalCMYK": 4}
_SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}  # inline images (table 93)
_DEFAULTS = {"DeviceGray": "/DefaultGray", "DeviceRGB": "/DefaultRGB", "DeviceCMYK": "/DefaultCMYK"}
_UNKNOWN = Space("")


class SpaceReader:
    """Reads colour spaces; one that several pages share is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Space] = {}

    def read(self, value: object, resources: object, depth: int = 0) -> Space:
        """The space that ``value`` is or names in ``resources``; an empty family if it cannot be told."""
        if depth > _DEEPEST:
            return _UNKNOWN
        if isinstance(value, pikepdf.Name):
            return self._named(name(value), resources, depth)
        shared = identity(value)
        if shared is not None and shared in self._known:
            return self._known[shared]
        try:
            space = self._array(items(value), resources, depth)
        except BROKEN:
            space = _UNKNOWN
        if shared is not None:
            self._known[shared] = space
        return space

    def _named(self, said: str, resources: object, depth: int) -> Space:
        family = _SHORT.get(said, said)
        spaces = entry(resources, "/ColorSpace")
        if family in _DEVICE or family == "Pattern":
            default = entry(spaces, _DEFAULTS.get(family, ""))
            if default is not None and not isinstance(default, pikepdf.Name):
                return self.read(default, None, depth + 1)
            return Space(family, _DEVICE.get(family, 0))
        own = entry(spaces, f"/{said}")
        if own is None or (isinstance(own, pikepdf.Name) and name(own) == said):
            return _UNKNOWN
        return self.read(own, resources, depth + 1)

    def _array(self, parts: list[object], resources: object, depth: int) -> Space:
        family = _SHORT.get(name(parts[0]), name(parts[0])) if parts else ""
        rest = parts[1:]
        match family:
            case "ICCBased":
                return Space("ICCBased", int(number(entry(rest[0], "/N"))))
            case "Indexed":
                return Space("Indexed", 1, (), self.read(rest[0], resources, depth + 1), _table(rest[2]))
            case "Separation":
                return Space("Separation", 1, (name(rest[0]),), self.read(rest[1], resources, depth + 1))
            case "DeviceN":
                inks = tuple(name(each) for each in items(rest[0]))
                return Space("DeviceN", len(inks), inks, self.read(rest[1], resources, depth + 1))
            case "Pattern":
                return Space("Pattern", 0, (), self.read(rest[0], resources, depth + 1) if rest else None)
            case _ if family in _DEVICE:
                return self._named(family, resources, depth + 1)
            case _:
                return _UNKNOWN


def _table(value: object) -> bytes:
    """The colours of an Indexed space, which stand in a string or in a stream."""
    if isinstance(value, pikepdf.String):
        return bytes(value)
    return value.read_bytes() if dictionary(value) is not None and isinstance(value, pikepdf.Stream) else b""


def spaces_in(space: Space) -> tuple[Space, ...]:
    """The space and all that it stands on."""
    return (space,) if space.base is None else (space, *spaces_in(space.base))
