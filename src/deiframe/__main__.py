"""``python -m deiframe`` is the same as ``deiframe``."""

from deiframe.cli.main import main

if __name__ == "__main__":
    main()
