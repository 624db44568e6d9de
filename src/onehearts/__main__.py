"""python -m onehearts: the command line where its script is not on the path."""

import sys

from onehearts.cli import main

if __name__ == "__main__":
    sys.exit(main())
