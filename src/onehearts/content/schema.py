"""Field tables → JSON Schema (2020-12), so that editors complete and explain the Japanese keys."""

from __future__ import annotations

from onehearts.content.format import Kinds, issue_fields, project_fields
from onehearts.fields import record_schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kinds: Kinds) -> dict[str, object]:
    """The schema of issue.yaml."""
    return {"$schema": _DIALECT, "title": "onehearts の号", **record_schema(issue_fields(kinds))}


def project_schema(kinds: Kinds) -> dict[str, object]:
    """The schema of onehearts.yaml."""
    return {"$schema": _DIALECT, "title": "onehearts の共通の設定", **record_schema(project_fields(kinds))}


def modeline(path: str) -> str:
    """The first line of a YAML file that tells an editor where its schema is."""
    return f"# yaml-language-server: $schema={path}"
