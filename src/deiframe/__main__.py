"""What starts the program: ``deiframe``, or ``python -m deiframe``.

The current folder is no place to import from: it may be a stranger's strategy, with a module or a
plugin of any name lying in it. So it is taken away before anything else is imported.
"""

import gc
import os
import sys

_OBJECTS = 100_000
"""How many new ones there may be before it is looked which of them nobody needs: most runs end
sooner."""


def main() -> None:
    """Run the program, with modules that are installed and no others."""
    gc.set_threshold(_OBJECTS)
    given = os.environ.get("PYTHONPATH")
    for entry in given.split(os.pathsep) if given else ():
        if not os.path.isabs(entry):  # an empty one too: the current folder, wherever that is
            _take_away(entry)
    from deiframe.cli.main import main as run

    try:
        run()
    finally:
        gc.freeze()  # at the end, everything would be looked through once more for nothing


def _take_away(entry: str) -> None:
    try:
        folder = os.path.abspath(entry)
    except FileNotFoundError:  # the current folder was removed
        return
    sys.path[:] = [item for item in sys.path if item != folder]


if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder, put there by -m
    main()
