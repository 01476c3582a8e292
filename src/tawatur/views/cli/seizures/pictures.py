"""`tawatur seizures pictures`: the summary of a case's seizures as files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tawatur.errors import InputError
from tawatur.views.cli.seizures.files import write


def draw(arguments: argparse.Namespace) -> int:
    """Writes every picture that the case's figures allow, and names the files."""
    from tawatur.ledger import Case
    from tawatur.pipeline.materiel import outline_of
    from tawatur.views.pictures import pictures_of, png, svg

    with Case.open(arguments.case) as case:
        drawn = pictures_of(outline_of(case), arguments.language)
    if not drawn:
        message = f"{arguments.case} holds no seized items; add a table with `tawatur seizures add`"
        raise InputError(message)
    folder = Path(arguments.out)
    for picture in drawn:
        if arguments.format != "png":
            write(folder / f"{picture.name}.svg", svg(picture).encode())
        if arguments.format != "svg":
            write(folder / f"{picture.name}.png", png(picture))
        sys.stdout.write(f"{folder / picture.name}: {picture.title}\n")
    return 0
