"""onehearts build: an issue → files in the build folder."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from onehearts import resources
from onehearts.cli.arguments import Arguments
from onehearts.cli.exits import DONE, WRONG_ISSUE, WRONG_USE
from onehearts.cli.say import cannot_read, cannot_write, printer_of, tell
from onehearts.design import Printer
from onehearts.diagnostics import render
from onehearts.edition import Edition
from onehearts.files import WriteError, write
from onehearts.pipeline import Outcome, Pipeline

if TYPE_CHECKING:
    from onehearts.check.proofs import Proof

CACHE = ".cache"
_OF_PROOFS = ("--final", "--since")


def run(arguments: Arguments) -> int:
    """Build, say what is wrong, write what came of it. Returns the exit code."""
    out = Path(arguments.values["-o"])
    pipeline = Pipeline(resources.folder("layouts"), resources.folder("fonts"), out / CACHE)
    purpose = arguments.values["--for"]
    if purpose != "proof" and _asks_for_proofs(arguments):
        return WRONG_USE
    try:
        earlier = partial(_earlier, out) if "--keep-lines" in arguments.switches else None
        outcome = pipeline.build(Path(arguments.values["号"]), earlier)
        printer = _printer(outcome, pipeline, arguments) if purpose != "screen" else None
        if purpose != "screen" and printer is None:
            return WRONG_USE
        folder, proof = out / outcome.id, None
        if purpose == "proof" and outcome.edition is not None and outcome.finished:
            proof = _proof(outcome.edition, folder, arguments)
            if proof is None:
                return WRONG_USE
        files = _files(outcome, pipeline, arguments, printer, proof)
        _say(outcome)
        for name, data in files.items():
            path = folder / name
            write(path, data)
            print(path)
        taken = True
        if proof is not None:
            from onehearts.cli.proofs import keep, say_changes

            keep(proof, outcome.id, folder)
            say_changes(proof)
        elif printer is not None and outcome.edition is not None and outcome.finished:
            for line in pipeline.instructions(outcome.edition, printer):
                print(line, file=sys.stderr)
            taken = _looked_through(files, printer)
        if outcome.finished:
            write(_record(out, outcome.id), outcome.lines.encode())
        _tidy(outcome, folder, files)
    except WriteError as error:
        cannot_write(error)
        return WRONG_USE
    except OSError as error:
        cannot_read(error)
        return WRONG_USE
    return DONE if outcome.finished and taken else WRONG_ISSUE


def _asks_for_proofs(arguments: Arguments) -> bool:
    """Whether something was typed that only proofs have, which is told."""
    name = next((name for name in _OF_PROOFS if name in arguments.switches or arguments.values.get(name)), "")
    if name:
        tell("cli.proofs-only", name=name)
    return bool(name)


def _proof(edition: Edition, folder: Path, arguments: Arguments) -> Proof | None:
    """The next proof, with what has changed; ``None`` if the earlier ones cannot be read, which is told."""
    from onehearts.cli.proofs import next_proof

    since, final = int(arguments.values["--since"] or 0), "--final" in arguments.switches
    return next_proof(edition, folder, date.today(), final=final, since=since)


def _looked_through(files: Mapping[str, bytes], printer: Printer) -> bool:
    """Look through the PDF files as the print shop will, and say what it would object to; whether it takes them."""
    from onehearts.check.preflight import Verdict, preflight
    from onehearts.check.preflight.terminal import lines, result

    reports = {name: preflight(data, printer) for name, data in files.items() if name.endswith(".pdf")}
    for name, report in reports.items():
        passed = f"{name}　{result(report)}" if len(reports) > 1 else result(report)
        for line in [passed] if report.verdict is Verdict.PASSED else lines(report, name):
            print(line, file=sys.stderr)
    return not any(report.failed for report in reports.values())


def _record(out: Path, issue: str) -> Path:
    """Where the line ends of the last finished pages of an issue are kept."""
    return out / CACHE / f"{issue}-lines.jsonl"


def _earlier(out: Path, issue: str) -> str:
    """The line ends of the last finished pages, if there are any."""
    record = _record(out, issue)
    try:
        return record.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        print(f"前に作った紙面の記録（{record}）を読めないので、すべての行を組み直します。", file=sys.stderr)
        return ""


def _printer(outcome: Outcome, pipeline: Pipeline, arguments: Arguments) -> Printer | None:
    """The printer that was asked for; ``None`` when there is none of that name for the purpose, which is told."""
    name = arguments.values["--printer"]
    printer = printer_of(pipeline.printer(name, outcome.project))
    purpose = arguments.values["--for"]
    if printer is not None and purpose != "proof" and bool(printer.plates) != (purpose == "plates"):
        tell("design.has-plates" if printer.plates else "design.no-plates", name=name)
        return None
    return printer


def _files(
    outcome: Outcome, pipeline: Pipeline, arguments: Arguments, printer: Printer | None, proof: Proof | None
) -> dict[str, bytes]:
    """File names and what goes into them. Pages with errors are a draft, for screens only, and say so in their name."""
    if outcome.edition is None:
        return {}
    pdfs, stem = _pdfs(outcome, outcome.edition, pipeline, printer, proof)
    files = {f"{name}.pdf": pdf for name, pdf in pdfs.items()}
    if arguments.values["--format"] == "png":
        from onehearts.paint import png

        dpi = int(arguments.values["--dpi"])
        files.update({f"{name}-{number}.png": data for name, pdf in pdfs.items() for number, data in png(pdf, dpi)})
    if "--dump" in arguments.switches:
        from onehearts.dump import dump

        files[f"{stem}.dump.txt"] = dump(outcome.edition).encode()
    return files


def _pdfs(
    outcome: Outcome, edition: Edition, pipeline: Pipeline, printer: Printer | None, proof: Proof | None
) -> tuple[dict[str, bytes], str]:
    """PDF files by name, and the name that stands for all of them."""
    if printer is None or not outcome.finished:
        stem = f"{outcome.id}-screen" if outcome.finished else f"{outcome.id}-draft"
        return {stem: pipeline.screen_pdf(edition)}, stem
    if proof is not None:
        stem = f"{outcome.id}-proof-{proof.number}"
        return {stem: pipeline.proof_pdf(edition, printer, proof)}, stem
    if printer.plates:
        made = pipeline.plate_pdfs(edition, printer)
        return {f"{outcome.id}-{ending}": pdf for ending, pdf in made.items()}, f"{outcome.id}-plates"
    # What is for a machine of one's own never stands where the file for the print shop did.
    purpose = "press" if printer.standard != "none" else printer.name if printer.name.isascii() else "print"
    return {f"{outcome.id}-{purpose}": pipeline.press_pdf(edition, printer)}, f"{outcome.id}-{purpose}"


def _tidy(outcome: Outcome, folder: Path, files: Collection[str]) -> None:
    """No stale file may pass for this build, of which there are ``files``.

    Drafts go when the issue is finished, plates when there are new ones for fewer or other inks; an older finished file
    is named.
    """
    if outcome.finished:
        kinds = ("draft*", "plate-*") if f"{outcome.id}-plates.pdf" in files else ("draft*",)
        for old in (path for kind in kinds for path in folder.glob(f"{outcome.id}-{kind}") if path.name not in files):
            with suppress(OSError):  # one that is open somewhere can wait
                old.unlink()
        return
    names = [f"{outcome.id}-{purpose}.pdf" for purpose in ("screen", "press", "plates")]
    for stale in (folder / name for name in names):
        if outcome.id and stale.is_file():
            print(f"前に作った {stale} は古いままです。使わないでください。", file=sys.stderr)


def _say(outcome: Outcome) -> None:
    for diagnostic in outcome.diagnostics:
        print(render(diagnostic, outcome.sources), file=sys.stderr)
    errors = sum(d.is_error for d in outcome.diagnostics)
    if errors:
        draft = "下書きを作りました。" if outcome.edition else "紙面は作っていません。"
        print(f"\n直すところが{errors}件あります。{draft}", file=sys.stderr)
