"""Making the large tables of the lexicon at once."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def made_at_once(load: Callable[P, T]) -> Callable[P, T]:
    """A loader during which the garbage collector rests, and whose tables it leaves alone from then on.

    It would walk the hundred thousands of records again and again, while they are made and whenever it looks for what old
    reports left; they hold no cycles and stay for good.
    """

    @wraps(load)
    def loaded(*args: P.args, **kwargs: P.kwargs) -> T:
        resting = not gc.isenabled()
        gc.disable()
        try:
            return load(*args, **kwargs)
        finally:
            gc.freeze()
            if not resting:
                gc.enable()

    return loaded
