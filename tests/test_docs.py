"""The documents say what the code does: made files are up to date, named commands and files exist, examples work."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import shutil
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import jsonschema
import pytest
import yaml

from onehearts import content, resources
from onehearts.blocks import KINDS, PARTS, Kind, looks_of
from onehearts.cli.main import COMMANDS
from onehearts.compose import Box
from onehearts.content.handbook import kind_example
from onehearts.diagnostics import render
from onehearts.edition import Glyphs
from onehearts.fields import Record, specs
from onehearts.pipeline import Pipeline
from onehearts.source import Mapping, Scalar, Sequence, Value

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.ja.md")
PICTURES = tuple(f"docs/{name}.png" for name in ("page1", "pages", "specimen", "samples", "layouts"))
MADE_HERE = {"build", "dist", "__pycache__"}
TEXT_SUFFIXES = {"", ".md", ".py", ".yaml", ".yml", ".toml", ".json", ".txt", ".svg", ".java", ".sh", ".cfg"}


def module(path: Path) -> ModuleType:
    """The module in a file that is in no package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fences(name: str, language: str) -> list[str]:
    """The code blocks of a Markdown file in one language, indentation taken off."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", text_of(name), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", code, flags=re.MULTILINE) for indent, code in found]


def rows(name: str, head: str) -> dict[str, str]:
    """A table of a Markdown file by the name of its first column: first cell → the rest of the row."""
    (table,) = re.findall(rf"^\| {head} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text_of(name), re.MULTILINE)
    return dict(re.findall(r"^\| (.*?) \| (.*) \|$", table, re.MULTILINE))


def as_read(value: Value) -> Any:
    """A tree as an editor would have it, all texts as typed."""
    if isinstance(value, Mapping):
        return {entry.key.text: as_read(entry.value) for entry in value.entries}
    if isinstance(value, Sequence):
        return [as_read(item) for item in value.items]
    assert isinstance(value, Scalar)
    return value.text


def files() -> list[Path]:
    """All text files of the repository, leaving out what is made on the machine it lies on."""
    walked = [path for path in ROOT.rglob("*") if path.is_file()]
    parts = {path: path.relative_to(ROOT).parts for path in walked}
    return [
        path
        for path in walked
        if not MADE_HERE.intersection(parts[path])
        and not any(part.startswith(".") for part in parts[path] if part != ".ci")
        and not any(part.endswith(".egg-info") for part in parts[path])
        and path.suffix in TEXT_SUFFIXES
    ]


MARKDOWN = [path.relative_to(ROOT).as_posix() for path in files() if path.suffix == ".md"]
DOCS = module(ROOT / "tools" / "docs.py")


@pytest.mark.parametrize("name", list(DOCS.texts()))
def test_what_is_made_from_the_code_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_bytes().decode() == DOCS.texts()[name].decode(), "run: make docs"


def test_the_pictures_of_the_readmes_are_there() -> None:
    for name in PICTURES:
        assert (ROOT / name).read_bytes().startswith(b"\x89PNG")
        assert (ROOT / name).stat().st_size < 400_000
        assert all(f"({name})" in text_of(readme) for readme in READMES)


@pytest.mark.parametrize(
    ("file", "schema"),
    [("issues/2026-02/issue.yaml", "issue.schema.json"), ("onehearts.yaml", "onehearts.schema.json")],
)
def test_an_editor_finds_nothing_wrong_with_the_sample(file: str, schema: str) -> None:
    """Editors know nothing of our reader: they read the file as plain YAML."""
    validator = jsonschema.Draft202012Validator(json.loads(text_of(f"schema/{schema}")))
    document: Any = json.loads(json.dumps(yaml.safe_load(text_of(file)), default=str))
    assert [error.message for error in validator.iter_errors(document)] == []


def test_the_schema_asks_nothing_of_a_layout_that_takes_from_another() -> None:
    check = jsonschema.Draft202012Validator(json.loads(text_of("schema/layout.schema.json")))
    assert check.is_valid({"元": "onehearts-a4"})
    assert check.is_valid({"元": "onehearts-a4", "文字": {"本文": {"大きさ": "13pt"}}, "用紙": {"幅": "182mm"}})
    assert not check.is_valid({"元": "onehearts-a4", "文字": {"本文": {"寸法": "13pt"}}})
    assert not check.is_valid({"形式": 1})
    wanted = {error.message for error in check.iter_errors({"形式": 1, "用紙": {"幅": "182mm"}})}
    assert any("高さ" in message for message in wanted)


def test_the_schema_of_layouts_takes_the_bundled_one_and_no_misspelt_key() -> None:
    schema = json.loads(text_of("schema/layout.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    document = as_read(DOCS.layout_tree())
    document["形式"] = int(document["形式"])
    assert [error.message for error in validator.iter_errors(document)] == []
    document["部品"]["見出し"]["おび"] = document["部品"]["見出し"].pop("帯")
    assert [error.validator for error in validator.iter_errors(document)] == ["additionalProperties", "required"]


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        ("issues/2026-02/issue.yaml", "issue.schema.json"),
        ("layouts/onehearts-a4/layout.yaml", "layout.schema.json"),
    ],
)
def test_a_file_names_its_schema(file: str, schema: str) -> None:
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text_of(file))
    assert named is not None
    assert ((ROOT / file).parent / named[1]).resolve() == ROOT / "schema" / schema


@pytest.mark.parametrize("looks", [PARTS, looks_of(KINDS.values())])
def test_every_key_of_a_look_stands_in_the_handbook_of_layouts(looks: dict[str, type[Record]]) -> None:
    for name, look in looks.items():
        (section,) = re.findall(rf"^### {name}\n(.*?)(?=^##|\Z)", text_of("docs/layout.md"), re.MULTILINE | re.DOTALL)
        assert re.findall(r"^\| ([^|]+) \| (?:はい)? ?\|", section, re.MULTILINE) == [spec.key for spec in specs(look)]


@pytest.mark.parametrize("name", MARKDOWN)
def test_links_lead_to_files(name: str) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```|`[^`\n]*`", "", text_of(name), flags=re.DOTALL))
    missing = [
        link
        for link in links
        if not link.startswith(("https:", "http:", "mailto:", "#"))
        and not ((ROOT / name).parent / link.partition("#")[0]).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("name", MARKDOWN)
def test_commands_that_are_named_exist(name: str) -> None:
    text = text_of(name)
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= targets
    commands = {command.name: {option.name for option in command.options} for command in COMMANDS}
    for typed in re.findall(r"(?:^|`)onehearts ([a-z][^`\n]*)", text, re.MULTILINE):
        words = typed.split()
        assert words[0] in commands, typed
        assert {w for w in words if w.startswith("-")} <= {*commands[words[0]], "-h", "--help"}, typed
    for script in re.findall(r"python (tests/\S+\.py|tools/\S+\.py)", text):
        assert (ROOT / script).is_file(), script
    for tool in re.findall(r"python -m tools\.([a-z_]+)", text):
        assert (ROOT / "tools" / f"{tool}.py").is_file() or (ROOT / "tools" / tool).is_dir(), tool


@pytest.mark.parametrize("readme", READMES)
def test_every_command_and_option_stands_in_the_readmes(readme: str) -> None:
    text = text_of(readme)
    for command in COMMANDS:
        assert f"`onehearts {command.name}" in text
    assert {o.name for c in COMMANDS for o in c.options if o.name != "--dump"} <= set(re.findall(r"-[-a-z]+", text))


@pytest.mark.parametrize("readme", READMES)
def test_the_example_is_read_without_a_word(readme: str, tmp_path: Path) -> None:
    folder = tmp_path / "2026-02"
    (folder / "photos").mkdir(parents=True)
    (folder / "photos" / "yaoya.jpg").touch()
    (example,) = fences(readme, "yaml")
    (folder / "issue.yaml").write_text(example, encoding="utf-8")
    (tmp_path / "onehearts.yaml").write_text(text_of("onehearts.yaml"), encoding="utf-8")
    reading = content.read(folder, KINDS)
    assert [render(d, reading.sources) for d in reading.diagnostics] == []
    assert reading.issue is not None
    assert len(reading.issue.blocks) == example.count("  - あいさつ:") + example.count("  - 活動紹介:")


@pytest.mark.parametrize("readme", READMES)
def test_the_message_shown_is_the_one_that_is_said(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "issues" / "2026-04"
    folder.mkdir(parents=True)
    wrong = text_of("issues/2026-02/issue.yaml").replace("見出し: みなさまへ", "見出: みなさまへ")
    (folder / "issue.yaml").write_text(wrong, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    reading = content.read(Path("issues/2026-04"), KINDS)
    (said,) = [d for d in reading.diagnostics if d.code == "content.unknown-key"]
    assert fences(readme, "text") == [render(said, reading.sources) + "\n"]


def test_files_named_in_contributing_exist() -> None:
    folders = "tests|tools|layouts|fonts|docs|schema"
    named = re.findall(rf"`(?:[^`\n]* )?((?:{folders})/[\w./-]+)", text_of("CONTRIBUTING.md"))
    assert "tests/cases/" in named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_map_shows_every_room_on_its_floor() -> None:
    """CONTRIBUTING and the import contract tell of the same house."""
    contract = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"][0]
    floors = [{room.strip() for room in re.split("[|:]", layer)} for layer in reversed(contract["layers"])]
    shown: dict[int, set[str]] = {}
    for floor, rooms in re.findall(r"^\| (\d+) \| (`[^|]+) \|", text_of("CONTRIBUTING.md"), re.MULTILINE):
        shown.setdefault(int(floor), set()).update(re.findall(r"`(\w+)(?:\.py|/)`", rooms))
    assert [shown[floor] for floor in sorted(shown)] == floors


@pytest.mark.parametrize("number", [0, 1])
def test_a_block_that_contributing_adds_works(number: int, tmp_path: Path) -> None:
    code, look = fences("CONTRIBUTING.md", "python")[number], fences("CONTRIBUTING.md", "yaml")[number]
    (tmp_path / "added.py").write_text(code, encoding="utf-8")
    (added,) = (
        kind
        for kind in vars(module(tmp_path / "added.py")).values()
        if isinstance(kind, type) and issubclass(kind, Kind) and kind is not Kind
    )
    own = tmp_path / "layouts" / "own"
    shutil.copytree(resources.folder("layouts") / "onehearts-a4", own)
    layout = (own / "layout.yaml").read_text(encoding="utf-8")
    (own / "layout.yaml").write_text(layout.replace("\n記事:\n", f"\n記事:\n{look}", 1), encoding="utf-8")

    issue = tmp_path / "2026-02"
    issue.mkdir()
    head = "形式: 1\n号: 令和8年2月号\n発行日: 2026-02-01\nレイアウト: own\n紙面:\n"
    lines = "".join(f"  {line}\n" for line in kind_example(added))
    (issue / "issue.yaml").write_text(head + lines, encoding="utf-8")
    (tmp_path / "onehearts.yaml").write_text(text_of("onehearts.yaml"), encoding="utf-8")
    pipeline = Pipeline(own.parent, resources.folder("fonts"), tmp_path / "cache", {**KINDS, added.KIND: added})
    outcome = pipeline.build(issue)
    assert [render(d, outcome.sources) for d in outcome.diagnostics] == []
    assert outcome.edition is not None
    items = [item for page in outcome.edition.pages for item in page.flat() if isinstance(item, Glyphs) and item.node]
    shown = "".join(item.text for item in items)
    assert all(spec.example in shown for spec in specs(added) if spec.key in ("見出し", "筆者"))


def test_contributing_lists_the_boxes_and_the_parts_there_are() -> None:
    assert set(rows("CONTRIBUTING.md", "box")) == {f"`{box.__name__}`" for box in get_args(Box)}
    folder = ROOT / "src" / "onehearts" / "blocks" / "parts"
    parts = rows("CONTRIBUTING.md", "part")
    assert set(parts) == {f"`{path.name}`" for path in folder.glob("*.py")}
    for name, does in parts.items():
        part = importlib.import_module(f"onehearts.blocks.parts.{name.strip('`').removesuffix('.py')}")
        assert [named for named in re.findall(r"`(\w+)`", does) if not hasattr(part, named)] == []


def test_contributing_lists_the_roles_of_the_sample() -> None:
    listed = set(re.findall(r"`(\w+)`", " ".join(rows("CONTRIBUTING.md", "role"))))
    used = set(re.findall(r"^ *(\w+) #\d+", text_of("tests/ref/2026-02.dump.txt"), re.MULTILINE))
    assert used - listed == {"Document"}


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    places = "|".join(rf"(?<![\w.]){re.escape('/' + place)}/\w" for place in ("work", "home", "root", "tmp", "opt"))
    hosts = "|".join(re.escape(f"{name}.{top}") for name, top in (("pypi", "org"), ("pythonhosted", "org")))
    hosts += "|" + re.escape("registry." + "npmjs")
    wrong = re.compile(rf"{places}|[A-Z]:\\Users|{hosts}")
    known = files()
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}"
        for path in known
        if (hit := wrong.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert found == []
    assert ROOT / "Makefile" in known
