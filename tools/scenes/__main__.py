"""Draw the sample issue's scenes into its photo folder: `python -m tools.scenes [name ...]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .album import SCENES, write

PHOTOS = Path(__file__).resolve().parents[2] / "issues" / "2026-02" / "photos"


def main() -> None:
    """Read the command line and draw."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.scenes", description="サンプル号の写真（イラスト）を描きます。"
    )
    parser.add_argument("names", nargs="*", metavar="名前", help="描く場面（省略するとすべて）")
    parser.add_argument("--out", type=Path, default=PHOTOS, help="保存先のフォルダー")
    wanted = parser.parse_args()
    known = {scene.name: scene for scene in SCENES}
    unknown = [name for name in wanted.names if name not in known]
    if unknown:
        parser.error(f"場面「{'、'.join(unknown)}」はありません。選べるのは {'、'.join(known)} です。")
    wanted.out.mkdir(parents=True, exist_ok=True)
    for name in wanted.names or known:
        print(write(known[name], wanted.out))


if __name__ == "__main__":
    main()
