"""The wheel: installed alone into an empty environment it builds an issue elsewhere, and an editable one is small."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from sample import PDF, ROOT, build, copy_issue

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("hatchling") is None, reason="hatchling is not installed"),
]


def _wheel(kind: str, folder: Path) -> Path:
    """Build a ``wheel`` or an ``editable`` one into ``folder``, with what is installed here."""
    script = f"import sys; from hatchling.build import build_{kind} as build; print(build(sys.argv[1]))"
    command = [sys.executable, "-c", script, str(folder)]
    name = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()[-1]
    return folder / name


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _wheel("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an environment that holds our wheel and, by reference, the libraries of this one."""
    bare = tmp_path_factory.mktemp("environment")
    venv.create(bare, with_pip=False)
    paths = {"base": str(bare), "platbase": str(bare)}
    site = Path(sysconfig.get_path("purelib", sysconfig.get_preferred_scheme("prefix"), paths))
    # Lines of a .pth file are appended to sys.path, but .pth files in those folders are not followed:
    # an editable install of ours is not seen.
    libraries = {sysconfig.get_path(kind) for kind in ("purelib", "platlib")}
    (site / "libraries.pth").write_text("\n".join(sorted(libraries)) + "\n", encoding="utf-8")
    install = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(bare), *install], check=True, capture_output=True)
    return bare


def _program(environment: Path, name: str = "onehearts") -> str:
    return str(environment / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}"))


def _run(*command: str, folder: Path) -> str:
    """What a program of the environment says; no folder named in the surroundings comes before its own."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run(command, cwd=folder, capture_output=True, check=False, env=surroundings)
    assert result.returncode == 0, result.stderr.decode("utf-8", "replace")
    return result.stdout.decode("utf-8")


def test_an_installed_wheel_builds_an_issue_elsewhere(environment: Path, tmp_path: Path) -> None:
    copy_issue(tmp_path)
    _run(_program(environment), "build", "issues/2026-02", folder=tmp_path)
    assert (tmp_path / "build" / PDF).read_bytes() == build("issues/2026-02", tmp_path / "checkout")


def test_it_uses_nothing_of_the_checkout(environment: Path, tmp_path: Path) -> None:
    python = _program(environment, "python")
    script = (
        "import onehearts, onehearts.resources as r; print(onehearts.__file__, r.folder('fonts'), r.folder('layouts'))"
    )
    shown = _run(python, "-c", script, folder=tmp_path)
    assert shown.count(str(environment)) == 3
    fonts = _run(_program(environment), "fonts", folder=tmp_path)
    assert fonts.count("PDFへの埋め込み: できる") >= 8


def test_the_licences_go_with_what_they_are_for(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    fonts = {Path(name).parent for name in names if name.endswith((".ttf", ".otf"))}
    assert len(fonts) >= 4
    assert all((folder / "OFL.txt").as_posix() in names for folder in fonts)
    assert "onehearts/data/layouts/onehearts-a4/drawings/LICENSE" in names
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)
    assert not any("__pycache__" in name for name in names)


def test_an_editable_install_does_not_copy_the_fonts(tmp_path: Path) -> None:
    assert _wheel("editable", tmp_path).stat().st_size < 10_000
