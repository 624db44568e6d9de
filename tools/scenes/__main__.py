"""Draw the scenes of the sample issues into their photo folders: `python -m tools.scenes [name ...]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .album import ALBUMS, SCENES, write

ISSUES = Path(__file__).resolve().parents[2] / "issues"


def main() -> None:
    """Read the command line, draw each scene once and store it for every issue that shows it."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.scenes", description="サンプル号の写真（イラスト）を描きます。"
    )
    parser.add_argument("names", nargs="*", metavar="名前", help="描く場面（省略するとすべて）")
    parser.add_argument("--issue", choices=[album.issue for album in ALBUMS], help="この号の写真だけを描く")
    parser.add_argument("--out", type=Path, default=ISSUES, help="号のフォルダーがある場所")
    wanted = parser.parse_args()
    albums = [album for album in ALBUMS if wanted.issue in (None, album.issue)]
    shown = {name for album in albums for name in album.names}
    unknown = [name for name in wanted.names if name not in shown]
    if unknown:
        parser.error(f"場面「{'、'.join(unknown)}」はありません。選べるのは {'、'.join(sorted(shown))} です。")
    for scene in SCENES:
        if scene.name not in (wanted.names or shown):
            continue
        image = scene.draw()
        for album in albums:
            if scene.name in album.names:
                folder = wanted.out / album.issue / "photos"
                folder.mkdir(parents=True, exist_ok=True)
                print(write(scene, image, folder, album.limit))


if __name__ == "__main__":
    main()
