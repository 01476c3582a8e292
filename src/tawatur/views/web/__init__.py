"""The page: a case served to this machine's browser, rendered here. It decides nothing and asks nobody outside."""

from tawatur.views.web.app import create_app

__all__ = ["create_app"]
