"""The command line run inside this process and in one of its own, for the tests of this folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

GREETING = """\
形式: 1
号: 令和8年2月号
発行日: 2026-02-01
レイアウト: onehearts-a4
紙面:
  - あいさつ:
      見出し: みなさまへ
      本文: 寒い日が続いていますが、いかがお過ごしでしょうか。
"""


COMMAND = (sys.executable, "-c", "import sys; from onehearts.cli import main; sys.exit(main())")


def small_issue(folder: Path, text: str = GREETING) -> Path:
    """An issue of one greeting below ``folder``; it gives a page in a moment."""
    issue = folder / "issues" / "2026-02"
    issue.mkdir(parents=True)
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    (folder / "onehearts.yaml").touch()
    return issue


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """``onehearts ARGUMENTS`` as a process of its own in ``cwd``."""
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, env=os.environ | environment, capture_output=True, check=False
    )
