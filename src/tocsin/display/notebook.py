"""A chart and a text as a notebook shows them: with their colours and without a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tocsin.display.charts import HEIGHT, WIDTH, Chart
from tocsin.display.dates import day
from tocsin.display.marks import Paragraph, Piece

LEFT, ROW, FOOT = 170, HEIGHT + 16, 24
"""Pixels: for the names of the panels, of a panel, and for the days below."""
INKS = {"act": "#b04a34", "act alleged": "#d39a8c", "signal": "#a5741a", "judgement": "#7a5fb0"}
OTHER = "#8a8578"
NAMESPACE = "http://www.w3.org/2000/svg"
TAGS = {"headline": "h3", "subhead": "h4"}
STYLE = """<style>
.tocsin mark { color: inherit; background: none; }
.tocsin mark.act { background: #d9745b40; } .tocsin mark.signal { background: #e0aa3c40; }
.tocsin mark.judgement { background: #9a80d040; } .tocsin mark.figure { background: #4fae9540; }
.tocsin mark.said { text-decoration: underline dotted 2px; text-underline-offset: .22em; }
.tocsin mark.uncounted { background: none; outline: 1px dashed #8a8578; }
</style>"""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing that a notebook shows; `save` writes it as an SVG file."""

    inline: str
    """As it stands within a web page."""

    @property
    def svg(self) -> str:
        """As it stands alone."""
        return self.inline.replace("<svg ", f'<svg xmlns="{NAMESPACE}" ', 1)

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | Path) -> None:
        """Write the drawing to a file."""
        Path(path).write_text(self.svg, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its voices made visible, as a notebook shows it."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def svg_of(chart: Chart, title: str) -> str:
    """The panels of a chart above one another, each with its own height, as one drawing."""
    height = ROW * len(chart.panels) + FOOT
    size = f'viewBox="0 0 {LEFT + WIDTH} {height}" width="100%"'
    font = 'role="img" font-family="sans-serif" font-size="13"'
    parts = [f"<svg {size} {font}><title>{escape(title)}</title>"]
    for number, panel in enumerate(chart.panels):
        top = number * ROW
        most = f"at most {panel.most:,}" if panel.most else "none"
        parts.append(
            f'<text x="0" y="{top + 30}" fill="currentColor">{escape(panel.name)}</text>'
            f'<text x="0" y="{top + 48}" fill="{OTHER}">{most}</text>'
            f'<path d="M{LEFT} {top + HEIGHT + 8}h{WIDTH}" stroke="{OTHER}" stroke-width="0.5"/>'
        )
        ink = INKS.get(panel.css, OTHER)
        parts += [
            f'<rect x="{LEFT + bar.x:.1f}" y="{top + 8 + bar.y:.1f}" width="{bar.width:.1f}"'
            f' height="{bar.height:.1f}" fill="{ink}"><title>{escape(bar.told)}</title></rect>'
            for bar in panel.bars
        ]
    parts.append(
        f'<text x="{LEFT}" y="{height - 4}" fill="{OTHER}">{day(chart.first)}</text>'
        f'<text x="{LEFT + WIDTH}" y="{height - 4}" text-anchor="end" fill="{OTHER}">{day(chart.last)}</text></svg>'
    )
    return "".join(parts)


def html_of(paragraphs: Sequence[Paragraph]) -> str:
    """The text with its marks, each with what it stands for."""
    body = "".join(
        f"<{tag}>{''.join(marked(p) for sentence in one.sentences for p in sentence.pieces)}</{tag}>"
        for one in paragraphs
        for tag in [TAGS.get(one.kind, "p")]
    )
    return f'{STYLE}<div class="tocsin">{body}</div>'


def marked(piece: Piece) -> str:
    text = escape(piece.text)
    if not piece.register and not piece.relayed:
        return text
    claim = piece.claims[0] if piece.claims else None
    voices = [
        link.text or link.kind for s in piece.statements[-1:] for link in s.chain if link.kind != "author"
    ]
    told = [f"{claim.kind}, {claim.factuality}" if claim else "", " › ".join(voices)]
    uncounted = claim is not None and claim.register == "act" and not is_done(piece)
    classes = [piece.register, "said" if piece.relayed else "", "uncounted" if uncounted else ""]
    title = escape("; ".join(filter(None, told)), quote=True)
    return f'<mark class="{" ".join(filter(None, classes))}" title="{title}">{text}</mark>'


def is_done(piece: Piece) -> bool:
    claim = piece.claims[0]
    return claim.factuality == "actual" and claim.polarity == "positive" and not claim.historical
