"""Same input, same bytes: wherever, whenever and under whichever settings the issue is built."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from sample import build, copy_issue

pytestmark = pytest.mark.slow


def test_place_time_zone_hash_seed_and_locale_leave_no_trace(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "ほか の場所" / "deeper"
    copy_issue(here)
    copy_issue(there)
    one = build("issues/2026-02", Path("build"), cwd=here, TZ="Asia/Tokyo", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    two = build(
        there / "issues" / "2026-02",
        tmp_path / "elsewhere",
        cwd=tmp_path,
        TZ="America/New_York",
        PYTHONHASHSEED="4711",
        LC_ALL="C",
        LANG="tr_TR.UTF-8",
    )
    assert one.startswith(b"%PDF-")
    assert sha256(one).hexdigest() == sha256(two).hexdigest()
    again = build("issues/2026-02", Path("build"), cwd=here, PYTHONHASHSEED="99")
    assert again == one, "photographs from the cache are the same too"
