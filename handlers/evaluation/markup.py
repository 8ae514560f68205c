"""Elements of a page, built as a tree so that nothing in a text can become markup."""

from xml.etree import ElementTree

Element = ElementTree.Element
Child = ElementTree.Element | str


def element(tag: str, *children: Child, **attributes: str | float) -> Element:
    """An element; `class_` stands for class, and `stroke_width` for stroke-width."""
    made = Element(tag, {n.rstrip("_").replace("_", "-"): _said(v) for n, v in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return made


def document(root: Element) -> str:
    """The finished page."""
    return "<!doctype html>\n" + ElementTree.tostring(root, encoding="unicode", method="html")


def _said(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
