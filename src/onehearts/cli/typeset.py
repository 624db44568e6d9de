"""onehearts typeset: questions on standard input, a line of JSON each → answers on standard output."""

from __future__ import annotations

import json
import os
import sys

from onehearts import resources
from onehearts.cli.arguments import Arguments
from onehearts.cli.exits import DONE, WRONG_ISSUE, WRONG_USE
from onehearts.cli.say import tell
from onehearts.typesetting.bench import answer, typesetter


def run(arguments: Arguments) -> int:
    """Answer each line as it comes, so that a program may ask and listen by turns. Blank lines are passed over.

    Both streams are UTF-8 whatever the terminal speaks (RFC 8259, 8.1).
    """
    if "--jsonl" not in arguments.switches:
        tell("cli.no-switch", name="--jsonl", usage="onehearts typeset --jsonl < 問題.jsonl")
        return WRONG_USE
    composer = typesetter(resources.folder("fonts"))
    code = DONE
    try:
        for number, line in enumerate(sys.stdin.buffer, start=1):
            if line.strip():
                content, understood = answer(line, number, composer)
                sys.stdout.buffer.write(json.dumps(content, ensure_ascii=False).encode() + b"\n")
                sys.stdout.buffer.flush()
                code = code if understood else WRONG_ISSUE
    except BrokenPipeError:
        # Whoever asked has heard enough; what is still in the buffer must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
