"""The visible text of HTML: one line a block, scripts and styles gone; no recursion, so no nesting can hurt."""

from __future__ import annotations

import html
import re

from lxml import etree

_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "canvas", "math"}
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z!?][A-Za-z0-9]*)[^<>]*>")
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")


def visible_text(root: etree._Element) -> tuple[str, int]:
    """The text of a tree, one line a block, and how deep the tree is; without recursion."""
    parts: list[str] = []
    depth = deepest = hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            depth += 1
            deepest = max(deepest, depth)
            hidden += tag in _HIDDEN
            parts.append("" if tag in _INLINE else "\n")
            parts.append("• " if tag == "li" and node.find(".//a") is None else "")
            parts.append(_SPACE.sub(" ", node.text or "") if not hidden else "")
        else:
            depth -= 1
            hidden -= tag in _HIDDEN
            parts.append("" if tag in _INLINE else "\n")
            parts.append(_SPACE.sub(" ", node.tail or "") if not hidden else "")
    return _tidy("".join(parts)), deepest


def between_tags(markup: str) -> str:
    """What stands between the tags of markup too large or too deep to be built into a tree."""
    parts: list[str] = []
    at, hidden = 0, ""
    for tag in _TAG.finditer(markup):
        if not hidden:
            parts.append(markup[at : tag.start()])
        at = tag.end()
        name = tag["name"].lower()
        if not hidden and name in {"script", "style"} and not tag["close"]:
            hidden = name
        elif name == hidden and tag["close"]:
            hidden = ""
        if name not in _INLINE:
            parts.append("\n")
    if not hidden:
        parts.append(markup[at:])
    return _tidy(html.unescape("".join(parts)))


def _tidy(text: str) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line)
