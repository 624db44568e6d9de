"""Turn the tree of meaning into the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8; ISO 14289-1).

Paint order is not reading order: while pages are painted, each piece of marked content gets the next
number of its page and is noted under its node; ``write`` then hangs the pieces into the tree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onehearts.edition import Node
from onehearts.paint.document import Document
from onehearts.paint.objects import Name, Ref, Value, utf16_hex
from onehearts.paint.places import Places


@dataclass(frozen=True, slots=True)
class _Piece:
    """Marked content (``mcid``) or an annotation (``annotation``) on a page, by its turn in the painting."""

    turn: int
    page: int
    mcid: int = -1
    annotation: Ref | None = None


class Tags:
    """The structure of one document: dealt out while painting, written at the end."""

    def __init__(self, root: Node, page_count: int) -> None:
        self._root = root
        self._nodes = {node.id: node for node in root.walk()}
        self._pieces: dict[int, list[_Piece]] = {}
        self._pages: list[Ref] = []
        self._owners: list[list[int]] = []  # page → node of each MCID
        self._annotated: list[int] = []  # node of each annotation, in order of their keys in the parent tree
        self._annotation_key = page_count
        self._turn = 0

    def start_page(self, page: Ref) -> int:
        """From here on marks belong to ``page``; its key in the parent tree."""
        self._pages.append(page)
        self._owners.append([])
        return len(self._pages) - 1

    def is_spelt(self, node: int | None) -> bool:
        """Whether nothing need be said of what it shows: it is an artifact, or itself says how to read it."""
        return node is None or self._nodes[node].actual_text is not None

    def spell(self, text: str) -> str:
        """The operator that opens content of no node, read as ``text``; its pieces are marked ``inside`` it."""
        return f"/Span <</ActualText <feff{utf16_hex(text)}>>> BDC"

    def mark(self, node: int | None, text: str | None = None, *, inside: bool = False) -> str:
        """The operator that opens the next marked content of the page, read as ``text`` if not as it is.

        ``inside`` content whose text is spelt out as a whole, poppler shall not honour that of the piece.
        """
        if node is None:
            return "/Artifact BMC"
        element = self._nodes[node]
        if element.actual_text is not None:
            # Said where it is shown too, which more readers honour; once, if the node is shown in pieces.
            text = "" if node in self._pieces else element.actual_text
        owners = self._owners[-1]
        entries = f"/MCID {len(owners)}"
        self._note(node, _Piece(self._turn, len(self._pages) - 1, mcid=len(owners)))
        owners.append(node)
        if text is None:
            return f"/{element.role} <<{entries}>> BDC"
        # Poppler honours the text of spans only; the structure type is the element's all the same (14.7.4.3).
        return f"/{'P' if inside else 'Span'} <<{entries} /ActualText <feff{utf16_hex(text)}>>> BDC"

    def annotate(self, node: int, annotation: Ref) -> int:
        """Note an annotation of the page under its node; its key in the parent tree."""
        self._note(node, _Piece(self._turn, len(self._pages) - 1, annotation=annotation))
        self._annotated.append(node)
        return self._annotation_key + len(self._annotated) - 1

    def _note(self, node: int, piece: _Piece) -> None:
        self._pieces.setdefault(node, []).append(piece)
        self._turn += 1

    def write(self, document: Document, places: Places) -> Ref:
        """Add the structure tree; the reference is to its root. ``places`` are needed for figures."""
        root = document.reserve()
        elements = {node.id: document.reserve() for node in self._root.walk()}
        self._write_element(self._root, None, root, document, elements, places)
        numbers: list[Value] = []
        for key, owners in enumerate(self._owners):
            numbers += [key, document.add([elements[node] for node in owners])]
        for key, node in enumerate(self._annotated, self._annotation_key):
            numbers += [key, elements[node]]
        entries: dict[str, Value] = {
            "Type": Name("StructTreeRoot"),
            "K": elements[self._root.id],
            "ParentTree": document.add({"Nums": numbers}),
            "ParentTreeNextKey": self._annotation_key + len(self._annotated),
        }
        headers = [node for node in self._nodes.values() if node.role == "TH"]
        identified = sorted((_identifier(node.id), elements[node.id]) for node in headers)
        if identified:
            names: list[Value] = [part for pair in identified for part in pair]
            entries["IDTree"] = document.add({"Names": names})
        document.put(root, entries)
        return root

    def _write_element(
        self,
        node: Node,
        parent: Node | None,
        parent_ref: Ref,
        document: Document,
        elements: Mapping[int, Ref],
        places: Places,
    ) -> None:
        pieces = self._pieces.get(node.id, [])
        entries: dict[str, Value] = {"Type": Name("StructElem"), "S": Name(node.role), "P": parent_ref}
        for key, text in (("T", node.title), ("Alt", node.alt), ("Lang", node.lang)):
            if text:
                entries[key] = text
        if node.actual_text is not None:
            entries["ActualText"] = node.actual_text
        attributes = _attributes(node, parent, places)
        if attributes:
            entries["A"] = attributes
        if node.role == "TH":
            entries["ID"] = _identifier(node.id)
        if pieces:
            entries["Pg"] = self._pages[pieces[0].page]
        kids = self._kids(node, pieces, elements)
        if kids:
            entries["K"] = kids
        document.put(elements[node.id], entries)
        for child in node.children:
            self._write_element(child, node, elements[node.id], document, elements, places)

    def _kids(self, node: Node, pieces: list[_Piece], elements: Mapping[int, Ref]) -> list[Value]:
        """A node's own pieces between its children: these keep their order, and each stands before the
        pieces that were painted after it."""
        kids: list[Value] = []
        waiting = list(pieces)
        for child in node.children:
            turn = self._first_turn(child)
            while turn is not None and waiting and waiting[0].turn < turn:
                kids.append(self._kid(waiting.pop(0), pieces[0].page))
            kids.append(elements[child.id])
        return kids + [self._kid(piece, pieces[0].page) for piece in waiting]

    def _kid(self, piece: _Piece, own_page: int) -> Value:
        page = self._pages[piece.page]
        if piece.annotation is not None:
            return {"Type": Name("OBJR"), "Pg": page, "Obj": piece.annotation}
        if piece.page == own_page:
            return piece.mcid
        return {"Type": Name("MCR"), "Pg": page, "MCID": piece.mcid}

    def _first_turn(self, node: Node) -> int | None:
        turns = [self._pieces[below.id][0].turn for below in node.walk() if below.id in self._pieces]
        return min(turns, default=None)


def _identifier(node: int) -> bytes:
    """What table cells call their header cells (ISO 32000-1, 14.8.5.7)."""
    return f"{node:08d}".encode("ascii")


def _attributes(node: Node, parent: Node | None, places: Places) -> dict[str, Value]:
    """Layout attributes of a figure (14.8.5.4), table attributes of a cell (14.8.5.7)."""
    if node.role == "Figure" and node.id in places:
        _, rect = places[node.id]
        box = [round(edge, 2) for edge in (rect.x, rect.y, rect.right, rect.bottom)]
        return {"O": Name("Layout"), "Placement": Name("Block"), "BBox": box}
    if node.role in ("TH", "TD") and node.headers:
        return {"O": Name("Table"), "Headers": [_identifier(header) for header in node.headers]}
    if node.role == "TH":
        # A row of nothing but header cells heads columns; a header cell among data heads its row.
        of_columns = parent is not None and all(cell.role == "TH" for cell in parent.children)
        return {"O": Name("Table"), "Scope": Name("Column" if of_columns else "Row")}
    return {}
