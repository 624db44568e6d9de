"""An issue's folder and the table of kinds → the Issue, with everything that is wrong with it."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import Any

from onehearts.content.format import VERSION, Kinds, issue_fields, project_fields
from onehearts.content.issue import Issue, Reading
from onehearts.diagnostics import Diagnostic, SourceSpan, in_order
from onehearts.fields import Context, DateValue, FieldSpec, IssueName, date_text
from onehearts.fields.base import read_fields, shape_of
from onehearts.messages import diagnose
from onehearts.reading import read_tree
from onehearts.source import Mapping, Scalar

ISSUE_FILE = "issue.yaml"
PROJECT_FILE = "onehearts.yaml"

_ID = re.compile(r"(\d{4})-(\d{2})(?:-[0-9A-Za-z]+)?")


def read(path: Path, kinds: Kinds) -> Reading:
    """Read the issue in a folder (or its issue.yaml) and the onehearts.yaml above it.

    Spans name files as ``path`` does: relative if it is. Nothing is raised for what a user can get wrong.
    """
    diagnostics: list[Diagnostic] = []
    sources: dict[str, str] = {}
    folder = path if path.is_dir() else path.parent
    file = folder / ISSUE_FILE if path.is_dir() else path
    tree = _tree(file, issue_fields(kinds), diagnostics, sources)
    issue = None
    if tree is not None and _is_known_format(tree, diagnostics):
        project, home = _project(folder, tree, kinds, diagnostics, sources)
        issue = _issue(tree, folder, kinds, project, home, diagnostics)
    return Reading(issue, in_order(diagnostics), sources)


def _tree(
    path: Path, declared: tuple[FieldSpec, ...], diagnostics: list[Diagnostic], sources: dict[str, str]
) -> Mapping | None:
    tree = read_tree(path, shape_of(declared))
    diagnostics.extend(tree.diagnostics)
    sources.update(tree.sources)
    return tree.value


def _is_known_format(tree: Mapping, diagnostics: list[Diagnostic]) -> bool:
    """Whether this version can read the issue. A missing number is told and taken for the newest known."""
    entry = tree.get("形式")
    if entry is None:
        diagnostics.append(diagnose("content.no-format", SourceSpan.at(tree.span.file)))
        return True
    typed = entry.value.text.strip() if isinstance(entry.value, Scalar) else ""
    if typed.isdecimal() and int(typed) > VERSION:
        diagnostics.append(diagnose("content.newer-format", entry.value.span, found=int(typed), known=VERSION))
        return False
    return True


def _project(
    folder: Path, issue: Mapping, kinds: Kinds, diagnostics: list[Diagnostic], sources: dict[str, str]
) -> tuple[dict[str, Any], Path | None]:
    """The values of the nearest onehearts.yaml at or above the folder, and its folder; none if there is no such file.

    That is told unless the issue has a block of its own that only the project would give.
    """
    here = folder
    for _ in folder.resolve().parts:
        file = Path(os.path.normpath(here / PROJECT_FILE))
        if file.is_file():
            declared = project_fields(kinds)
            tree = _tree(file, declared, diagnostics, sources)
            if tree is None:
                return {}, file.parent
            context = Context(file.parent, diagnostics, name=PROJECT_FILE)
            return read_fields(declared, tree, context).values, file.parent
        here = here / ".."
    if not any(issue.get(kind.KIND) for kind in kinds.values() if kind.SLOT != "flow"):
        diagnostics.append(diagnose("content.no-project", SourceSpan.at(issue.span.file)))
    return {}, None


def _issue(
    tree: Mapping,
    folder: Path,
    kinds: Kinds,
    project: dict[str, Any],
    home: Path | None,
    diagnostics: list[Diagnostic],
) -> Issue | None:
    declared = tuple(spec for spec in issue_fields(kinds) if not _is_told(spec, tree))
    context = Context(folder, diagnostics, name=ISSUE_FILE)
    read = read_fields(declared, tree, context, SourceSpan.at(tree.span.file))
    places = dict(read.places)
    values = read.values
    name, day = values.get("name"), values.get("date")
    if not isinstance(name, IssueName) or not isinstance(day, DateValue):
        return None
    id = folder.resolve().name
    _check_id(id, name, places["name"], day.date, places["date"], diagnostics)
    layout = values.get("layout") or project.get("layout", "")
    if not layout:
        diagnostics.append(diagnose("content.no-layout", SourceSpan.at(tree.span.file)))
    return Issue(
        id=id,
        name=name.text,
        months=name.months,
        date=day.date,
        layout=layout,
        layout_span=places.get("layout", tree.span),
        season=values.get("season") or project.get("season", ""),
        season_span=places.get("season", tree.span),
        page_count=values.get("page_count", 0),
        blocks=values.get("blocks", ()),
        masthead=values.get("masthead", project.get("masthead")),
        foot=values.get("foot", project.get("foot")),
        districts=project.get("districts", ()),
        folder=folder,
        project=home,
        span=tree.span,
    )


def _is_told(spec: FieldSpec, tree: Mapping) -> bool:
    """Whether a field that is missing has a message of its own."""
    return spec.key == "形式" and tree.get(spec.key) is None


def _check_id(
    id: str,
    name: IssueName,
    name_span: SourceSpan,
    day: date,
    day_span: SourceSpan,
    diagnostics: list[Diagnostic],
) -> None:
    """Folder name, 号 and 発行日 must speak of one month."""
    match = _ID.fullmatch(id)
    if not match or not 1 <= int(match[2]) <= 12:
        diagnostics.append(diagnose("content.folder-name", SourceSpan.at(name_span.file), folder=id))
        return
    month = (int(match[1]), int(match[2]))
    if (name.year, name.month) != month:
        diagnostics.append(diagnose("content.name-folder", name_span, name=name.text, folder=id))
    if (day.year, day.month) != month:
        diagnostics.append(diagnose("content.date-folder", day_span, date=date_text(day), folder=id))
