"""The proofs of an issue in the build folder: reading and keeping their rounds, saying what changed."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from onehearts.check.proofs import Proof, as_text, following, listed, read_rounds, record, written
from onehearts.cli.say import tell
from onehearts.edition import Edition
from onehearts.files import write
from onehearts.messages import phrase


def next_proof(edition: Edition, folder: Path, today: date, *, final: bool, since: int) -> Proof | None:
    """The proof that follows those kept in ``folder``, all or the first up to ``since``.

    ``None`` if they cannot be read or are not so many, which is told.
    """
    kept = _kept(edition.id, folder)
    try:
        rounds = read_rounds(kept.read_text("utf-8")) if kept.is_file() else ()
    except ValueError:
        tell("cli.bad-proofs", path=str(kept))
        return None
    if since > len(rounds):
        tell("cli.no-such-proof", number=str(since), count=str(len(rounds)))
        return None
    return following(rounds[:since] if since else rounds, record(edition), today, final=final)


def keep(proof: Proof, issue: str, folder: Path) -> None:
    """Keep the rounds for the next proof, not in the cache, which may be deleted; files of rounds taken back go."""
    write(_kept(issue, folder), written(proof.rounds).encode())
    number = proof.number + 1
    while (later := folder / f"{issue}-proof-{number}.pdf").is_file():
        with suppress(OSError):  # one that is open somewhere stays
            later.unlink()
        number += 1


def say_changes(proof: Proof) -> None:
    """Say which proof it is and what changed since the last."""
    print(phrase("proof.said-again" if proof.again else "proof.said", name=proof.name), file=sys.stderr)
    if proof.after_final:
        print(phrase("proof.said-after-final"), file=sys.stderr)
    if proof.changes:
        if proof.last.final:
            print(phrase("proof.said-changed-final", earlier=proof.earlier), file=sys.stderr)
        head = phrase("proof.said-changes", earlier=proof.earlier, count=len(proof.changes))
        print(f"{head}\n{as_text(listed(proof.changes))}", file=sys.stderr)
    elif proof.earlier:
        print(phrase("proof.said-nothing", earlier=proof.earlier), file=sys.stderr)


def _kept(issue: str, folder: Path) -> Path:
    return folder / f"{issue}-proofs.json"
