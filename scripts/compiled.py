"""Compiles the reader's rooms to machine code for a wheel: a build hook that hatchling runs only where `make fast` asks for it.

The package is copied to `build/compiled` and compiled there by mypyc, which comes with mypy and goes by the same types. No
compiled file ever stands beside the sources: a checkout runs what is printed in it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOMS = ("model/record.py", "arabic/", "lexicon/", "annotate/")
"""What is compiled as one, so that a call from room to room is one of machine code."""

BUILD = Path("build") / "compiled"


class CompiledRooms(BuildHookInterface[BuilderConfig]):
    """Puts the compiled rooms into a wheel, which then is one for this system and this Python."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Compiles, unless the checkout is installed as it stands (`editable`)."""
        if version == "editable":
            return
        root = Path(self.root)
        compile_rooms(root / "src", root / BUILD)
        build_data["force_include"] = {
            str(path): path.relative_to(root / BUILD).as_posix() for path in made(root / BUILD)
        }
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def compile_rooms(sources: Path, build: Path) -> None:
    """Copies the package below `sources` to `build`, anew, and compiles its rooms there.

    Raises:
        CalledProcessError: there is no C compiler, or it failed; what it printed says why.
    """
    shutil.rmtree(build, ignore_errors=True)
    shutil.copytree(sources, build, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    command = [sys.executable, str(Path(__file__).resolve()), "--quiet", "build_ext", "--inplace"]
    subprocess.run(command, cwd=build, check=True)


def rooms(package: Path) -> list[Path]:
    """The modules to compile of the package in folder `package`, in the order of their names."""
    modules = sorted(package.rglob("*.py"))
    return [path for path in modules if path.relative_to(package).as_posix().startswith(ROOMS)]


def made(build: Path) -> Iterator[Path]:
    """The compiled files: one for each module, and the one beside the package that holds them all."""
    ending = "*" + sysconfig.get_config_var("EXT_SUFFIX")
    yield from sorted(build.glob(ending))
    yield from sorted((build / "tawatur").rglob(ending))


def main() -> None:
    """Compiles the rooms of the package in the working directory, beside its modules."""
    from mypyc.build import mypycify  # noqa: PLC0415  # only this process has the compiler's tools
    from setuptools import setup  # noqa: PLC0415

    modules = [str(path) for path in rooms(Path("tawatur"))]
    setup(name="tawatur", packages=[], ext_modules=mypycify(modules, opt_level="2", debug_level="0", multi_file=True))


if __name__ == "__main__":
    main()
