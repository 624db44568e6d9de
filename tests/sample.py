"""The sample issue for the tests: what its staff typed, read without any code of ours, and a way to build it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ISSUE = ROOT / "issues" / "2026-02"
PDF = Path("2026-02") / "2026-02-screen.pdf"

# Keys whose value tells how to set the page, or is shown in a form of its own.
_UNSEEN = re.compile(
    "形式|号|発行日|レイアウト|ページ数|ページ|改ページ|色|挿絵|ファイル|説明|注目|掲載同意|番号|日付|人|数"
)
# Labels are printed as they are typed: names staff chose, right inside a block.
_LABEL = re.compile(" {6}(目的|経緯|様子|今後|感想|内容):")
_KEY = re.compile(r"^ *(?:- )?(?P<key>[^ 　:「（]+):(?: (?P<value>.*))?$")


def copy_issue(folder: Path) -> Path:
    """The sample with its project file below ``folder``."""
    shutil.copytree(ISSUE, folder / "issues" / "2026-02")
    shutil.copy(ROOT / "onehearts.yaml", folder)
    return folder / "issues" / "2026-02"


def build(issue: Path | str, out: Path, *, cwd: Path = ROOT, **environment: str) -> bytes:
    """The PDF ``onehearts build ISSUE -o OUT`` writes, run as a process of its own in ``cwd``."""
    start = "import sys; from onehearts.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", start, "build", str(issue), "-o", str(out)]
    subprocess.run(command, cwd=cwd, env=os.environ | environment, check=True, capture_output=True)
    return (cwd / out / PDF).read_bytes()


def squeezed(text: str) -> str:
    """Without white space, as texts are compared that were broken into lines."""
    return "".join(text.split())


def typed_sentences(text: str) -> list[tuple[str, str]]:
    """Every sentence, heading, label and caption of an issue that is printed as it is typed, in order of the file.

    Each comes with the key it stands under and without white space; lines that wrap are joined, marks of
    emphasis left out.
    """
    found: list[tuple[str, str]] = []
    key, joins = "", False
    for line in text.splitlines():
        typed = line.strip()
        if not typed or typed.startswith("#"):
            joins = False
            continue
        if at := _KEY.match(line):
            key, joins = at["key"], False
            typed = (at["value"] or "").removeprefix("|")
            if _LABEL.match(line):
                found.append((key, key))
        if not typed or _UNSEEN.fullmatch(key):
            continue
        starts = typed[0] in "・→【（"
        # The marks of a list are the layout's affair.
        typed = typed.replace("**", "").strip("・→【】")
        if joins and not starts:
            found[-1] = key, found[-1][1] + typed
        else:
            found.append((key, typed))
        joins = True
    return [(key, part) for key, text in found for part in re.split(r"(?<=。)(?!」)", squeezed(text)) if part]
