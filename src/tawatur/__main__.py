"""`python -m tawatur`: the command, where no script was installed."""

from tawatur.views.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
