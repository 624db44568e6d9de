"""XMP metadata → its values by prefixed name (ISO 16684-1), for the schemas that PDF/X asks about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.etree import ElementTree

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PREFIXES = MappingProxyType(
    {
        "http://purl.org/dc/elements/1.1/": "dc",
        "http://ns.adobe.com/xap/1.0/": "xmp",
        "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
        "http://ns.adobe.com/pdf/1.3/": "pdf",
        "http://www.npes.org/pdfx/ns/id/": "pdfxid",
        "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    }
)
_LARGEST = 4 << 20  # bytes: some programs keep a history


def xmp(packet: bytes) -> Mapping[str, str] | None:
    """Values by names as ``dc:title``, of a list the first; ``None`` if it is no XMP or defines entities."""
    if len(packet) > _LARGEST or b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        return None
    try:
        root = ElementTree.fromstring(packet.strip(b"\x00 \r\n\t"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    return dict(_values(root))


def _values(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for description in root.iter(f"{_RDF}Description"):
        for key, value in description.attrib.items():
            yield from _named(key, value)
        for child in description:
            first = child.find(f".//{_RDF}li")
            yield from _named(child.tag, (child if first is None else first).text or "")


def _named(tag: str, value: str) -> Iterator[tuple[str, str]]:
    namespace, _, local = tag.lstrip("{").partition("}")
    if namespace in _PREFIXES and value.strip():
        yield f"{_PREFIXES[namespace]}:{local}", value.strip()
