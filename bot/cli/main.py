"""From what was written after `roost` to an exit status: 0 = done, 1 = could not, 2 = misuse. Never a traceback."""

import os
import sys
from collections.abc import Sequence

from bot import logs
from bot.cli.failing import sentences
from bot.cli.parser import parser


def main(written: Sequence[str] | None = None) -> int:
    """Carry out one command."""
    logs.set_up("WARNING")
    arguments = parser().parse_args(written)
    try:
        status = int(arguments.command(arguments))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our lines has had enough, as in `roost outbox | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _say(["Stopped."])
    except Exception as error:  # the last place: below it there is only a traceback
        return _say(sentences(error))
    return status


def _say(sentences: Sequence[str]) -> int:
    sys.stderr.write("".join(f"{sentence}\n" for sentence in sentences))
    return 1
