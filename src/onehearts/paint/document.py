"""Numbered objects → the bytes of a PDF file: header, body, cross-reference table, trailer (ISO 32000-1, 7.5)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from onehearts.paint.objects import Ref, Value, serialise, stream

# Four bytes over 127 in a comment tell programs that the file is binary (7.5.2).
_BINARY_MARK = b"%\xe2\xe3\xcf\xd3\n"


class Document:
    """The objects of one PDF file, numbered from 1 in the order they are asked for."""

    def __init__(self, version: tuple[int, int]) -> None:
        self._version = version
        self._objects: list[bytes] = []

    def reserve(self) -> Ref:
        """A reference to an object that ``put`` fills in later."""
        self._objects.append(b"")
        return Ref(len(self._objects))

    def put(self, reference: Ref, value: Value) -> None:
        """Say what a reserved object is."""
        self._objects[reference.number - 1] = serialise(value).encode("ascii")

    def add(self, value: Value) -> Ref:
        """A new object."""
        reference = self.reserve()
        self.put(reference, value)
        return reference

    def add_stream(self, entries: Mapping[str, Value], data: bytes, *, compress: bool = True) -> Ref:
        """A new stream object."""
        reference = self.reserve()
        self._objects[reference.number - 1] = stream(entries, data, compress=compress)
        return reference

    def fingerprint(self) -> str:
        """A digest of all that was put so far, in hexadecimal: other pages, another fingerprint."""
        digest = hashlib.md5(usedforsecurity=False)
        for content in self._objects:
            digest.update(content)
        return digest.hexdigest()

    def write(self, catalog: Ref, info: Ref) -> bytes:
        """The whole file. Its identifier is a digest of its objects: same objects, same bytes.

        Raises ``ValueError`` if a reserved object was never put.
        """
        parts = [b"%%PDF-%d.%d\n" % self._version, _BINARY_MARK]
        digest = hashlib.md5(usedforsecurity=False)
        position = sum(map(len, parts))
        # Every entry is twenty bytes with its two-byte line end (7.5.4); object 0 heads the free list.
        table = [b"0000000000 65535 f \n"]
        for number, content in enumerate(self._objects, 1):
            if not content:
                raise ValueError("a reserved object was never put")
            digest.update(content)
            table.append(b"%010d 00000 n \n" % position)
            part = b"%d 0 obj\n%b\nendobj\n" % (number, content)
            parts.append(part)
            position += len(part)
        identifier = digest.digest()
        trailer = serialise({"Size": len(table), "Root": catalog, "Info": info, "ID": [identifier, identifier]})
        parts.append(b"xref\n0 %d\n%b" % (len(table), b"".join(table)))
        parts.append(b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (trailer.encode("ascii"), position))
        return b"".join(parts)
