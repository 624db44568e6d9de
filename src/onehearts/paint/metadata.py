"""Turn what is known of an edition into a PDF's metadata: the Info dictionary and XMP.

Both say the same, as ISO 19005-2, 6.6.3 demands; XMP also declares PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a, or PDF/X-4.
"""

from __future__ import annotations

from datetime import datetime

from onehearts.edition import Edition
from onehearts.paint.objects import Value

PRODUCER = "onehearts"

_HEAD = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
"""

_PACKET = (
    _HEAD
    + """\
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
)

_PRESS_PACKET = (
    _HEAD
    + """\
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:{identifier}</xmpMM:DocumentID>
<xmpMM:VersionID>{version}</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
)


def info(edition: Edition, created: datetime) -> dict[str, Value]:
    """The Info dictionary (ISO 32000-1, 14.3.3). Raises ``ValueError`` for a date without a time zone."""
    if created.tzinfo is None:
        raise ValueError("the date of a document has a time zone")
    zone = created.strftime("%z")  # +0900, which 7.9.4 wants as +09'00
    date = f"D:{created:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}"
    return {
        "Title": edition.title,
        "Author": edition.publisher,
        "Creator": PRODUCER,
        "Producer": PRODUCER,
        "CreationDate": date,
        "ModDate": date,
    }


def xmp(edition: Edition, created: datetime) -> bytes:
    """The XMP packet in UTF-8."""
    return _PACKET.format(
        title=_escaped(edition.title),
        author=_escaped(edition.publisher),
        language=_escaped(edition.language),
        date=created.isoformat(timespec="seconds"),
        producer=PRODUCER,
    ).encode()


def press_xmp(edition: Edition, created: datetime, identifier: str, version: str) -> bytes:
    """The XMP packet of PDF/X-4 (ISO 15930-7, 6.16), which names itself here and nowhere else.

    ``identifier`` is that of the document in all its versions, ``version`` that of this one.
    """
    return _PRESS_PACKET.format(
        title=_escaped(edition.title),
        date=created.isoformat(timespec="seconds"),
        producer=PRODUCER,
        identifier=identifier,
        version=version,
    ).encode()


def _escaped(text: str) -> str:
    """Text for an XML element (the standard library's own way drags in its network modules: 30 ms)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
