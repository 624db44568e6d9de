"""onehearts schema: the fields of all kinds → JSON Schema files for editors."""

from __future__ import annotations

import json
from pathlib import Path

from onehearts.blocks import KINDS
from onehearts.cli.arguments import Arguments
from onehearts.cli.exits import DONE, WRONG_USE
from onehearts.cli.say import cannot_write
from onehearts.content.schema import modeline, project_schema, schema
from onehearts.files import WriteError, write

ISSUE_SCHEMA = "issue.schema.json"
PROJECT_SCHEMA = "onehearts.schema.json"


def run(arguments: Arguments) -> int:
    """Write both schemas into the folder and print the line that ties an issue to its schema."""
    folder = Path(arguments.values["-o"])
    try:
        for name, content in ((ISSUE_SCHEMA, schema(KINDS)), (PROJECT_SCHEMA, project_schema(KINDS))):
            path = folder / name
            write(path, as_bytes(content))
            print(path.as_posix())
    except WriteError as error:
        cannot_write(error)
        return WRONG_USE
    print("\nissue.yaml に次の行を置くと、対応するエディターが項目の名前を補います:")
    print(modeline(f"../../{folder.as_posix()}/{ISSUE_SCHEMA}"))
    return DONE


def as_bytes(content: dict[str, object]) -> bytes:
    """JSON as it stands in the file."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
